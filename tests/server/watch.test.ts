import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../server/limits.ts';
import { isWatchId, type ShownPiece } from '../../src/base/watch.ts';
import { giveConsent, introducePerson, setCredit } from '../../src/document/commands/people.ts';
import { changeSong } from '../../src/document/commands/song.ts';
import { openPiece, type PieceDoc } from '../../src/document/open.ts';
import { enter, isSafe, makeRoomLink, person, sha256, startTestHub, until, type Guest, type TestHub } from '../sync/support.ts';
import { authorizationOf } from './wire.ts';

const link = makeRoomLink();
let hub: TestHub;
let olena: Guest;
let piece: PieceDoc;
let authorization = '';

const face = (name: string) => ({ name, picture: 'owl', colour: 3 });
const agree = (place: 'nowhere' | 'circle' | 'everyone', until: number | null = null): void =>
  giveConsent(piece, { name: true, voice: true, face: false, place, until });
const settled = () => until(() => isSafe(olena), 'the hub has it all');

beforeAll(async () => {
  hub = await startTestHub();
  olena = enter(hub, link, 'Olena');
  piece = openPiece({ ydoc: olena.doc, person: person('Olena').id, random: Math.random, clock: Date.now });
  introducePerson(piece, face('Olena'));
  setCredit(piece, piece.person, ['music']);
  await settled();
  authorization = await authorizationOf(link, 'Olena');
});
afterAll(async () => {
  await olena.leave();
  await hub.close();
});

const newId = (): string => randomBytes(16).toString('base64url');
const makers = (path: string, init: RequestInit = {}, as = authorization): Promise<Response> =>
  fetch(`${hub.url}/watch/room/${link.room}${path}`, { ...init, headers: { Authorization: as } });
const asJson = (method: string, body: unknown): RequestInit => ({ method, body: JSON.stringify(body) });
const SOUND = Buffer.concat([Buffer.from('\0\0\0\x20ftypM4A ', 'latin1'), randomBytes(5000)]);
const PICTURE = Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), randomBytes(900)]);
const media = (bytes: Uint8Array, mime: string) => ({ id: sha256(bytes), mime });

interface Given {
  readonly names?: readonly string[];
  readonly change?: Partial<ShownPiece>;
}
async function publish(id: string, { names = ['Olena'], change = {} }: Given = {}, as = authorization): Promise<Response> {
  const data = Buffer.from(JSON.stringify({ v: 1, title: 'Калина', credits: names.map((name) => ({ name, parts: [] })) }));
  const named = { data: media(data, 'application/json'), sound: media(SOUND, 'audio/mp4'), poster: media(PICTURE, 'image/jpeg') };
  for (const bytes of [data, SOUND, PICTURE])
    await makers(`/${id}/files/${sha256(bytes)}`, { method: 'PUT', body: new Uint8Array(bytes) }, as);
  const shown: ShownPiece = {
    v: 1,
    place: 'circle',
    title: 'Калина <script>',
    about: 'Olena "and" others',
    language: 'uk',
    shape: 16 / 9,
    ...named,
    card: named.poster,
    project: null,
    files: Object.values(named),
    play: { en: 'Play', uk: 'Грати' },
    ...change,
  };
  return makers(`/${id}`, asJson('PUT', shown), as);
}
const look = (id: string, path = '', init: RequestInit = {}): Promise<Response> => fetch(`${hub.url}/watch/${id}${path}`, init);
const codeOf = async (answer: Response): Promise<unknown> => (await answer.json()).code;

