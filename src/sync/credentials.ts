import type { RoomLink } from './room-types.ts';

/**
 * What is made from a room's key and a person's secret, so that neither has to leave the device: the hub learns hashes bound to one
 * room, and two rooms of one person cannot be told to be hers. Needs a secure page (`crypto.subtle`).
 */
export interface RoomCredentials {
  /** Proves the key to the hub. */
  readonly access: string;
  /** Proves the person to the hub. */
  readonly proof: string;
  readonly person: string;
}

export const isSecurePage = (): boolean => typeof crypto !== 'undefined' && 'subtle' in crypto;

export async function credentialsOf(
  link: RoomLink,
  person: { readonly id: string; readonly secret: string },
): Promise<RoomCredentials> {
  const [access, proof] = await Promise.all([accessOf(link), digest('person', link.room, person.secret)]);
  return { access: toHex(access), proof: toHex(proof), person: person.id };
}

/** The access of those who may only watch, for the hub to know when the room is made. */
export async function watchAccessOf(link: RoomLink): Promise<string> {
  return toHex(await accessOf(await watchLinkOf(link)));
}

/** A link whose key follows from the editing key and does not lead back to it. */
export async function watchLinkOf(link: RoomLink): Promise<RoomLink> {
  if (link.role === 'watch') return link;
  const key = toBase64Url((await digest('watch', link.room, link.key)).subarray(0, 16));
  return { room: link.room, key, role: 'watch' };
}

/** The name under which peers of a room find each other at the signaling server: unguessable without the key. */
export async function meshTopicOf(link: RoomLink): Promise<string> {
  return toHex(await digest('mesh', link.room, link.key)).slice(0, 32);
}

export const bearerOf = (credentials: RoomCredentials): string =>
  `Bearer ${credentials.access}.${credentials.person}.${credentials.proof}`;

const accessOf = (link: RoomLink): Promise<Uint8Array> => digest('access', link.room, link.key);

async function digest(purpose: string, room: string, secret: string): Promise<Uint8Array> {
  const text = new TextEncoder().encode(`integrart ${purpose} 1\0${room}\0${secret}`);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', text));
}

export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
