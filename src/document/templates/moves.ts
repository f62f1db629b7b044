import type { Ticks } from '../../base/units.ts';
import type { Behaviour } from '../schema/pictures.ts';

/** What things of templates do by themselves. */

const STILL: Omit<Behaviour, 'type'> = { way: 'fade', length: 960, amount: 0.5, band: 'all', path: [] };

export const enter = (way: Behaviour['way'], length: Ticks): Behaviour => ({ ...STILL, type: 'enter', way, length: Math.round(length) });
export const leave = (way: Behaviour['way'], length: Ticks): Behaviour => ({ ...STILL, type: 'leave', way, length: Math.round(length) });
export const pulse = (way: Behaviour['way'], amount: number, length: Ticks): Behaviour => ({ ...STILL, type: 'pulse', way, amount, length: Math.round(length) });
export const follow = (band: Behaviour['band'], way: Behaviour['way'], amount: number): Behaviour => ({ ...STILL, type: 'follow', way, band, amount });
export const wordByWord = (length: Ticks): Behaviour => ({ ...STILL, type: 'words', length: Math.max(1, Math.round(length)) });

/** @param path x and y in turn, from the thing's own place */
export const walk = (path: readonly number[], length: Ticks): Behaviour => ({ ...STILL, type: 'path', amount: 1, length: Math.round(length), path: path.map((value) => Math.round(value)) });
