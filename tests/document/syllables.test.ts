import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSheet } from '../../src/document/commands/lyric-sheet.ts';
import { joinWithPrevious, splitLine } from '../../src/document/commands/lines.ts';
import { nudgeSyllables, timeSyllables } from '../../src/document/commands/syllables.ts';
import { setTempo } from '../../src/document/commands/song.ts';
import { addLanguage, timeLines, writeLine } from '../../src/document/commands/words.ts';
import { createTempoMap } from '../../src/document/music/tempo-map.ts';
import { linesToSheet, sheetToLines } from '../../src/document/queries/lyric-sheet.ts';
import { authorsOfLine, lineWriters, translatedBy } from '../../src/document/queries/line-writers.ts';
import { linesInOrder, textsOf, wordsOf } from '../../src/document/queries/lyrics.ts';
import { syllablesIn, timeOfLine } from '../../src/document/queries/syllables.ts';
import { tappableWords } from '../../src/document/queries/learn.ts';
import { lettersIn, wordsIn } from '../../src/document/words/segments.ts';
import { splitSyllables } from '../../src/document/words/split-syllables.ts';
import { sungAt, syllablesOf } from '../../src/document/words/sung.ts';
import { wordId } from '../../src/document/words/word-id.ts';
import { SEED } from '../support/seed.ts';
import { content, hands, meet } from './hands.ts';
import { line } from './small-scores.ts';
import { SHEET } from './word-cases.ts';

const TIMES = [{ at: 0, text: 'Ой' }, { at: 480, text: 'у' }, { at: 720, text: 'лу' }, { at: 960, text: 'зі' }];
const at = (text: string, times = TIMES) => syllablesOf(text, times, 100, 1540).map((syllable) => [syllable.text, syllable.start - 100]);

describe('words and syllables', () => {
  it('[W1] words are found in every script, with what is written close to them', () => {
    const words = (text: string) => wordsIn(text).map(({ from, to }) => text.slice(from, to));
    expect(words('«Ой, у лузі» — калина!')).toEqual(['«Ой,', 'у', 'лузі»', '— калина!']);
    expect(words("п'ять п’ять la-la 🎵")).toEqual(["п'ять", 'п’ять', 'la-', 'la 🎵']);
    expect(words('يا لَيل يا عين')).toEqual(['يا', 'لَيل', 'يا', 'عين']);
    expect(words(' … ')).toEqual(['…']);
    expect(tappableWords('— Кали́на, 🎵!').map(({ text }) => text)).toEqual(['калина']);
  });

  it('[W1] whatever a text is, its words hold all that is no space, in order, and cut no character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      let end = 0;
      let left = '';
      for (const { from, to } of wordsIn(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        left += text.slice(end, from);
        end = to;
        expect(text.slice(from, to)).not.toMatch(/^\p{Surrogate}|\p{Surrogate}$/u);
      }
      expect((left + text.slice(end)).trim()).toBe('');
      expect(lettersIn(text).map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
    }), { seed: SEED, numRuns: 300 });
  });

  it.each([
    ['uk', 'Ой у лузі червона калина', 'Ой у лу|зі чер|во|на ка|ли|на'], ['uk', "п'ять сім'я більше сонце їжак", "п'ять сі|м'я біль|ше сон|це ї|жак"], ['pl', 'szczęście ciasto dobranoc', 'szczęś|cie cias|to do|bra|noc'],
    ['en', 'yesterday little morning love', 'yes|ter|day lit|tle mor|ning love'], ['de', 'Träume Brüder heute', 'Träu|me Brü|der heu|te'], ['ka', 'საქართველო', 'სა|ქართ|ვე|ლო'], ['hy', 'Հայաստան լուսին', 'Հա|յաս|տան լու|սին'],
    ['el', 'ουρανός', 'ου|ρα|νός'], ['ar', 'سَلَام', 'سَ|لَام'], ['am', 'ሰላም', 'ሰ|ላ|ም'], ['ja', 'ちょっと', 'ちょっ|と'], ['pl', 'w', 'w'],
  ])('[W2] %s: %s is cut as it is sung', (language, text, expected) => {
    const cut = splitSyllables(text, language).map(({ from, to }) => text.slice(from, to)).join('|');
    expect(cut).toBe(expected.replaceAll(' ', '|'));
  });
});

