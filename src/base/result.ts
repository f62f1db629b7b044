/** The outcome of something that can fail as expected: a bad file, a full disk, a closed room. */
export type Result<T, Code extends string = string> = Ok<T> | Failed<Code>;
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
/** `code` is a string union and the key of a translated sentence; `facts` fill that sentence. */
export interface Failed<Code extends string> {
  readonly ok: false;
  readonly code: Code;
  readonly facts: Facts;
}
export type Facts = Readonly<Record<string, string | number>>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const failed = <Code extends string>(code: Code, facts: Facts = {}): Failed<Code> => ({ ok: false, code, facts });
