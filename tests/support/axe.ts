import axe from 'axe-core';
import type { Page } from 'playwright-core';

const THEMES = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { name: 'high contrast', media: { colorScheme: 'light', contrast: 'more' } },
] as const;

/** WCAG 2.2 to level AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string | undefined }[];
}

/** Put in from outside the page, where the content policy does not reach, and only once. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in globalThis)) return;
  await page.evaluate(`${axe.source}; undefined`);
}

/** Targets are measured by the layout check, more strictly, and it knows what can be scrolled out from under a bar. */
const RULES = { 'target-size': { enabled: false } };

async function violationsNow(page: Page): Promise<readonly Violation[]> {
  await bringAxe(page);
  const options = JSON.stringify({ runOnly: TAGS, rules: RULES, resultTypes: ['violations'] });
  return page.evaluate<readonly Violation[]>(`axe.run(document, ${options}).then((result) => result.violations)`);
}

/** What stays: right behind a change of theme some colours are still those of the one before. */
async function lastingViolations(page: Page): Promise<readonly Violation[]> {
  let found = await violationsNow(page);
  for (let look = 0; look < 4 && found.length > 0; look++) {
    await page.evaluate(repainted);
    found = await violationsNow(page);
  }
  return found;
}

/** Runs inside the page: waits until the colours of the new theme stand everywhere, none on its way from the old one. */
async function repainted(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((painted) => requestAnimationFrame(painted));
  const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
}

/** What axe holds against the page as it stands, in the light, the dark and the high-contrast theme, one line per element. */
export async function axeFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, media } of THEMES) {
    await page.emulateMedia(media);
    await page.evaluate(repainted);
    for (const { id, help, nodes } of await lastingViolations(page)) {
      for (const { target, failureSummary = '' } of nodes) {
        const why = failureSummary.split('\n').slice(1).join(' ').trim();
        found.push(`${name}: ${id} (${help}) at ${JSON.stringify(target)} ${why}`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
  return found;
}
