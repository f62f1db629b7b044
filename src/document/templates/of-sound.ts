import { boxAt, boxOf, heightOfArea, inset, isTall, rowsIn, shapedIn, widthOfArea } from './areas.ts';
import { follow, pulse } from './moves.ts';
import { inkOn, mixed } from './palette.ts';
import { fourth, wholeStage, withinSafe } from './stage-areas.ts';
import type { Template } from './template.ts';
import { form, onPage, orPicture, photo, photosFor, sheet, sticker, stickerFor } from './things.ts';
import { opening, sungLines, written } from './word-things.ts';

/** Templates that live by the sound, and the one for the wall. */

/** The swing of the sound as a line, its bands as bars, rings that breathe with the bass. */
export const waves: Template = (turn) => {
  const { song, palette, index, say } = turn;
  const [head, words, swing, bands] = fourth(rowsIn(song.safe, [0.8, 3.2, 2.4, 1.6], 18));
  const rings = [-0.34, -0.17, 0, 0.17, 0.34].map((share, place) =>
    form('ellipse', boxAt(boxOf(swing).x + widthOfArea(swing) * share, boxOf(swing).y, 34 + 12 * (2 - Math.abs(place - 2))), palette.forms[(place + index) % 3] ?? palette.accent, {
      opacity: 0.85,
      behaviours: [follow(place % 2 === 0 ? 'low' : 'high', 'size', 0.7)],
    }),
  );
  return {
    background: index % 2 === 0 ? palette.groundEnd : palette.ground,
    backgroundEnd: index % 2 === 0 ? palette.ground : palette.groundEnd,
    transition: 'grow',
    things: [
      ...orPicture(turn, [...opening(turn, { head, words }, { title: { colour: palette.accent, font: 'wide', most: 120 }, makers: { colour: palette.ink, most: 54 } }), ...sungLines(turn, words, { colour: palette.ink, font: 'wide', entering: 'fade', most: 104 })], words),
      ...rings,
      { type: 'waveform', colour: palette.accent, size: 10, alt: say('templates.alt.waveform'), ...boxOf(swing) },
      { type: 'spectrum', colour: palette.forms[0], colourEnd: palette.forms[1], alt: say('templates.alt.spectrum'), ...boxOf(bands) },
    ],
  };
};

/** A poster for a concert: large letters on blocks of colour, a round picture, names below. */
export const poster: Template = (turn) => {
  const { song, palette, index } = turn;
  const whole = wholeStage(song);
  const isWide = !isTall(song.safe) && song.stage.width > song.stage.height * 1.2;
  const rows = fourth(rowsIn(song.safe, isWide ? [1.8, 4, 2, 0.9] : [1.7, 4.2, 2, 0.9])).map((row) => ({ ...row, left: whole.left, right: whole.right }));
  const [upper, middle, strip, lower] = fourth(rows);
  const [top, foot] = [{ ...upper, top: whole.top }, { ...lower, bottom: whole.bottom }];
  const colours = [0, 1, 2].map((place) => palette.forms[(place + index) % 3] ?? palette.forms[0]);
  const [block = palette.forms[0], round = palette.forms[1], third = palette.forms[2]] = colours;
  const disc = Math.min(heightOfArea(middle) * 0.9, widthOfArea(middle) * 0.72);
  const centre = boxOf(middle);
  const picture = boxAt(centre.x, centre.y, disc);
  const [shown] = photosFor(turn, 1);
  const own = song.drawings[index % Math.max(1, song.drawings.length)];
  const inner = shapedIn(inset(middle, 0, (heightOfArea(middle) - disc * 0.62) / 2), 1);
  const names = song.makers.join(' · ');
  return {
    background: palette.ground,
    backgroundEnd: '',
    transition: 'slide',
    things: [
      form('box', boxAt(centre.x - widthOfArea(middle) * 0.34, centre.y, widthOfArea(middle) * 0.18, song.stage.height * 1.4), third, { rotation: 24 }),
      form('box', boxAt(centre.x + widthOfArea(middle) * 0.34, centre.y, widthOfArea(middle) * 0.12, song.stage.height * 1.4), round, { rotation: 24 }),
      form('ellipse', boxAt(centre.x, centre.y, disc * 1.06), mixed(block, '#ffffff', 0.4), { behaviours: [pulse('size', 0.06, song.beat)] }),
      ...(shown
        ? [photo(turn, shown, picture, { mask: 'ellipse', edge: 10, edgeColour: '#ffffff' })]
        : own
          ? onPage(turn, own, inner)
          : [sticker(turn, index % 2 === 0 ? ['voice', 'strings', 'drum'][(index / 2) % 3] ?? 'voice' : stickerFor(index), boxAt(centre.x, centre.y, disc * 0.7))]),
      sheet(top, block),
      sheet(strip, mixed(palette.ground, '#000000', 0.25)),
      sheet(foot, third),
      ...(song.title === '' ? [] : [written(song.title, inset(withinSafe(song, top), 10, 6), { colour: inkOn(block), font: 'wide', most: 150 })]),
      ...orPicture(turn, sungLines(turn, inset(withinSafe(song, strip), 10, 10), { colour: inkOn(mixed(palette.ground, '#000000', 0.25)), most: 84 }), inset(withinSafe(song, strip), 10, 10), palette.accent),
      ...(names === '' ? [] : [written(names, inset(withinSafe(song, foot), 10, 4), { colour: inkOn(third), most: 46 })]),
    ],
  };
};
