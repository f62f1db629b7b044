import { NATURE } from './nature.ts';
import type { Sticker } from './sticker.ts';
import { THINGS } from './things.ts';

/** The set of stickers, in the order in which they are offered. What each shows is told by the message `stickers.<id>`. */
export const STICKERS: readonly Sticker[] = [...NATURE, ...THINGS];

const BY_ID: ReadonlyMap<string, Sticker> = new Map(STICKERS.map((sticker) => [sticker.id, sticker]));

/** `undefined` for one that this version does not know. */
export const stickerOf = (id: string): Sticker | undefined => BY_ID.get(id);
