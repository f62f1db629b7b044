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

async function violationsNow(page: Page): Promise<readonly Violation[]> {
  await bringAxe(page);
  // The layout check measures targets, more strictly; axe also minds what just now lies under a bar that the page scrolls beneath.
  const rules = { 'target-size': { enabled: false } };
  const run = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, rules: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then((result) => result.violations)`;
  return page.evaluate<readonly Violation[]>(run);
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
    for (const { id, help, nodes } of await violationsNow(page)) {
      for (const { target, failureSummary = '' } of nodes) {
        const why = failureSummary.split('\n').slice(1).join(' ').trim();
        found.push(`${name}: ${id} (${help}) at ${JSON.stringify(target)} ${why}`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
  return found;
}
