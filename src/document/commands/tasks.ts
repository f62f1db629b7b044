import { failed, ok, type Result } from '../../base/result.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import type { Task } from '../schema/talk.ts';

/** Names something to do. @returns its id */
export function addTask(piece: PieceDoc, text: string): Result<string, 'task-empty'> {
  if (text.trim() === '') return failed('task-empty');
  const id = newRecordId(piece);
  run(piece, { command: 'addTask', sentence: { id: 'history.addTask', values: {} } }, (write) =>
    write.put('task', id, { text: text.trim(), by: piece.person, at: piece.clock() }),
  );
  return ok(id);
}

/** Takes a task that nobody has, or gives back one's own. Of two who take it at once, one has it in the end, the same for all. */
export function takeTask(piece: PieceDoc, id: string, isTaken: boolean): Result<void, 'task-gone' | 'task-taken'> {
  const found = piece.tables.task.get(id);
  if (!found) return failed('task-gone');
  if (found.taker !== '' && found.taker !== piece.person) return failed('task-taken');
  return change(piece, 'takeTask', found, { taker: isTaken ? piece.person : '' });
}

/** Says that a task is done, or open again. */
export function finishTask(piece: PieceDoc, id: string, isDone: boolean): Result<void, 'task-gone'> {
  const found = piece.tables.task.get(id);
  return found ? change(piece, 'finishTask', found, { doneAt: isDone ? piece.clock() : null }) : failed('task-gone');
}

export function removeTask(piece: PieceDoc, id: string): Result<void, 'task-gone'> {
  if (!piece.tables.task.get(id)) return failed('task-gone');
  run(piece, { command: 'removeTask', sentence: { id: 'history.removeTask', values: {} } }, (write) => write.remove('task', id));
  return ok(undefined);
}

function change(piece: PieceDoc, command: 'takeTask' | 'finishTask', { id }: Task, fields: Partial<Pick<Task, 'taker' | 'doneAt'>>): Result<void, never> {
  run(piece, { command, sentence: { id: `history.${command}`, values: {} } }, (write) => write.update('task', id, fields));
  return ok(undefined);
}
