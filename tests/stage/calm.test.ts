import { expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { STAGE_SIZES, type StageDocument, type StagePicture } from '../../src/base/stage-document.ts';
import { luminance, readColour } from '../../src/base/colour.ts';
import { flashesOf } from '../../src/stage/flash.ts';
import { frame } from '../../src/stage/frame.ts';
import { aDocument, aPicture, aScene } from './stage-piece.ts';
import { randomStage } from './random-stage.ts';
import { colourAt } from './raster.ts';

const RATE = 30;
const [COLUMNS, ROWS] = [16, 10];

/** How many flashes each place of the stage has at most in a second: pairs of opposite changes of a tenth of the light. */
function flashesAt(document: StageDocument, levelAt: (frameNumber: number) => number): number[] {
  const { width, height } = STAGE_SIZES[document.format];
  const places = Array.from({ length: COLUMNS * ROWS }, (_, index) => ({
    x: ((index % COLUMNS) + 0.5) * (width / COLUMNS),
    y: (Math.floor(index / COLUMNS) + 0.5) * (height / ROWS),
  }));
  // 120 beats a minute: 1920 ticks a second.
  const frames = Math.ceil((document.end / 1920) * RATE) + RATE;
  const lights = places.map(() => Array.from({ length: frames }, () => 0));
  for (let index = 0; index < frames; index++) {
    const level = levelAt(index);
    const drawings = frame(document, (index / RATE) * 1920, { master: level, low: level, middle: 1 - level, high: level });
    for (const [place, point] of places.entries()) {
      const colour = colourAt(drawings, point);
      const line = lights[place];
      if (line) line[index] = colour ? luminance(colour) : 0.6;
    }
  }
  return lights.map(worstSecond);
}

function worstSecond(lights: readonly number[]): number {
  const turns: number[] = [];
  let [extreme, way] = [lights[0] ?? 0, 0];
  for (const [index, light] of lights.entries()) {
    const change = light - extreme;
    if (way !== 0 && Math.sign(change) === way) extreme = light;
    else if (Math.abs(change) >= 0.1 && Math.min(light, extreme) < 0.8) {
      turns.push(index);
      [way, extreme] = [Math.sign(change), light];
    }
  }
  return Math.max(0, ...turns.map((from) => Math.floor(turns.filter((turn) => turn >= from && turn < from + RATE).length / 2)));
}

it('[ST53] no piece flashes more than three times a second in more than a small area, whatever its makers wished', () => {
  const random = seededRandom(2026);
  for (let round = 0; round < 40; round++) {
    const document = randomStage(random, { types: ['shape', 'photo'] });
    const flashes = flashesAt(document, () => random());
    const flashing = flashes.filter((count) => count > 3).length;
    expect(flashing / flashes.length, `seed 2026, round ${round}`).toBeLessThanOrEqual(0.06);
  }
}, 60_000);

const large = (id: string, fields: Partial<StagePicture>): StagePicture => aPicture({ id, type: 'shape', width: 1600, height: 900, ...fields });

it('[ST53] a strobe of large things becomes one change with the others', () => {
  const strobe = Array.from({ length: 20 }, (_, index) => large(`p${index}`, { start: index * 120, colour: index % 2 ? '#000000' : '#ffffff' }));
  const document = aDocument({ tempo: [{ tick: 0, bpm: 120 }], end: 9600, scenes: [aScene({ start: 0, pictures: strobe })] });
  expect(Math.max(...flashesAt(document, () => 0))).toBeLessThanOrEqual(2);
  expect(flashesOf(document).filter(({ why }) => why === 'stay').length).toBeGreaterThan(10);
});

it('[ST54] what was calmed is told, with the moment and the reason; a quiet piece has nothing to tell', () => {
  const follow = { type: 'follow' as const, way: 'light' as const, length: 960, amount: 1, band: 'all' as const, path: [] };
  const scene = (pictures: StagePicture[]) => aDocument({ tempo: [{ tick: 0, bpm: 120 }], end: 96000, scenes: [aScene({ start: 960, pictures })] });
  expect(flashesOf(scene([large('a', { behaviours: [follow] })]))).toEqual([{ tick: 960, scene: 's', picture: 'a', why: 'pulse' }]);
  expect(flashesOf(scene([aPicture({ id: 'small', type: 'shape', width: 100, height: 100, behaviours: [follow] })]))).toEqual([]);
  expect(flashesOf(scene([large('a', { start: 4800, end: 9600 }), large('b', { behaviours: [{ ...follow, type: 'pulse' }] })]))).toEqual([]);
  const keyframes = [0, 240, 480, 720, 960].map((at) => ({ at, x: 800, y: 450, scale: 1, rotation: 0, opacity: at % 480 ? 0 : 1, ease: 'jump' as const }));
  expect(flashesOf(scene([large('k', { keyframes })])).map(({ why }) => why)).toEqual(['keyframe']);
  const soon = aDocument({ scenes: [aScene({ id: 'one', isTooSoon: true }), aScene({ id: 'two' })] });
  expect(flashesOf(soon)).toMatchObject([{ scene: 'one', picture: null, why: 'scene' }]);
});

it('[ST53] colours of the raster are those of the drawings', () => {
  const drawings = frame(aDocument({ scenes: [aScene({ background: '#000000', pictures: [large('w', { colour: '#ffffff', width: 400, opacity: 0.5 })] })] }), 0, { master: 0 });
  expect([colourAt(drawings, { x: 5, y: 5 }), colourAt(drawings, { x: 800, y: 450 })]).toEqual([readColour('#000000'), [127.5, 127.5, 127.5]]);
});
