import type { StageDocument } from '../base/stage-document.ts';
import type { CalmedMoment } from './calm.ts';
import { prepare } from './prepare.ts';

/**
 * Where a piece would have flashed more than three times a second, by time: what `frame` shows is calmed there already. For
 * the makers, so that they know why something comes with another thing or changes less than they wished.
 */
export const flashesOf = (document: StageDocument): readonly CalmedMoment[] => prepare(document).calmed;
