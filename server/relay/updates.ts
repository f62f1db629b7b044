import * as Y from 'yjs';
import type { RefusalCode } from '../../src/base/hub-messages.ts';
import { guardUpdate, LIVE_LIMITS, type UpdateMeta } from '../../src/document/guard.ts';
import { readDeletions, takesMuch } from './deletions.ts';
import type { RelayMember } from './member.ts';
import type { RelayParts } from './parts.ts';

export interface Refusal {
  readonly code: RefusalCode;
  /** The client ids that are someone else's. */
  readonly clients: readonly number[];
}

/**
 * Judges one update of the live stream before it is applied, and prepares for it: claims new client ids, keeps the state before a
 * large deletion.
 * @returns why it is not taken, or undefined
 */
export function judgeUpdate(
  parts: RelayParts,
  member: RelayMember,
  document: Y.Doc,
  update: Uint8Array,
): Refusal | undefined {
  if (member.role === 'watch') return refuse('watch-only');
  if (!parts.log.healthy) return refuse('hub-full');
  const judged = guardUpdate(update, LIVE_LIMITS);
  if (!judged.ok) return refuse(judged.code);
  const deletions = readDeletions(update);
  if (deletions === undefined) return refuse('update-malformed');
  const foreign = foreignClients(parts, member, document, judged.value);
  if (foreign.length > 0) return refuse('foreign-client', foreign);
  for (const [client, range] of judged.value.ranges)
    if (range.from > Y.getState(document.store, client)) return refuse('update-gap', [client]);
  for (const client of judged.value.ranges.keys())
    if (parts.owners.ownerOf(member.room, client) === undefined) parts.owners.claim(member.room, client, member.owner);
  member.expected = judged.value;
  if (takesMuch(document, deletions)) parts.versions.beforeDeletion(member.room, member.person, document);
  return undefined;
}

/** Ids in the update that are not this person's: owned by another, or by no one and not named as hers. */
function foreignClients(parts: RelayParts, member: RelayMember, document: Y.Doc, meta: UpdateMeta): number[] {
  return [...meta.ranges].flatMap(([client, range]) => {
    const owner = parts.owners.ownerOf(member.room, client);
    const isHers = owner === member.owner || (owner === undefined && member.clients.has(client));
    const isKnown = range.to <= Y.getState(document.store, client);
    return isHers || isKnown ? [] : [client];
  });
}

const refuse = (code: RefusalCode, clients: readonly number[] = []): Refusal => ({ code, clients });
