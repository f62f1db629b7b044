import type { RecordOf } from '../kind.ts';
import { chord, clip, metre, note, section, song, step, tempo, track } from './music.ts';
import { asset, client, consent, credit, meta, person } from './people.ts';
import { picture } from './pictures.ts';
import { comment, mark, task } from './talk.ts';
import { gloss, language, line, lineText, scene, word } from './words.ts';

/** The document format this code writes. A document of a higher format opens read-only. */
export const FORMAT = 1;

/** All kinds of the piece: one top-level `Y.Map` each, named by the kind. */
export const KINDS = {
  meta, song, tempo, metre, chord, section, track, clip, note, step, language, line, lineText, word, gloss, scene, picture, asset, person, client, credit, consent, comment, mark, task,
} as const;

export type KindName = keyof typeof KINDS;
export type RecordOfKind<Name extends KindName> = RecordOf<(typeof KINDS)[Name]>;

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];
