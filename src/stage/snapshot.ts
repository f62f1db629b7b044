import type { StageDocument, StagePart, StagePicture, StageScene, StageWords } from '../base/stage-document.ts';
import { languagesInOrder, linesInOrder, timedLines, wordsOf, type TimedLine } from '../document/queries/lyrics.ts';
import { hasSyllableTimes, syllablesIn } from '../document/queries/syllables.ts';
import type { TempoMap } from '../document/music/tempo-map.ts';
import { formatOf, metresInOrder, picturesOf, scenesInOrder, songEnd, tempoMapOf } from '../document/queries/song.ts';
import type { Picture } from '../document/schema/pictures.ts';
import type { Tables } from '../document/tables.ts';
import type { Ticks } from '../base/units.ts';

/** Scenes that follow each other faster would flash: three changes a second are the most that is shown. */
const SHORTEST_SCENE = 1 / 3;

/** Everything that is seen of a piece, as plain values; made again after a change of scenes, pictures, words or tempo. */
export function stageDocumentOf(tables: Tables): StageDocument {
  const languages = languagesInOrder(tables);
  const textsOf = (line: string): StageWords['texts'] =>
    languages.flatMap((language) => {
      const words = wordsOf(tables, line, language);
      return words === '' ? [] : [{ language, words }];
    });
  const sungTextsOf = (line: TimedLine): StageWords['texts'] =>
    textsOf(line.id).map((text) =>
      hasSyllableTimes(tables, line.id, text.language) ? { ...text, parts: partsOf(tables, line, text.language) } : text,
    );
  const tempo = tempoMapOf(tables);
  const lines = timedLines(tables);
  return {
    format: formatOf(tables),
    tempo: tempo.changes.map(({ tick, bpm }) => ({ tick, bpm })),
    metres: metresInOrder(tables),
    end: songEnd(tables),
    scenes: stageScenes(scenesInOrder(tables).map((scene) => ({ ...scene, pictures: picturesOf(tables, scene.id) })), { tempo, lines }),
    lines: lines
      .map((line) => ({ ...line, texts: sungTextsOf(line) }))
      .filter(({ texts }) => texts.length > 0),
    untimed: linesInOrder(tables)
      .filter(({ start }) => start === null)
      .map(({ id }) => ({ id, texts: textsOf(id) }))
      .filter(({ texts }) => texts.length > 0),
    languages,
  };
}

const partsOf = (tables: Tables, line: TimedLine, language: string): StagePart[] =>
  syllablesIn(tables, line, language).map(({ from, to, start, end }) => ({ from, to, start, end }));

/** What is seen of a scene and of the things on it, from back to front. */
export interface SeenScene extends Pick<StageScene, 'id' | 'start' | 'background' | 'backgroundEnd' | 'transition'> {
  readonly pictures: readonly SeenPicture[];
}

/** A thing as the piece stores it; what tells where it belongs is left out of the stage. */
export type SeenPicture = StagePicture & Pick<Picture, 'isSung'> & Partial<Pick<Picture, 'scene' | 'group' | 'order' | 'by' | 'format'>>;

/** @param scenes by time */
export function stageScenes(
  scenes: readonly SeenScene[],
  { tempo, lines }: { readonly tempo: TempoMap; readonly lines: readonly TimedLine[] },
): StageScene[] {
  const sung = new Map(lines.map((line) => [line.id, line]));
  let shownAt = -Infinity;
  return scenes.map(({ id, start, background, backgroundEnd, transition, pictures }, index) => {
    const at = tempo.secondsAt(start);
    // Of scenes at one tick the last is the one that shows, as everywhere in the piece.
    const isTooSoon = at - shownAt < SHORTEST_SCENE || scenes[index + 1]?.start === start;
    if (!isTooSoon) shownAt = at;
    return { id, start, background, backgroundEnd, transition, isTooSoon, pictures: pictures.map((picture) => stagePicture(picture, start, sung)) };
  });
}

function stagePicture(
  { scene: _scene, group: _group, order: _order, by: _by, format: _format, isSung, ...picture }: SeenPicture,
  sceneStart: Ticks,
  sung: ReadonlyMap<string, TimedLine>,
): StagePicture {
  const line = isSung && picture.line !== null ? sung.get(picture.line) : undefined;
  return line ? { ...picture, start: Math.max(0, line.start - sceneStart), end: Math.max(0, line.end - sceneStart) } : picture;
}
