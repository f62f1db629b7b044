import { expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { SAFE_AREAS, STAGE_FORMATS, STAGE_SIZES } from '../../src/base/stage-document.ts';
import { addPicture, addScene, changePictures, setFormat } from '../../src/document/commands/pictures.ts';
import { boundsOfPicture } from '../../src/document/queries/reflow.ts';
import { picturesOf, shownPicture } from '../../src/document/queries/song.ts';
import type { Picture } from '../../src/document/schema/pictures.ts';
import { couple, hands, meet, undo, value } from './hands.ts';

type Fields = Omit<Parameters<typeof addPicture>[1], 'scene'>;

/** One thing made for 16:9, as it lies in another format. */
function laid(fields: Fields, format: (typeof STAGE_FORMATS)[number]): Picture {
  const olena = hands('olena', 1);
  const id = value(addPicture(olena, { scene: addScene(olena, 0), ...fields }));
  setFormat(olena, format);
  const picture = shownPicture(olena.tables, id);
  if (!picture) throw new Error('gone');
  return picture;
}

it('[PF1] what covers the stage covers it in every format', () => {
  for (const format of STAGE_FORMATS) {
    for (const type of ['photo', 'drawing', 'shape'] as const) {
      const { width, height } = STAGE_SIZES[format];
      const bounds = boundsOfPicture(laid({ type, width: 1600, height: 900 }, format));
      expect([bounds.left <= 0.1, bounds.top <= 0.1, bounds.right >= width - 0.1, bounds.bottom >= height - 0.1], `${type} ${format}`).toEqual([true, true, true, true]);
    }
  }
});

it('[PF1] words of the song keep to the lower third and within the safe area, and become no wider than it', () => {
  for (const format of STAGE_FORMATS) {
    const words = laid({ type: 'lyrics', y: 750, width: 1440, height: 200 }, format);
    const [bounds, safe] = [boundsOfPicture(words), SAFE_AREAS[format]];
    expect([bounds.left >= safe.left - 0.1, bounds.right <= safe.right + 0.1, bounds.bottom <= safe.bottom + 0.1], format).toEqual([true, true, true]);
    expect(words.y, format).toBeGreaterThan(STAGE_SIZES[format].height * 0.55);
  }
});

it('[PF1] what stands in the middle fits the safe area; what stands at a side stays there; nothing is stretched', () => {
  for (const format of STAGE_FORMATS) {
    const { width, height } = STAGE_SIZES[format];
    const title = laid({ type: 'text', width: 1300, height: 200 }, format);
    expect([title.x, title.y, title.width <= SAFE_AREAS[format].right - SAFE_AREAS[format].left + 0.1], format).toEqual([width / 2, height / 2, true]);
    expect(title.width / title.height, format).toBeCloseTo(6.5, 1);
    expect(title.size / 64, format).toBeCloseTo(title.width / 1300, 1);
    const corner = boundsOfPicture(laid({ type: 'sticker', x: 1550, y: 50, width: 100, height: 100 }, format));
    expect([corner.right, corner.top], format).toEqual([expect.closeTo(width, 0), expect.closeTo(0, 0)]);
  }
});

it('[PF2] what lies in the format of the piece comes back as it was; what was moved there stays as it was moved', () => {
  const olena = hands('olena', 1);
  const scene = addScene(olena, 0);
  const [still, moved] = [200, 1000].map((x) => value(addPicture(olena, { scene, type: 'shape', x, y: 300 })));
  const before = picturesOf(olena.tables, scene);
  setFormat(olena, '9:16');
  changePictures(olena, [{ id: moved ?? '', fields: { x: 450 } }]);
  const tall = olena.tables.picture.get(moved ?? '');
  expect(tall).toMatchObject({ format: '9:16', x: 450, y: 533.3 });
  changePictures(olena, [{ id: still ?? '', fields: { colour: '#ff0000' } }]);
  expect(olena.tables.picture.get(still ?? '')).toMatchObject({ format: '16:9', x: 200 });
  undo(olena);
  undo(olena);
  setFormat(olena, '16:9');
  expect(picturesOf(olena.tables, scene)).toEqual(before);
});

it('[PF2] a thing that one moves while another chooses a format is where both see it', () => {
  const { olena, sara } = couple();
  const scene = addScene(olena, 0);
  const id = value(addPicture(olena, { scene, type: 'shape' }));
  meet(olena, sara);
  setFormat(olena, '1:1');
  changePictures(sara, [{ id, fields: { x: 100 } }]);
  changePictures(olena, [{ id, fields: { height: 500 } }]);
  meet(olena, sara);
  expect(shownPicture(sara.tables, id)).toEqual(shownPicture(olena.tables, id));
});

it('[PF3] laying out is pure, stays in range and is done for any thing and any two formats', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 300; round++) {
    const fields: Fields = {
      type: (['photo', 'text', 'drawing', 'lyrics', 'shape'] as const)[Math.floor(random() * 5)] ?? 'text',
      x: random() * 9600 - 4800,
      y: random() * 9600 - 4800,
      width: 8 + random() * 4792,
      height: 8 + random() * 4792,
      rotation: random() * 720 - 360,
    };
    for (const format of STAGE_FORMATS) {
      const picture = laid(fields, format);
      expect([picture.width >= 8, picture.height >= 8, picture.width <= 4800, picture.height <= 4800, Number.isFinite(picture.x + picture.y)], `seed 3, round ${round}`).toEqual([true, true, true, true, true]);
    }
  }
});
