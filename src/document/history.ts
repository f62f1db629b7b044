import type * as Y from 'yjs';
import { isEqual } from '../base/equal.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { createEmitter, type Signal } from '../base/signal.ts';
import type { Sentence } from './origins.ts';
import { renameLetters, takeBack } from './take-back.ts';
import { joinWordsEdits } from './words-edit.ts';
import type { Edit, FieldRevival, Writer } from './write.ts';

/** Steps one person can take back. */
export const MAX_STEPS = 200;
/** Edits in all of them; the oldest steps go first, the last one always stays. */
export const MAX_EDITS = 100_000;

interface Step {
  readonly sentence: Sentence;
  readonly edits: readonly Edit[];
  /** Commands of one gesture (a drag, a run of typing) are one step. */
  readonly gesture: string | undefined;
}

export interface HistoryState {
  readonly undo: Sentence | undefined;
  readonly redo: Sentence | undefined;
}

/**
 * `nothing-to-undo`: the stack is empty. `changed-by-others`: the step holds nothing that is still as this person left it.
 * `newer-document`: the piece is read-only here; the step stays.
 */
type UndoCode = 'nothing-to-undo' | 'changed-by-others' | 'newer-document';

/** Undo by person: each person's own commands only, and never what someone else has edited since. */
export interface History {
  /** Heard whenever a person's stacks change, and when they become the ones to show; the value is the person. */
  readonly changed: Signal<string>;
  state(person: string): HistoryState;
  undo(person: string): Result<Sentence, UndoCode>;
  redo(person: string): Result<Sentence, UndoCode>;
  /** Commands call this through `run`; a gesture's later parts join its step. */
  record(person: string, step: Step): void;
  /** The device is in this person's hands now: her stacks are the ones to show. */
  passTo(person: string): void;
}

interface HistoryOptions {
  readonly ydoc: Y.Doc;
  isReadOnly(): boolean;
  transact(type: 'undo' | 'redo', person: string, sentence: Sentence, change: (write: Writer) => void): readonly Edit[];
}

interface Stacks {
  undo: Step[];
  redo: Step[];
}

export function createHistory({ ydoc, isReadOnly, transact }: HistoryOptions): History {
  const changed = createEmitter<string>();
  const people = new Map<string, Stacks>();
  const stacksOf = (person: string): Stacks => {
    let stacks = people.get(person);
    if (!stacks) people.set(person, (stacks = { undo: [], redo: [] }));
    return stacks;
  };

  /** In this person's steps alone: letters that somebody else brings back are that person's. */
  const rename = (stacks: Stacks, revivals: readonly FieldRevival[]): void => {
    if (revivals.length === 0) return;
    const inStep = (step: Step): Step => ({ ...step, edits: step.edits.map((edit) => revivals.reduce(renameLetters, edit)) });
    stacks.undo = stacks.undo.map(inStep);
    stacks.redo = stacks.redo.map(inStep);
  };

  const take = (type: 'undo' | 'redo', person: string): Result<Sentence, UndoCode> => {
    if (isReadOnly()) return failed('newer-document');
    const stacks = stacksOf(person);
    const step = stacks[type].pop();
    if (!step) return failed('nothing-to-undo');
    let revivals: readonly FieldRevival[] = [];
    const edits = transact(type, person, step.sentence, (write) => {
      revivals = takeBack(ydoc, write, person, step.edits);
    });
    rename(stacks, revivals);
    if (edits.length > 0) stacks[type === 'undo' ? 'redo' : 'undo'].push({ sentence: step.sentence, edits, gesture: undefined });
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
        const edits = joinEdits(last.edits, step.edits);
        stacks.undo.pop();
        // A drag that ended where it began is no step.
        if (edits.length > 0) stacks.undo.push({ ...step, edits });
      } else {
        stacks.undo.push(step);
      }
      forgetOldest(stacks.undo);
      changed.emit(person);
    },
    passTo: (person) => changed.emit(person),
  };
}

/** Edits of one place that follow each other become one: a drag of a thousand moves is the way from its first place to its last. */
function joinEdits(edits: readonly Edit[], next: readonly Edit[]): Edit[] {
  const all = [...edits];
  const places = new Map(all.map((edit, index) => [placeOf(edit), index]));
  for (const edit of next) {
    const index = places.get(placeOf(edit));
    const earlier = index === undefined ? undefined : all[index];
    const one = earlier && joinTwo(earlier, edit);
    if (index !== undefined && one) all[index] = one;
    else places.set(placeOf(edit), all.push(edit) - 1);
  }
  return all.filter((edit) => (edit.type === 'words' ? edit.inserted.length + edit.removed.length > 0 : !isEqual(edit.before, edit.after)));
}

function joinTwo(earlier: Edit, later: Edit): Edit | undefined {
  if (earlier.type === 'words') {
    const one = later.type === 'words' ? joinWordsEdits(earlier, later) : undefined;
    return one && { ...earlier, ...one };
  }
  return later.type !== 'words' && isEqual(earlier.after, later.before) ? { ...earlier, after: later.after } : undefined;
}

const placeOf = (edit: Edit): string => JSON.stringify([edit.type, edit.kind, edit.id, edit.type === 'put' ? '' : edit.field]);

function forgetOldest(steps: Step[]): void {
  let edits = steps.reduce((sum, step) => sum + step.edits.length, 0);
  while (steps.length > 1 && (steps.length > MAX_STEPS || edits > MAX_EDITS)) edits -= steps.shift()?.edits.length ?? 0;
}
