import { giveFeedback, heedComment, markComment, markId, react, removeComment, sayMessage } from '../../src/document/commands/talk.ts';
import { addTask, finishTask, removeTask, takeTask } from '../../src/document/commands/tasks.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { feedbackOf, messagesOf, tasksOf } from '../../src/document/queries/talk.ts';
import type { Case } from './command-cases.ts';

/** Words of Sara that came before, as they stand in the document. */
function saraSaid(piece: PieceDoc): void {
  const me = piece.person;
  piece.handTo('sara', { name: 'Sara', picture: 'fox', colour: 2 });
  giveFeedback(piece, { said: 'The drums.' });
  piece.handTo(me, { name: '', picture: '', colour: 0 });
  addTask(piece, 'Listen'); // with her first step she is in the piece
}
const said = (piece: PieceDoc): string => piece.tables.comment.all()[0]?.id ?? '';
const task = (piece: PieceDoc): string => piece.tables.task.all()[0]?.id ?? '';

export const TALK_CASES: readonly Case[] = [
  { command: 'giveFeedback', act: (piece) => giveFeedback(piece, { said: ' I liked the voice. ', more: 'Slower?', ask: 'question', view: 'compose', place: 3840 }), see: ({ tables }) => feedbackOf(tables), expected: [{ said: 'I liked the voice.', more: 'Slower?', ask: 'question', view: 'compose', place: 3840, by: 'olena', marks: [] }] },
  { command: 'sayMessage', act: (piece) => sayMessage(piece, { said: 'До завтра' }), see: ({ tables }) => messagesOf(tables), expected: [{ form: 'message', said: 'До завтра' }] },
  { command: 'react', act: (piece) => react(piece, 'heart'), see: ({ tables }) => messagesOf(tables), expected: [{ form: 'reaction', reaction: 'heart' }] },
  { command: 'removeComment', prepare: (piece) => sayMessage(piece, { said: 'Hej' }), act: (piece) => removeComment(piece, said(piece)), see: ({ tables }) => [tables.comment.all(), tables.mark.all()], expected: [[], []] },
  { command: 'markComment', prepare: saraSaid, act: (piece) => markComment(piece, said(piece), 'useful'), see: ({ tables }) => feedbackOf(tables), expected: [{ by: 'sara', marks: [{ mark: 'useful', by: 'olena' }] }] },
  { command: 'heedComment', prepare: saraSaid, act: (piece) => heedComment(piece, said(piece), true), see: (piece) => piece.tables.mark.get(markId(said(piece), 'olena'))?.heededAt !== null, expected: true },
  { command: 'addTask', act: (piece) => addTask(piece, ' Sing the chorus '), see: ({ tables }) => tasksOf(tables), expected: [{ text: 'Sing the chorus', taker: '', doneAt: null, by: 'olena' }] },
  { command: 'takeTask', prepare: (piece) => addTask(piece, 'Sing'), act: (piece) => takeTask(piece, task(piece), true), see: ({ tables }) => tasksOf(tables), expected: [{ taker: 'olena' }] },
  { command: 'finishTask', prepare: (piece) => addTask(piece, 'Sing'), act: (piece) => finishTask(piece, task(piece), true), see: ({ tables }) => tasksOf(tables)[0]?.doneAt !== null, expected: true },
  { command: 'removeTask', prepare: (piece) => addTask(piece, 'Sing'), act: (piece) => removeTask(piece, task(piece)), see: ({ tables }) => tables.task.all(), expected: [] },
];
