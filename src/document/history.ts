import * as Y from 'yjs';
import { isEqual } from '../base/equal.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { createEmitter, type Signal } from '../base/signal.ts';
import type { Sentence } from './origins.ts';
import { KINDS, KIND_NAMES, type KindName } from './schema/kinds.ts';
import { plain, type Edit, type Writer } from './write.ts';
import { wordsWithout } from './words-edit.ts';

/** Steps one person can take back. */
const MAX_STEPS = 200;

export interface Step {
  readonly sentence: Sentence;
  readonly edits: readonly Edit[];
  /** Commands of one gesture (a drag, a run of typing) are one step. */
  readonly gesture: string | undefined;
}

export interface HistoryState {
  readonly undo: Sentence | undefined;
  readonly redo: Sentence | undefined;
}

/** `nothing-to-undo`: the stack is empty. `changed-by-others`: the step holds nothing that is still as this person left it. */
export type UndoCode = 'nothing-to-undo' | 'changed-by-others';

/** Undo by person: each person's own commands only, and never what someone else has edited since. */
export interface History {
  /** Heard whenever a person's stacks change; the value is the person. */
  readonly changed: Signal<string>;
  state(person: string): HistoryState;
  undo(person: string): Result<Sentence, UndoCode>;
  redo(person: string): Result<Sentence, UndoCode>;
  /** Commands call this through `run`; a gesture's later parts join its step. */
  record(person: string, step: Step): void;
}

type Transact = (type: 'undo' | 'redo', person: string, sentence: Sentence, change: (write: Writer) => void) => readonly Edit[];

interface Stacks {
  undo: Step[];
  redo: Step[];
}

export function createHistory(ydoc: Y.Doc, transact: Transact): History {
  const changed = createEmitter<string>();
  const people = new Map<string, Stacks>();
  const stacksOf = (person: string): Stacks => {
    let stacks = people.get(person);
    if (!stacks) people.set(person, (stacks = { undo: [], redo: [] }));
    return stacks;
  };

  const take = (type: 'undo' | 'redo', person: string): Result<Sentence, UndoCode> => {
    const stacks = stacksOf(person);
    const [from, to] = type === 'undo' ? [stacks.undo, stacks.redo] : [stacks.redo, stacks.undo];
    const step = from.pop();
    if (!step) return failed('nothing-to-undo');
    const edits = transact(type, person, step.sentence, (write) => {
      for (const edit of [...step.edits].reverse()) takeBack(ydoc, write, edit);
    });
    if (edits.length > 0) to.push({ sentence: step.sentence, edits, gesture: undefined });
    changed.emit(person);
    return edits.length > 0 ? ok(step.sentence) : failed('changed-by-others');
  };

  return {
    changed,
    state: (person) => ({
      undo: stacksOf(person).undo.at(-1)?.sentence,
      redo: stacksOf(person).redo.at(-1)?.sentence,
    }),
    undo: (person) => take('undo', person),
    redo: (person) => take('redo', person),
    record(person, step) {
      const stacks = stacksOf(person);
      const last = stacks.undo.at(-1);
      stacks.redo = [];
      if (last && step.gesture !== undefined && last.gesture === step.gesture) {
        stacks.undo[stacks.undo.length - 1] = { ...step, edits: [...last.edits, ...step.edits] };
      } else {
        stacks.undo.push(step);
        if (stacks.undo.length > MAX_STEPS) stacks.undo.shift();
      }
      changed.emit(person);
    },
  };
}

/** Takes one edit back where the document is still as the edit left it. */
function takeBack(ydoc: Y.Doc, write: Writer, edit: Edit): void {
  const stored: unknown = ydoc.getMap(edit.kind).get(edit.id);
  if (edit.type === 'put') {
    if (!isEqual(plain(stored), edit.after)) return;
    if (edit.before === undefined && hasDependants(ydoc, edit.kind, edit.id)) return;
    return write.restore(edit.kind, edit.id, edit.before);
  }
  const holder: unknown = KINDS[edit.kind].shape === 'single' ? ydoc.getMap(edit.kind) : stored;
  if (!(holder instanceof Y.Map)) return;
  const value: unknown = holder.get(edit.field);
  if (edit.type === 'field') {
    if (isEqual(plain(value), edit.after)) write.restoreField(edit.kind, edit.id, edit.field, edit.before);
  } else if (value instanceof Y.Text) {
    write.words(edit.kind, edit.id, edit.field, wordsWithout(ydoc, value, edit));
  }
}

/** Whether a record of any kind refers to this one: a clip with a note that someone else put in must not vanish. */
function hasDependants(ydoc: Y.Doc, kind: KindName, id: string): boolean {
  if (kind === 'clip' && [...ydoc.getMap('step').keys()].some((step) => step.startsWith(`${id}:`))) return true;
  return KIND_NAMES.some((name) => {
    const fields = Object.entries(KINDS[name].fields);
    return fields.some(([field, { refersTo }], index) => {
      if (refersTo !== kind) return false;
      return [...ydoc.getMap(name).values()].some((stored) => {
        const value: unknown = Array.isArray(stored) ? stored[index] : stored instanceof Y.Map ? stored.get(field) : undefined;
        return value === id;
      });
    });
  });
}
