import type { MiddlewareHandler } from 'hono';
import type { EnterCode, Member, Rooms } from '../rooms/rooms.ts';
import { readBearer } from '../rooms/credentials.ts';

/** What a request carries once its key is proven. */
export interface Admitted {
  Variables: { member: Member };
}

const STATUS = { 'wrong-key': 401, 'room-gone': 404, 'person-taken': 403, 'too-fast': 429 } as const satisfies Record<
  EnterCode,
  number
>;

/** Lets a request through to a room's things only with the room's key. */
export const admit =
  (rooms: Rooms): MiddlewareHandler<Admitted> =>
  async (c, next) => {
    const credentials = readBearer(c.req.header('Authorization'));
    if (credentials === undefined) return c.json({ code: 'wrong-key' }, 401);
    const entered = await rooms.enter(c.req.param('room') ?? '', credentials);
    if (!entered.ok) return c.json({ code: entered.code }, STATUS[entered.code]);
    c.set('member', entered.value);
    await next();
    return undefined;
  };
