import type { StageSize, StageTransition } from '../base/stage-document.ts';
import { gentle } from './motion.ts';
import type { SceneWindow } from './stage-types.ts';

/** How a scene that is coming in is seen. */
export interface Coming {
  readonly opacity: number;
  /** Stage units to the right of its place. */
  readonly dx: number;
  readonly window?: SceneWindow;
}

/** @param share how far it has come in, above 0 to below 1 */
export function comingIn(transition: StageTransition, share: number, { width, height }: StageSize): Coming {
  const passed = gentle(share);
  const left = width * (1 - passed);
  switch (transition) {
    case 'slide':
      return { opacity: 1, dx: left, window: { type: 'box', left, top: 0, right: width, bottom: height } };
    case 'wipe':
      return { opacity: 1, dx: 0, window: { type: 'box', left: 0, top: 0, right: width * passed, bottom: height } };
    case 'grow':
      return {
        opacity: 1,
        dx: 0,
        window: { type: 'circle', x: width / 2, y: height / 2, radius: (Math.hypot(width, height) / 2) * passed },
      };
    case 'fade':
    case 'cut':
      return { opacity: share, dx: 0 };
  }
}
