import { newId } from '../base/id.ts';
import type { RoomRole } from '../base/presence-state.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { toBase64Url } from './credentials.ts';
import type { RoomLink } from './room-types.ts';

const LINK = /^([0-9A-Za-z_-]{8,64})\.([0-9A-Za-z_-]{22})(\.watch)?$/;
const PATH = '/join/';

/** A room that does not exist yet, with a fresh key of 128 bits; its first member makes it. */
export function makeRoomLink(): RoomLink {
  return { room: newId(trueRandom), key: toBase64Url(crypto.getRandomValues(new Uint8Array(16))), role: 'edit' };
}

/** The part after the page's address: `#/join/<room>.<key>`, and `.watch` at its end for those who only watch. What follows `#` is never sent to a server. */
export function formatRoomLink(link: RoomLink): string {
  return `#${PATH}${link.room}.${link.key}${link.role === 'watch' ? '.watch' : ''}`;
}

/** Reads a whole address, its `#…` part or just `<room>.<key>`, with spaces or line breaks that a messenger put in. */
export function parseRoomLink(text: string): Result<RoomLink, 'link-broken'> {
  const compact = text.replace(/\s+/g, '');
  const at = compact.lastIndexOf(PATH);
  const match = LINK.exec(at < 0 ? compact : compact.slice(at + PATH.length));
  const [, room, key, watch] = match ?? [];
  if (room === undefined || key === undefined) return failed('link-broken');
  const role: RoomRole = watch === undefined ? 'edit' : 'watch';
  return ok({ room, key, role });
}

/** A room's id and key must not be guessable, so they come from the system's generator. */
const trueRandom = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
