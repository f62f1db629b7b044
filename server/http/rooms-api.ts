import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '../../src/base/clock.ts';
import type { AssetFiles } from '../assets/asset-files.ts';
import { LIMITS } from '../limits.ts';
import { mergeInto, type MergeCode } from '../relay/merge.ts';
import type { Relay } from '../relay/relay.ts';
import { createTokenBucket, type TokenBucket } from '../token-bucket.ts';
import { admit, type Admitted } from './admit.ts';

const MERGE_STATUS = {
  'update-too-big': 413,
  'update-malformed': 400,
  'update-gap': 409,
  'watch-only': 403,
  'hub-full': 507,
} as const satisfies Record<MergeCode, number>;

/** `/rooms/:room`: merges, the versions kept before them, and the end of a room (`onEnd`: what else goes with it). Answers are JSON; a no is `{code}`. */
export function roomsApi(relay: Relay, files: AssetFiles, clock: Clock, onEnd: (room: string) => Promise<void>): Hono<Admitted> {
  const api = new Hono<Admitted>();
  const buckets = new Map<string, TokenBucket>();
  api.use('/:room/*', admit(relay.parts.rooms));
  api.use('/:room', admit(relay.parts.rooms));

  api.post(
    '/:room/merge',
    bodyLimit({ maxSize: LIMITS.merge.bytes, onError: (c) => c.json({ code: 'update-too-big' }, 413) }),
    async (c) => {
      const member = c.get('member');
      const bucket =
        buckets.get(member.owner) ??
        createTokenBucket({ perSecond: LIMITS.merge.perMinute / 60, burst: LIMITS.merge.perMinute }, clock);
      buckets.set(member.owner, bucket);
      if (buckets.size > 10_000) buckets.clear();
      if (!bucket.take(1)) return c.json({ code: 'too-fast' }, 429);
      const merged = await mergeInto(relay, member, new Uint8Array(await c.req.arrayBuffer()));
      return merged.ok ? c.json(merged.value) : c.json({ code: merged.code }, MERGE_STATUS[merged.code]);
    },
  );

  api.get('/:room/versions', async (c) => c.json(await relay.parts.store.versions(c.get('member').room)));

  api.get('/:room/versions/:id', async (c) => {
    const state = await relay.parts.store.version(c.get('member').room, Number(c.req.param('id')));
    if (state === undefined) return c.json({ code: 'version-gone' }, 404);
    return c.body(new Uint8Array(state), 200, { 'Content-Type': 'application/octet-stream' });
  });

  api.delete('/:room', async (c) => {
    const { room, role, createdRoom } = c.get('member');
    if (role !== 'edit' || !createdRoom) return c.json({ code: 'not-yours' }, 403);
    await relay.parts.log.flush();
    relay.endRoom(room, 'room-gone');
    await relay.parts.store.forgetRoom(room);
    await files.forget(room);
    await onEnd(room);
    return c.json({ gone: true });
  });
  return api;
}
