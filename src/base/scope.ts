/** Owns everything that must end together: whoever starts a thing hands its end to a scope. */
export interface Scope {
  readonly disposed: boolean;
  /** Runs `end` on dispose, at once if the scope is already over. */
  add(end: () => void): void;
  /** Ends all in reverse order, once. Every end is tried; the first error is thrown at the end. */
  dispose(): void;
}

export function createScope(): Scope {
  const ends: (() => void)[] = [];
  let disposed = false;
  return {
    get disposed() {
      return disposed;
    },
    add(end) {
      if (disposed) end();
      else ends.push(end);
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      const errors: unknown[] = [];
      for (const end of ends.reverse()) {
        try {
          end();
        } catch (error) {
          errors.push(error);
        }
      }
      ends.length = 0;
      if (errors.length > 0) throw errors[0];
    },
  };
}
