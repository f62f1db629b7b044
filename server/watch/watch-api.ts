import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '../../src/base/clock.ts';
import { isWatchId } from '../../src/base/watch.ts';
import { readRange } from '../assets/range.ts';
import { UNKNOWN_TYPE } from '../assets/sniff.ts';
import { LIMITS } from '../limits.ts';
import { isHash } from '../rooms/credentials.ts';
import { createTokenBucket, type TokenBucket } from '../token-bucket.ts';
import type { Answers } from './answers.ts';
import { fileType } from './file-type.ts';
import { readAnswer } from './read-shown.ts';
import type { RoomConsent } from './room-consent.ts';
import type { ShownPieces, ShownRow } from './shown-pieces.ts';
import { pageLanguage, setFileHeaders, setPageHeaders } from './watch-headers.ts';
import { gonePage, watchPage } from './watch-page.ts';

export interface WatchParts {
  readonly pieces: ShownPieces;
  readonly answers: Answers;
  readonly consent: RoomConsent;
  readonly clock: Clock;
  /** Whether the hub itself speaks HTTPS. */
  readonly isSecure: boolean;
}

/** What viewers open: `/watch/:id`, its frame, its files, and what others said. Nobody needs a key; nobody is noted. */
export function watchApi({ pieces, answers, consent, clock, isSecure }: WatchParts): Hono {
  const api = new Hono();
  const answering = new Map<string, TokenBucket>();

  /** The piece of an address while everyone in it agrees to be there. */
  const seen = async (c: Context): Promise<ShownRow | undefined> => {
    const id = c.req.param('id');
    const row = isWatchId(id) ? pieces.get(id) : undefined;
    if (!row) return undefined;
    const { gaps } = await consent.of(row.room);
    return gaps[row.piece.place].length === 0 ? row : undefined;
  };
  const gone = (c: Context): Response => c.json({ code: 'watch-gone' }, 404);

  const page = (kind: 'page' | 'frame') => async (c: Context) => {
    const row = await seen(c);
    setPageHeaders(c, kind);
    // What was shown once, and what never was, are one to those who ask.
    if (!row || (kind === 'frame' && row.piece.place !== 'everyone')) return c.body(gonePage(), 404);
    const { id, piece } = row;
    if (piece.place !== 'everyone') c.header('X-Robots-Tag', 'noindex, nofollow');
    const language = pageLanguage(c.req.header('Accept-Language'), piece.language);
    return c.body(watchPage({ piece, id, origin: originOf(c, isSecure), isFrame: kind === 'frame', language }));
  };
  api.get('/:id', page('page'));
  api.get('/:id/frame', page('frame'));

  api.get('/:id/data', async (c) => {
    const row = await seen(c);
    if (!row) return gone(c);
    const bytes = await readFile(pieces.pathOf(row.id, row.piece.data.id)).catch(() => undefined);
    if (!bytes) return gone(c);
    setFileHeaders(c, 'application/json; charset=utf-8');
    if (!/\bbr\b/.test(c.req.header('Accept-Encoding') ?? '')) return c.body(new Uint8Array(bytes));
    c.header('Content-Encoding', 'br');
    return c.body(new Uint8Array(await squeezed(bytes)));
  });

  api.get('/:id/project', async (c) => {
    const row = await seen(c);
    const bytes = row?.piece.project && (await readFile(pieces.pathOf(row.id, row.piece.project.id)).catch(() => undefined));
    if (!bytes) return gone(c);
    setFileHeaders(c, UNKNOWN_TYPE);
    c.header('Content-Disposition', 'attachment');
    return c.body(new Uint8Array(bytes));
  });

  api.get('/:id/files/:hash', async (c) => {
    const row = await seen(c);
    const hash = c.req.param('hash');
    const size = row && isHash(hash) ? row.sizes[hash] : undefined;
    if (!row || size === undefined || size === 0 || [row.piece.data.id, row.piece.project?.id].includes(hash)) return gone(c);
    const path = pieces.pathOf(row.id, hash);
    const type = await fileType(path);
    setFileHeaders(c, type);
    // The card is fetched by the pages of messengers, the rest by our own.
    if (row.piece.card?.id === hash) c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('ETag', `"${hash}"`);
    if (c.req.header('If-None-Match') === `"${hash}"`) return c.body(null, 304);
    const range = readRange(c.req.header('Range'), size);
    if (range === 'unsatisfiable') {
      c.header('Content-Range', `bytes */${size}`);
      return c.body(null, 416);
    }
    const { from, to } = range ?? { from: 0, to: size - 1 };
    c.header('Content-Length', String(to - from + 1));
    if (range) c.header('Content-Range', `bytes ${from}-${to}/${size}`);
    if (c.req.method === 'HEAD') return c.body(null, range ? 206 : 200);
    return c.body(streamOf(path, from, to), range ? 206 : 200);
  });

  api.get('/:id/answers', async (c) => {
    const row = await seen(c);
    if (!row) return gone(c);
    c.header('Cache-Control', 'no-store');
    const shown = (await answers.list(row.id)).filter(({ state }) => state === 'shown');
    return c.json(shown.slice(0, 60));
  });

  api.get('/:id/answers/:answer/voice', async (c) => {
    const row = await seen(c);
    const id = c.req.param('answer');
    if (!row || !(await answers.list(row.id)).some((it) => it.id === id && it.state === 'shown')) return gone(c);
    const voice = await answers.voice(row.id, id);
    if (!voice) return gone(c);
    setFileHeaders(c, voice.type);
    return c.body(new Uint8Array(voice.bytes));
  });

  api.post(
    '/:id/answers',
    bodyLimit({ maxSize: LIMITS.watch.answer, onError: (c) => c.json({ code: 'answer-too-big' }, 413) }),
    async (c) => {
      const row = await seen(c);
      if (!row) return gone(c);
      const bucket = answering.get(row.id) ?? createTokenBucket(LIMITS.watch.answering, clock);
      answering.set(row.id, bucket);
      if (answering.size > 10_000) answering.clear();
      if (!bucket.take(1)) return c.json({ code: 'too-fast' }, 429);
      const answer = readAnswer(await c.req.json().catch(() => undefined));
      if (!answer) return c.json({ code: 'answer-malformed' }, 400);
      const added = await answers.add(row.id, answer);
      return added.ok ? c.json({ taken: true }) : c.json({ code: added.code }, added.code === 'answers-full' ? 507 : 422);
    },
  );
  return api;
}

/** As the visitor reached it: behind a proxy that speaks HTTPS for the hub, the proxy says so. */
function originOf(c: Context, isSecure: boolean): string {
  const host = c.req.header('Host') ?? 'localhost';
  const scheme = isSecure || c.req.header('X-Forwarded-Proto')?.split(',')[0]?.trim() === 'https' ? 'https' : 'http';
  return `${scheme}://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`;
}

const squeezed = (bytes: Uint8Array): Promise<Uint8Array> =>
  promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

function streamOf(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  const file = createReadStream(path, { start, end });
  const chunks = file[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value as Buffer)); // a file read without an encoding gives bytes
    },
    cancel: () => void file.destroy(),
  });
}
