import { cutText } from '../well-formed.ts';

/** Ids of records are at most this long. */
const LONGEST = 80;

/**
 * The id of a word to learn: the same for all who mean the same word, however they wrote it at that place.
 * @param language  BCP 47
 */
export function wordId(language: string, text: string): string {
  const id = `${language.toLowerCase()}:${plainWord(text)}`;
  if (id.length <= LONGEST) return id;
  const end = mixed(id).toString(36);
  return `${cutText(id, LONGEST - end.length - 1)}~${end}`;
}

export const glossId = (word: string, language: string): string => `${word}:${language.toLowerCase()}`;

/** A word without what stands around it: `«Калино,` is `калино`. Stress marks over Cyrillic and strokes that stretch Arabic are left out. */
export function plainWord(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Cyrillic})[\u0300\u0301]/gu, '')
    .replace(/[\u0640\u200e\u200f\u061c]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const bare = plain.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
  return bare === '' ? plain.trim() : bare;
}

/** FNV-1a. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
