import { TICKS_PER_BEAT } from '../../base/units.ts';
import { boxAt, boxOf, heightOfArea, inset, pair, rowsIn, shapedIn, splitLong } from './areas.ts';
import { leave, pulse, walk } from './moves.ts';
import { inkOn } from './palette.ts';
import type { MadeThing, Template, Turn } from './template.ts';
import { form, orPicture, photosFor, pictureOf, sheet } from './things.ts';
import { MOST_LINES, opening, songWords, sungLines, wordsBegin } from './word-things.ts';
import { fourth, third, wholeStage, withinSafe } from './stage-areas.ts';

/** Templates that live by the words. */

/** The song announces its next line so long before. */
const AHEAD = 4 * TICKS_PER_BEAT;

/** One line after the other, large in the middle, word by word. */
export const bigWords: Template = (turn) => {
  const { song, palette, index } = turn;
  const [head, words, foot] = third(rowsIn(song.safe, [1, 6.4, 0.8], 20));
  const [background, backgroundEnd] = index % 2 === 0 ? [palette.ground, palette.groundEnd] : [palette.groundEnd, palette.ground];
  // What is lit up has to stand out from what is not: that takes the clearer ink.
  const colour = index % 2 === 0 || turn.part.lines.length > MOST_LINES ? palette.ink : palette.accent;
  const { x, y } = boxOf(foot);
  const beads = [-2, -1, 0, 1, 2].map((place) =>
    form('ellipse', boxAt(x + place * 64, y, 26), place === 0 ? palette.accent : palette.ink, { behaviours: [pulse('size', 0.6, Math.abs(place) === 1 ? song.beat : song.bar)] }),
  );
  return {
    background,
    backgroundEnd,
    transition: index % 2 === 0 ? 'fade' : 'slide',
    things: [
      ...orPicture(turn, [...opening(turn, { head, words }, { title: { colour: palette.accent, most: 170 }, makers: { colour: palette.ink, most: 64 } }), ...sungLines(turn, words, { colour, most: 190 })], words),
      ...beads,
    ],
  };
};

/** Two languages side by side, each on its own ground; with one language, the words beside a picture. */
export const twoLanguages: Template = (turn) => {
  const { song, palette, index } = turn;
  const [left, right] = pair(splitLong(wholeStage(song), [1, 1]));
  const panel = palette.forms[index % 3] ?? palette.forms[0];
  const [first, second] = pair([left, right].map((half) => inset(withinSafe(song, half), 40, 30)));
  const isBeside = first.top === second.top;
  const [head, words] = pair(rowsIn(first, [1, 5], 10));
  const [one, other] = song.languages;
  const most = isBeside ? 104 : 124;
  const beside =
    other === undefined || turn.part.lines.length === 0 || turn.part.lines.length > MOST_LINES
      ? pictureOf(turn, photosFor(turn, 1).length > 0 ? right : shapedIn(second, 1), { colour: '#fff8ea' })
      : sungLines(turn, isBeside ? { ...second, top: words.top } : second, { colour: inkOn(panel), language: other, entering: 'fade', most });
  return {
    background: palette.ground,
    backgroundEnd: palette.groundEnd,
    transition: 'wipe',
    things: [
      sheet(right, panel),
      ...orPicture(turn, [...opening(turn, { head, words }, { title: { colour: palette.accent, most: 130 }, makers: { colour: palette.ink, most: 56 } }), ...sungLines(turn, words, { colour: palette.ink, entering: 'fade', most, ...(one === undefined || other === undefined ? {} : { language: one }) })], words, palette.accent),
      ...beside,
    ],
  };
};

/** For singing along: large words that light up, bars of the sound, a bead that runs through the part. */
export const karaoke: Template = (turn) => {
  const { song, palette, part } = turn;
  const [head, words, track, bars] = fourth(rowsIn(song.safe, [0.9, 5, 0.5, 1.6], 14));
  const line = boxOf(inset(track, 20, heightOfArea(track) / 2 - 4));
  const bead = Math.min(34, heightOfArea(track));
  const [from, length] = [line.x - line.width / 2, part.end - part.start];
  return {
    background: palette.ground,
    backgroundEnd: palette.groundEnd,
    transition: 'cut',
    things: [
      ...opening(turn, { head, words }, { title: { colour: palette.accent, most: 150, font: 'wide' }, makers: { colour: palette.ink, most: 60 }, ahead: AHEAD }),
      ...(isBare(turn) ? untilWords(turn, orPicture(turn, [], inset(words, 60, 30))) : []),
      songWords(turn, words, { colour: palette.ink, most: 112 }, AHEAD),
      form('round', line, palette.forms[1]),
      form('ellipse', boxAt(from, line.y, bead), palette.accent, { behaviours: [walk([line.width, 0], length)] }),
      { type: 'spectrum', colour: palette.forms[0], colourEnd: palette.forms[2], alt: turn.say('templates.alt.spectrum'), ...boxOf(bars) },
    ],
  };
};

/** Nothing moves: the words lit up under a still picture, scenes that fade. */
export const quiet: Template = (turn) => {
  const { song, palette } = turn;
  const [head, upper, words] = third(rowsIn(song.safe, [0.5, 1.8, 2], 24));
  const place = isBare(turn) ? song.safe : upper;
  const picture = inset(shapedIn(place, photosFor(turn, 1)[0]?.shape ?? 1), 10);
  return {
    background: palette.ground,
    backgroundEnd: '',
    transition: 'fade',
    things: [
      ...opening(turn, { head, words }, { title: { colour: palette.ink, font: 'serif', most: 120 }, makers: { colour: palette.accent, font: 'serif', most: 52 }, ahead: AHEAD }),
      songWords(turn, words, { colour: palette.ink, font: 'serif', most: 84 }, AHEAD),
      ...(place === upper ? pictureOf(turn, picture, { mask: 'round' }) : untilWords(turn, pictureOf(turn, picture, { mask: 'round' }))),
    ],
  };
};

/** Nothing is said in this part. */
const isBare = ({ part, song, isFirst }: Turn): boolean => part.lines.length === 0 && (!isFirst || (song.title === '' && song.makers.length === 0));

/** A picture in the place of the words gives way to the first of the next part. */
const untilWords = (turn: Turn, things: readonly MadeThing[]): MadeThing[] =>
  things.map((thing) => ({ ...thing, end: turn.isLast ? null : wordsBegin(turn, AHEAD), behaviours: [...(thing.behaviours ?? []), leave('fade', turn.song.beat)] }));
