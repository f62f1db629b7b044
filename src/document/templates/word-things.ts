import type { StageArea } from '../../base/stage-document.ts';
import { clamp, type Ticks } from '../../base/units.ts';
import type { Behaviour, Picture } from '../schema/pictures.ts';
import { boxOf, heightOfArea, pair, rowsIn, widthOfArea } from './areas.ts';
import { sizeFor } from './letters.ts';
import { enter, leave, wordByWord } from './moves.ts';
import type { ShownLine } from './shown-song.ts';
import type { MadeThing, Turn } from './template.ts';

/** Words as templates lay them: the title, the makers, the lines of the song. */

export interface WordLook {
  readonly colour: string;
  readonly font?: Picture['font'];
  readonly align?: Picture['align'];
  /** Height of the letters at most, in stage units. */
  readonly most: number;
  readonly least?: number;
  readonly rotation?: number;
}

const LEAST = 26;

/** A text of one's own, as large as fits. */
export function written(text: string, area: StageArea, { colour, font = 'sans', align = 'middle', most, least = LEAST, rotation = 0 }: WordLook, more: Partial<MadeThing> = {}): MadeThing {
  const size = sizeFor([text], { width: widthOfArea(area), height: heightOfArea(area), most, least, font });
  return { ...more, type: 'text', text, colour, font, align, size, rotation, ...boxOf(area) };
}

export interface LineLook extends WordLook {
  /** Shows the lines in this language; in the one that is wanted first if left out. */
  readonly language?: string;
  readonly entering?: 'words' | 'fade' | 'none';
}

/** More lines than these in one part are shown by the words of the song, one after the other, and not each by itself. */
export const MOST_LINES = 24;

/** The lines of a part, each shown in the same area as long as it is sung. */
export function sungLines(turn: Turn, area: StageArea, { language = '', entering = 'words', ...look }: LineLook): MadeThing[] {
  const { part, song } = turn;
  if (part.lines.length > MOST_LINES) return [songWords(turn, area, look)];
  return part.lines.map((line) => {
    const { size, ...place } = placeOf(line, area, language, look);
    return { type: 'text', line: line.id, language, isSung: true, start: line.start, end: line.end, colour: look.colour, size, ...place, behaviours: comingOf(line, language, entering, song.beat) };
  });
}

/** All the letters of a line, whatever language is shown, have to stay in the area. */
function placeOf(line: ShownLine, area: StageArea, language: string, { font = 'sans', align = 'middle', most, least = LEAST }: LineLook) {
  const texts = line.texts.filter((text) => language === '' || text.language === language).map(({ words }) => words);
  const shown = texts.length > 0 ? texts : line.texts.map(({ words }) => words);
  const size = sizeFor(shown, { width: widthOfArea(area), height: heightOfArea(area), most, least, font });
  return { font, align, size, ...boxOf(area) };
}

function comingOf(line: ShownLine, language: string, entering: LineLook['entering'], beat: number): Behaviour[] {
  const length = line.end - line.start;
  const short = Math.min(beat / 2, length / 4);
  if (entering === 'none') return [];
  if (entering === 'fade') return [enter('fade', short), leave('fade', short / 2)];
  const words = (line.texts.find((text) => text.language === language) ?? line.texts[0])?.words ?? '';
  const count = Math.max(1, words.trim().split(/\s+/).length);
  return [wordByWord(clamp((length * 0.55) / count, 1, beat)), leave('fade', short / 2)];
}

/**
 * The words of the song with what is sung lit up, one line after the other; not before the title has left their place.
 * @param ahead ticks before a line in which it is announced
 */
export function songWords(turn: Turn, area: StageArea, { colour, font = 'sans', align = 'middle', most }: WordLook, ahead: Ticks = 0): MadeThing {
  const start = ahead === 0 && turn.part.lines.length === 0 ? 0 : wordsBegin(turn, ahead);
  return { type: 'lyrics', colour, font, align, size: Math.round(Math.min(most, heightOfArea(area) / 3)), alt: turn.say('templates.alt.lyrics'), start, ...boxOf(area) };
}

export interface OpeningLook {
  readonly title: WordLook;
  readonly makers: WordLook;
  /** Ticks before the first line in which its words are announced in their place already. */
  readonly ahead?: Ticks;
}

/**
 * Title and makers. Where the song begins without words they have the place of the words; else the title stands above in the
 * first part, and the makers in the last.
 */
export function opening(turn: Turn, places: { readonly head: StageArea; readonly words: StageArea }, { title, makers, ahead = 0 }: OpeningLook): MadeThing[] {
  const { song, part, isFirst } = turn;
  const names = song.makers.join(' · ');
  const isSaid = (text: string): boolean => text !== '';
  if (isFirst && beginsQuietly(song, ahead)) {
    const [above, below] = isSaid(song.title) && isSaid(names) ? pair(rowsIn(places.words, [2, 1], 20)) : [places.words, places.words];
    const quiet = quietOf(song, ahead);
    const more = { end: part.lines.length === 0 && ahead === 0 ? null : quiet, behaviours: [enter('fade', song.beat), leave('fade', Math.min(song.beat, quiet / 4))] };
    return [...(isSaid(song.title) ? [written(song.title, above, title, more)] : []), ...(isSaid(names) ? [written(names, below, makers, more)] : [])];
  }
  const said = saidAbove(turn, ahead).map((text) => ({ text, look: text === song.title ? title : makers }));
  const rows = rowsIn(places.head, said.map(() => 1));
  return said.map(({ text, look }, index) => written(text, rows[index] ?? places.head, { ...look, most: Math.min(look.most, 64) }, { behaviours: [enter('fade', song.beat)] }));
}

/** What stands above the words in this part. */
export function saidAbove({ song, isFirst, isLast }: Turn, ahead: Ticks = 0): readonly string[] {
  if (beginsQuietly(song, ahead)) return [];
  return [isFirst ? song.title : '', isLast ? song.makers.join(' · ') : ''].filter((text) => text !== '');
}

const beginsQuietly = (song: Turn['song'], ahead: Ticks): boolean => quietOf(song, ahead) >= Math.min(2 * song.bar, song.parts[0]?.end ?? 0);

/** How long nothing is sung or announced at the beginning. */
const quietOf = ({ parts: [first] }: Turn['song'], ahead: Ticks): Ticks => (first ? Math.max(0, (first.lines[0]?.start ?? first.end) - ahead) : 0);

/** From when on in a part the words of the song have their place for themselves: a part without any has it for the next one's first. */
export function wordsBegin({ part, song, isFirst }: Turn, ahead: Ticks): Ticks {
  if (part.lines.length === 0) return Math.max(0, part.end - part.start - ahead);
  return isFirst && beginsQuietly(song, ahead) ? quietOf(song, ahead) : 0;
}
