import type { Random } from '../../src/base/random.ts';
import { STAGE_FORMATS, type StageBehaviour, type StageDocument, type StageKeyframe, type StagePicture } from '../../src/base/stage-document.ts';
import { aDocument, aPicture, aScene } from './stage-piece.ts';

const TYPES = ['shape', 'text', 'photo', 'drawing', 'sticker', 'video', 'waveform', 'lyrics'] as const;
const BEHAVIOURS = ['enter', 'leave', 'pulse', 'follow', 'words', 'path'] as const;
const WAYS = ['fade', 'slide-left', 'slide-right', 'slide-up', 'slide-down', 'grow', 'turn', 'size', 'light'] as const;
const COLOURS = ['#000000', '#ffffff', '#ff0000', '#808080', '#ffee00', '#102030'] as const;

interface Wild {
  /** Kinds of things that come. */
  readonly types?: readonly StagePicture['type'][];
  readonly most?: number;
}

/** A stage that nobody would make: quick scenes, large things that come and go, beat and jump. */
export function randomStage(random: Random, { types = TYPES, most = 6 }: Wild = {}): StageDocument {
  const below = (end: number): number => Math.floor(random() * end);
  const one = <T>(of: readonly [T, ...T[]] | readonly T[]): T => {
    const found = of[below(of.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  const behaviour = (): StageBehaviour => ({
    type: one(BEHAVIOURS),
    way: one(WAYS),
    length: one([0, 120, 480, 960, 3840]),
    amount: random(),
    band: one(['all', 'low', 'middle', 'high'] as const),
    path: [below(400), below(400) - 200, below(400) - 200, below(400)],
  });
  const keyframe = (): StageKeyframe => ({
    at: below(40) * 120,
    x: below(1600),
    y: below(900),
    scale: 0.5 + random() * 2,
    rotation: below(90),
    opacity: random(),
    ease: one(['even', 'gentle', 'jump'] as const),
  });
  const some = <T>(count: number, make: () => T): T[] => Array.from({ length: below(count + 1) }, make);
  const picture = (id: string): StagePicture => {
    const start = below(2) * below(20) * 120;
    return aPicture({
      id,
      type: one(types),
      x: below(1600),
      y: below(900),
      width: 50 + below(1500),
      height: 50 + below(900),
      rotation: below(3) * 20,
      opacity: one([1, 1, 0.5]),
      colour: one(COLOURS),
      colourEnd: one(['', '', ...COLOURS]),
      text: 'Ой у лузі червона',
      asset: 'a',
      strokes: [[0, 0, 1, 90, 60, 0.5]],
      edge: below(3) * 4,
      edgeColour: one(COLOURS),
      blend: one(['normal', 'normal', 'normal', 'multiply'] as const),
      start,
      end: below(2) === 0 ? null : start + below(20) * 120,
      behaviours: some(2, behaviour),
      keyframes: below(3) === 0 ? some(12, keyframe).sort((left, right) => left.at - right.at) : [],
    });
  };
  let start = 0;
  const scenes = Array.from({ length: 1 + below(4) }, (_, index) => {
    start += 640 + below(3000);
    return aScene({
      id: `s${index}`,
      start,
      background: one(COLOURS),
      backgroundEnd: one(['', ...COLOURS]),
      transition: one(['fade', 'cut', 'slide', 'wipe', 'grow'] as const),
      pictures: Array.from({ length: below(most + 1) }, (_unused, place) => picture(`p${index}-${place}`)),
    });
  });
  return aDocument({
    format: one(STAGE_FORMATS),
    scenes,
    end: start + 3840,
    tempo: [{ tick: 0, bpm: 120 }],
    metres: [{ tick: 0, groups: [2, 2, 3], unit: 8 }],
    lines: [{ id: 'l', start: 960, end: 3840, texts: [{ language: 'uk', words: 'Ой у лузі' }] }],
  });
}
