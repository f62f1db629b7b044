import { choice, flag, list, maybe, number, person as personField, text } from '../field.ts';
import { kind, type RecordOf } from '../kind.ts';

/** Someone who took part, under the name she chose for this piece. */
export const person = kind({
  name: 'person',
  shape: 'object',
  fields: {
    name: text({ max: 60 }),
    /** Id of a picture of the set in `ui`. */
    picture: text({ max: 40, fallback: '' }),
    colour: number({ min: 0, max: 15, fallback: 0, integer: true, unit: 'palette place' }),
  },
});

/** Whose Yjs client id this is; the id is the client id. It tells who made what, also after the session. */
export const client = kind({ name: 'client', shape: 'cell', fields: { person: text({ max: 80 }) } });

export const PARTS = ['music', 'voice', 'words', 'translation', 'picture', 'idea', 'help'] as const;

/** What a person is named for; the id is the person's. Without one, credits are worked out from the piece. */
export const credit = kind({
  name: 'credit',
  shape: 'object',
  fields: { parts: list(choice(PARTS), { max: 12, fallback: [] }) },
});

/** What one person agrees to for this piece; the id is the person's. She alone gives it, and may take it back. */
export const consent = kind({
  name: 'consent',
  shape: 'object',
  fields: {
    name: flag(false),
    voice: flag(false),
    face: flag(false),
    place: choice(['nowhere', 'makers', 'circle', 'everyone'], 'nowhere'),
    /** Milliseconds since 1970; `null` is without an end. */
    until: maybe(number({ min: 0, max: 4102444800000 })),
    at: number({ min: 0, max: 4102444800000 }),
  },
});

/** A sound or picture file; the id is the SHA-256 of its bytes, hexadecimal. The bytes travel beside the document. */
export const asset = kind({
  name: 'asset',
  shape: 'object',
  fields: {
    type: choice(['audio', 'image', 'video']),
    mime: text({ max: 80 }),
    bytes: number({ min: 0, max: 2 ** 40, integer: true, unit: 'bytes' }),
    name: text({ max: 120, fallback: '' }),
    seconds: number({ min: 0, max: 36000, fallback: 0, unit: 'seconds' }),
    width: number({ min: 0, max: 20000, fallback: 0, integer: true, unit: 'pixels' }),
    height: number({ min: 0, max: 20000, fallback: 0, integer: true, unit: 'pixels' }),
    /** Loudest sample of each of up to 800 equal parts, 0 to 100. */
    peaks: list(number({ min: 0, max: 100, integer: true }), { max: 800, fallback: [] }),
    /** A small picture of it as a `data:` address, shown until the whole has come; empty is none. */
    preview: text({ max: 6000, fallback: '' }),
    /** Whose work it is, and under what terms; empty where the maker recorded it here. */
    author: text({ max: 120, fallback: '' }),
    licence: text({ max: 40, fallback: '' }),
    source: text({ max: 300, fallback: '' }),
    /** When it was made, as far as anybody knows: `1936`, `about 1900`. */
    made: text({ max: 40, fallback: '' }),
    by: personField(),
  },
});

/** Facts about the document itself. */
export const meta = kind({
  name: 'meta',
  shape: 'single',
  fields: {
    /** Document format; a higher one than ours opens read-only. */
    format: number({ min: 1, max: 10000, fallback: 1, integer: true }),
    pieceId: text({ max: 80, fallback: '' }),
    createdAt: number({ min: 0, max: 4102444800000, fallback: 0, unit: 'milliseconds since 1970' }),
    starter: text({ max: 40, fallback: '' }),
    /** The pieces this one was made from, the nearest first, as JSON (`queries/origins-of.ts`); empty if it was made from none. */
    origin: text({ max: 4000, fallback: '' }),
  },
});

export type Person = RecordOf<typeof person>;
export type Client = RecordOf<typeof client>;
export type Credit = RecordOf<typeof credit>;
export type Part = (typeof PARTS)[number];
export type Consent = RecordOf<typeof consent>;
export type Asset = RecordOf<typeof asset>;
export type Meta = RecordOf<typeof meta>;
