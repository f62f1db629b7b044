import type { Random } from './random.ts';

/** 32 characters without vowels: no id spells a word. */
const ALPHABET = '0123456789bcdfghjkmnpqrstvwxyz_-';

/** A fresh id of 12 characters (60 bits): short in the document, collision-free in one piece. */
export function newId(random: Random): string {
  let id = '';
  for (let index = 0; index < 12; index++) id += ALPHABET[Math.floor(random() * 32)] ?? '0';
  return id;
}
