import { failed, ok, type Result } from '../../base/result.ts';
import type { Contents } from '../kind.ts';
import { run, type PieceDoc } from '../open.ts';
import type { asset } from '../schema/people.ts';
import { glossId, plainWord, wordId } from '../words/word-id.ts';
import type { Writer } from '../write.ts';

interface WordOf {
  /** BCP 47. */
  readonly language: string;
  /** As it stands in the line; what is around it is left out. */
  readonly text: string;
}

export type NewSound = Omit<Contents<typeof asset>, 'by' | 'type' | 'preview' | 'made'>;

/** Keeps a word of the song as one to learn. @returns its id */
export function keepWord(piece: PieceDoc, word: WordOf): string {
  run(piece, { command: 'keepWord', sentence: { id: 'history.keepWord', values: { word: plainWord(word.text) } } }, (write) => putWord(piece, write, word));
  return wordId(word.language, word.text);
}

/** Puts a recording of somebody who says the word; a new one takes the place of the one before. @returns the word's id */
export function sayWord(piece: PieceDoc, word: WordOf & { readonly sha256: string; readonly asset: NewSound }): string {
  const { sha256, asset: file, ...which } = word;
  const id = wordId(which.language, which.text);
  run(piece, { command: 'sayWord', sentence: { id: 'history.sayWord', values: { word: plainWord(which.text) } } }, (write) => {
    if (!piece.tables.asset.get(sha256)) write.put('asset', sha256, { ...file, type: 'audio', by: piece.person });
    if (piece.tables.word.get(id)) write.update('word', id, { asset: sha256 });
    else putWord(piece, write, which, sha256);
  });
  return id;
}

/** Says in plain words of another language what a word means, touching only what differs. @returns the word's id */
export function glossWord(piece: PieceDoc, { to, gloss, ...word }: WordOf & { readonly to: string; readonly gloss: string }, gesture?: string): string {
  const id = wordId(word.language, word.text);
  const place = glossId(id, to);
  const values = { word: plainWord(word.text), language: to };
  run(piece, { command: 'glossWord', sentence: { id: 'history.glossWord', values }, gesture }, (write) => {
    putWord(piece, write, word);
    if (piece.tables.gloss.get(place)) write.words('gloss', place, 'text', gloss);
    else if (gloss !== '') write.put('gloss', place, { word: id, language: to, text: gloss, by: piece.person });
  });
  return id;
}

/** Takes a word off the list, with what it means. The recording of it stays in the piece. */
export function removeWord(piece: PieceDoc, id: string): Result<void, 'word-gone'> {
  const word = piece.tables.word.get(id);
  if (!word) return failed('word-gone');
  run(piece, { command: 'removeWord', sentence: { id: 'history.removeWord', values: { word: word.text } } }, (write) => {
    for (const gloss of piece.tables.gloss.where('word', id)) write.remove('gloss', gloss.id);
    write.remove('word', id);
  });
  return ok(undefined);
}

function putWord(piece: PieceDoc, write: Writer, { language, text }: WordOf, sound: string | null = null): void {
  const id = wordId(language, text);
  if (!piece.tables.word.get(id)) write.put('word', id, { language, text: plainWord(text).slice(0, 80), asset: sound, by: piece.person });
}
