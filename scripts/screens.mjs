import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { installDependencies } from './dependencies.mjs';
import { requireNode } from './node-version.mjs';
import { projectEnv, ROOT, run, stop } from './run.mjs';
import { installTools } from './test-tools.mjs';

// Photographs every screen × size × language: `npm run screens`, or `npm run screens -- start compose` for some.
requireNode([20, 19]);
const node = await installDependencies();
await installTools(['chromium', 'fonts']);
if (!(await buildApp(node))) stop('The app could not be built; the reason stands above.');
const script = join(ROOT, 'tests/screens/harness-pictures.ts');
const { code } = await run(node, ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)], {
  env: projectEnv(),
});
process.exit(code);
