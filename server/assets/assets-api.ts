import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LIMITS } from '../limits.ts';
import { admit, type Admitted } from '../http/admit.ts';
import { isHash } from '../rooms/credentials.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { AssetFiles, PutCode } from './asset-files.ts';
import { readRange } from './range.ts';
import { UNKNOWN_TYPE } from './sniff.ts';

const PUT_STATUS = {
  'asset-offset': 409,
  'asset-too-big': 413,
  'asset-quota': 507,
  'asset-broken': 422,
  'asset-busy': 423,
} as const satisfies Record<PutCode, number>;

/**
 * `/assets/:room/:hash`: HEAD asks whether it is there (200: whole; 204: not, `Upload-Offset` says how much of it is), PUT
 * `?offset=&total=` goes on from there, GET gives the file or a range of it.
 * A file is what its bytes are: nothing a browser would run, whatever it was called.
 */
export function assetsApi(files: AssetFiles, rooms: Rooms): Hono<Admitted> {
  const api = new Hono<Admitted>();
  // "It is not there" is an answer to the question, not an error: browsers print every 404 to the console.
  api.use('/:room/:hash', async (c, next) => {
    await next();
    if (c.req.method !== 'HEAD' || c.res.status !== 404) return;
    const headers = new Headers(c.res.headers);
    for (const name of ['Content-Type', 'Content-Length']) headers.delete(name);
    if (!headers.has('Upload-Offset')) headers.set('Upload-Offset', '0');
    c.res = undefined;
    c.res = new Response(null, { status: 204, headers });
  });
  api.use('/:room/:hash', admit(rooms), async (c, next) => {
    if (!isHash(c.req.param('hash'))) return c.json({ code: 'asset-missing' }, 404);
    await next();
    return undefined;
  });

  api.put(
    '/:room/:hash',
    bodyLimit({ maxSize: LIMITS.assets.part, onError: (c) => c.json({ code: 'asset-too-big' }, 413) }),
    async (c) => {
      if (c.get('member').role !== 'edit') return c.json({ code: 'watch-only' }, 403);
      const [offset, total] = [Number(c.req.query('offset')), Number(c.req.query('total'))];
      if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(total) || offset < 0)
        return c.json({ code: 'asset-offset' }, 400);
      const part = new Uint8Array(await c.req.arrayBuffer());
      const put = await files.put(c.get('member').room, c.req.param('hash'), offset, total, part);
      if (!put.ok) return c.json({ code: put.code, ...put.facts }, PUT_STATUS[put.code]);
      return c.json({ bytes: put.value.bytes, whole: put.value.total !== undefined });
    },
  );

  api.get('/:room/:hash', async (c) => {
    const { room } = c.get('member');
    const hash = c.req.param('hash');
    const state = await files.state(room, hash);
    c.header('Upload-Offset', String(state.bytes));
    if (state.total === undefined) return c.json({ code: 'asset-missing', bytes: state.bytes }, 404);
    setHeaders(c, state.type ?? UNKNOWN_TYPE);
    const range = readRange(c.req.header('Range'), state.total);
    if (range === 'unsatisfiable') {
      c.header('Content-Range', `bytes */${state.total}`);
      return c.body(null, 416);
    }
    const { from, to } = range ?? { from: 0, to: state.total - 1 };
    c.header('Content-Length', String(to - from + 1));
    if (range) c.header('Content-Range', `bytes ${from}-${to}/${state.total}`);
    if (c.req.method === 'HEAD') return c.body(null, 200);
    return c.body(files.read(room, hash, from, to), range ? 206 : 200);
  });
  return api;
}

function setHeaders(c: Context, type: string): void {
  c.header('Content-Type', type);
  c.header('Content-Disposition', type === UNKNOWN_TYPE ? 'attachment' : 'inline');
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
  c.header('Cache-Control', 'private, max-age=31536000, immutable');
  c.header('Accept-Ranges', 'bytes');
}
