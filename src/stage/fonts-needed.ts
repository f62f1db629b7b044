import type { StageDocument } from '../base/stage-document.ts';
import { filesOf, FONT_CHOICES, type FontChoice, type FontFile } from './font-faces.ts';

/** The font files that everything written on a stage needs. */
export function filesNeeded({ scenes, lines, untimed }: StageDocument): FontFile[] {
  const written = new Map<FontChoice, string[]>();
  const write = (font: FontChoice, words: string): void => {
    written.set(font, [...(written.get(font) ?? []), words]);
  };
  const sung = [...lines, ...untimed].flatMap(({ texts }) => texts.map(({ words }) => words)).join(' ');
  // A scene without a place for the words shows them in plain letters.
  write('sans', sung);
  for (const { type, text, line, font } of scenes.flatMap(({ pictures }) => pictures)) {
    if (type === 'text') write(font, line === null ? text : `${text} ${sung}`);
    if (type === 'lyrics') write(font, sung);
  }
  return [...new Set(FONT_CHOICES.flatMap((font) => filesOf((written.get(font) ?? []).join(' '), font)))];
}
