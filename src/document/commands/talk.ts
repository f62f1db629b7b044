import { failed, ok, type Result } from '../../base/result.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import type { Comment, Mark, Reaction } from '../schema/talk.ts';

/** What she liked is asked for first, in words or in voice; all else may stay away. */
export interface NewFeedback {
  readonly said: string;
  readonly more?: string;
  readonly ask?: Comment['ask'];
  readonly view?: Comment['view'];
  readonly place?: Comment['place'];
  readonly item?: string;
  readonly voice?: string | null;
  /** BCP 47. */
  readonly language?: string;
}

/** Gives feedback on the piece or a place in it. @returns its id; `feedback-liked-missing` where nothing liked was said */
export function giveFeedback(piece: PieceDoc, { said, more = '', voice = null, ...rest }: NewFeedback): Result<string, 'feedback-liked-missing'> {
  if (said.trim() === '' && voice === null) return failed('feedback-liked-missing');
  return ok(addComment(piece, 'giveFeedback', { ...rest, form: 'feedback', said: said.trim(), more: more.trim(), voice }));
}

/** Says something short to the others. @returns its id */
export function sayMessage(piece: PieceDoc, { said, language = '' }: { readonly said: string; readonly language?: string }): Result<string, 'message-empty'> {
  if (said.trim() === '') return failed('message-empty');
  return ok(addComment(piece, 'sayMessage', { form: 'message', said: said.trim(), language }));
}

/** Shows the others how one feels, without words. @returns its id */
export const react = (piece: PieceDoc, reaction: Reaction): string => addComment(piece, 'react', { form: 'reaction', reaction });

function addComment(piece: PieceDoc, command: 'giveFeedback' | 'sayMessage' | 'react', contents: Partial<Comment> & Pick<Comment, 'form'>): string {
  const id = newRecordId(piece);
  run(piece, { command, sentence: { id: `history.${command}`, values: {} } }, (write) =>
    write.put('comment', id, { ...contents, by: piece.person, at: piece.clock() }),
  );
  return id;
}

/** Takes one's own words back, with what others made of them. */
export function removeComment(piece: PieceDoc, id: string): Result<void, 'comment-gone' | 'comment-not-yours'> {
  const found = piece.tables.comment.get(id);
  if (!found) return failed('comment-gone');
  if (found.by !== piece.person) return failed('comment-not-yours');
  run(piece, { command: 'removeComment', sentence: { id: 'history.removeComment', values: {} } }, (write) => {
    for (const { id: mark } of piece.tables.mark.where('comment', id)) write.remove('mark', mark);
    write.remove('comment', id);
  });
  return ok(undefined);
}

/** Says what somebody else's words were worth to the person who holds the piece; `none` takes it back. */
export const markComment = (piece: PieceDoc, id: string, mark: Mark['mark']): Result<void, 'comment-gone' | 'comment-own'> =>
  putMark(piece, { command: 'markComment', id, fields: { mark } });

/** Says that the piece was changed because of this feedback, or takes that back. */
export const heedComment = (piece: PieceDoc, id: string, isHeeded: boolean): Result<void, 'comment-gone' | 'comment-own'> =>
  putMark(piece, { command: 'heedComment', id, fields: { heededAt: isHeeded ? piece.clock() : null } });

interface Marking {
  readonly command: 'markComment' | 'heedComment';
  readonly id: string;
  readonly fields: Partial<Pick<Mark, 'mark' | 'heededAt'>>;
}

function putMark(piece: PieceDoc, { command, id, fields }: Marking): Result<void, 'comment-gone' | 'comment-own'> {
  const found = piece.tables.comment.get(id);
  if (!found) return failed('comment-gone');
  if (found.by === piece.person) return failed('comment-own');
  const place = markId(id, piece.person);
  run(piece, { command, sentence: { id: `history.${command}`, values: {} } }, (write) => {
    if (piece.tables.mark.get(place)) write.update('mark', place, fields);
    else write.put('mark', place, { comment: id, by: piece.person, ...fields });
  });
  return ok(undefined);
}

export const markId = (comment: string, person: string): string => `${comment}:${person}`;
