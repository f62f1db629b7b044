import { afterEach, expect, it } from 'vitest';
import { STAGE_FONTS } from '../../src/app/entries/stage-fonts.ts';
import { filesOf, FONT_CHOICES, type FontChoice } from '../../src/stage/font-faces.ts';
import { loadFonts } from '../../src/stage/fonts.ts';
import { forgetLayouts, layoutText } from '../../src/stage/text-layout.ts';

afterEach(() => document.fonts.clear());

function widthOf(context: OffscreenCanvasRenderingContext2D, words: string, font: FontChoice = 'sans'): number {
  forgetLayouts(context);
  return layoutText(context, { words, size: 100, width: 5000, weight: 600, font }).width;
}

function newContext(): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(8, 8).getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

it.each(['калина', 'حبيبي', 'Song', 'გული', 'Սիրտ', 'Καρδιά', 'ልቤ ዘፈን', 'لېلا', 'שלום'])(
  '[ST36] after its files have come, "%s" is set in the family',
  async (words) => {
    const context = newContext();
    const before = widthOf(context, words);
    const files = filesOf(words, 'sans');
    const loaded = await loadFonts(document.fonts, STAGE_FONTS, files);
    expect(loaded).toMatchObject({ ok: true, value: files });
    expect(widthOf(context, words)).not.toBeCloseTo(before, 0);
    expect(await loadFonts(document.fonts, STAGE_FONTS, files)).toMatchObject({ ok: true, value: [] });
  },
);

it('[ST36] each choice of letters is another family, in each of its scripts, whichever came first', async () => {
  for (const words of ['калина', 'حبيبي', 'Song']) {
    for (const font of FONT_CHOICES)
      expect(await loadFonts(document.fonts, STAGE_FONTS, filesOf(words, font)), font).toMatchObject({ ok: true });
    const widths = FONT_CHOICES.map((font) => Math.round(widthOf(newContext(), words, font)));
    expect(new Set(widths).size, `${words}: ${widths.join(' ')}`).toBe(4);
  }
});

it('[ST36] a file that can not be fetched is told by a code, and words are still painted', async () => {
  const loaded = await loadFonts(document.fonts, { 'sans-cyrillic': '/there-is-no-such-file.woff2' }, ['sans-cyrillic']);
  expect(loaded).toMatchObject({ ok: false, code: 'font-unreachable', facts: { missing: 1 } });
  expect(widthOf(newContext(), 'калина')).toBeGreaterThan(100);
});

it('[ST36] words that were measured before their font came are measured anew, on every canvas', async () => {
  const context = newContext();
  const measured = (): number => layoutText(context, { words: 'ძველი', size: 100, width: 5000, weight: 600 }).width;
  const before = measured();
  await loadFonts(document.fonts, STAGE_FONTS, filesOf('ძველი', 'sans'));
  expect(measured()).not.toBeCloseTo(before, 0);
});
