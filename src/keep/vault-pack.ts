import { hex, sha256 } from '../base/sha256.ts';
import { listOf, number, row, text } from '../document/plan/read-values.ts';
import type { VaultFile } from './keep-types.ts';

/** Four bytes of length, the words as JSON with the list of files, then the files one after the other. */
export function packVault(words: object, files: readonly VaultFile[]): Uint8Array<ArrayBuffer> {
  const list = files.map(({ sha256: name, mime, bytes }) => ({ sha256: name, mime, size: bytes.length }));
  const head = new TextEncoder().encode(JSON.stringify({ words, files: list }));
  const packed = new Uint8Array(4 + head.length + files.reduce((sum, { bytes }) => sum + bytes.length, 0));
  new DataView(packed.buffer).setUint32(0, head.length);
  packed.set(head, 4);
  let at = 4 + head.length;
  for (const { bytes } of files) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

/** `undefined` if it is no pack. A file whose bytes are not those of its name is left out. */
export function unpackVault(packed: Uint8Array<ArrayBuffer>): { readonly words: unknown; readonly files: readonly VaultFile[] } | undefined {
  if (packed.length < 4) return undefined;
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  const head = parsed(new TextDecoder().decode(packed.subarray(4, 4 + length)));
  if (!head) return undefined;
  let at = 4 + length;
  const files = listOf(head['files'], (item) => {
    const facts = row(item);
    const [name, mime, size] = [text(facts?.['sha256']), text(facts?.['mime']), number(facts?.['size'])];
    if (name === undefined || mime === undefined || size === undefined || size < 0) return undefined;
    const bytes = packed.slice(at, at + size);
    at += size;
    return hex(sha256(bytes)) === name ? { sha256: name, mime, bytes } : undefined;
  });
  return { words: head['words'], files };
}

function parsed(words: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return row(JSON.parse(words));
  } catch {
    return undefined; // no JSON: no pack of ours
  }
}
