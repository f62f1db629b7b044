import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { findChromium } from './chromium.mjs';
import { installDependencies } from './dependencies.mjs';
import { endLeftovers, RUN_MARK } from './leftovers.mjs';
import { requireNode } from './node-version.mjs';
import { projectEnv, ROOT, run, stop } from './run.mjs';
import { installTools } from './test-tools.mjs';

// Measures the studio: `npm run bench`, or `npm run bench -- sound loading` for some areas.
requireNode([20, 19]);
const AREAS = ['loading', 'sound', 'pictures', 'together', 'learning', 'access'];
const NEED_APP = ['loading', 'access'];
const named = process.argv.slice(2);
const unknown = named.find((area) => !AREAS.includes(area));
if (unknown !== undefined) stop(`There is no area "${unknown}". The areas: ${AREAS.join(', ')}.`);
const areas = named.length > 0 ? AREAS.filter((area) => named.includes(area)) : AREAS;

const node = await installDependencies();
await installTools(['chromium', 'ffprobe', 'fonts']);
if (areas.some((area) => NEED_APP.includes(area)) && !(await buildApp(node))) {
  stop('The app could not be built; the reason stands above.');
}
// Whatever a run leaves behind when it is cut short carries this mark.
const mark = randomBytes(6).toString('hex');
// All that a run writes beside its results lies here, so that nothing stays when an area is given up.
const folder = mkdtempSync(join(tmpdir(), 'bench-run-'));
const env = projectEnv({
  CHROMIUM_PATH: findChromium() ?? '',
  NODE_ENV: 'production',
  TMPDIR: folder,
  [RUN_MARK]: mark,
});
const tidy = () => {
  endLeftovers(mark);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};
const end = () => {
  tidy();
  process.exit(130);
};
process.once('SIGINT', end).once('SIGTERM', end);
const { code } = await run(node, ['--disable-warning=ExperimentalWarning', join(ROOT, 'bench/main.ts'), ...areas], {
  env,
});
tidy();
process.exit(code);
