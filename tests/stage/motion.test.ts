import { expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import type { StageBehaviour, StageDocument, StagePicture } from '../../src/base/stage-document.ts';
import { createMetreMap } from '../../src/document/music/metre-map.ts';
import { beatAt } from '../../src/stage/beats.ts';
import { frame, type StageView } from '../../src/stage/frame.ts';
import type { Drawing, PlacedDrawing, StageLevels } from '../../src/stage/stage-types.ts';
import { aDocument, aPicture, aScene, SILENCE } from './stage-piece.ts';
import { randomStage } from './random-stage.ts';

const does = (type: StageBehaviour['type'], fields: Partial<StageBehaviour> = {}): StageBehaviour => ({
  type,
  way: 'fade',
  length: 960,
  amount: 0.5,
  band: 'all',
  path: [],
  ...fields,
});

/** A scene from tick 960 to 9600 with one thing on it. */
const stageOf = (fields: Partial<StagePicture>): StageDocument =>
  aDocument({
    end: 20000,
    scenes: [
      aScene({ start: 960, pictures: [aPicture({ id: 'thing', type: 'shape', width: 100, height: 100, ...fields })] }),
      aScene({ id: 'after', start: 9600, transition: 'cut' }),
    ],
  });

function thingAt(document: StageDocument, tick: number, levels: StageLevels = SILENCE, view: StageView = {}): PlacedDrawing | undefined {
  return frame(document, tick, levels, view).find((drawing): drawing is PlacedDrawing => 'id' in drawing && drawing.id === 'thing');
}

it('[ST1] any document shows the same at the same moment, before and after JSON, in whatever order moments are asked for', () => {
  const random = seededRandom(41);
  for (let round = 0; round < 60; round++) {
    const document = randomStage(random);
    const copy: StageDocument = JSON.parse(JSON.stringify(document));
    const ticks = Array.from({ length: 12 }, () => Math.floor(random() * 12000));
    const levels = { master: random(), low: random(), middle: random(), high: random() };
    const seen = ticks.map((tick) => frame(document, tick, levels));
    const again = ticks.toReversed().map((tick) => frame(copy, tick, levels)).toReversed();
    expect(again, `seed 41, round ${round}`).toEqual(seen);
  }
});

it('[ST41] a thing shows from its start to its end within its scene; one that stands still is the same object each time', () => {
  const timed = stageOf({ start: 480, end: 1440 });
  expect([960, 1439, 1440, 2399, 2400].map((tick) => thingAt(timed, tick) !== undefined)).toEqual([false, false, true, true, false]);
  const still = stageOf({});
  expect(thingAt(still, 1000)).toBe(thingAt(still, 5000));
});

it('[ST42] a thing enters from its start on and is wholly there after the length; leaving is the same backwards', () => {
  const faded = stageOf({ start: 960, behaviours: [does('enter'), does('leave')] });
  expect([1920, 2400, 2880, 9120, 9599].map((tick) => thingAt(faded, tick)?.opacity)).toEqual([undefined, 0.5, 1, 0.5, expect.closeTo(1 / 960)]);
  const slides = stageOf({ behaviours: [does('enter', { way: 'slide-left' })] });
  const begun = thingAt(slides, 960);
  expect((begun?.x ?? 0) - 50, 'its left side stands at the right end of the stage').toBeCloseTo(1600);
  expect(thingAt(slides, 1920)).toMatchObject({ x: 800, y: 450 });
  expect(thingAt(stageOf({ behaviours: [does('leave', { way: 'slide-up' })] }), 9599)?.y).toBeLessThan(-49);
  expect(thingAt(stageOf({ behaviours: [does('enter', { way: 'grow' })] }), 1440)).toMatchObject({ zoom: 0.5, width: 100 });
});

it('[ST43] a pulse is strongest on the beat and follows the groups of the metre', () => {
  const seven = createMetreMap([{ tick: 0, groups: [2, 2, 3], unit: 8 }]);
  expect([0, 960, 1920, 3360].map((tick) => beatAt(seven, tick, 960))).toEqual([1, 0.6, 0.6, 1]);
  expect(beatAt(seven, 2880, 960), 'the third group is longer than a beat').toBe(0);
  expect(beatAt(seven, 480, 960)).toBeCloseTo(0.25);
  expect(beatAt(seven, 960, 3360), 'by the bar, the second group is nothing').toBe(0);
  const pulsing = { ...stageOf({ behaviours: [does('pulse', { way: 'size' })] }), metres: [{ tick: 0, groups: [2, 2, 3], unit: 8 }] };
  expect(thingAt(pulsing, 3360)?.zoom).toBeCloseTo(1.3);
  expect(thingAt(pulsing, 3359)?.zoom ?? 1).toBeCloseTo(1);
});

it('[ST44] a thing follows the loudness of all or of a band', () => {
  const levels = { master: 0.4, low: 1, middle: 0.5, high: 0 };
  const follows = (band: StageBehaviour['band']) => stageOf({ behaviours: [does('follow', { way: 'size', band })] });
  expect((['all', 'low', 'middle', 'high'] as const).map((band) => thingAt(follows(band), 2000, levels)?.zoom ?? 1)).toEqual([
    expect.closeTo(1.12),
    expect.closeTo(1.3),
    expect.closeTo(1.15),
    1,
  ]);
  expect(thingAt(follows('low'), 2000, { master: 0.4 })?.zoom, 'a band that was not measured is as loud as all').toBeCloseTo(1.12);
});

it('[ST45] a way is walked by its length, gently, and ends at its end', () => {
  const walks = stageOf({ behaviours: [does('path', { length: 1000, path: [300, 0, 300, 100] })] });
  expect([960, 1460, 1960, 5000].map((tick) => [thingAt(walks, tick)?.x, thingAt(walks, tick)?.y])).toEqual([
    [800, 450],
    [1000, 450],
    [1100, 550],
    [1100, 550],
  ]);
});

it('[ST46] keyframes say where a thing is; between two it goes evenly, gently or at once', () => {
  const key = (at: number, x: number, ease: 'even' | 'gentle' | 'jump') => ({ at, x, y: 450, scale: 1, rotation: 0, opacity: 1, ease });
  const goes = stageOf({ keyframes: [key(0, 100, 'even'), key(1000, 300, 'jump'), key(2000, 500, 'gentle'), key(3000, 900, 'even')] });
  expect([900, 1210, 1960, 2900, 2960, 3210, 3960, 9000].map((tick) => Math.round(thingAt(goes, tick)?.x ?? 0))).toEqual([100, 150, 300, 300, 500, 563, 900, 900]);
});

it('[ST47] who works on a scene sees everything at rest, unless it plays', () => {
  const document = stageOf({ start: 4000, behaviours: [does('enter', { way: 'slide-left' })] });
  expect(thingAt(document, 1000, SILENCE, { scene: 's' })).toMatchObject({ x: 800, opacity: 1 });
  expect(thingAt(document, 1000, SILENCE, { scene: 's', isPlaying: true })).toBeUndefined();
});

it('[ST48] where less motion is wished nothing moves, grows, turns or beats: things and scenes fade', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 40; round++) {
    const document = randomStage(random);
    const own = new Map(document.scenes.flatMap(({ pictures }) => pictures.map((picture) => [picture.id, picture] as const)));
    for (let tick = 0; tick < 9000; tick += 431) {
      const drawings = frame(document, tick, { master: 0.9 }, { isCalm: true });
      const moved = drawings.filter((drawing) => {
        if (drawing.window) return true;
        const picture = 'id' in drawing ? own.get(drawing.id) : undefined;
        if (!picture || !('id' in drawing) || picture.keyframes.length > 0 || picture.behaviours.some(({ type }) => type === 'path')) return false;
        return drawing.x !== picture.x || drawing.y !== picture.y || drawing.zoom !== undefined || drawing.rotation !== picture.rotation;
      });
      expect(moved, `seed 7, round ${round}`).toEqual([]);
    }
  }
});

