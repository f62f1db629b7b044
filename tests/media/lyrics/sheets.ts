import fc from 'fast-check';
import type { LyricSheet, SheetLine, SheetPart, SheetText } from '../../../src/document/words/lyric-sheet.ts';

/** Words of many scripts: two and more code units, marks, letters that join, right to left, with its marks, apostrophes, hyphens. */
export const WORDS: readonly string[] = [
  'калина', 'п’ять', 'їжак', 'ґанок', 'съёмка', 'Zażółć', 'gęślą', 'jaźń', 'Łódź', 'Ærø', 'Straße', 'über', 'naïve', 'Ñandú', 'يا', 'ليل', 'سَلام', 'پرنده', 'گل',
  'می\u200cخواهم', 'საქართველო', 'სიმღერა', 'Հայաստան', 'լուսին', 'Καλημέρα', 'שלום', 'ሰላም', '歌', 'か', 'नमस्ते', '🎵', '👩🏽‍🎤', '𝄞', 'é', 'e\u0301', 'la-la', '\u200fليل\u200f', 'don’t', '1,5', 'a',
];
const PARTS: readonly SheetPart[] = ['intro', 'verse', 'chorus', 'bridge', 'solo', 'outro'];

interface Shape {
  readonly languages: readonly string[];
  /** Times of words. */
  readonly hasSyllables: boolean;
  readonly hasParts: boolean;
  readonly isTimed: boolean;
  readonly hasEnds: boolean;
  /** Times are multiples of it. */
  readonly stepMs: number;
}

/** Sheets that a file of one kind can hold whole. */
export function sheets({ languages, hasSyllables, hasParts, isTimed, hasEnds, stepMs }: Shape): fc.Arbitrary<LyricSheet> {
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
  const gap = fc.integer({ min: 1, max: 200 });
  const line = fc.record({
    texts: fc.tuple(...languages.map(() => words)),
    before: gap,
    steps: fc.array(gap, { minLength: 12, maxLength: 12 }),
    part: fc.option(fc.constantFrom(...PARTS), { nil: undefined, freq: 3 }),
    syllables: fc.boolean(),
    cut: fc.boolean(),
  });
  return fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 8 }), title: fc.option(fc.constantFrom('Калина', 'Sen & <noc>', 'ليل'), { nil: undefined }) }).map(({ lines, title }) => {
    let now = 0;
    const made = lines.map(({ texts, before, steps, part, syllables, cut }): SheetLine => {
      const startMs = now + before * stepMs;
      now = startMs + steps.reduce((sum, step) => sum + step, 0) * stepMs;
      const found = texts.map((chosen, index): SheetText => {
        const language = languages[index] ?? 'und';
        const text = chosen.join(' ');
        if (!hasSyllables || !syllables || chosen.length < 2 || index > 0) return { language, text };
        let at = startMs;
        const timed = chosen.flatMap((word, place) => {
          const own = { startMs: at, text: place === chosen.length - 1 ? word : `${word} ` };
          at += (steps[place] ?? 1) * stepMs;
          const silence = cut && place === 0 ? [{ startMs: at, text: '' }] : [];
          if (silence.length > 0) at += stepMs;
          return [own, ...silence];
        });
        return { language, text, syllables: timed };
      });
      return { startMs: isTimed ? startMs : null, endMs: isTimed && hasEnds ? now : null, ...(hasParts && part ? { part } : {}), texts: found };
    });
    return { ...(title === undefined ? {} : { title }), languages, lines: made };
  });
}

/** Without what is the same as nothing. */
export const plainSheet = (sheet: LyricSheet): unknown => JSON.parse(JSON.stringify(sheet));
