import { keepWord, glossWord, removeWord, sayWord } from '../../src/document/commands/learn.ts';
import { addSheet } from '../../src/document/commands/lyric-sheet.ts';
import { moveChord, removeChord, setChord } from '../../src/document/commands/chords.ts';
import { copySection, cutSection, moveSection, removeSection, setSection } from '../../src/document/commands/sections.ts';
import { setPart, speakLine, unspeakLine } from '../../src/document/commands/spoken.ts';
import { clearSyllables, nudgeSyllables, retimeLine, timeSyllables } from '../../src/document/commands/syllables.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { chordsInOrder, sectionsInOrder } from '../../src/document/queries/harmony.ts';
import { wordsToLearn } from '../../src/document/queries/learn.ts';
import { linesInOrder, textsOf, wordsOf } from '../../src/document/queries/lyrics.ts';
import { syllablesIn, timeOfLine } from '../../src/document/queries/syllables.ts';
import type { LyricSheet } from '../../src/document/words/lyric-sheet.ts';
import { wordId } from '../../src/document/words/word-id.ts';
import type { Case, Small } from './command-cases.ts';

const SAID = 'd'.repeat(64);
const FILE = { mime: 'audio/wav', bytes: 9, name: '', seconds: 1, width: 0, height: 0, peaks: [], author: '', licence: '', source: '' } as const;

const first = ({ lines }: Small): string => lines[0] ?? '';
const textOf = (piece: PieceDoc, small: Small): string => textsOf(piece.tables, first(small), 'uk')[0]?.id ?? '';
const sung = ({ tables }: PieceDoc, small: Small) => syllablesIn(tables, timeOfLine(tables, first(small)), 'uk').map(({ text, start }) => [text, start]);
const clipPlaces = ({ tables }: PieceDoc) => tables.clip.all().map(({ start, length }) => [start, length]).sort(([left = 0], [right = 0]) => left - right);

export const SHEET: LyricSheet = {
  title: 'Калина',
  languages: ['uk', 'pl'],
  lines: [
    { startMs: 0, endMs: 1200, part: 'verse', texts: [{ language: 'uk', text: 'раз два', syllables: [{ startMs: 0, text: 'раз ' }, { startMs: 600, text: 'два' }] }, { language: 'pl', text: 'raz dwa' }] },
    { startMs: null, endMs: null, texts: [{ language: 'uk', text: 'три' }] },
  ],
};