it('[ST49] scenes slide, are wiped over or grow over the one before within a beat; a cut is at its tick', () => {
  const comes = (transition: 'slide' | 'wipe' | 'grow' | 'cut', tick: number): readonly Drawing[] =>
    frame(aDocument({ scenes: [aScene({ id: 'one' }), aScene({ id: 'two', start: 3840, transition, pictures: [aPicture({ id: 'thing' })] })] }), tick, SILENCE);
  expect(comes('slide', 3360)).toMatchObject([{ type: 'background' }, { window: { type: 'box', left: 800 } }, { id: 'thing', x: 1600, opacity: 1, isFixed: true }]);
  const wiped = comes('wipe', 3360);
  expect(wiped[1]?.window).toMatchObject({ left: 0, right: 800 });
  expect(wiped[2]?.window, 'a painter cuts once for all of a scene').toBe(wiped[1]?.window);
  expect(comes('grow', 3360)[1]?.window).toMatchObject({ type: 'circle', x: 800, y: 450 });
  expect([comes('cut', 3839).length, comes('cut', 3840).length]).toEqual([1, 2]);
});

it('[ST50] a text comes word by word: evenly, or as its line is sung; what stands between words comes with the one before', () => {
  const words = { type: 'text' as const, text: 'Ой, у лузі', behaviours: [does('words', { length: 480 })] };
  const evenly = thingAt(stageOf(words), 960 + 480 + 120);
  expect(evenly).toMatchObject({ parts: [{ from: 4, opacity: 0.5 }, { to: 10, opacity: 0 }] });
  expect(thingAt(stageOf(words), 5000)).not.toHaveProperty('parts');
  const parts = [{ from: 0, to: 3, start: 1920, end: 2880 }, { from: 4, to: 7, start: 2880, end: 3840 }];
  const line = { id: 'l', start: 1920, end: 3840, texts: [{ language: 'uk', words: 'Гей, там', parts }, { language: 'ar', words: 'يا ليل' }] };
  const sung = { ...stageOf({ ...words, line: 'l' }), lines: [line], languages: ['uk', 'ar'] };
  expect(thingAt(sung, 2400)).toMatchObject({ words: 'Гей, там', direction: 'ltr', parts: [{ from: 4, opacity: 0 }] });
  expect(thingAt(sung, 2400, SILENCE, { languages: ['ar'] })).toMatchObject({ words: 'يا ليل', direction: 'rtl' });
});

