import * as Y from 'yjs';
import { failed, ok, type Result } from '../../src/base/result.ts';
import { guardUpdate, isWhole, WHOLE_LIMITS, type GuardCode, type UpdateMeta } from '../../src/document/guard.ts';
import { LIMITS } from '../limits.ts';
import type { Member } from '../rooms/rooms.ts';
import type { Relay } from './relay.ts';

export type MergeCode = GuardCode | 'update-gap' | 'watch-only' | 'hub-full';

export interface Merged {
  /** The version that holds the state before. */
  readonly version: number;
  readonly changed: boolean;
}

/**
 * The one way for work under other people's client ids (a mesh that met without the hub, a file) into a room: the state before is
 * kept, the update is tried on a copy, and it is said who brought it.
 */
export async function mergeInto(relay: Relay, member: Member, update: Uint8Array): Promise<Result<Merged, MergeCode>> {
  const { log, versions } = relay.parts;
  if (member.role === 'watch') return failed('watch-only');
  if (!log.healthy) return failed('hub-full');
  const judged = guardUpdate(update, { ...WHOLE_LIMITS, bytes: LIMITS.merge.bytes });
  if (!judged.ok) return judged;
  relay.parts.staying.expect(member.room);
  const direct = await relay.hocuspocus.openDirectConnection(member.room);
  try {
    const { document } = direct;
    if (document === null) return failed('hub-full');
    const tried = tryOnCopy(document, update, judged.value);
    if (!tried.ok) return tried;
    if (!tried.value) return ok({ version: 0, changed: false });
    const version = await versions.beforeMerge(member.room, member.person, document);
    Y.applyUpdate(document, update, { source: 'local', context: { owner: member.owner } });
    const position = log.positionOf(member.room);
    await log.flush();
    relay.parts.metrics.merged();
    relay.tellRoom(member.room, { t: 'brought', by: member.person, version });
    return log.durable >= position ? ok({ version, changed: true }) : failed('hub-full');
  } finally {
    await direct.disconnect({ unloadImmediately: true });
  }
}

/** @returns whether the update changes anything */
function tryOnCopy(document: Y.Doc, update: Uint8Array, meta: UpdateMeta): Result<boolean, MergeCode> {
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
    let changed = false;
    copy.on('update', () => (changed = true));
    Y.applyUpdate(copy, update);
    return isWhole(copy, meta) ? ok(changed) : failed('update-gap');
  } catch {
    return failed('update-malformed'); // passed the guard and still contradicts itself
  } finally {
    copy.destroy();
  }
}