export const WORD_CASES: readonly Case[] = [
  { command: 'timeSyllables', act: (piece, small) => timeSyllables(piece, { lineText: textOf(piece, small), syllables: [{ at: 0, text: 'Ой' }, { at: 480, text: 'у' }, { at: 700, text: 'лу' }, { at: 800, text: 'зі' }], start: 960, end: 1920 }), see: sung, expected: [['Ой', 960], ['у', 1440], ['лу', 1660], ['зі', 1760]] },
  { command: 'retimeLine', prepare: (piece, small) => WORD_CASES[0]?.act(piece, small), act: (piece, small) => retimeLine(piece, { line: first(small), start: 0, end: 1920 }), see: sung, expected: [['Ой', 0], ['у', 960], ['лу', 1400], ['зі', 1600]] },
  { command: 'nudgeSyllables', prepare: (piece, small) => WORD_CASES[0]?.act(piece, small), act: (piece, small) => nudgeSyllables(piece, { line: first(small), language: 'uk', from: 1, to: 2, by: -9999 }), see: sung, expected: [['Ой', 960], ['у', 960], ['лу', 1180], ['зі', 1760]] },
  { command: 'clearSyllables', prepare: (piece, small) => WORD_CASES[0]?.act(piece, small), act: (piece, small) => clearSyllables(piece, { line: first(small) }), see: (piece, small) => sung(piece, small).length, expected: 3 },
  { command: 'setPart', act: (piece, small) => setPart(piece, { line: first(small), part: 'chorus' }), see: ({ tables }, small) => tables.line.get(first(small)), expected: { opens: 'chorus' } },
  { command: 'speakLine', act: (piece, small) => speakLine(piece, { after: first(small), sha256: SAID, asset: FILE }), see: ({ tables }) => [linesInOrder(tables).map(({ spoken }) => spoken), tables.asset.get(SAID)?.type], expected: [[null, SAID, null], 'audio'] },
  { command: 'unspeakLine', prepare: (piece, small) => speakLine(piece, { line: first(small), sha256: SAID, asset: FILE }), act: (piece, small) => unspeakLine(piece, first(small)), see: ({ tables }, small) => tables.line.get(first(small)), expected: { spoken: null } },
  { command: 'keepWord', act: (piece) => keepWord(piece, { language: 'uk', text: '«Кали́на,' }), see: ({ tables }) => tables.word.all(), expected: [{ id: 'uk:калина', text: 'калина', asset: null, by: 'olena' }] },
  { command: 'sayWord', act: (piece) => sayWord(piece, { language: 'uk', text: 'калина', sha256: SAID, asset: FILE }), see: ({ tables }) => wordsToLearn(tables).map(({ sound }) => sound?.id), expected: [SAID] },
  { command: 'glossWord', act: (piece) => glossWord(piece, { language: 'uk', text: 'калина', to: 'pl', gloss: 'kalina, krzew' }), see: ({ tables }) => wordsToLearn(tables).map(({ glosses }) => glosses), expected: [[{ language: 'pl', text: 'kalina, krzew', by: 'olena' }]] },
  { command: 'removeWord', prepare: (piece) => glossWord(piece, { language: 'uk', text: 'калина', to: 'pl', gloss: 'kalina' }), act: (piece) => removeWord(piece, wordId('uk', 'калина')), see: ({ tables }) => [tables.word.all(), tables.gloss.all()], expected: [[], []] },
  { command: 'setChord', act: (piece) => setChord(piece, { at: 960, root: 9, quality: 'minor7', bass: null }), see: ({ tables }) => chordsInOrder(tables), expected: [{ tick: 960, root: 9, quality: 'minor7', bass: null }] },
  { command: 'moveChord', prepare: (piece) => setChord(piece, { at: 0, root: 0, quality: 'major', bass: 4 }), act: (piece) => moveChord(piece, { from: 0, to: 480 }), see: ({ tables }) => chordsInOrder(tables), expected: [{ tick: 480, root: 0, quality: 'major', bass: 4 }] },
  { command: 'removeChord', prepare: (piece) => setChord(piece, { at: 0, root: 0, quality: 'major', bass: null }), act: (piece) => removeChord(piece, 0), see: ({ tables }) => chordsInOrder(tables), expected: [] },
  { command: 'setSection', act: (piece) => setSection(piece, { at: 3840, part: 'chorus', name: 'Приспів' }), see: ({ tables }) => sectionsInOrder(tables), expected: [{ start: 3840, end: 7680, part: 'chorus', name: 'Приспів', number: 1 }] },
  { command: 'removeSection', prepare: (piece) => setSection(piece, { at: 0, part: 'verse' }), act: (piece) => removeSection(piece, 0), see: ({ tables }) => sectionsInOrder(tables), expected: [] },
  { command: 'moveSection', prepare: twoParts, act: (piece) => moveSection(piece, { from: 3840, before: 0 }), see: (piece, { beat, tune }) => [piece.tables.clip.get(tune)?.start, piece.tables.clip.get(beat)?.start, sectionsInOrder(piece.tables).map(({ part }) => part)], expected: [0, 3840, ['chorus', 'verse']] },
  { command: 'copySection', prepare: twoParts, act: (piece) => copySection(piece, { from: 3840, before: 0 }), see: (piece) => [clipPlaces(piece), sectionsInOrder(piece.tables).map(({ part, number }) => [part, number])], expected: [[[0, 3840], [3840, 3840], [7680, 3840]], [['chorus', 1], ['verse', 1], ['chorus', 2]]] },
  { command: 'cutSection', prepare: twoParts, act: (piece) => cutSection(piece, 0), see: (piece) => [clipPlaces(piece), sectionsInOrder(piece.tables).map(({ part }) => part)], expected: [[[0, 3840]], ['chorus']] },
  { command: 'addSheet', act: (piece) => addSheet(piece, SHEET, { place: 'instead' }), see: ({ tables }) => linesInOrder(tables).map(({ id, start, end, opens }) => [wordsOf(tables, id, 'uk'), wordsOf(tables, id, 'pl'), start, end, opens]), expected: [['раз два', 'raz dwa', 0, 1920, 'verse'], ['три', '', null, null, '']] },
];

function twoParts(piece: PieceDoc): void {
  setSection(piece, { at: 0, part: 'verse' });
  setSection(piece, { at: 3840, part: 'chorus' });
}
