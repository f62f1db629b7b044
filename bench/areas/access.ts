import { readdirSync, readFileSync } from 'node:fs';
import { compilePo } from '../../scripts/vite-po.ts';
import { axeFaults } from '../../tests/support/axe.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { startStudio } from '../../tests/support/studio.ts';
import { visitScreen } from '../../tests/screens/harness.ts';
import { SCREENS } from '../../tests/screens/screens.ts';
import type { Measured, Tell } from '../figures.ts';

const LANGUAGES = ['en', 'pl', 'uk', 'ar'] as const;
const LOCALES = new URL('../../src/ui/locales/', import.meta.url);

export async function measureAccess(tell: Tell): Promise<void> {
  tell(catalogues());
  tell(await axe());
}

/** The share of all texts that each language has; the least complete language counts. */
function catalogues(): Measured {
  const present = LANGUAGES.map((language) => new Set(idsOf(language)));
  const all = new Set(present.flatMap((ids) => [...ids]));
  const growth = Object.fromEntries(
    LANGUAGES.map((language, index) => [language, (100 * (present[index]?.size ?? 0)) / all.size]),
  );
  return { id: 'catalogue', value: Math.min(...Object.values(growth)), growth };
}

const idsOf = (language: string): string[] =>
  readdirSync(LOCALES).flatMap((area) =>
    Object.keys(compilePo(readFileSync(new URL(`${area}/${language}.po`, LOCALES), 'utf8'))).map(
      (id) => `${area}/${id}`,
    ),
  );

/** The other screens are the tests' own work; this one is looked at in both directions. */
async function axe(): Promise<Measured> {
  const screen = SCREENS.find(({ id }) => id === 'start');
  if (!screen) throw new Error('there is no start screen');
  const studio = await startStudio();
  const browser = await launchBrowser();
  try {
    const faults: string[] = [];
    for (const language of ['en', 'ar'] as const) {
      const visit = await visitScreen({ browser, studio }, screen, { size: 'phone', language }, axeFaults);
      faults.push(...visit.result);
    }
    for (const fault of faults) console.log(fault);
    return { id: 'axe', value: faults.length };
  } finally {
    await browser.close();
    await studio.stop();
  }
}
