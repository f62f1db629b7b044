/**
 * A sentence as data: a message id and what fills it. A value may itself be a sentence (the name of a goal inside a
 * reason), so that rules never hold a word of any language.
 */
export interface Sentence {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number | Sentence>>;
}

export const sentence = (id: string, values: Sentence['values'] = {}): Sentence => ({ id, values });

/** Turns a sentence into words, inner sentences first. `say` is the catalogue's lookup. */
export function speak(spoken: Sentence, say: (id: string, values: Record<string, string | number>) => string): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(spoken.values)) {
    values[name] = typeof value === 'object' ? speak(value, say) : value;
  }
  return say(spoken.id, values);
}
