import { describe, expect, it } from 'vitest';
import { syllablesOf } from '../../../src/document/words/sung.ts';
import { setChord } from '../../../src/document/commands/chords.ts';
import { setPart } from '../../../src/document/commands/spoken.ts';
import { timeLines } from '../../../src/document/commands/words.ts';
import { guessLanguage } from '../../../src/features/words/files/guess-language.ts';
import { wordsFileName } from '../../../src/features/words/files/file-name.ts';
import { languagesInSight, readLook } from '../../../src/features/words/look.ts';
import { chordsOverWords } from '../../../src/features/words/sheet/chords-over-words.ts';
import { upwards } from '../../../src/features/words/sheet/KeysPicture.tsx';
import { chordedLines } from '../../../src/features/words/sheet/sheet-lines.ts';
import { transposed } from '../../../src/features/words/sheet/transposed.ts';
import { partNumbers } from '../../../src/features/words/write/parts.ts';
import { wholeText } from '../../../src/features/words/write/whole-text.ts';
import { songWithWords } from './words-piece.ts';

const minor = (tick: number, root: number) => ({ tick, root, quality: 'minor' as const, bass: null });

describe('chords over words', () => {
  const text = 'Ой у лузі калина';
  const syllables = syllablesOf(text, [], 960, 4800);
  const over = (ticks: readonly number[]): number[][] =>
    chordsOverWords(text, syllables, ticks.map((tick) => minor(tick, 9)), { from: 960, to: 4800 }, 60).map(({ chords }) => chords.map(({ tick }) => tick));

  it('stand over the word that is sung then, and over one that follows at once', () => {
    const [first, second, third, fourth] = syllables.map(({ start }) => start);
    expect(over([first ?? 0, (third ?? 0) - 50, (fourth ?? 0) + 400])).toEqual([[first], [], [(third ?? 0) - 50], [(fourth ?? 0) + 400]]);
    expect(second).toBeGreaterThan(first ?? 0);
  });

  it('of other lines are left to those', () => {
    expect(over([0, 4800, 9000])).toEqual([[], [], [], []]);
  });

  it('of an introduction stand over the first word of the song', () => {
    const { piece, lines } = songWithWords();
    timeLines(piece, [{ line: lines[0] ?? '', start: 3360, end: 6720 }]);
    setChord(piece, { at: 0, root: 2, quality: 'minor', bass: null });
    expect(chordedLines(piece.tables, ['uk'])[0]?.words[0]?.chords).toEqual([minor(0, 2)]);
  });

  it('are shown higher and lower, and come round', () => {
    expect(transposed({ root: 11, quality: '7', bass: 2 }, 2)).toEqual({ root: 1, quality: '7', bass: 4 });
    expect(transposed({ root: 0, quality: 'major', bass: null }, -1).root).toBe(11);
    expect(upwards([9, 0, 4])).toEqual([9, 12, 16]);
  });
});

describe('the words as a whole', () => {
  it('are copied line by line, parts set apart', () => {
    const { piece, lines } = songWithWords();
    setPart(piece, { line: lines[2] ?? '', part: 'chorus' });
    expect(wholeText(piece.tables, 'uk')).toBe('Ой, у полі\nдва дубки\n\nсхилились докупки');
  });

  it('number the parts that come more than once', () => {
    const part = (id: string, opens: '' | 'verse' | 'chorus') => ({ id, opens });
    expect([...partNumbers([part('a', 'verse'), part('b', ''), part('c', 'chorus'), part('d', 'verse')])]).toEqual([['a', 1], ['d', 2]]);
  });
});

describe('what this device remembers of the words', () => {
  it('is read whatever lies there', () => {
    expect(readLook({ hidden: ['pl', 4], hasLetters: true, transpose: 40 })).toEqual({ hidden: ['pl'], hasLetters: true, transpose: 11 });
    for (const broken of [undefined, 'x', 4, [], { hidden: 3, transpose: 0.5 }]) expect(readLook(broken).transpose).toBe(0);
  });

  it('never hides all languages', () => {
    expect(languagesInSight(['uk', 'pl'], { hidden: ['uk'] })).toEqual(['pl']);
    expect(languagesInSight(['uk', 'pl'], { hidden: ['uk', 'pl'] })).toEqual(['uk']);
  });
});

describe('words from files', () => {
  it('are taken for the language their letters tell of, else for one of the song', () => {
    expect(guessLanguage('Ой у лузі червона калина', ['pl', 'ru', 'uk'])).toBe('uk');
    expect(guessLanguage('Hej, sokoły, omijajcie góry', ['uk', 'pl'])).toBe('pl');
    expect(guessLanguage('سالمة يا سلامة', ['uk', 'ar'])).toBe('ar');
    expect(guessLanguage('گل گلدون من', ['ar', 'en'])).toBe('fa');
    expect(guessLanguage('სულიკო', ['uk'])).toBe('ka');
    expect(guessLanguage('la la la', ['uk', 'en'])).toBe('en');
  });

  it('go out under a name that every system takes', () => {
    expect(wordsFileName('Калина: «моя»/твоя?', 'uk', 'lrc')).toBe('Калина «моя» твоя uk.lrc');
    expect(wordsFileName('..\u202e', '', 'txt')).toBe('words.txt');
    expect(wordsFileName('ა'.repeat(400), 'ka', 'srt').length).toBeLessThan(90);
  });
});
