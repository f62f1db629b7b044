import { describe, expect, it } from 'vitest';
import { LONGEST_LINE, MOST_LINES, splitLines } from '../../../src/features/words/split-lines.ts';

describe('pasted words', () => {
  it('become lines at the line breaks of any system', () => {
    expect(splitLines('одна\r\nдві\nтри\rчотири\u2028п’ять')).toEqual(['одна', 'дві', 'три', 'чотири', 'п’ять']);
  });

  it('lose empty lines and needless spaces', () => {
    expect(splitLines('  a\tb \n\n \u00a0\n c  d ')).toEqual(['a b', 'c d']);
    expect(splitLines(' \n ')).toEqual([]);
  });

  it('keep Arabic with its vowel signs', () => {
    expect(splitLines('يا قَمَرُ\nيا نُجُومُ')).toEqual(['يا قَمَرُ', 'يا نُجُومُ']);
  });

  it('keep the joiners that Persian needs', () => {
    expect(splitLines('می\u200cخوانم\nمی\u200cرقصم')).toEqual(['می\u200cخوانم', 'می\u200cرقصم']);
  });

  it('are cut to what a song can hold, never through a character', () => {
    expect(splitLines('x\n'.repeat(MOST_LINES + 5))).toHaveLength(MOST_LINES);
    const [cut = ''] = splitLines('a'.repeat(LONGEST_LINE - 1) + '🎵🎵');
    expect(cut).toBe('a'.repeat(LONGEST_LINE - 1));
  });
});
