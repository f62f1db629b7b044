import { PLAIN_DOCUMENT, PLAIN_PICTURE, PLAIN_SCENE } from '../src/stage/plain.ts';
import type { StageBehaviour, StageDocument, StagePicture } from '../src/base/stage-document.ts';
import { frame } from '../src/stage/frame.ts';
import type { Measured } from './figures.ts';

const COUNTS = [50, 200, 500] as const;
/** A second of pictures. */
const FRAMES = 60;

const does = (type: StageBehaviour['type'], way: StageBehaviour['way']): StageBehaviour => ({
  type,
  way,
  length: 960,
  amount: 0.4,
  band: 'low',
  path: [120, 40, 60, 200, -80, 90],
});

/** Everything moves by itself: a third beats, a third walks, a third follows keyframes. */
function stageOf(count: number): StageDocument {
  const pictures = Array.from({ length: count }, (_, index): StagePicture => {
    const keyframes = [0, 1920, 3840].map((at) => ({ at, x: (at + index * 7) % 1600, y: 400, scale: 1, rotation: 0, opacity: 1, ease: 'gentle' as const }));
    return {
      ...PLAIN_PICTURE,
      id: `p${index}`,
      type: 'shape',
      x: (index * 61) % 1600,
      y: (index * 37) % 900,
      width: 60,
      height: 60,
      behaviours: index % 3 === 0 ? [does('pulse', 'size'), does('enter', 'fade')] : index % 3 === 1 ? [does('path', 'fade'), does('follow', 'turn')] : [],
      keyframes: index % 3 === 2 ? keyframes : [],
    };
  });
  return { ...PLAIN_DOCUMENT, end: 7680, tempo: [{ tick: 0, bpm: 120 }], scenes: [{ ...PLAIN_SCENE, id: 's', pictures }] };
}

/** Milliseconds to decide what is seen of a frame, without painting it. */
export function movingThings(): Measured {
  const growth = Object.fromEntries(COUNTS.map((count) => [`${count} things`, millisecondsOf(stageOf(count))]));
  return { id: 'movingThings', value: growth['500 things'] ?? 0, growth };
}

function millisecondsOf(document: StageDocument): number {
  let least = Infinity;
  for (let round = 0; round < 8; round++) {
    const begun = performance.now();
    for (let index = 0; index < FRAMES; index++) frame(document, index * 32, { master: 0.5, low: index / FRAMES });
    least = Math.min(least, (performance.now() - begun) / FRAMES);
  }
  return least;
}
