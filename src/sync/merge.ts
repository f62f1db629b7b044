import * as Y from 'yjs';
import { asRecord, type RefusalCode } from '../base/hub-messages.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { applyGuarded, guardUpdate, isWhole, WHOLE_LIMITS } from '../document/guard.ts';
import type { BringCode, BroughtIn } from './room-types.ts';

const FROM_FILE = { type: 'remote', via: 'file' } as const;
const MERGE_DEADLINE = 60_000;

/**
 * Takes work of the same piece from a file or another device into the document, after it was tried on a copy. Nothing of it is
 * applied if any of it cannot be.
 * @returns whether anything was new; `update-gap` if it rests on edits that are not here
 */
export function bringInto(doc: Y.Doc, update: Uint8Array): Result<BroughtIn, BringCode> {
  const judged = guardUpdate(update, WHOLE_LIMITS);
  if (!judged.ok) return judged;
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    let changed = false;
    copy.on('update', () => (changed = true));
    const tried = applyGuarded(copy, update, FROM_FILE, WHOLE_LIMITS);
    if (!tried.ok) return tried;
    if (!isWhole(copy, tried.value)) return failed('update-gap');
    const applied = applyGuarded(doc, update, FROM_FILE, WHOLE_LIMITS);
    return applied.ok ? ok({ changed }) : applied;
  } finally {
    copy.destroy();
  }
}

export interface MergeAtHub {
  readonly hub: string;
  readonly room: string;
  readonly authorization: () => Promise<string>;
}

const CODES: readonly RefusalCode[] = ['update-too-big', 'update-malformed', 'update-gap', 'watch-only', 'hub-full'];

/** Sends an update to the hub's merge: the hub keeps the state before, tries it on a copy, and says who brought it. */
export async function mergeAtHub(
  target: MergeAtHub,
  update: Uint8Array,
): Promise<Result<void, RefusalCode | 'server-unreachable'>> {
  const abort = new AbortController();
  const deadline = setTimeout(() => abort.abort(), MERGE_DEADLINE);
  try {
    const response = await fetch(`${target.hub}/rooms/${target.room}/merge`, {
      method: 'POST',
      headers: { Authorization: await target.authorization(), 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(update),
      signal: abort.signal,
    });
    if (response.ok) return ok(undefined);
    const answer: unknown = await response.json();
    const code = asRecord(answer)?.['code'];
    return failed(CODES.find((known) => known === code) ?? 'server-unreachable');
  } catch {
    return failed('server-unreachable'); // no network, a deadline, or an answer that is not the hub's
  } finally {
    clearTimeout(deadline);
  }
}
