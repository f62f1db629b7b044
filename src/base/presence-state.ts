import { asRecord } from './hub-messages.ts';

export type RoomRole = 'edit' | 'watch';

/** Where someone is. All parts are ids and ticks, never text a person reads. */
export interface Place {
  readonly view: string;
  readonly item?: string;
  readonly tick?: number;
}

/** A drag in progress: previewed by others, written as one command on release. */
export interface Gesture {
  readonly kind: string;
  readonly ids: readonly string[];
  readonly values: Readonly<Record<string, number>>;
}

/** Something small to one person in the room; see `sync/letters.ts`. */
export interface CarriedLetter {
  readonly id: string;
  /** Public id of the person it is for. */
  readonly to: string;
  readonly text: string;
}

/** What one device tells the others about the person at it. Never stored. */
export interface PresenceState {
  readonly person: string;
  readonly name: string;
  readonly picture: string;
  readonly colour: string;
  readonly role: RoomRole;
  readonly place?: Place;
  readonly selection?: readonly string[];
  readonly gesture?: Gesture;
  readonly away?: boolean;
  readonly letter?: CarriedLetter;
  /** Letters that came here, the last few. */
  readonly got?: readonly string[];
}

/** Longest texts and lists in a presence; what is longer is cut. One state stays under 4 kB. */
export const PRESENCE_CAPS = { name: 40, text: 32, selection: 32, values: 12, letter: 2400, got: 4, bytes: 4096 } as const;

/** Reads what came over a wire: a state with everything cut to size and nothing else in it, or undefined. */
export function readPresence(value: unknown): PresenceState | undefined {
  const record = asRecord(value);
  if (record === undefined) return undefined;
  const person = text(record['person'], PRESENCE_CAPS.text);
  if (person === '') return undefined;
  const place = readPlace(record['place']);
  const gesture = readGesture(record['gesture']);
  const letter = readLetter(record['letter']);
  const got = Array.isArray(record['got']) ? texts(record['got']).slice(0, PRESENCE_CAPS.got) : undefined;
  // While a letter is under way, what is chosen and dragged makes room for it.
  const selection = !letter && Array.isArray(record['selection']) ? texts(record['selection']) : undefined;
  return {
    person,
    name: text(record['name'], PRESENCE_CAPS.name),
    picture: text(record['picture'], PRESENCE_CAPS.text),
    colour: text(record['colour'], PRESENCE_CAPS.text),
    role: record['role'] === 'watch' ? 'watch' : 'edit',
    ...(place && { place }),
    ...(selection && { selection }),
    ...(gesture && !letter && { gesture }),
    ...(record['away'] === true && { away: true }),
    ...(letter && { letter }),
    ...(got && { got }),
  };
}

function readPlace(value: unknown): Place | undefined {
  const record = asRecord(value);
  const view = text(record?.['view'], PRESENCE_CAPS.text);
  if (record === undefined || view === '') return undefined;
  const item = text(record['item'], PRESENCE_CAPS.text);
  const tick = record['tick'];
  return { view, ...(item !== '' && { item }), ...(isNumber(tick) && { tick }) };
}

/** One that is too long is no letter: cut, it could not be read. */
function readLetter(value: unknown): CarriedLetter | undefined {
  const record = asRecord(value);
  const id = text(record?.['id'], PRESENCE_CAPS.text);
  const to = text(record?.['to'], PRESENCE_CAPS.text);
  const body = record?.['text'];
  if (id === '' || to === '' || typeof body !== 'string' || body === '' || body.length > PRESENCE_CAPS.letter) return undefined;
  return { id, to, text: body };
}

function readGesture(value: unknown): Gesture | undefined {
  const record = asRecord(value);
  const kind = text(record?.['kind'], PRESENCE_CAPS.text);
  if (record === undefined || kind === '') return undefined;
  const values: Record<string, number> = {};
  for (const [name, number] of Object.entries(asRecord(record['values']) ?? {}).slice(0, PRESENCE_CAPS.values))
    if (isNumber(number) && name !== '__proto__') values[name.slice(0, PRESENCE_CAPS.text)] = number;
  return { kind, ids: Array.isArray(record['ids']) ? texts(record['ids']) : [], values };
}

const texts = (list: readonly unknown[]): string[] =>
  list
    .slice(0, PRESENCE_CAPS.selection)
    .map((item) => text(item, PRESENCE_CAPS.text))
    .filter((item) => item !== '');

const text = (value: unknown, length: number): string => (typeof value === 'string' ? value.slice(0, length) : '');
const isNumber = (value: unknown): value is number => Number.isFinite(value);
