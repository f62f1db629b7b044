import { compareText } from '../../base/order.ts';
import type { Comment, Mark, Task } from '../schema/talk.ts';
import type { Tables } from '../tables.ts';

/** What was said, and what those who heard it made of it. */
export interface Said extends Comment {
  /** One at most of each person, never the speaker's own; sorted by person. */
  readonly marks: readonly Mark[];
}

/** Whether there is anybody to talk with, or something that was said. */
export const hasTalk = (tables: Tables): boolean => tables.person.all().length > 1 || tables.comment.all().length > 0;

/** All that was said, oldest first. */
export const talkOf = (tables: Tables): Said[] =>
  tables.comment
    .all()
    .map((said) => ({ ...said, marks: marksOf(tables, said) }))
    .sort((left, right) => left.at - right.at || compareText(left.id, right.id));

export const feedbackOf = (tables: Tables): Said[] => talkOf(tables).filter(({ form }) => form === 'feedback');

/** Messages and reactions. */
export const messagesOf = (tables: Tables): Said[] => talkOf(tables).filter(({ form }) => form !== 'feedback');

/** Open ones first, each group in the order in which they came. */
export const tasksOf = (tables: Tables): Task[] =>
  [...tables.task.all()].sort(
    (left, right) => Number(left.doneAt !== null) - Number(right.doneAt !== null) || left.at - right.at || compareText(left.id, right.id),
  );

const marksOf = (tables: Tables, { id, by }: Comment): Mark[] =>
  tables.mark
    .where('comment', id)
    .filter((mark) => mark.by !== by && mark.id === `${id}:${mark.by}`)
    .sort((left, right) => compareText(left.by, right.by));
