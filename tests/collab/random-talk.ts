import { giveFeedback, heedComment, markComment, react, removeComment, sayMessage } from '../../src/document/commands/talk.ts';
import { addTask, finishTask, removeTask, takeTask } from '../../src/document/commands/tasks.ts';
import type { Act, Chance } from './random-commands.ts';

const idIn = (chance: Chance, records: readonly { readonly id: string }[]): string => chance.one(records)?.id ?? 'gone';

/** What people say to each other about the piece, and what they do of it. */
export const TALK_ACTS: readonly Act[] = [
  (piece, chance) => giveFeedback(piece, { said: 'Гарно', more: chance.below(2) === 0 ? 'لماذا؟' : '', place: chance.one([null, chance.below(12) * 960]) ?? null }),
  (piece, chance) => (chance.below(2) === 0 ? sayMessage(piece, { said: '🎵' }) : react(piece, 'clap')),
  (piece, chance) => chance.below(2) === 0 && removeComment(piece, idIn(chance, piece.tables.comment.all())),
  (piece, chance) => markComment(piece, idIn(chance, piece.tables.comment.all()), chance.one(['useful', 'not-ok', 'none'] as const) ?? 'none'),
  (piece, chance) => heedComment(piece, idIn(chance, piece.tables.comment.all()), chance.below(2) === 0),
  (piece) => addTask(piece, 'Śpiewać'),
  (piece, chance) => takeTask(piece, idIn(chance, piece.tables.task.all()), chance.below(3) > 0),
  (piece, chance) => finishTask(piece, idIn(chance, piece.tables.task.all()), chance.below(3) > 0),
  (piece, chance) => chance.below(2) === 0 && removeTask(piece, idIn(chance, piece.tables.task.all())),
];
