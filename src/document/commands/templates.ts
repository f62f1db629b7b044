import { ordersBetween } from './words.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { formatOf, picturesOf, scenesInOrder } from '../queries/song.ts';
import type { Palette } from '../templates/palette.ts';
import { shownSong } from '../templates/shown-song.ts';
import type { Say } from '../templates/template.ts';
import { scenesOf, type TemplateId } from '../templates/templates.ts';

export interface TemplateChoice {
  readonly colours: Palette;
  /** Names what things show, in the language of the person who chooses. */
  readonly say: Say;
  /** Photos to show, by asset; those that are in the picture already if left out. */
  readonly photos?: readonly string[] | undefined;
  /** Scenes that have something on them stay, and no scene is put into the parts in which they begin; else they give way. */
  readonly isBeside?: boolean;
}

/**
 * Makes the picture of the whole song by a template, filled with the title, the names of those who agreed, the words, photos
 * and drawings of the piece: one step, which gives back all that was there. What it makes is nobody's work; photos and
 * drawings stay those of the people who brought them.
 * @returns ids of the new scenes
 */
export function applyTemplate(piece: PieceDoc, template: TemplateId, { colours, say, photos, isBeside = false }: TemplateChoice): string[] {
  const { tables } = piece;
  const format = formatOf(tables);
  const song = shownSong(tables, { photos, now: piece.clock() });
  const scenes = scenesOf(template, { song, palette: colours, say });
  const staying = isBeside ? scenesInOrder(tables).filter(({ id }) => picturesOf(tables, id).length > 0) : [];
  const isTaken = (index: number): boolean => {
    const { start, end } = song.parts[index] ?? { start: 0, end: 0 };
    return staying.some((scene) => scene.start >= start && scene.start < end);
  };
  const made = scenes.filter((_, index) => !isTaken(index)).map((scene) => ({ ...scene, id: newRecordId(piece) }));
  run(piece, { command: 'applyTemplate', sentence: { id: 'history.applyTemplate', values: { template } } }, (write) => {
    for (const { id } of tables.scene.all()) {
      if (staying.some((scene) => scene.id === id)) continue;
      for (const thing of tables.picture.where('scene', id)) write.remove('picture', thing.id);
      write.remove('scene', id);
    }
    for (const { id, start, background, backgroundEnd, transition, things } of made) {
      write.put('scene', id, { start, background, backgroundEnd, transition, by: '' });
      const orders = ordersBetween(undefined, undefined, things.length);
      for (const [index, thing] of things.entries()) {
        write.put('picture', newRecordId(piece), { by: '', ...thing, format, scene: id, order: orders[index] ?? 'a0' });
      }
    }
  });
  return made.map(({ id }) => id);
}
