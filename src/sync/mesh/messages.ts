import { asRecord, isClientId, readRecord } from '../../base/hub-messages.ts';
import type { PeerHello } from './reach.ts';

/** What studios say to each other beside the document. */
export type SideMessage =
  | { readonly t: 'hello'; readonly hello: PeerHello }
  | { readonly t: 'have?'; readonly id: number; readonly hash: string }
  | { readonly t: 'have'; readonly id: number; readonly bytes: number; readonly type: string }
  | { readonly t: 'none'; readonly id: number }
  | { readonly t: 'get'; readonly id: number; readonly hash: string; readonly offset: number }
  | { readonly t: 'stop'; readonly id: number };

const MOST_NEIGHBOURS = 16;

/** Reads a side message; undefined for anything else. */
export function readSideMessage(text: string): SideMessage | undefined {
  if (text.length > 16_384) return undefined;
  const record = readRecord(text);
  if (record === undefined) return undefined;
  const { t, id, hash, bytes, type, offset } = record;
  if (t === 'hello') {
    const hello = readHello(record['hello']);
    return hello && { t, hello };
  }
  if (!isCount(id)) return undefined;
  if (t === 'none' || t === 'stop') return { t, id };
  if (t === 'have')
    return isCount(bytes) && typeof type === 'string' ? { t, id, bytes, type: type.slice(0, 80) } : undefined;
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
  if (t === 'have?') return { t, id, hash };
  return t === 'get' && isCount(offset) ? { t, id, hash, offset } : undefined;
}

function readHello(value: unknown): PeerHello | undefined {
  const record = asRecord(value);
  if (record === undefined) return undefined;
  const { node, neighbours, hub, presence } = record;
  if (typeof node !== 'string' || node.length > 40 || !Array.isArray(neighbours) || !isClientId(presence))
    return undefined;
  const names = neighbours.filter((name): name is string => typeof name === 'string').slice(0, MOST_NEIGHBOURS);
  return { node, neighbours: names, hub: hub === true, presence };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
