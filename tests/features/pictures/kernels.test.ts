import { describe, expect, it } from 'vitest';
import { STAGE_SIZES } from '../../../src/base/stage-document.ts';
import { NO_CROP } from '../../../src/document/schema/pictures.ts';
import { ownWords } from '../../../src/features/pictures/alt-suggestion.ts';
import { croppedBox, movedCrop, sidesAt, withSide } from '../../../src/features/pictures/crop-box.ts';
import { draftOf, ghostsOf } from '../../../src/features/pictures/drafts.ts';
import { readableEdge, slightMoves, slowKeyframes } from '../../../src/features/pictures/mend.ts';
import { moveOf, newMove } from '../../../src/features/pictures/moves.ts';
import { createPace } from '../../../src/features/pictures/pace.ts';
import { pathFrom, readyPath, READY_PATHS } from '../../../src/features/pictures/paths.ts';
import { placeName } from '../../../src/features/pictures/placing.ts';
import { soundOfBeat } from '../../../src/features/pictures/preview-sound.ts';
import { readPresence } from '../../../src/base/presence-state.ts';
import { drawingOf } from '../../../src/stage/drawing.ts';
import { addAsset } from '../../../src/document/commands/people.ts';
import { aPicture, newPiece } from '../../stage/stage-piece.ts';

describe('drawing on a slow device', () => {
  const drawnOf = (cost: number): number => {
    const pace = createPace();
    let drawn = 0;
    for (let now = 0; now < 4000; now += 16) {
      if (!pace.mayDraw(now)) continue;
      pace.took(cost);
      if (now >= 2000) drawn += 1;
    }
    return drawn / 2;
  };
  it('is as often as the screen shows where it is cheap', () => expect(drawnOf(3)).toBeGreaterThan(55));
  it('leaves most of the time to the sound where it is dear', () => {
    expect(drawnOf(20) * 20).toBeLessThanOrEqual(450);
    expect(drawnOf(60) * 60).toBeLessThanOrEqual(450);
  });
  it('never stands still', () => expect(drawnOf(500)).toBeGreaterThanOrEqual(2));
});

describe('what is in the hand of another', () => {
  const photo = drawingOf(aPicture({ id: 'a', type: 'photo', x: 400, y: 300, width: 200, height: 100 }));
  const text = drawingOf(aPicture({ id: 'b', type: 'text', text: 'Пісня', x: 600, y: 300, width: 200, height: 100, size: 40 }));
  const boxOf = (id: string) => [photo, text].find((drawing) => drawing.id === id);

  it('fits into what is sent, and comes back from the wire as it went', () => {
    const draft = draftOf([{ id: 'a', fields: { x: 500 } }, { id: 'b', fields: { x: 700 } }], boxOf);
    const state = readPresence({ person: 'amir', name: 'Amir', gesture: JSON.parse(JSON.stringify(draft)) });
    expect(state?.gesture).toEqual(draft);
  });
  it('is seen faint where it would lie, and all that is moved with it goes along', () => {
    const draft = draftOf([{ id: 'a', fields: { x: 500, y: 400, width: 400, height: 200, rotation: 90 } }, { id: 'b', fields: {} }], boxOf);
    const ghosts = ghostsOf(draft ? [draft] : [], [photo, text]);
    expect(ghosts[0]).toMatchObject({ x: 500, y: 400, width: 400, height: 200, rotation: 90, isFixed: true });
    expect(ghosts[0]?.opacity).toBeLessThan(0.5);
    expect(ghosts[1]).toMatchObject({ width: 400, height: 200, rotation: 90, size: 80 });
    expect([ghosts[1]?.x, ghosts[1]?.y].map((value) => Math.round(value ?? 0))).toEqual([500, 800]);
    expect(ghosts.map(({ id }) => id)).not.toContain('a');
  });
  it('is nothing where the thing is gone or the wire brought nonsense', () => {
    expect(ghostsOf([{ kind: 'pictures', ids: ['gone'], values: { x: 1, y: 1, width: 1, height: 1, rotation: 0 } }], [photo])).toEqual([]);
    expect(ghostsOf([{ kind: 'pictures', ids: ['a'], values: { x: 1 } }, { kind: 'notes', ids: ['a'], values: {} }], [photo])).toEqual([]);
    expect(ghostsOf([{ kind: 'pictures', ids: ['a'], values: { x: 1, y: 1, width: 0, height: 1, rotation: 0 } }], [photo])).toEqual([]);
  });
});

describe('a way that a finger drew', () => {
  it('begins at the thing, keeps corners and leaves out what lies on a line', () => {
    const stroke = [...Array.from({ length: 21 }, (_, step) => [100 + step * 10, 200, 0.5]), ...Array.from({ length: 20 }, (_, step) => [300, 210 + step * 10, 0.5])].flat();
    expect(pathFrom(stroke)).toEqual([200, 0, 200, 200]);
  });
  it('of thousands of points fits into a thing', () => {
    const stroke = Array.from({ length: 1900 }, (_, step) => [800 + Math.cos(step) * step * 0.3, 450 + Math.sin(step) * step * 0.3, 0.5]).flat();
    expect(pathFrom(stroke).length).toBeLessThanOrEqual(400);
    expect(pathFrom(stroke).length).toBeGreaterThan(10);
  });
  it('is none for a mere touch', () => {
    expect(pathFrom([10, 10, 0.5])).toEqual([]);
    expect(pathFrom([10, 10, 0.5, 12, 11, 0.5])).toEqual([]);
    expect(pathFrom([])).toEqual([]);
  });
  it.each(READY_PATHS)('is ready without a finger: %s', (kind) => {
    const path = readyPath(kind, STAGE_SIZES['9:16']);
    expect(path.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...path.map(Math.abs))).toBeLessThanOrEqual(500);
  });
});

