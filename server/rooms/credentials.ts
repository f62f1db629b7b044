import { createHash, timingSafeEqual } from 'node:crypto';
import { asRecord, isClientId, readRecord, type HubHello } from '../../src/base/hub-messages.ts';
import { LIMITS } from '../limits.ts';

/** Room ids and public ids of people: the letters of `newId`, and no path ever. */
export const isRoomId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Za-z_-]{8,64}$/.test(value);
const isPersonId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Za-z_-]{1,32}$/.test(value);
export const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** What a request or a connection shows: that it holds the room's key, and who it is. */
export interface Credentials {
  readonly access: string;
  readonly person: string;
  readonly proof: string;
}

/** The hub stores hashes only: who reads its disk can enter no room. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Reads the hello of a relay connection; undefined if it is not one. */
export function readHello(token: string): HubHello | undefined {
  if (token.length > 16_384) return undefined;
  const record = readRecord(token);
  if (record === undefined || record['v'] !== 1) return undefined;
  const { access, person, proof, presence, clients } = record;
  if (!isHash(access) || !isPersonId(person) || !isHash(proof) || !isClientId(presence)) return undefined;
  if (!Array.isArray(clients) || clients.length > LIMITS.relay.clients || !clients.every(isClientId)) return undefined;
  const watch = asRecord(record['create'])?.['watch'];
  return { v: 1, access, person, proof, presence, clients, ...(isHash(watch) && { create: { watch } }) };
}

/** Reads `Authorization: Bearer <access>.<person>.<proof>`; undefined if it is not there or not that. */
export function readBearer(header: string | undefined): Credentials | undefined {
  const [access, person, proof, ...rest] = header?.startsWith('Bearer ') ? header.slice(7).split('.') : [];
  if (rest.length > 0 || !isHash(access) || !isPersonId(person) || !isHash(proof)) return undefined;
  return { access, person, proof };
}
