import {
  STAGE_HEIGHT,
  STAGE_WIDTH,
  type StageDocument,
  type StageLine,
  type StagePicture,
  type StageScene,
} from '../base/stage-document.ts';
import { clamp, TICKS_PER_BEAT, type Ticks } from '../base/units.ts';
import { readColour, safeColour } from './colour.ts';
import { directionOf } from './direction.ts';
import { boundsOf, overlaps } from './geometry.ts';
import { inkFor } from './ink.ts';
import { PLAIN_PICTURE } from './plain.ts';
import type { LyricDrawing, LyricsDrawing } from './stage-types.ts';

/** The next line is announced four beats ahead. */
export const AHEAD: Ticks = 4 * TICKS_PER_BEAT;

/** Id of the words that a scene shows without a place of their own for them. */
export const DEFAULT_LYRICS = 'words-below';

/** Where words stand on a scene that names no place for them: below, within the part that no screen cuts off. */
const BELOW: StagePicture = {
  ...PLAIN_PICTURE,
  id: DEFAULT_LYRICS,
  type: 'lyrics',
  y: STAGE_HEIGHT - 150,
  width: STAGE_WIDTH - 160,
  height: 240,
};

/** What is sung at a tick and what comes next, main language first; empty where nobody sings. */
export function lyricLines(
  document: StageDocument,
  tick: Ticks,
  languages: readonly string[] = document.languages,
): LyricDrawing[] {
  const { lines } = document;
  const now = lines.find(({ start, end }) => start <= tick && tick < end);
  const next = lines.find(({ start, end }) => start > tick && end > start && start >= (now?.end ?? tick));
  const drawings: LyricDrawing[] = [];
  if (now) drawings.push(...textsOf(now, languages, clamp((tick - now.start) / (now.end - now.start), 0, 1)));
  if (next && next.start - (now?.end ?? tick) <= AHEAD) {
    drawings.push(
      ...textsOf(next, languages, 0)
        .slice(0, 1)
        .map((text) => ({ ...text, isNext: true })),
    );
  }
  return drawings;
}

function textsOf(line: StageLine, languages: readonly string[], sung: number): LyricDrawing[] {
  const wanted = languages.flatMap((language) => line.texts.filter((text) => text.language === language));
  const rest = line.texts.filter((text) => !languages.includes(text.language));
  // Who chose languages sees those; a line that has none of them is shown in what it has.
  const shown = wanted.length > 0 ? wanted : rest.slice(0, 1);
  return shown.slice(0, 2).map(({ words, language }, index) => ({
    words,
    language,
    sung,
    direction: directionOf(words, language),
    isMain: index === 0,
    isNext: false,
  }));
}

/** The words as they lie on a scene: in their own place or, without one, below. */
export function lyricsDrawing(
  scene: StageScene | undefined,
  place: StagePicture | undefined,
  lines: readonly LyricDrawing[],
): LyricsDrawing {
  const { id, x, y, width, height, rotation, opacity, size, colour, font, align } = place ?? BELOW;
  const ink = inkFor(safeColour(colour, '#ffffff'), place && scene ? groundsOf(scene, place) : undefined);
  return {
    type: 'lyrics',
    id,
    x,
    y,
    width,
    height,
    rotation,
    opacity,
    size,
    font,
    align,
    lines,
    ...ink,
    isFixed: place === undefined,
  };
}

/** The colours that are surely under the words; `undefined` where a picture lies there too. */
function groundsOf(scene: StageScene, place: StagePicture): readonly (readonly [number, number, number])[] | undefined {
  const area = boundsOf(place);
  const onStage = area.left >= 0 && area.top >= 0 && area.right <= STAGE_WIDTH && area.bottom <= STAGE_HEIGHT;
  const isCovered = scene.pictures.some((other) => other.type !== 'lyrics' && overlaps(area, boundsOf(other)));
  if (isCovered || !onStage || place.opacity < 1) return undefined;
  const from = safeColour(scene.background, '#26364a');
  return [readColour(from), readColour(safeColour(scene.backgroundEnd, from))];
}
