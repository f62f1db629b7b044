import type { Seconds, Ticks } from '../../base/units.ts';
import type { Behaviour, Keyframe, Picture } from '../../document/schema/pictures.ts';

/** Large changes at least so far apart do not flash. */
const APART: Seconds = 1;
/** What a large thing may change with the music without a flash. */
const SLIGHT = 0.05;
/** An edge of this share of the letters' height is enough to read them by. */
const CLEAR_EDGE = 0.08;

/** Moves that change with the music, made slight; each time that is not enough they are halved. */
export function slightMoves(behaviours: readonly Behaviour[]): Behaviour[] {
  return behaviours.map((behaviour) => {
    if (behaviour.type !== 'pulse' && behaviour.type !== 'follow') return behaviour;
    const isLight = behaviour.way === 'light' || behaviour.way === 'fade';
    return { ...behaviour, way: isLight ? 'size' : behaviour.way, amount: Math.min(SLIGHT, behaviour.amount / 2) };
  });
}

/** Keyframes a second apart; of those that come too fast the first stays. */
export function slowKeyframes(keyframes: readonly Keyframe[], secondsAt: (tick: Ticks) => Seconds): Keyframe[] {
  const kept: Keyframe[] = [];
  for (const keyframe of keyframes) {
    const last = kept.at(-1);
    if (!last || secondsAt(keyframe.at) - secondsAt(last.at) >= APART) kept.push(keyframe);
  }
  return kept;
}

/** An edge by which words can be read on every ground. */
export function readableEdge({ size, colour }: Pick<Picture, 'size' | 'colour'>): Pick<Picture, 'edge' | 'edgeColour'> {
  return { edge: Math.min(80, Math.max(2, Math.ceil(size * CLEAR_EDGE))), edgeColour: isLight(colour) ? '#000000' : '#ffffff' };
}

function isLight(colour: string): boolean {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour)?.slice(1) ?? [];
  const [red = 1, green = 1, blue = 1] = parts.map((part) => (Number.parseInt(part, 16) / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18;
}
