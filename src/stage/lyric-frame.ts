import { SAFE_AREAS, STAGE_SIZES, type StageDocument, type StageFormat, type StageLine, type StagePicture } from '../base/stage-document.ts';
import { clamp, TICKS_PER_BEAT, type Ticks } from '../base/units.ts';
import { safeColour, type Colour } from '../base/colour.ts';
import { directionOf } from './direction.ts';
import { inkFor } from './ink.ts';
import { placedOf } from './placed.ts';
import { PLAIN_PICTURE } from './plain.ts';
import type { LyricDrawing, LyricsDrawing } from './stage-types.ts';
import { sungPart } from './words.ts';

/** The next line is announced four beats ahead. */
export const AHEAD: Ticks = 4 * TICKS_PER_BEAT;

/** Id of the words that a scene shows without a place of their own for them. */
export const DEFAULT_LYRICS = 'words-below';

/** Where words stand on a scene that names no place for them: below, within the part that no screen cuts off. */
function below(format: StageFormat): StagePicture {
  const { width } = STAGE_SIZES[format];
  const safe = SAFE_AREAS[format];
  // The narrower the stage, the more rows a line needs.
  const height = Math.round(240 * Math.max(1, STAGE_SIZES['16:9'].width / width) ** 0.75);
  return {
    ...PLAIN_PICTURE,
    id: DEFAULT_LYRICS,
    type: 'lyrics',
    x: width / 2,
    y: safe.bottom + 15 - height / 2,
    width: safe.right - safe.left,
    height,
  };
}

interface Wanted {
  /** Of the viewer, the main one first; as the piece orders them if left out. */
  readonly languages?: readonly string[] | undefined;
  /** Lines that stand in the picture by themselves. */
  readonly without?: ReadonlySet<string>;
}

/** What is sung at a tick and what comes next, main language first; empty where nobody sings. */
export function lyricLines(document: StageDocument, tick: Ticks, { languages = document.languages, without }: Wanted = {}): LyricDrawing[] {
  const { lines } = document;
  const now = lines.find(({ start, end }) => start <= tick && tick < end);
  const next = lines.find(({ start, end }) => start > tick && end > start && start >= (now?.end ?? tick));
  const drawings: LyricDrawing[] = [];
  if (now && without?.has(now.id) !== true) drawings.push(...textsOf(now, languages, { tick, sung: clamp((tick - now.start) / (now.end - now.start), 0, 1) }));
  if (next && without?.has(next.id) !== true && next.start - (now?.end ?? tick) <= AHEAD) {
    drawings.push(
      ...textsOf(next, languages, { tick: -1, sung: 0 })
        .slice(0, 1)
        .map((text) => ({ ...text, isNext: true })),
    );
  }
  return drawings;
}

function textsOf(line: StageLine, languages: readonly string[], { tick, sung }: { tick: Ticks; sung: number }): LyricDrawing[] {
  const wanted = languages.flatMap((language) => line.texts.filter((text) => text.language === language));
  const rest = line.texts.filter((text) => !languages.includes(text.language));
  // Who chose languages sees those; a line that has none of them is shown in what it has.
  const shown = wanted.length > 0 ? wanted : rest.slice(0, 1);
  return shown.slice(0, 2).map((text, index): LyricDrawing => {
    const { words, language } = text;
    const now = tick < 0 ? undefined : sungPart(text, line, tick);
    return {
      words,
      language,
      sung,
      ...(now ? { now } : {}),
      direction: directionOf(words, language),
      isMain: index === 0,
      isNext: false,
    };
  });
}

/**
 * The words as they lie on a scene: in their own place or, without one, below.
 * @param grounds colours that are surely under them; `undefined` where anything may be
 */
export function lyricsDrawing(
  format: StageFormat,
  place: StagePicture | undefined,
  grounds: readonly Colour[] | undefined,
  lines: readonly LyricDrawing[],
): LyricsDrawing {
  const picture = place ?? below(format);
  const { size, colour, font, align } = picture;
  return {
    ...placedOf(picture),
    type: 'lyrics',
    size,
    font,
    align,
    lines,
    ...inkFor(safeColour(colour, '#ffffff'), grounds),
    isFixed: place === undefined || picture.isLocked,
  };
}

/** The same place with the words of a moment. */
export const litLyrics = (place: LyricsDrawing, lines: readonly LyricDrawing[]): LyricsDrawing => ({ ...place, lines });
