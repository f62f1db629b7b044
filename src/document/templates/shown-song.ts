import { SAFE_AREAS, STAGE_SIZES, type StageArea, type StageFormat, type StageSize } from '../../base/stage-document.ts';
import { clamp, TICKS_PER_BEAT, type Ticks } from '../../base/units.ts';
import { unitTicks, type MetreMap } from '../music/metre-map.ts';
import { sectionsInOrder } from '../queries/harmony.ts';
import { languagesInOrder, linesInOrder, timedLines, wordsOf } from '../queries/lyrics.ts';
import { formatOf, metreMapOf, picturesOf, scenesInOrder, songEnd } from '../queries/song.ts';
import type { Picture } from '../schema/pictures.ts';
import type { Tables } from '../tables.ts';

/** All of a song that a template can show, as plain values. */
export interface ShownSong {
  /** Empty where the song has none. */
  readonly title: string;
  /** Names of those who agreed to be named. */
  readonly makers: readonly string[];
  /** Stretches of the song, each to get a scene; at least one. */
  readonly parts: readonly ShownPart[];
  /** BCP 47 tags in which there are words, the main one first. */
  readonly languages: readonly string[];
  /** The song is read from the right. */
  readonly isRightToLeft: boolean;
  readonly photos: readonly ShownPhoto[];
  readonly drawings: readonly ShownDrawing[];
  readonly format: StageFormat;
  readonly stage: StageSize;
  readonly safe: StageArea;
  /** A felt beat and a bar at the beginning of the song. */
  readonly beat: Ticks;
  readonly bar: Ticks;
}

export interface ShownPart {
  readonly start: Ticks;
  readonly end: Ticks;
  /** By time. */
  readonly lines: readonly ShownLine[];
}

/** A line that is sung in a part of the song, counted from its beginning. */
export interface ShownLine {
  readonly id: string;
  readonly start: Ticks;
  readonly end: Ticks;
  readonly texts: readonly { readonly language: string; readonly words: string }[];
}

export interface ShownPhoto {
  readonly asset: string;
  /** Width against height. */
  readonly shape: number;
  /** What it shows, as somebody told; else empty. */
  readonly alt: string;
  readonly by: string;
}

export type ShownDrawing = Pick<Picture, 'strokes' | 'width' | 'height' | 'colour' | 'size' | 'alt' | 'by'>;

/** Where a song has no parts, a scene lasts so many bars; more where the song is long. */
const BARS = 8;
const MOST_SCENES = 16;

