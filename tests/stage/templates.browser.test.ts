import { expect, it } from 'vitest';
import { STAGE_FONTS } from '../../src/app/entries/stage-fonts.ts';
import { STAGE_FORMATS } from '../../src/base/stage-document.ts';
import { applyTemplate } from '../../src/document/commands/templates.ts';
import { PALETTES } from '../../src/document/templates/palette.ts';
import { TEMPLATE_IDS } from '../../src/document/templates/templates.ts';
import { loadFonts } from '../../src/stage/fonts.ts';
import { filesNeeded } from '../../src/stage/fonts-needed.ts';
import { stageDocumentOf } from '../../src/stage/snapshot.ts';
import { layoutText, LEADING } from '../../src/stage/text-layout.ts';
import { contextOf } from './paint-support.ts';
import { DIRECTIONS, songFor } from './template-songs.ts';

it.each(STAGE_FORMATS.flatMap((format) => DIRECTIONS.map((direction) => [format, direction] as const)))(
  '[TP1] in %s, %s the letters themselves stay inside the boxes of words and names, in whatever language a line is shown',
  async (format, direction) => {
    const context = contextOf();
    for (const template of TEMPLATE_IDS) {
      const piece = songFor({ filling: 'full', direction, format });
      applyTemplate(piece, template, { colours: PALETTES.sea, say: (id, values) => [id.replace('templates.', ''), ...Object.values(values ?? {})].join(' ') });
      const document = stageDocumentOf(piece.tables);
      expect(await loadFonts(globalThis.document.fonts, STAGE_FONTS, filesNeeded(document))).toMatchObject({ ok: true });
      const textsOf = new Map(document.lines.map(({ id, texts }) => [id, texts]));
      for (const { type, text, line, language, size, font, width, height } of document.scenes.flatMap(({ pictures }) => pictures)) {
        if (type !== 'text') continue;
        const said = line === null ? [text] : (textsOf.get(line) ?? []).filter((one) => language === '' || one.language === language).map(({ words }) => words);
        for (const words of said) {
          const layout = layoutText(context, { words, size, width, weight: 500, font });
          const what = `${template}: ${words} in ${font} ${size}, ${Math.round(width)} × ${Math.round(height)}`;
          expect(layout.width, what).toBeLessThanOrEqual(width + 1);
          expect(layout.rows.length * size * LEADING, what).toBeLessThanOrEqual(height + size * 0.35);
        }
      }
    }
  },
);
