import type { StageDocument } from '../base/stage-document.ts';
import { timedLines } from '../document/queries/lyrics.ts';
import { tempoMapOf } from '../document/queries/song.ts';
import type { Tables } from '../document/tables.ts';
import type { MadeScene } from '../document/templates/template.ts';
import { PLAIN_PICTURE } from './plain.ts';
import { stageScenes, type SeenScene } from './snapshot.ts';

/** The piece as it would be seen with these scenes in place of its own; nothing is written. */
export function previewOf(tables: Tables, document: StageDocument, made: readonly MadeScene[]): StageDocument {
  const scenes = made.map(({ things, ...scene }, index): SeenScene => ({
    ...scene,
    id: `scene-${index}`,
    pictures: things.map((thing, place) => ({ isSung: false, ...PLAIN_PICTURE, ...thing, id: `thing-${index}-${place}` })),
  }));
  return { ...document, scenes: stageScenes(scenes, { tempo: tempoMapOf(tables), lines: timedLines(tables) }) };
}
