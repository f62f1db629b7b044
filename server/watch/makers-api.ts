import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readFile } from 'node:fs/promises';
import type { Log } from '../../src/base/log.ts';
import { asRecord } from '../../src/base/hub-messages.ts';
import { isWatchId, type ShownEntry } from '../../src/base/watch.ts';
import { admit, type Admitted } from '../http/admit.ts';
import { LIMITS } from '../limits.ts';
import { isHash } from '../rooms/credentials.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { createTokenBucket, type TokenBucket } from '../token-bucket.ts';
import { isAnswerState } from './answers.ts';
import { readShownPiece } from './read-shown.ts';
import type { RoomWord } from './room-consent.ts';
import type { ShowCode, ShownRow } from './shown-pieces.ts';
import { setFileHeaders } from './watch-headers.ts';
import type { WatchParts } from './watch-api.ts';

const SHOW_STATUS = {
  'watch-taken': 403,
  'watch-too-many': 409,
  'watch-too-big': 413,
  'asset-broken': 422,
  'asset-missing': 409,
} as const satisfies Record<ShowCode, number>;

/**
 * `/watch/room/:room`: for holders of the room's key. GET lists what is shown; PUT `/:id/files/:hash` brings a file, PUT `/:id` shows the
 * piece, DELETE `/:id` withdraws it; `/:id/answers` is what viewers said, and what the makers want of it. A no is `{code}`.
 */
export function makersApi({ pieces, answers, consent, clock }: WatchParts, rooms: Rooms, log: Log): Hono<Admitted> {
  const api = new Hono<Admitted>();
  const buckets = new Map<string, TokenBucket>();
  api.use('/:room', admit(rooms));
  api.use('/:room/*', admit(rooms));
  api.use('/:room/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const { owner, role } = c.get('member');
    if (role !== 'edit') return c.json({ code: 'watch-only' }, 403);
    const { makersPerMinute } = LIMITS.watch;
    const bucket = buckets.get(owner) ?? createTokenBucket({ perSecond: makersPerMinute / 60, burst: makersPerMinute }, clock);
    buckets.set(owner, bucket);
    if (buckets.size > 10_000) buckets.clear();
    if (!bucket.take(1)) return c.json({ code: 'too-fast' }, 429);
    await next();
    return undefined;
  });

  /** What is shown of this room under this id. */
  const own = (room: string, id: string | undefined): ShownRow | undefined => {
    const row = isWatchId(id) ? pieces.get(id) : undefined;
    return row?.room === room ? row : undefined;
  };
  const entryOf = async (row: ShownRow, word: RoomWord): Promise<ShownEntry> => ({
    id: row.id,
    place: row.piece.place,
    title: row.piece.title,
    at: row.at,
    bytes: Object.values(row.sizes).reduce((sum, size) => sum + size, 0),
    hasProject: row.piece.project !== null,
    answers: (await answers.list(row.id)).length,
    gaps: word.gaps[row.piece.place],
  });

  api.get('/:room', async (c) => {
    const { room } = c.get('member');
    const word = await consent.of(room);
    return c.json(await Promise.all(pieces.ofRoom(room).map((row) => entryOf(row, word))));
  });

  api.on(['GET', 'HEAD'], '/:room/:id/files/:hash', async (c) => {
    const { room } = c.get('member');
    const { id, hash } = c.req.param();
    const isHeld = isWatchId(id) && isHash(hash) && (await pieces.hasFile(room, id, hash));
    return c.json({ held: isHeld });
  });

  api.put(
    '/:room/:id/files/:hash',
    bodyLimit({ maxSize: LIMITS.watch.file, onError: (c) => c.json({ code: 'watch-too-big' }, 413) }),
    async (c) => {
      const { id, hash } = c.req.param();
      if (!isWatchId(id) || !isHash(hash)) return c.json({ code: 'asset-missing' }, 404);
      const put = await pieces.putFile(c.get('member').room, id, hash, new Uint8Array(await c.req.arrayBuffer()));
      return put.ok ? c.json({ held: true }) : c.json({ code: put.code }, SHOW_STATUS[put.code]);
    },
  );

  api.put(
    '/:room/:id',
    bodyLimit({ maxSize: LIMITS.watch.manifest, onError: (c) => c.json({ code: 'watch-too-big' }, 413) }),
    async (c) => {
      const { room } = c.get('member');
      const { id } = c.req.param();
      const piece = readShownPiece(await c.req.json().catch(() => undefined));
      if (!isWatchId(id) || !piece) return c.json({ code: 'watch-malformed' }, 400);
      const word = await consent.of(room, true);
      if (word.licence === '') return c.json({ code: 'licence-missing' }, 409);
      const gaps = word.gaps[piece.place];
      if (gaps.length > 0) return c.json({ code: 'consent-missing', gaps }, 409);
      const told = await namesTold(pieces.pathOf(id, piece.data.id));
      if (!told || told.some((name) => !word.names.has(name))) return c.json({ code: 'names-refused' }, 409);
      const shown = await pieces.show(room, id, piece);
      if (!shown.ok) return c.json({ code: shown.code }, SHOW_STATUS[shown.code]);
      return c.json(await entryOf(shown.value, word));
    },
  );

  api.delete('/:room/:id', async (c) => {
    const row = own(c.get('member').room, c.req.param('id'));
    if (row) await pieces.withdraw(row.id);
    return c.json({ gone: true });
  });

  api.get('/:room/:id/answers', async (c) => {
    const row = own(c.get('member').room, c.req.param('id'));
    if (!row) return c.json({ code: 'watch-gone' }, 404);
    // What was reported is kept for the operator, and from everyone else.
    return c.json((await answers.list(row.id)).filter(({ state }) => state !== 'reported'));
  });

  api.put('/:room/:id/answers/:answer', bodyLimit({ maxSize: 1024 }), async (c) => {
    const row = own(c.get('member').room, c.req.param('id'));
    const state = asRecord(await c.req.json().catch(() => undefined))?.['state'];
    if (!row || !isAnswerState(state)) return c.json({ code: 'answer-gone' }, 404);
    const marked = await answers.mark(row.id, c.req.param('answer'), state);
    if (marked.ok && state === 'reported') log.warn('answer-reported', { piece: row.id, answer: marked.value.id });
    return marked.ok ? c.json(marked.value) : c.json({ code: marked.code }, 404);
  });

  api.get('/:room/:id/answers/:answer/voice', async (c) => {
    const row = own(c.get('member').room, c.req.param('id'));
    const voice = row && (await answers.voice(row.id, c.req.param('answer')));
    if (!voice) return c.json({ code: 'answer-gone' }, 404);
    setFileHeaders(c, voice.type);
    return c.body(new Uint8Array(voice.bytes));
  });
  return api;
}

/** The names of makers that the piece's data tell; undefined if it is not such data. */
async function namesTold(path: string): Promise<readonly string[] | undefined> {
  try {
    const data = asRecord(JSON.parse(await readFile(path, 'utf8')));
    const credits = data?.['credits'];
    if (data?.['v'] !== 1 || !Array.isArray(credits)) return undefined;
    return credits.map((credit) => String(asRecord(credit)?.['name'] ?? ''));
  } catch {
    return undefined; // not there, or no JSON: nothing of it is shown
  }
}
