import { afterEach, expect, it } from 'vitest';
import { STAGE_FONTS } from '../../src/app/entries/stage-fonts.ts';
import { loadFonts, scriptsOf } from '../../src/stage/fonts.ts';
import { forgetLayouts, layoutText } from '../../src/stage/text-layout.ts';

afterEach(() => document.fonts.clear());

function widthOf(context: OffscreenCanvasRenderingContext2D, words: string): number {
  forgetLayouts(context);
  return layoutText(context, { words, size: 100, width: 5000, weight: 600 }).width;
}

function newContext(): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(8, 8).getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

it('[ST36] words ask for the files of their scripts alone', () => {
  expect(scriptsOf('калина')).toEqual(['cyrillic']);
  expect(scriptsOf('Żółw')).toEqual(['latin', 'latin-ext']);
  expect(scriptsOf('يا ليل')).toEqual(['latin', 'arabic']);
  expect(scriptsOf('')).toEqual([]);
});

it.each(['калина', 'حبيبي', 'Song'])('[ST36] after its file has come, "%s" is set in the family', async (words) => {
  const context = newContext();
  const before = widthOf(context, words);
  const loaded = await loadFonts(document.fonts, STAGE_FONTS, words);
  expect(loaded).toMatchObject({ ok: true, value: scriptsOf(words) });
  expect(widthOf(context, words)).not.toBeCloseTo(before, 0);
});

it('[ST36] a file that can not be fetched is told by a code, and words are still painted', async () => {
  const loaded = await loadFonts(document.fonts, { cyrillic: '/there-is-no-such-file.woff2' }, 'калина');
  expect(loaded).toMatchObject({ ok: false, code: 'font-unreachable', facts: { missing: 1 } });
  expect(widthOf(newContext(), 'калина')).toBeGreaterThan(100);
});
