import { asRecord } from '../../base/hub-messages.ts';
import { failed, ok, type Facts, type Result } from '../../base/result.ts';
import type { AnswerState, ShownEntry, StoredAnswer } from '../../base/watch.ts';
import type { ExportWork } from '../../features/export/export-types.ts';
import type { PublishChoice, WatchAccess } from '../../features/watch/watch-types.ts';
import type { Work } from '../../media/media-types.ts';
import type { ShownParts } from '../screens/shown-parts.ts';
import type { People } from '../people.ts';
import type { PieceSession } from './piece-session.ts';

/** How long what was written here may take to be safe on the hub before it is shown from there. */
const SAFE_WITHIN_MS = 15_000;

interface WatchOptions {
  readonly session: PieceSession;
  readonly people: People;
  /** Makes what is shown, for this address. */
  make(choice: PublishChoice & { readonly id: string }, work: ExportWork): Promise<Result<ShownParts>>;
}

/** Asks the hub for the makers: who holds the room's key shows the piece, takes it away and hears the answers. */
export function createWatchAccess({ session, people, make }: WatchOptions): WatchAccess {
  const roomOf = async () => (await session.keep.pieces()).find(({ id }) => id === session.id)?.room;

  /** @returns `offline` where nobody answers, else what the hub says */
  const ask = async <T>(path: string, init: RequestInit, read: (answer: Response) => Promise<T>): Promise<Result<T>> => {
    const room = await roomOf();
    if (!room) return failed('room-gone');
    const { bearerOf, credentialsOf, isSecurePage } = await import('../../sync/credentials.ts');
    if (!isSecurePage()) return failed('not-secure');
    const { id, key } = people.current();
    const credentials = await credentialsOf({ room: room.id, key: room.key, role: 'edit' }, { id, secret: key });
    try {
      const headers = { ...Object.fromEntries(new Headers(init.headers)), Authorization: bearerOf(credentials) };
      const answer = await fetch(`/watch/room/${room.id}${path}`, { ...init, headers });
      if (answer.ok) return ok(await read(answer));
      const told: unknown = await answer.json().catch(() => undefined);
      return failed(codeOf(told), factsOf(told));
    } catch {
      return failed(init.signal?.aborted === true ? 'cancelled' : 'server-unreachable');
    }
  };
  const json = async <T>(answer: Response): Promise<T> => answer.json() as Promise<T>; // our own hub, whose forms `base/watch.ts` says

  const send = async (path: string, method: string, body: unknown, signal: AbortSignal): Promise<Result<Response>> =>
    ask(path, { method, signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }, async (it) => it);

  const publish = async (choice: PublishChoice, work: Work): Promise<Result<ShownEntry>> => {
    if (!(await roomOf())) await session.share();
    const { signal } = work;
    const id = choice.id ?? newWatchId();
    const made = await make({ ...choice, id }, { ...withRange(work, 0, 0.7), isWithoutMissing: false });
    if (!made.ok) return made;
    const { piece, media } = made.value;
    if (!(await isSafe(session, signal))) return failed(signal.aborted ? 'cancelled' : 'server-unreachable');
    let sent = 0;
    for (const { id: hash } of piece.files) {
      const bytes = media.get(hash);
      if (!bytes) return failed('asset-missing');
      const path = `/${id}/files/${hash}`;
      const held = await ask(path, { signal }, (answer) => json<{ held: boolean }>(answer));
      const put = held.ok && held.value.held ? held : await ask(path, { method: 'PUT', body: bytes, signal }, async () => undefined);
      if (!put.ok) return put;
      sent += 1;
      work.onProgress(0.7 + (0.29 * sent) / piece.files.length);
    }
    const shown = await send(`/${id}`, 'PUT', piece, signal);
    if (!shown.ok) return shown;
    work.onProgress(1);
    session.trace.act({ command: 'export', kind: 'export', facts: { form: 'shown' } });
    return ok(await json<ShownEntry>(shown.value));
  };

  const addressOf = (id: string): string => new URL(`/watch/${id}`, window.location.origin).href;
  return {
    publish,
    addressOf,
    frameOf: (id) => `${addressOf(id)}/frame`,
    async list() {
      if (!(await roomOf())) return ok([]);
      return ask('', {}, (answer) => json<readonly ShownEntry[]>(answer));
    },
    withdraw: (id) => ask(`/${id}`, { method: 'DELETE' }, async () => undefined),
    answers: (id) => ask(`/${id}/answers`, {}, (answer) => json<readonly StoredAnswer[]>(answer)),
    mark: (id, answer: string, state: AnswerState) =>
      ask(
        `/${id}/answers/${answer}`,
        { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ state }) },
        (told) => json<StoredAnswer>(told),
      ),
    voice: (id, answer) => ask(`/${id}/answers/${answer}/voice`, {}, (told) => told.blob()),
  };
}

const withRange = (work: Work, from: number, to: number): Work => ({
  ...work,
  onProgress: (done) => work.onProgress(from + done * (to - from)),
});

/** 128 bits of the system's own chance: an address that nobody guesses. */
const newWatchId = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Waits until the hub has all that was agreed to here: it reads consent from the room itself. */
function isSafe(session: PieceSession, signal: AbortSignal): Promise<boolean> {
  const room = session.room();
  if (!room) return Promise.resolve(false);
  const holds = (): boolean => {
    const { connection, unacked } = room.status.current;
    return (connection === 'relayed' || connection === 'both') && unacked === 0;
  };
  if (holds()) return Promise.resolve(true);
  return new Promise((done) => {
    const end = (isHeld: boolean): void => {
      clearTimeout(limit);
      stop();
      done(isHeld);
    };
    const limit = setTimeout(() => end(false), SAFE_WITHIN_MS);
    const stop = room.status.listen(() => holds() && end(true));
    signal.addEventListener('abort', () => end(false), { once: true });
  });
}

/** What the hub says in its own words, in those of the catalogue. */
const CODES: Readonly<Record<string, string>> = {
  'consent-missing': 'consent-missing',
  'names-refused': 'consent-missing',
  'licence-missing': 'licence-missing',
  'watch-too-big': 'asset-too-big',
  'watch-too-many': 'watch-too-many',
  'too-fast': 'too-fast',
  'room-gone': 'room-gone',
  'wrong-key': 'wrong-key',
  'watch-only': 'watch-only',
};

const codeOf = (told: unknown): string => CODES[String(asRecord(told)?.['code'])] ?? 'watch-refused';

function factsOf(told: unknown): Facts {
  const gaps = asRecord(told)?.['gaps'];
  const names = Array.isArray(gaps) ? gaps.map((gap) => String(asRecord(gap)?.['name'] ?? '')).filter((name) => name !== '') : [];
  return names.length > 0 ? { names: names.join(', ') } : {};
}
