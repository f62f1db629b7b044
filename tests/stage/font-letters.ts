import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Tables that a WOFF2 directory names by a number. */
const CMAP = 0;
const TRANSFORMED = new Set([10, 11]);

/** Every character that a WOFF2 file has a glyph of its own for, read from its `cmap`. */
export function lettersOf(path: string): ReadonlySet<number> {
  const file = readFileSync(path);
  const tables = file.readUInt16BE(12);
  let at = 48;
  let offset = 0;
  let cmap: { readonly from: number; readonly length: number } | undefined;
  const base128 = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let index = 0; index < tables; index++) {
    const flags = file.readUInt8(at++);
    const tag = flags & 63;
    if (tag === 63) at += 4;
    const length = base128();
    const version = flags >> 6;
    // glyf and loca are transformed unless their version is 3, other tables where it is not 0.
    const isTransformed = TRANSFORMED.has(tag) ? version !== 3 : version !== 0;
    const stored = isTransformed ? base128() : length;
    if (tag === CMAP) cmap = { from: offset, length };
    offset += stored;
  }
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return cmap ? charactersIn(data.subarray(cmap.from, cmap.from + cmap.length)) : new Set();
}

function charactersIn(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) readSegments(cmap.subarray(at), found);
    if (format === 12) readGroups(cmap.subarray(at), found);
  }
  return found;
}

function readSegments(table: Buffer, found: Set<number>): void {
  const doubled = table.readUInt16BE(6);
  for (let at = 0; at < doubled; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + doubled + at);
    const delta = table.readUInt16BE(16 + doubled * 2 + at);
    const place = 16 + doubled * 3 + at;
    const range = table.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : table.readUInt16BE(place + range + (code - start) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) found.add(code);
    }
  }
}

function readGroups(table: Buffer, found: Set<number>): void {
  for (let index = 0; index < table.readUInt32BE(12); index++) {
    const at = 16 + index * 12;
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code++) found.add(code);
  }
}
