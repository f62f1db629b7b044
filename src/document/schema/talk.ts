import { choice, maybe, number, person, reference, text, ticks } from '../field.ts';
import { kind, type RecordOf } from '../kind.ts';

/** Reactions without words; each has a picture in `ui`. */
export const REACTIONS = ['heart', 'clap', 'thanks', 'wow', 'smile', 'idea', 'again', 'sun'] as const;

/** The parts of the studio a comment can be about; empty is the whole piece. */
const TALK_VIEWS = ['compose', 'words', 'pictures', 'mix', 'together', 'finish'] as const;

/** Something one person says to the others: feedback, a short message, or a reaction. Nobody changes another's words. */
export const comment = kind({
  name: 'comment',
  shape: 'fields',
  fields: {
    form: choice(['feedback', 'message', 'reaction']),
    /** Feedback: what she liked. A message: what she says. */
    said: text({ max: 600, fallback: '' }),
    /** Feedback: her question or her idea; may be empty. */
    more: text({ max: 600, fallback: '' }),
    ask: choice(['question', 'idea'], 'idea'),
    reaction: choice(['none', ...REACTIONS], 'none'),
    view: choice(['', ...TALK_VIEWS], ''),
    /** Where in the song, in music time: it stays with its bar whatever the tempo. */
    place: maybe(ticks()),
    /** The clip, line or picture it is about; it may be gone. */
    item: text({ max: 80, fallback: '' }),
    /** SHA-256 of the same, spoken. */
    voice: maybe(text({ max: 64 })),
    /** BCP 47. */
    language: text({ max: 35, fallback: '' }),
    by: person(),
    at: number({ min: 0, max: 4102444800000, unit: 'milliseconds since 1970' }),
  },
});

/** What a person who got feedback or a message makes of it; the id is `comment:person`. */
export const mark = kind({
  name: 'mark',
  shape: 'fields',
  fields: {
    comment: reference('comment'),
    mark: choice(['none', 'useful', 'not-useful', 'not-ok'], 'none'),
    /** When she had changed the piece because of it. */
    heededAt: maybe(number({ min: 0, max: 4102444800000, unit: 'milliseconds since 1970' })),
    by: person(),
  },
});

/** Something to do together: who asked for it, who took it, whether it is done. */
export const task = kind({
  name: 'task',
  shape: 'fields',
  fields: {
    text: text({ max: 200 }),
    /** Who does it; empty until somebody takes it. */
    taker: person(),
    doneAt: maybe(number({ min: 0, max: 4102444800000, unit: 'milliseconds since 1970' })),
    by: person(),
    at: number({ min: 0, max: 4102444800000, unit: 'milliseconds since 1970' }),
  },
});

export type Comment = RecordOf<typeof comment>;
export type Mark = RecordOf<typeof mark>;
export type Task = RecordOf<typeof task>;
export type Reaction = (typeof REACTIONS)[number];
