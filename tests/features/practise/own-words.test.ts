import { describe, expect, it } from 'vitest';
import { changePlan } from '../../../src/document/plan/change-plan.ts';
import { changeOwnWords, dueWords, nextDue, type OwnWord } from '../../../src/document/plan/own-words.ts';
import { readPlan } from '../../../src/document/plan/read-plan.ts';
import { emptyPlan } from '../../../src/document/plan/records.ts';
import { answerRound, beginRound } from '../../../src/features/practise/round.ts';

const DAY = 86_400_000;
const kalyna = { language: 'uk', text: 'Калина,', meanings: [{ language: 'pl', text: 'kalina' }], sound: null, pieceId: 'song' };
const keep = (words: readonly OwnWord[], word = kalyna, at = 0) => changeOwnWords(words, { type: 'keep-word', word, at });

describe('the private list of words', () => {
  it('keeps a word once, however it stood in the line, and learns what is added to it', () => {
    const words = keep(keep([]), { ...kalyna, text: 'калина', meanings: [{ language: 'pl', text: 'kalina koralowa' }] }, 5);
    expect(words).toMatchObject([{ id: 'uk:калина', box: 1, keptAt: 0, meanings: [{ text: 'kalina koralowa' }] }]);
    expect(keep(words, { ...kalyna, meanings: [{ language: 'pl', text: 'kalina koralowa' }] }, 9)).toBe(words);
  });

  it('brings a known word back after a day, three, seven, twenty-one', () => {
    let words = keep([]);
    for (const days of [1, 3, 7, 21, 21]) {
      const at = words[0]?.dueAt ?? 0;
      words = changeOwnWords(words, { type: 'answer-word', id: 'uk:калина', knew: true, at });
      expect((words[0]?.dueAt ?? 0) - at).toBe(days * DAY);
    }
    expect(words[0]?.box).toBe(5);
  });

  it('begins anew with a word that was not known', () => {
    const known = changeOwnWords(keep([]), { type: 'answer-word', id: 'uk:калина', knew: true, at: 0 });
    const [word] = changeOwnWords(known, { type: 'answer-word', id: 'uk:калина', knew: false, at: DAY });
    expect(word).toMatchObject({ box: 1, dueAt: DAY + 600_000 });
  });

  it('asks for what is due, the longest first', () => {
    const words = keep(keep([], kalyna, 20), { ...kalyna, text: 'луг' }, 10);
    expect(dueWords(words, 15).map(({ text }) => text)).toEqual(['луг']);
    expect(dueWords(words, 30).map(({ id }) => id)).toEqual(['uk:луг', 'uk:калина']);
    expect(nextDue(words)).toBe(10);
    expect(nextDue([])).toBeUndefined();
  });

  it('lies in the plan of the person, survives being stored, and drops rows that can not be read', () => {
    const plan = changePlan(emptyPlan('olena'), { type: 'keep-word', word: kalyna, at: 3 });
    if (!plan.ok) throw new Error(plan.code);
    const stored = JSON.parse(JSON.stringify({ ...plan.value, words: [...plan.value.words, { text: 4 }, null, { language: 'uk', text: 'луг', box: 99 }] }));
    const read = readPlan(stored);
    expect(read.ok && read.value.words.map(({ id, box }) => [id, box])).toEqual([['uk:калина', 1], ['uk:луг', 1]]);
    expect(changePlan(plan.value, { type: 'leave-word', id: 'none' })).toEqual({ ok: true, value: plan.value });
  });

  it('gives a word back that was taken out', () => {
    const words = keep([]);
    const [word] = words;
    const left = changeOwnWords(words, { type: 'leave-word', id: 'uk:калина' });
    expect(left).toEqual([]);
    expect(word && changeOwnWords(left, { type: 'put-word-back', word })).toEqual(words);
  });
});

describe('a round of practice', () => {
  it('asks again, at the end, for what was not known, and counts it once', () => {
    let round = beginRound(['a', 'b']);
    round = answerRound(round, false);
    expect(round.waiting).toEqual(['b', 'a']);
    round = answerRound(answerRound(round, true), false);
    round = answerRound(round, true);
    expect(round).toEqual({ waiting: [], known: 1, asked: 2, missed: ['a'] });
    expect(answerRound(round, true)).toEqual(round);
  });

  it('is short', () => {
    expect(beginRound(Array.from({ length: 90 }, (_, index) => String(index))).waiting).toHaveLength(20);
  });
});