it('[ST51] the sung line says which word or syllable is lit, in either direction', () => {
  const parts = [{ from: 0, to: 2, start: 960, end: 1440 }, { from: 3, to: 6, start: 1920, end: 2880 }];
  const document = aDocument({ languages: ['ar'], lines: [{ id: 'l', start: 960, end: 2880, texts: [{ language: 'ar', words: 'يا ليل', parts }] }] });
  const nowAt = (tick: number) => {
    const words = frame(document, tick, SILENCE).find((drawing) => drawing.type === 'lyrics');
    return words?.lines[0]?.now;
  };
  expect([960, 1200, 1700, 2400].map(nowAt)).toEqual([
    { from: 0, to: 2, share: 0 },
    { from: 0, to: 2, share: 0.5 },
    { from: 0, to: 2, share: 1 },
    { from: 3, to: 6, share: 0.5 },
  ]);
});

it('[ST52] a clip runs from its own place on, in the time of the song; waves and bands show what is heard', () => {
  const clip = { ...stageOf({ type: 'video', asset: 'v', offset: 3, start: 960 }), tempo: [{ tick: 0, bpm: 60 }] };
  expect(thingAt(clip, 960 * 4)).toMatchObject({ type: 'video', seconds: 5 });
  expect(thingAt(stageOf({ type: 'spectrum' }), 2000, { master: 0, spectrum: [0.1, 0.2] })).toMatchObject({ values: [0.1, 0.2] });
  expect(thingAt(stageOf({ type: 'waveform' }), 2000, SILENCE)).toMatchObject({ values: [] });
});
