import { clamp, type Ticks } from '../../base/units.ts';
import { findLetters } from './find-letters.ts';
import { lettersIn, wordsIn, type Stretch } from './segments.ts';

/** As stored: ticks from the start of the line, and the letters it had when it was timed. Without letters it is a silence. */
export interface SyllableTime {
  readonly at: Ticks;
  readonly text: string;
}

/** One word or syllable of a line when it is sung. `from` and `to` are places in the text, without spaces around. */
export interface SungSyllable extends Stretch {
  readonly text: string;
  readonly start: Ticks;
  readonly end: Ticks;
  /** The word it belongs to, counted from 0. */
  readonly word: number;
  /** Somebody timed it; the others are worked out from their neighbours. */
  readonly isTimed: boolean;
}

/**
 * What is sung when in one text of a line, in the order of the letters. Times find their letters again after the text was
 * edited; what nobody timed is spread by letters between its neighbours. A text without times runs evenly, word by word.
 * @param times  as stored; counted from `start`
 * @param start,end  of the line, in ticks of the song
 */
export function syllablesOf(text: string, times: readonly SyllableTime[], start: Ticks, end: Ticks): SungSyllable[] {
  const words = wordsIn(text);
  const length = Math.max(0, end - start);
  const pins = pinsOf(text, words, times, length);
  const units = unitsOf(text, words, pins);
  const begins = beginsOf(text, units, length);
  return units.map(({ from, to, word, pin }, index) => {
    const at = begins[index] ?? 0;
    const next = begins[index + 1] ?? length;
    const stop = pin?.silence === undefined ? next : clamp(pin.silence, at, next);
    return { from, to, word, text: text.slice(from, to), start: start + at, end: start + stop, isTimed: pin !== undefined };
  });
}

export interface SungNow {
  readonly syllable: SungSyllable;
  readonly index: number;
  /** How much of it has been sung, 0 to 1. */
  readonly share: number;
}

/** What is being sung at a tick, or was sung last; `undefined` before the first. */
export function sungAt(syllables: readonly SungSyllable[], tick: Ticks): SungNow | undefined {
  const index = syllables.findLastIndex(({ start }) => start <= tick);
  const syllable = syllables[index];
  if (!syllable) return undefined;
  const length = syllable.end - syllable.start;
  return { syllable, index, share: length <= 0 ? 1 : clamp((tick - syllable.start) / length, 0, 1) };
}

/** How to store what is sung: the timed ones, and the silences behind them. @param start  of the line */
export function timesOf(syllables: readonly SungSyllable[], start: Ticks): SyllableTime[] {
  return syllables.flatMap(({ isTimed, text, ...syllable }, index) => {
    if (!isTimed) return [];
    const next = syllables[index + 1];
    const isSilent = next !== undefined && syllable.end < next.start;
    const times = [{ at: syllable.start - start, text }];
    return isSilent ? [...times, { at: syllable.end - start, text: '' }] : times;
  });
}

/** Where a stored time has its letters now. */
interface Pin {
  readonly place: number;
  readonly at: Ticks;
  readonly silence: Ticks | undefined;
}

function pinsOf(text: string, words: readonly Stretch[], times: readonly SyllableTime[], length: Ticks): Pin[] {
  if (times.length === 0) return [];
  const now = lettersIn(text).filter(({ from, to }) => text.slice(from, to).trim() !== '');
  const earlier = times.flatMap((time, owner) =>
    lettersIn(time.text).flatMap(({ from, to }) => (time.text.slice(from, to).trim() === '' ? [] : [{ owner, letter: folded(time.text.slice(from, to)) }])),
  );
  const places = findLetters(earlier.map(({ letter }) => letter), now.map(({ from, to }) => folded(text.slice(from, to))));
  const firstOf = new Map<number, number>();
  const lastFound: number[] = [];
  for (const [index, { owner }] of earlier.entries()) {
    const place = now[places[index] ?? -1]?.from;
    if (place === undefined) continue;
    if (!firstOf.has(owner)) firstOf.set(owner, place);
    lastFound.push(place);
  }
  let latest = 0;
  return times.flatMap(({ at, text: letters }, owner): Pin[] => {
    latest = clamp(at, latest, length);
    const place = firstOf.get(owner);
    if (letters.trim() === '' || place === undefined) return [];
    const next = times[owner + 1];
    const silence = next && next.text.trim() === '' ? next.at : undefined;
    return [{ place: beginOfWord(words, lastFound, place), at: latest, silence }];
  });
}

const folded = (letter: string): string => letter.normalize('NFC').toLowerCase();

/** Letters that were put before the first one of a word belong to it; those inside a word belong to the syllable before. */
function beginOfWord(words: readonly Stretch[], found: readonly number[], place: number): number {
  const word = words.find(({ from, to }) => from <= place && place < to);
  if (!word || found.some((other) => other >= word.from && other < place)) return place;
  return word.from;
}

interface Unit extends Stretch {
  readonly word: number;
  readonly pin: Pin | undefined;
}

function unitsOf(text: string, words: readonly Stretch[], pins: readonly Pin[]): Unit[] {
  const byPlace = new Map(pins.map((pin) => [pin.place, pin]));
  return words.flatMap(({ from, to }, word) => {
    const inside = pins.map(({ place }) => place).filter((place) => place > from && place < to);
    const cuts = [from, ...inside, to];
    return cuts.slice(0, -1).map((cut, index): Unit => {
      const stop = cuts[index + 1] ?? to;
      const end = cut + text.slice(cut, stop).trimEnd().length;
      return { from: cut, to: end, word, pin: byPlace.get(cut) };
    });
  });
}

/** When each begins, from the start of the line: pinned ones as timed, the others by letters between those. */
function beginsOf(text: string, units: readonly Unit[], length: Ticks): number[] {
  const begins: number[] = [];
  const weights = units.map(({ from, to }) => Math.max(1, text.slice(from, to).trim().length));
  let index = 0;
  while (index < units.length) {
    const next = units.findIndex(({ pin }, place) => place > index && pin !== undefined);
    const stop = next < 0 ? units.length : next;
    const until = units[stop]?.pin?.at ?? length;
    const pin = units[index]?.pin;
    begins[index] = pin?.at ?? begins[index] ?? 0;
    const isCut = pin?.silence !== undefined && stop > index + 1;
    const first = isCut ? index + 1 : index;
    const from = isCut ? clamp(pin.silence ?? 0, pin.at, until) : (begins[index] ?? 0);
    const whole = weights.slice(first, stop).reduce((sum, weight) => sum + weight, 0);
    let before = 0;
    for (let place = first; place < stop; place++) {
      if (place > index) begins[place] = Math.round(from + ((until - from) * before) / whole);
      before += weights[place] ?? 1;
    }
    index = stop;
  }
  return begins;
}
