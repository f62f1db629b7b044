import type { StageDocument, StagePart, StagePicture, StageScene, StageWords } from '../base/stage-document.ts';
import { languagesInOrder, linesInOrder, timedLines, wordsOf, type TimedLine } from '../document/queries/lyrics.ts';
import { hasSyllableTimes, syllablesIn } from '../document/queries/syllables.ts';
import type { TempoMap } from '../document/music/tempo-map.ts';
import { formatOf, metresInOrder, picturesOf, scenesInOrder, songEnd, tempoMapOf } from '../document/queries/song.ts';
import type { Picture } from '../document/schema/pictures.ts';
import type { Tables } from '../document/tables.ts';

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
  return {
    format: formatOf(tables),
    tempo: tempo.changes.map(({ tick, bpm }) => ({ tick, bpm })),
    metres: metresInOrder(tables),
    end: songEnd(tables),
    scenes: stageScenes(tables, tempo),
    lines: timedLines(tables)
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

function stageScenes(tables: Tables, tempo: TempoMap): StageScene[] {
  const scenes = scenesInOrder(tables);
  let shownAt = -Infinity;
  return scenes.map(({ id, start, background, backgroundEnd, transition }, index) => {
    const at = tempo.secondsAt(start);
    // Of scenes at one tick the last is the one that shows, as everywhere in the piece.
    const isTooSoon = at - shownAt < SHORTEST_SCENE || scenes[index + 1]?.start === start;
    if (!isTooSoon) shownAt = at;
    return { id, start, background, backgroundEnd, transition, isTooSoon, pictures: picturesOf(tables, id).map(stagePicture) };
  });
}

function stagePicture({ scene: _scene, group: _group, order: _order, by: _by, format: _format, ...picture }: Picture): StagePicture {
  return picture;
}