describe('what is sung when', () => {
  it('[W3] a line without times runs evenly by letters, word by word', () => {
    expect(at('раз два чотири', [])).toEqual([['раз', 0], ['два', 360], ['чотири', 720]]);
  });

  it('[W3] times find their letters again, whatever was written between them', () => {
    expect(at('Ой у лузі')).toEqual([['Ой', 0], ['у', 480], ['лу', 720], ['зі', 960]]);
    expect(at('ой, у лузі!')).toEqual([['ой,', 0], ['у', 480], ['лу', 720], ['зі!', 960]]);
    expect(at('Ой у лузі калина')).toEqual([['Ой', 0], ['у', 480], ['лу', 720], ['зі', 960], ['калина', 1080]]);
    expect(at('Ой там у лузі')).toEqual([['Ой', 0], ['там', 192], ['у', 480], ['лу', 720], ['зі', 960]]);
    expect(at('у лузі')).toEqual([['у', 480], ['лу', 720], ['зі', 960]].map(([text, tick]) => [text, tick]));
    expect(at('Ой у полузі')).toEqual([['Ой', 0], ['у', 480], ['полу', 720], ['зі', 960]]);
    expect(at('зовсім інше').map(([text]) => text).join('')).toBe('зовсімінше');
    expect(at('')).toEqual([]);
  });

  it('[W3] whatever was stored and written, syllables follow each other inside their line', () => {
    const time = fc.record({ at: fc.integer({ min: 0, max: 3_000 }), text: fc.string({ unit: 'grapheme', maxLength: 4 }) });
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(time, { maxLength: 8 }), fc.integer({ min: 0, max: 2_000 }), (text, times, length) => {
      const sung = syllablesOf(text, times, 500, 500 + length);
      let [place, tick] = [0, 500];
      for (const { from, to, start, end } of sung) {
        expect(from >= place && to > from && start >= tick && end >= start && end <= 500 + length).toBe(true);
        [place, tick] = [to, start];
      }
      expect(sung.map((syllable) => syllable.text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }), { seed: SEED, numRuns: 500 });
  });

  it('[W4] a time without letters is a silence', () => {
    const sung = syllablesOf('раз два', [{ at: 0, text: 'раз' }, { at: 300, text: '' }, { at: 700, text: 'два' }], 0, 1_000);
    expect(sung.map(({ start, end }) => [start, end])).toEqual([[0, 300], [700, 1_000]]);
    expect(sungAt(sung, 150)).toMatchObject({ index: 0, share: 0.5 });
    expect(sungAt(sung, 500)).toMatchObject({ index: 0, share: 1 });
    expect(sungAt(sung, 850)).toMatchObject({ index: 1, share: 0.5 });
    expect(sungAt(sung, -1)).toBeUndefined();
  });

  it('[W5] a line that moves takes its syllables along; what is nudged stays between its neighbours', () => {
    const { olena, id } = line('Ой у лузі');
    const text = textsOf(olena.tables, id, 'uk')[0]?.id ?? '';
    timeSyllables(olena, { lineText: text, syllables: TIMES, start: 960, end: 2_400 });
    timeLines(olena, [{ line: id, start: 9_600, end: 11_040 }]);
    const starts = () => syllablesIn(olena.tables, timeOfLine(olena.tables, id), 'uk').map(({ start }) => start - 9_600);
    expect(starts()).toEqual([0, 480, 720, 960]);
    nudgeSyllables(olena, { line: id, language: 'uk', from: 3, by: 9_999 });
    nudgeSyllables(olena, { line: id, language: 'uk', from: 1, by: 100 });
    expect(starts()).toEqual([0, 580, 720, 1_440]);
    writeLine(olena, { line: id, language: 'uk', text: 'Ой там у лузі' });
    nudgeSyllables(olena, { line: id, language: 'uk', from: 1, by: 10 });
    writeLine(olena, { line: id, language: 'uk', text: 'Ой там, у лузі' });
    expect(starts()).toEqual([0, 242, 580, 720, 1_440]);
  });

  it('[W6] cutting a line cuts its times, joining lines joins them', () => {
    const { olena, id } = line('Ой у лузі');
    timeSyllables(olena, { lineText: textsOf(olena.tables, id, 'uk')[0]?.id ?? '', syllables: TIMES, start: 960, end: 2_400 });
    const before = content(olena);
    splitLine(olena, { line: id, language: 'uk', at: 5 });
    const [, second] = linesInOrder(olena.tables);
    expect([second?.start, second?.end]).toEqual([1_680, 2_400]);
    expect(syllablesIn(olena.tables, timeOfLine(olena.tables, second?.id ?? ''), 'uk').map(({ text, start, isTimed }) => [text, start, isTimed])).toEqual([['лу', 1_680, true], ['зі', 1_920, true]]);
    joinWithPrevious(olena, second?.id ?? '');
    expect(syllablesIn(olena.tables, timeOfLine(olena.tables, id), 'uk').map(({ text, start }) => [text, start])).toEqual([['Ой', 960], ['у', 1_440], ['лу', 1_680], ['зі', 1_920]]);
    while (content(olena) !== before) expect(olena.history.undo('olena').ok).toBe(true);
  });
});

