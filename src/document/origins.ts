import type { Facts } from '../base/result.ts';

/** A human sentence about a step: a message id and the values that fill it. */
export interface Sentence {
  readonly id: `history.${string}`;
  readonly values: Facts;
}

/** Where a transaction came from. The document accepts no other origin. */
export type Origin = CommandOrigin | UndoOrigin | RemoteOrigin | StoredOrigin;

interface CommandOrigin {
  readonly type: 'command';
  /** The command's name, for traces and the activity list. */
  readonly command: string;
  readonly person: string;
  readonly sentence: Sentence;
}

export interface UndoOrigin {
  readonly type: 'undo' | 'redo';
  readonly person: string;
  readonly sentence: Sentence;
}

export interface RemoteOrigin {
  readonly type: 'remote';
  readonly via: 'relay' | 'mesh' | 'tab' | 'file';
}

/** What this device had kept. */
interface StoredOrigin {
  readonly type: 'stored';
}

const TYPES: readonly string[] = ['command', 'undo', 'redo', 'remote', 'stored'];

export function isOrigin(origin: unknown): origin is Origin {
  return typeof origin === 'object' && origin !== null && TYPES.includes(String(Reflect.get(origin, 'type')));
}
