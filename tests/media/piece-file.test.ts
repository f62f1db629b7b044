import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { zipSync } from 'fflate';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { openPiece, seedPiece } from '../../src/document/open.ts';
import type { PieceFile } from '../../src/media/media-types.ts';
import { readPieceFile, writePieceFile } from '../../src/media/piece-file.ts';
import { withFile } from '../support/ffprobe.ts';
import { rounds, withSeed } from '../support/seed.ts';
import { noted } from './works.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function asset(mime: string, length: number, seed: number): PieceFile['assets'][number] {
  const random = seededRandom(seed);
  const bytes = new Uint8Array(length).map(() => Math.floor(random() * 256));
  return { sha256: sha(bytes), mime, bytes };
}

function somePiece(): PieceFile {
  const piece = openPiece({ ydoc: new Y.Doc(), person: 'ana', random: seededRandom(7), clock: () => 1 });
  seedPiece(piece, { pieceId: 'p', starter: 'empty' });
  addTrack(piece, { role: 'notes', instrument: 'oud', name: 'عود' });
  return {
    title: 'Kołysanka',
    state: new Uint8Array(Y.encodeStateAsUpdate(piece.ydoc)),
    assets: [asset('audio/mp4', 50_000, 1), asset('image/webp', 3_000, 2)],
  };
}

const written = async (piece: PieceFile): Promise<Blob> => {
  const made = await writePieceFile(piece, noted());
  if (!made.ok) throw new Error(made.code);
  return made.value;
};
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('the piece file', () => {
  it('[ME8] opens again equal, with its sounds and pictures', async () => {
    const piece = somePiece();
    expect(await readPieceFile(await written(piece))).toEqual({ ok: true, value: piece });
  });

  it('[ME8] is a zip that others can read, with the names of the files as their hashes', async () => {
    const bytes = await bytesOf(await written(somePiece()));
    const listed = withFile(bytes, 'piece.zip', (path) =>
      execFileSync('/usr/bin/python3', ['-c', LIST, path], { encoding: 'utf8' }).trim().split('\n'),
    );
    expect(listed).toHaveLength(4);
    for (const line of listed) {
      const [name = '', hash] = line.split(' ');
      expect(name.startsWith('assets/') ? name : hash).toBe(name.startsWith('assets/') ? `assets/${hash}` : hash);
    }
  });

  it('[ME9] cut at any place it is broken, and never a throw', async () => {
    const bytes = await bytesOf(await written(somePiece()));
    for (let part = 1; part < 20; part++) {
      const read = await readPieceFile(new Blob([bytes.slice(0, Math.floor((bytes.length * part) / 20))]));
      expect(read).toMatchObject({ ok: false, code: 'piece-file-broken' });
    }
  });

  it('[ME9] with any byte changed it is equal or refused', async () => {
    const piece = somePiece();
    const bytes = await bytesOf(await written(piece));
    for (let round = 0; round < rounds(150, 5000); round++) {
      await withSeed('piece-file-changed', round, async (random) => {
        const changed = bytes.slice();
        changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
        const read = await readPieceFile(new Blob([changed]));
        const isEqual = read.ok && sha(read.value.state) === sha(piece.state) && read.value.assets.every(({ sha256, bytes: content }) => sha(content) === sha256);
        expect(isEqual || !read.ok).toBe(true);
      });
    }
  });

  it('[ME9] another kind of file, a newer one and a bomb have their own answers', async () => {
    expect(await readPieceFile(new Blob(['hello']))).toMatchObject({ ok: false, code: 'piece-file-unknown' });
    expect(await readPieceFile(new Blob([]))).toMatchObject({ ok: false, code: 'piece-file-unknown' });
    expect(await readPieceFile(zipped({ 'letter.txt': 'hello' }))).toMatchObject({ ok: false, code: 'piece-file-unknown' });
    const newer = JSON.stringify({ format: 'integrart-piece', version: 2, contents: 'told otherwise' });
    expect(await readPieceFile(zipped({ 'manifest.json': newer }))).toMatchObject({ ok: false, code: 'piece-file-newer' });
    const bomb = zipSync({ 'state.bin': new Uint8Array(40 * 1024 * 1024), 'manifest.json': new Uint8Array(1) });
    expect(await readPieceFile(new Blob([bomb]))).toMatchObject({ ok: false, code: 'piece-file-too-big' });
    const lying = new Uint8Array(bomb);
    // The size a bomb tells is not the size it has: the table at the end says 10 bytes.
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 28; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect((await readPieceFile(new Blob([lying]))).ok).toBe(false);
  });

  it('[ME8] tells how far it is and can be stopped', async () => {
    const work = noted();
    const made = await writePieceFile(somePiece(), work);
    expect(made.ok && work.progress.at(-1)).toBe(1);
    const stopped = noted();
    stopped.stop();
    expect(await writePieceFile(somePiece(), stopped)).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await readPieceFile(await written(somePiece()), stopped)).toMatchObject({ ok: false, code: 'cancelled' });
  });
});

const zipped = (files: Record<string, string>): Blob =>
  new Blob([zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, new TextEncoder().encode(content)])))]);

const LIST = `
import hashlib, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
for name in archive.namelist():
    print(name, hashlib.sha256(archive.read(name)).hexdigest())
`;