export interface ShownSongOptions {
  /** Photos to show, by asset; those that are in the picture already if left out. */
  readonly photos?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function shownSong(tables: Tables, { photos, now }: ShownSongOptions): ShownSong {
  const format = formatOf(tables);
  const metres = metreMapOf(tables);
  const metre = metres.metreAt(0);
  const lines = shownLines(tables);
  const used = languagesInOrder(tables).filter((language) => lines.some(({ texts }) => texts.some((text) => text.language === language)));
  const title = (tables.song.get('song')?.title ?? '').trim();
  return {
    title,
    makers: namedMakers(tables, now),
    parts: stretchesOf(tables, metres).map((stretch) => ({ ...stretch, lines: linesWithin(lines, stretch) })),
    languages: used,
    isRightToLeft: used[0] === undefined ? RIGHT_TO_LEFT.test(title) : RIGHT_TO_LEFT.test(lines[0]?.texts[0]?.words ?? ''),
    photos: shownPhotos(tables, photos),
    drawings: drawingsOf(tables),
    format,
    stage: STAGE_SIZES[format],
    safe: SAFE_AREAS[format],
    beat: (metre.groups[0] ?? 1) * unitTicks(metre),
    bar: metres.barEnd(0),
  };
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Who said that she may be named, and for how long. */
function namedMakers(tables: Tables, now: number): string[] {
  return tables.person.all().flatMap(({ id, name }) => {
    const consent = tables.consent.get(id);
    const isGiven = consent?.name === true && consent.place !== 'nowhere' && (consent.until === null || consent.until > now);
    return isGiven && name.trim() !== '' ? [name.trim()] : [];
  });
}

/** The parts of the song, or so many bars each; the first one begins with the song. */
function stretchesOf(tables: Tables, metres: MetreMap): { start: Ticks; end: Ticks }[] {
  const end = songEnd(tables);
  const sections = sectionsInOrder(tables).map(({ start }) => start);
  const starts = sections.length > 0 ? sections : barStarts(metres, end);
  const all = [...new Set([0, ...starts.filter((start) => start < end)])].sort((one, other) => one - other);
  return all.map((start, index) => ({ start, end: all[index + 1] ?? Math.max(end, start + 1) }));
}

function barStarts(metres: MetreMap, end: Ticks): Ticks[] {
  const bars = metres.barAt(Math.max(0, end - 1)).bar + 1;
  const each = BARS * Math.max(1, Math.ceil(bars / BARS / MOST_SCENES));
  // A rest shorter than half of it belongs to the scene before.
  return Array.from({ length: Math.max(1, Math.round(bars / each)) }, (_, index) => metres.barStart(index * each));
}

interface WholeLine extends ShownLine {
  readonly isTimed: boolean;
}

/** Lines that are timed; where none is, all of them, spread evenly over the song. Times count from its beginning. */
function shownLines(tables: Tables): WholeLine[] {
  const languages = languagesInOrder(tables);
  const textsOf = (line: string): ShownLine['texts'] =>
    languages.flatMap((language) => {
      const words = wordsOf(tables, line, language);
      return words === '' ? [] : [{ language, words }];
    });
  const written = linesInOrder(tables).filter(({ id }) => textsOf(id).length > 0);
  const timed = timedLines(tables).filter(({ id, start, end }) => end > start && textsOf(id).length > 0);
  if (timed.length > 0) return timed.map((line) => ({ ...line, texts: textsOf(line.id), isTimed: true }));
  const end = songEnd(tables);
  const at = (index: number): Ticks => Math.round((end * index) / written.length);
  return written.map(({ id }, index) => ({ id, start: at(index), end: at(index + 1), texts: textsOf(id), isTimed: false }));
}

/** What is sung for at least half a beat in a stretch; a shorter rest of a line is left out. */
function linesWithin(lines: readonly WholeLine[], { start, end }: { start: Ticks; end: Ticks }): ShownLine[] {
  return lines.flatMap(({ id, texts, ...line }) => {
    const from = Math.max(line.start, start);
    const until = Math.min(line.end, end);
    const least = Math.min(TICKS_PER_BEAT / 2, (line.end - line.start) / 2);
    return until - from >= least && until > from ? [{ id, texts, start: from - start, end: until - start }] : [];
  });
}

/** Photos by their assets, in the order in which they come in the song. */
export function photosInPicture(tables: Tables): string[] {
  const inOrder = scenesInOrder(tables).flatMap(({ id }) => picturesOf(tables, id));
  return [...new Set(inOrder.flatMap(({ type, asset }) => (type === 'photo' && asset !== null && tables.asset.get(asset) ? [asset] : [])))];
}

function shownPhotos(tables: Tables, wanted: readonly string[] = photosInPicture(tables)): ShownPhoto[] {
  return [...new Set(wanted)].flatMap((id) => {
    const asset = tables.asset.get(id);
    if (asset?.type !== 'image') return [];
    const shown = tables.picture.where('asset', id);
    const shape = asset.width > 0 && asset.height > 0 ? clamp(asset.width / asset.height, 0.2, 5) : 4 / 3;
    return [{ asset: id, shape, alt: shown.find(({ alt }) => alt !== '')?.alt ?? '', by: shown[0]?.by ?? asset.by }];
  });
}

function drawingsOf(tables: Tables): ShownDrawing[] {
  const all = scenesInOrder(tables).flatMap(({ id }) => picturesOf(tables, id));
  return all
    .filter(({ type, strokes }) => type === 'drawing' && strokes.length > 0)
    .map(({ strokes, width, height, colour, size, alt, by }) => ({ strokes, width, height, colour, size, alt, by }));
}
