import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compilePo } from '../../scripts/vite-po.ts';
import type { LanguageId } from '../../src/ui/i18n/languages.ts';
import type { Translate } from '../../src/ui/i18n/texts.ts';
import { createTexts } from '../../src/ui/i18n/texts.ts';

const LOCALES = fileURLToPath(new URL('../../src/ui/locales', import.meta.url));

/**
 * What stands on the screen in a language: the product's own catalogue and rules, so that a test looks for a thing
 * by the name that a person reads.
 */
export async function wordsIn(language: LanguageId): Promise<Translate> {
  const texts = createTexts({
    language,
    load: (area, wanted) => Promise.resolve(compilePo(readFileSync(`${LOCALES}/${area}/${wanted}.po`, 'utf8'))),
    preferences: { read: () => undefined, write: () => undefined },
  });
  for (const area of readdirSync(LOCALES)) await texts.loadArea(area);
  return texts.view().t;
}
