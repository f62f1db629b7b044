import { anatolia98 } from './anatolia-98.ts';
import { balkans78 } from './balkans-78.ts';
import { iran68 } from './iran-68.ts';
import { poland34 } from './poland-34.ts';
import type { Starter } from './starter.ts';
import { ukraine44 } from './ukraine-44.ts';

/** The pieces one can begin with, in the order of the start screen. */
export const STARTERS: readonly Starter[] = [ukraine44, poland34, iran68, balkans78, anatolia98];