describe('a finished piece at an address', () => {
  const id = newId();

  it('is not shown without a licence, nor before everyone in it agreed to the place', async () => {
    expect(isWatchId(id)).toBe(true);
    expect(await codeOf(await publish(id))).toBe('licence-missing');
    changeSong(piece, { licence: 'CC-BY-SA-4.0' });
    await settled();
    expect(await (await publish(id)).json()).toMatchObject({ code: 'consent-missing', gaps: [{ name: 'Olena', reason: 'waiting' }] });
    agree('circle');
    await settled();
    expect(await (await publish(id, { change: { place: 'everyone' } })).json()).toMatchObject({ gaps: [{ reason: 'place' }] });
    expect(await codeOf(await publish(id, { names: ['Olena', 'Someone else'] }))).toBe('names-refused');
    expect((await look(id)).status).toBe(404);
  });

  it('is one small page with poster, button and sound in its first bytes, and nothing from elsewhere', async () => {
    expect((await publish(id)).status).toBe(200);
    const page = await look(id, '', { headers: { 'Accept-Language': 'uk-UA,en;q=0.5' } });
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html.length).toBeLessThan(4000);
    expect(html).toContain('<html lang="uk" dir="ltr">');
    expect(html).toContain('aria-label="Грати"');
    expect(html).toContain(`<audio id="integrart-sound" preload="metadata" src="/watch/${id}/files/${sha256(SOUND)}">`);
    expect(html).not.toContain('<script>Калина');
    expect(html).toContain('Калина &lt;script&gt;');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|script-src[^;]*unsafe/);
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('shown to a circle it has no card, no frame, and no search machine keeps it; shown to everyone it has', async () => {
    const circle = await look(id);
    expect(circle.headers.get('x-robots-tag')).toContain('noindex');
    expect(await circle.text()).not.toContain('og:');
    expect((await look(id, '/frame')).status).toBe(404);
    agree('everyone');
    await settled();
    const open = newId();
    expect((await publish(open, { change: { place: 'everyone' } })).status).toBe(200);
    const html = await (await look(open)).text();
    expect(html).toContain('<meta property="og:title" content="Калина &lt;script&gt;">');
    expect(html).toContain('content="Olena &quot;and&quot; others"');
    expect(html).toContain(`<meta property="og:image" content="${hub.url}/watch/${open}/files/${sha256(PICTURE)}">`);
    const frame = await look(open, '/frame');
    expect(frame.status).toBe(200);
    expect(frame.headers.get('content-security-policy')).toContain('frame-ancestors http: https:');
    expect(frame.headers.get('x-frame-options')).toBeNull();
    expect(frame.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const card = await look(open, `/files/${sha256(PICTURE)}`);
    expect([card.headers.get('content-type'), card.headers.get('cross-origin-resource-policy')]).toEqual(['image/jpeg', 'cross-origin']);
    await makers(`/${open}`, { method: 'DELETE' });
  });

  it('streams its sound by ranges; files are what their bytes are, and no other file is there', async () => {
    const part = await look(id, `/files/${sha256(SOUND)}`, { headers: { Range: 'bytes=100-199' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${SOUND.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(SOUND.subarray(100, 200));
    expect(part.headers.get('content-type')).toBe('audio/mp4');
    expect(part.headers.get('content-security-policy')).toContain('sandbox');
    expect((await look(id, `/files/${sha256(SOUND)}`, { headers: { Range: 'bytes=99999-' } })).status).toBe(416);
    for (const path of [`/files/${'0'.repeat(64)}`, '/files/shown.json', '/files/..%2fshown.json', '/project', '/answers/x/voice'])
      expect((await look(id, path)).status, path).toBe(404);
  });

  it('belongs to its room: strangers and other rooms can not list, change or withdraw it', async () => {
    const other = makeRoomLink();
    const guest = enter(hub, other, 'Stranger');
    await until(() => isSafe(guest), 'the other room is made');
    const stranger = await authorizationOf(other, 'Stranger');
    expect((await makers('', {}, stranger)).status).toBe(401);
    const at = `${hub.url}/watch/room/${other.room}`;
    const headers = { Authorization: stranger };
    expect(await (await fetch(at, { headers })).json()).toEqual([]);
    const bytes = new Uint8Array(SOUND);
    const taken = await fetch(`${at}/${id}/files/${sha256(bytes)}`, { method: 'PUT', headers, body: bytes });
    expect([taken.status, await codeOf(taken)]).toEqual([403, 'watch-taken']);
    await fetch(`${at}/${id}`, { method: 'DELETE', headers });
    expect((await look(id)).status).toBe(200);
    await guest.leave();
  });

  it('a consent that is taken back, or runs out, takes the page away; given again, it is back', async () => {
    const isSeen = async (): Promise<boolean> => (await look(id)).status === 200;
    agree('nowhere');
    await settled();
    await until(async () => !(await isSeen()), 'the page is gone', LIMITS.watch.consentKnown * 3);
    expect((await look(id, `/files/${sha256(SOUND)}`)).status).toBe(404);
    expect(await (await makers('')).json()).toMatchObject([{ id, gaps: [{ name: 'Olena', reason: 'no' }] }]);
    agree('circle', Date.now() - 1000);
    await settled();
    expect(await codeOf(await publish(newId()))).toBe('consent-missing');
    agree('everyone');
    await settled();
    await until(isSeen, 'the page is back', LIMITS.watch.consentKnown * 3);
  });

  it('takes pictures, words and voices; the makers see them first, show, keep or report them', async () => {
    const voice = Buffer.concat([Buffer.from('\x1a\x45\xdf\xa3', 'latin1'), randomBytes(300)]).toString('base64');
    const say = (answer: Record<string, unknown>): Promise<Response> =>
      look(id, '/answers', asJson('POST', { v: 1, name: '', sticker: '', words: '', voice: '', title: '', ...answer }));
    expect((await say({ sticker: 'heart', name: 'Бабуся' })).status).toBe(200);
    expect((await say({ words: 'Гарно!', voice })).status).toBe(200);
    expect(await codeOf(await say({}))).toBe('answer-malformed');
    expect(await codeOf(await say({ sticker: 'bomb' }))).toBe('answer-malformed');
    expect(await codeOf(await say({ words: 'x'.repeat(1001) }))).toBe('answer-malformed');
    expect(await codeOf(await say({ voice: Buffer.from('<script>alert(1)</script>').toString('base64') }))).toBe('voice-unreadable');
    expect(await (await look(id, '/answers')).json()).toEqual([]);
    const told = await (await makers(`/${id}/answers`)).json();
    expect(told).toMatchObject([{ words: 'Гарно!', hasVoice: true, state: 'new' }, { sticker: 'heart', name: 'Бабуся' }]);
    const [spoken, heart] = told;
    expect((await makers(`/${id}/answers/${spoken.id}/voice`)).headers.get('content-type')).toBe('audio/webm');
    expect((await look(id, `/answers/${spoken.id}/voice`)).status).toBe(404);
    await makers(`/${id}/answers/${spoken.id}`, asJson('PUT', { state: 'shown' }));
    expect(await (await look(id, '/answers')).json()).toMatchObject([{ words: 'Гарно!' }]);
    expect((await look(id, `/answers/${spoken.id}/voice`)).status).toBe(200);
    await makers(`/${id}/answers/${heart.id}`, asJson('PUT', { state: 'reported' }));
    expect(await (await makers(`/${id}/answers`)).json()).toHaveLength(1);
  });

  it('who answers too fast is asked to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: LIMITS.watch.answering.burst + 5 }, () => look(id, '/answers', asJson('POST', { v: 1 }))),
    );
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });

  it('outlives a restart; withdrawn it is gone, with its answers, from the disk as well', async () => {
    await hub.stop();
    await hub.start();
    expect((await look(id)).status).toBe(200);
    await settled();
    expect(await (await makers(`/${id}`, { method: 'DELETE' })).json()).toEqual({ gone: true });
    const gone = await look(id);
    expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('"gone":true')]);
    expect((await look(id, '/data')).status).toBe(404);
    expect(await readdir(join(hub.folder, 'watch'))).not.toContain(id);
  });

  it('ends with its room', async () => {
    const last = newId();
    expect((await publish(last)).status).toBe(200);
    await fetch(`${hub.url}/rooms/${link.room}`, { method: 'DELETE', headers: { Authorization: authorization } });
    expect((await look(last)).status).toBe(404);
    expect(await readdir(join(hub.folder, 'watch'))).not.toContain(last);
  });
});