describe('cutting a photo', () => {
  const photo = { x: 800, y: 450, width: 800, height: 400, rotation: 0, crop: NO_CROP };
  it('leaves what stays of it where it was, as large as it was', () => {
    expect(croppedBox(photo, { left: 0.5, top: 0, right: 1, bottom: 0.5 }, { width: 1600, height: 800 })).toEqual({ x: 1000, y: 350, width: 400, height: 200 });
    const turned = croppedBox({ ...photo, rotation: 90 }, { left: 0.5, top: 0, right: 1, bottom: 1 }, { width: 1600, height: 800 });
    expect(turned).toEqual({ x: 800, y: 650, width: 400, height: 400 });
  });
  it('and back to all of it gives the first box again', () => {
    const crop = { left: 0.25, top: 0.1, right: 0.75, bottom: 0.9 };
    const cut = croppedBox(photo, crop, { width: 1600, height: 800 });
    expect(croppedBox({ ...photo, ...cut, crop }, NO_CROP, { width: 1600, height: 800 })).toEqual({ x: 800, y: 450, width: 800, height: 400 });
  });
  it('a side is found under a finger, never passes the other, and the whole stays on the photo', () => {
    expect(sidesAt(NO_CROP, { x: 0.02, y: 0.98 }, 0.1)).toEqual(['left', 'bottom']);
    expect(sidesAt(NO_CROP, { x: 0.5, y: 0.5 }, 0.1)).toEqual([]);
    expect(withSide(NO_CROP, 'left', 2).left).toBeLessThan(1);
    expect(movedCrop({ left: 0.2, top: 0.2, right: 0.6, bottom: 0.6 }, { x: 1, y: -1 })).toEqual({ left: expect.closeTo(0.6), top: 0, right: 1, bottom: expect.closeTo(0.4) });
  });
});

describe('what is told of a thing', () => {
  it('is in which part of the picture it stands, in every format', () => {
    expect(placeName({ x: 100, y: 100 }, STAGE_SIZES['16:9'])).toBe('top-left');
    expect(placeName({ x: 450, y: 1500 }, STAGE_SIZES['9:16'])).toBe('bottom-centre');
    expect(placeName({ x: -10, y: 5 }, STAGE_SIZES['1:1'])).toBe('outside');
  });
  it('is its own words or the name a person gave its file, not that of a camera', () => {
    const { tables } = newPiece();
    const named = (name: string): string => {
      const piece = newPiece();
      addAsset(piece, 'a'.repeat(64), { type: 'image', mime: 'image/webp', bytes: 1, name, seconds: 0, width: 1, height: 1, peaks: [], author: '', licence: '', source: '' });
      return ownWords({ type: 'photo', text: '', asset: 'a'.repeat(64) }, piece.tables);
    };
    expect(named('Дім біля моря.jpg')).toBe('Дім біля моря');
    for (const name of ['IMG_20240102_101112.jpg', 'DSC00012.JPG', 'photo (3).png', '']) expect(named(name)).toBe('');
    expect(ownWords({ type: 'text', text: ' Пісня ', asset: null }, tables)).toBe('Пісня');
  });
});

describe('what would flash', () => {
  it('is mended by moves that are slight, and slighter each time', () => {
    const [light, size] = slightMoves([newMove('pulse', 'light'), { ...newMove('follow', 'size'), amount: 0.05 }]);
    expect(light).toMatchObject({ type: 'pulse', way: 'size', amount: 0.05 });
    expect(size?.amount).toBe(0.025);
    expect(slightMoves([newMove('enter', 'fade')])).toEqual([newMove('enter', 'fade')]);
  });
  it('is mended by keyframes a second apart', () => {
    const at = (tick: number) => ({ at: tick, x: 0, y: 0, scale: 1, rotation: 0, opacity: 1, ease: 'jump' as const });
    expect(slowKeyframes([at(0), at(200), at(960), at(2400)], (tick) => tick / 960).map((keyframe) => keyframe.at)).toEqual([0, 960, 2400]);
  });
  it('words get an edge that stands out from them', () => {
    expect(readableEdge({ size: 100, colour: '#ffffff' })).toEqual({ edge: 8, edgeColour: '#000000' });
    expect(readableEdge({ size: 10, colour: '#26364a' })).toEqual({ edge: 2, edgeColour: '#ffffff' });
  });
});

it('a move that is tried beats as a drum would, and is found again', () => {
  expect(soundOfBeat(0).master).toBe(1);
  expect(soundOfBeat(959).master).toBeLessThan(0.01);
  expect(moveOf([newMove('pulse', 'light')], 'pulse', 'size')).toBeUndefined();
  expect(moveOf([newMove('enter', 'grow')], 'enter')?.way).toBe('grow');
});
