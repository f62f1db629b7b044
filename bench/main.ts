import { readFileSync, writeFileSync } from 'node:fs';
import { measureAccess } from './areas/access.ts';
import { measureLearning } from './areas/learning.ts';
import { measureLoading } from './areas/loading.ts';
import { measurePictures } from './areas/pictures.ts';
import { measureSound } from './areas/sound.ts';
import { measureTogether } from './areas/together.ts';
import { figureOf, isMet, type Figure, type Tell } from './figures.ts';
import { machineLine } from './machine.ts';
import { markdownOf, tableOf } from './table.ts';
import { TARGETS } from './targets.ts';

/** Each area starts what it needs and ends it. */
const AREAS: Readonly<Record<string, (tell: Tell) => Promise<void>>> = {
  loading: measureLoading,
  sound: measureSound,
  pictures: measurePictures,
  together: measureTogether,
  learning: measureLearning,
  access: measureAccess,
};
const RESULTS = new URL('./results.json', import.meta.url);
const PAGE = new URL('./results.md', import.meta.url);

function earlier(): Figure[] {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    return []; // the first run, or a file that was cut: it is written anew
  }
}

/** The whole run. An area that hangs is given up, and what it started is ended by the script that began the run. */
const LONGEST_MS = 11.5 * 60_000;
/** Of that, what one area may take. */
const LONGEST_AREA_MS = 6 * 60_000;
function within<T>(work: Promise<T>): Promise<T> {
  const left = Math.max(1, Math.min(LONGEST_AREA_MS, LONGEST_MS - (performance.now() - began)));
  const limit = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('it took too long')), left).unref(),
  );
  return Promise.race([work, limit]);
}

const areas = process.argv.slice(2);
const began = performance.now();
const machine = await machineLine();
console.log(machine);
const figures: Figure[] = [];
const failures: string[] = [];
for (const area of areas) {
  console.log(`\n━━ ${area}`);
  try {
    const measure = AREAS[area];
    if (measure) await within(measure((...found) => figures.push(...found.map(figureOf))));
  } catch (error) {
    failures.push(area);
    console.error(error);
  }
}
// What was not measured now keeps what it had.
const before = earlier();
const inOrder = Object.values(TARGETS).flatMap((target) => {
  const isIt = ({ name, unit }: Figure): boolean => name === target.name && unit === target.unit;
  return figures.find(isIt) ?? before.find(isIt) ?? [];
});
writeFileSync(RESULTS, `${JSON.stringify(inOrder, null, 2)}\n`);
const missing = Object.keys(AREAS).filter((area) => !areas.includes(area) || failures.includes(area));
writeFileSync(PAGE, markdownOf(inOrder, machine, missing));

console.log(`\n${tableOf(figures)}`);
const judged = figures.map(isMet);
const count = (met: boolean): number => judged.filter((one) => one === met).length;
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`\n${count(true)} targets met, ${count(false)} missed, in ${minutes} minutes (bench/results.json)`);
if (failures.length > 0) console.error(`Not measured: ${failures.join(', ')}; the reason stands above.`);
process.exit(failures.length > 0 ? 1 : 0);
