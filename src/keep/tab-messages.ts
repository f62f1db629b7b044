type Bytes = Uint8Array<ArrayBuffer>;

/** What tabs of one browser tell each other about one piece. Updates are Yjs V2. */
export type TabMessage =
  /** I am here, and this is what I have. */
  | { readonly type: 'hello'; readonly tab: string; readonly vector: Bytes }
  /** What you lack, and what I have. */
  | { readonly type: 'state'; readonly tab: string; readonly vector: Bytes; readonly update: Bytes }
  | { readonly type: 'difference'; readonly tab: string; readonly update: Bytes }
  | { readonly type: 'edit'; readonly tab: string; readonly update: Bytes; readonly number: number }
  /** These edits of yours are on disk. */
  | { readonly type: 'written'; readonly tab: string; readonly numbers: readonly (readonly [string, number])[] }
  | { readonly type: 'ping' | 'pong' | 'bye'; readonly tab: string };

/** @returns `undefined` for a message of another version of the studio */
export function readTabMessage(received: unknown): TabMessage | undefined {
  if (typeof received !== 'object' || received === null) return undefined;
  const field = (name: string): unknown => Reflect.get(received, name);
  const [type, tab, vector, update, number] = [field('type'), field('tab'), field('vector'), field('update'), field('number')];
  if (typeof tab !== 'string') return undefined;
  if (type === 'ping' || type === 'pong' || type === 'bye') return { type, tab };
  if (type === 'hello' && isBytes(vector)) return { type, tab, vector };
  if (type === 'state' && isBytes(vector) && isBytes(update)) return { type, tab, vector, update };
  if (type === 'difference' && isBytes(update)) return { type, tab, update };
  if (type === 'edit' && isBytes(update) && typeof number === 'number') return { type, tab, update, number };
  if (type === 'written') return { type, tab, numbers: readNumbers(field('numbers')) };
  return undefined;
}

const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;

function readNumbers(value: unknown): (readonly [string, number])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => {
    const tab: unknown = Array.isArray(pair) ? pair[0] : undefined;
    const number: unknown = Array.isArray(pair) ? pair[1] : undefined;
    return typeof tab === 'string' && typeof number === 'number' ? [[tab, number] as const] : [];
  });
}
