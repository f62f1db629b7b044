/** A list of listeners. `listen` returns the way to stop listening. */
export interface Signal<T> {
  listen(listener: (value: T) => void): () => void;
}

export interface Emitter<T> extends Signal<T> {
  emit(value: T): void;
}

/** A listener that throws does not keep the others from hearing; the first error is thrown at the end. */
export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit(value) {
      const errors: unknown[] = [];
      for (const listener of [...listeners]) {
        try {
          listener(value);
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0) throw errors[0];
    },
  };
}