describe('words from files and into them', () => {
  it('[W9] what was brought in goes out equal, at any tempo', () => {
    const piece = hands('olena', 3);
    setTempo(piece, 93.7);
    setTempo(piece, 140, 480);
    addSheet(piece, SHEET, { place: 'behind' });
    expect(JSON.parse(JSON.stringify(linesToSheet(piece.tables)))).toEqual(JSON.parse(JSON.stringify(SHEET)));
  });

  it('[W9] times by the clock are rounded to ticks and never before the beginning', () => {
    expect(sheetToLines(SHEET, createTempoMap([{ tick: 0, bpm: 60 }]), -300)[0]).toMatchObject({ start: 0, end: 864, opens: 'verse', texts: [{ syllables: [{ at: 0, text: 'раз' }, { at: 288, text: 'два' }] }, {}] });
  });

  it('[W10] beside lines that are there, nothing is written over', () => {
    const { olena, id } = line('раз');
    addSheet(olena, { languages: ['und'], lines: [{ startMs: 0, endMs: null, texts: [{ language: 'und', text: 'raz' }] }, { startMs: null, endMs: null, texts: [{ language: 'und', text: 'dwa' }] }] }, { place: 'beside', languages: { und: 'pl' } });
    addSheet(olena, { languages: ['uk'], lines: [{ startMs: 500, endMs: null, texts: [{ language: 'uk', text: 'інше' }] }] }, { place: 'beside' });
    expect(linesInOrder(olena.tables).map((found) => [wordsOf(olena.tables, found.id, 'uk'), wordsOf(olena.tables, found.id, 'pl'), found.start])).toEqual([['раз', 'raz', 0], ['', 'dwa', null]]);
    expect(id).toBe(linesInOrder(olena.tables)[0]?.id);
  });
});

describe('whose words they are', () => {
  it('[W11] tells who wrote and who translated a line', () => {
    const { olena, sara, id, write } = line('Ой у лузі');
    meet(olena, sara);
    addLanguage(sara, 'pl');
    writeLine(sara, { line: id, language: 'pl', text: 'Oj, na łące' });
    meet(olena, sara);
    expect([authorsOfLine(olena, id), translatedBy(olena, id, 'pl'), translatedBy(olena, id, 'uk')]).toEqual([['olena'], ['sara'], []]);
    write(sara, 'Ой у лузі червона');
    meet(olena, sara);
    expect(authorsOfLine(olena, id)).toEqual(['olena', 'sara']);
    expect(lineWriters(sara)(id)).toEqual(lineWriters(olena)(id));
    expect(lineWriters(sara)('gone')).toEqual([]);
  });

  it('[W12] two who keep the same word keep one, however they wrote it', () => {
    expect(wordId('uk', '«Кали́на,')).toBe(wordId('uk', 'калина'));
    expect(wordId('ar', 'لـيـل')).toBe(wordId('ar', 'ليل'));
    expect(wordId('uk', 'калина')).not.toBe(wordId('ru', 'калина'));
    const long = 'слово'.repeat(40);
    expect(wordId('uk', long).length).toBeLessThanOrEqual(80);
    expect(wordId('uk', long)).not.toBe(wordId('uk', `${long}а`));
  });
});
