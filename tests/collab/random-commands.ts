import type { Random } from '../../src/base/random.ts';
import { moveChord, removeChord, setChord } from '../../src/document/commands/chords.ts';
import { addClip, changeClip, copyClip, removeClips } from '../../src/document/commands/clips.ts';
import { glossWord, keepWord, removeWord, sayWord } from '../../src/document/commands/learn.ts';
import { joinTexts, joinWithPrevious, pasteLines, splitLine } from '../../src/document/commands/lines.ts';
import { addSheet } from '../../src/document/commands/lyric-sheet.ts';
import { addNotes, moveNotes, removeNotes, resizeNotes, setStep, setVelocity } from '../../src/document/commands/notes.ts';
import { addAsset, creditAsset, giveConsent, introducePerson, setCredit } from '../../src/document/commands/people.ts';
import { addPicture, addScene, changePictures, changeScene, removePictures, removeScene, writePicture } from '../../src/document/commands/pictures.ts';
import { addRecording } from '../../src/document/commands/recordings.ts';
import { copySection, cutSection, moveSection, removeSection, setSection } from '../../src/document/commands/sections.ts';
import { changeSong, setMetre, setTempo } from '../../src/document/commands/song.ts';
import { setPart, speakLine, unspeakLine } from '../../src/document/commands/spoken.ts';
import { clearSyllables, nudgeSyllables, retimeLine, timeSyllables } from '../../src/document/commands/syllables.ts';
import { addTrack, changeTrack, moveTrack, removeTrack } from '../../src/document/commands/tracks.ts';
import { addLanguage, addLines, moveLine, removeLanguage, removeLines, timeLines, writeLine } from '../../src/document/commands/words.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { linesInOrder, textsOf } from '../../src/document/queries/lyrics.ts';
import type { LyricSheet } from '../../src/document/words/lyric-sheet.ts';
import { PICTURE_ACTS } from './random-pictures.ts';
import { TALK_ACTS } from './random-talk.ts';

/** Letters of several scripts, characters of two and more code units, and marks that join. */
const LETTERS = ['a', 'ł', 'ї', 'ж', ' ', 'ل', 'ا', 'سَ', 'ש', '🎵', '👩🏽‍🎤', '𝄞', 'é', '\n'];
const LANGUAGES = ['uk', 'pl', 'ar', 'en'];
const ROWS = ['kick', 'snare', 'hat-closed'];
const FILE = { mime: 'audio/wav', bytes: 9, name: '', seconds: 4, width: 0, height: 0, peaks: [], author: '', licence: '', source: '' } as const;

export type Act = (piece: PieceDoc, chance: Chance) => unknown;

/** Chance in the words of a test. */
export interface Chance {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  one<T>(of: readonly T[]): T | undefined;
}

export const chanceOf = (random: Random): Chance => {
  const below = (end: number): number => Math.floor(random() * end);
  return { below, one: (of) => of[below(of.length)] };
};

export const idIn = (chance: Chance, records: readonly { readonly id: string }[]): string => chance.one(records)?.id ?? 'gone';
const letters = ({ below, one }: Chance): string => Array.from({ length: 1 + below(4) }, () => one(LETTERS) ?? '').join('');
export const gestureOf = ({ below }: Chance): string | undefined => (below(3) === 0 ? `gesture-${below(3)}` : undefined);

/** The words as a person would leave them: something typed, taken out or replaced anywhere. */
function edited(chance: Chance, text: string): string {
  const characters = [...text];
  characters.splice(chance.below(characters.length + 1), chance.below(4), ...(chance.below(3) > 0 ? [letters(chance)] : []));
  return characters.join('');
}

const WORDS = ['калина', 'Калина,', 'ліс', 'يا'];

/** Copies of copies would grow without end. */
const isSmall = ({ tables }: PieceDoc): boolean => tables.clip.all().length + tables.line.all().length < 60;

const sheetOf = (chance: Chance): LyricSheet => ({
  languages: LANGUAGES.slice(0, 2),
  lines: Array.from({ length: 1 + chance.below(2) }, (_, index) => ({
    startMs: chance.below(2) === 0 ? null : index * 1_000,
    endMs: null,
    texts: [{ language: chance.one(LANGUAGES) ?? '', text: letters(chance), syllables: [{ startMs: index * 1_000, text: letters(chance) }] }],
  })),
});

const ACTS: readonly Act[] = [
  (piece, { one }) => addTrack(piece, { role: one(['drums', 'notes', 'audio'] as const) ?? 'notes', instrument: 'flute' }),
  (piece, chance) => changeTrack(piece, idIn(chance, piece.tables.track.all()), { volume: chance.below(5) - 20, isMuted: chance.below(2) === 0 }, gestureOf(chance)),
  (piece, chance) => moveTrack(piece, idIn(chance, piece.tables.track.all()), { after: idIn(chance, piece.tables.track.all()), before: idIn(chance, piece.tables.track.all()) }),
  (piece, chance) => chance.below(4) === 0 && removeTrack(piece, idIn(chance, piece.tables.track.all())),
  (piece, chance) => addClip(piece, { track: idIn(chance, piece.tables.track.all()), start: chance.below(8) * 960, length: 3840, loop: chance.below(2) * 1920 }),
  (piece, chance) => changeClip(piece, idIn(chance, piece.tables.clip.all()), { start: chance.below(8) * 960, length: 960 * (1 + chance.below(8)) }, gestureOf(chance)),
  (piece, chance) => chance.below(3) === 0 && removeClips(piece, [idIn(chance, piece.tables.clip.all())]),
  (piece, chance) => chance.below(3) === 0 && copyClip(piece, idIn(chance, piece.tables.clip.all()), chance.below(8) * 960),
  (piece, chance) => addNotes(piece, idIn(chance, piece.tables.clip.all()), Array.from({ length: 1 + chance.below(3) }, () => ({ start: chance.below(16) * 240, length: 240, pitch: 60 + chance.below(24) / 2, velocity: 0.8 })), gestureOf(chance)),
  (piece, chance) => moveNotes(piece, [idIn(chance, piece.tables.note.all()), idIn(chance, piece.tables.note.all())], { ticks: (chance.below(5) - 2) * 240, pitch: chance.below(5) - 2 }, gestureOf(chance)),
  (piece, chance) => resizeNotes(piece, [idIn(chance, piece.tables.note.all())], { ticks: (chance.below(5) - 2) * 120, shortest: 60 }),
  (piece, chance) => setVelocity(piece, [idIn(chance, piece.tables.note.all())], chance.below(10) / 10),
  (piece, chance) => removeNotes(piece, [idIn(chance, piece.tables.note.all())]),
  (piece, chance) => setStep(piece, { clip: idIn(chance, piece.tables.clip.all()), row: chance.one(ROWS) ?? '', tick: chance.below(8) * 240 }, chance.below(4) / 4, gestureOf(chance)),
  (piece, chance) => changeSong(piece, { scale: chance.one(['minor', 'rast', 'shur']) ?? '', tonic: chance.below(12), title: letters(chance) }),
  (piece, chance) => setTempo(piece, 60 + chance.below(100), chance.below(4) * 3840, gestureOf(chance)),
  (piece, chance) => setMetre(piece, chance.one([{ groups: [2, 2, 3], unit: 8 }, { groups: [1, 1, 1], unit: 4 }, { groups: [2, 2, 2, 3], unit: 8 }]) ?? { groups: [4], unit: 4 }, chance.below(3) * 3840),
  (piece, chance) => addLanguage(piece, chance.one(LANGUAGES) ?? ''),
  (piece, chance) => chance.below(4) === 0 && removeLanguage(piece, chance.one(LANGUAGES) ?? ''),
  (piece, chance) => addLines(piece, { language: chance.one(LANGUAGES) ?? '', texts: [letters(chance), letters(chance)], after: idIn(chance, piece.tables.line.all()) }),
  type,
  type,
  type,
  (piece, chance) => timeLines(piece, [{ line: idIn(chance, piece.tables.line.all()), start: chance.below(9) * 480, end: chance.one([null, 9000]) ?? null }], gestureOf(chance)),
  (piece, chance) => moveLine(piece, idIn(chance, piece.tables.line.all()), { after: idIn(chance, piece.tables.line.all()) }),
  (piece, chance) => chance.below(2) === 0 && removeLines(piece, [idIn(chance, piece.tables.line.all())]),
  (piece, chance) => splitLine(piece, { line: idIn(chance, piece.tables.line.all()), language: chance.one(LANGUAGES) ?? '', at: chance.below(6) }),
  (piece, chance) => joinWithPrevious(piece, idIn(chance, piece.tables.line.all())),
  (piece, chance) => joinTexts(piece, { line: idIn(chance, piece.tables.line.all()), language: chance.one(LANGUAGES) ?? '' }),
  (piece, chance) => chance.below(3) === 0 && pasteLines(piece, { line: idIn(chance, piece.tables.line.all()), language: chance.one(LANGUAGES) ?? '', texts: [letters(chance), letters(chance)] }),
  (piece, chance) => addScene(piece, chance.below(8) * 960),
  (piece, chance) => changeScene(piece, idIn(chance, piece.tables.scene.all()), { start: chance.below(8) * 960, background: '#000000' }, gestureOf(chance)),
  (piece, chance) => chance.below(4) === 0 && removeScene(piece, idIn(chance, piece.tables.scene.all())),
  (piece, chance) => addPicture(piece, { scene: idIn(chance, piece.tables.scene.all()), type: chance.one(['text', 'drawing'] as const) ?? 'text', text: letters(chance), strokes: [[0, 0, 1]] }),
  (piece, chance) => changePictures(piece, [{ id: idIn(chance, piece.tables.picture.all()), fields: { x: chance.below(1600), rotation: chance.below(90) } }], gestureOf(chance)),
  (piece, chance) => {
    const found = chance.one(piece.tables.picture.all());
    return found && writePicture(piece, found.id, edited(chance, found.text), gestureOf(chance));
  },
  ...PICTURE_ACTS,
  ...TALK_ACTS,
  (piece, chance) => removePictures(piece, [idIn(chance, piece.tables.picture.all())]),
  (piece, { below }) => addAsset(piece, String(below(3)).repeat(64), { ...FILE, type: 'audio' }),
  (piece, { below }) => creditAsset(piece, String(below(3)).repeat(64), { author: String(below(3)), licence: '', source: '' }),
  (piece, chance) => addRecording(piece, { sha256: String(chance.below(3)).repeat(64), asset: FILE, clip: { start: 0, length: 960, offset: 0 }, track: idIn(chance, piece.tables.track.all()) }),
  (piece, chance) => timeSyllables(piece, { lineText: idIn(chance, piece.tables.lineText.all()), syllables: Array.from({ length: chance.below(4) }, (_, index) => ({ at: index * 120, text: letters(chance) })), ...(chance.below(2) === 0 ? { start: chance.below(9) * 480 } : {}) }, gestureOf(chance)),
  (piece, chance) => retimeLine(piece, { line: idIn(chance, piece.tables.line.all()), start: chance.below(9) * 480, end: 9000 }, gestureOf(chance)),
  (piece, chance) => nudgeSyllables(piece, { line: idIn(chance, piece.tables.line.all()), language: chance.one(LANGUAGES) ?? '', from: chance.below(3), by: (chance.below(5) - 2) * 100 }, gestureOf(chance)),
  (piece, chance) => clearSyllables(piece, { line: idIn(chance, piece.tables.line.all()) }),
  (piece, chance) => setPart(piece, { line: idIn(chance, piece.tables.line.all()), part: chance.one(['', 'verse', 'chorus'] as const) ?? '' }),
  (piece, chance) => speakLine(piece, { ...(chance.below(2) === 0 ? { line: idIn(chance, piece.tables.line.all()) } : {}), sha256: String(chance.below(3)).repeat(64), asset: FILE }),
  (piece, chance) => unspeakLine(piece, idIn(chance, piece.tables.line.all())),
  (piece, chance) => keepWord(piece, { language: chance.one(LANGUAGES) ?? '', text: chance.one(WORDS) ?? '' }),
  (piece, chance) => sayWord(piece, { language: chance.one(LANGUAGES) ?? '', text: chance.one(WORDS) ?? '', sha256: String(chance.below(3)).repeat(64), asset: FILE }),
  (piece, chance) => glossWord(piece, { language: chance.one(LANGUAGES) ?? '', text: chance.one(WORDS) ?? '', to: chance.one(LANGUAGES) ?? '', gloss: letters(chance) }, gestureOf(chance)),
  (piece, chance) => removeWord(piece, idIn(chance, piece.tables.word.all())),
  (piece, chance) => setChord(piece, { at: chance.below(8) * 960, root: chance.below(12), quality: chance.one(['major', 'minor7'] as const) ?? 'major', bass: null }, gestureOf(chance)),
  (piece, chance) => moveChord(piece, { from: chance.below(8) * 960, to: chance.below(8) * 960 }),
  (piece, chance) => removeChord(piece, chance.below(8) * 960),
  (piece, chance) => setSection(piece, { at: chance.below(6) * 1920, part: chance.one(['verse', 'chorus', 'bridge'] as const) ?? 'verse' }),
  (piece, chance) => removeSection(piece, chance.below(6) * 1920),
  (piece, chance) => moveSection(piece, { from: Number(idIn(chance, piece.tables.section.all())), before: chance.below(12) * 960 }),
  (piece, chance) => chance.below(3) === 0 && isSmall(piece) && copySection(piece, { from: Number(idIn(chance, piece.tables.section.all())), before: chance.below(12) * 960 }),
  (piece, chance) => chance.below(3) === 0 && cutSection(piece, Number(idIn(chance, piece.tables.section.all()))),
  (piece, chance) => chance.below(3) === 0 && isSmall(piece) && addSheet(piece, sheetOf(chance), { place: chance.one(['behind', 'instead', 'beside'] as const) ?? 'behind' }),
  (piece, { below }) => introducePerson(piece, { name: `name ${below(3)}`, picture: 'fox', colour: below(12) }),
  (piece, { below }) => setCredit(piece, piece.person, below(2) === 0 ? ['idea'] : ['music', 'help']),
  (piece, { below }) => giveConsent(piece, { name: below(2) === 0, voice: true, face: false, place: 'makers', until: null }),
];

function type(piece: PieceDoc, chance: Chance): unknown {
  const line = idIn(chance, linesInOrder(piece.tables));
  const language = chance.one(LANGUAGES) ?? '';
  const text = textsOf(piece.tables, line, language)[0]?.text ?? '';
  return writeLine(piece, { line, language, text: edited(chance, text) }, gestureOf(chance));
}

/** One of all commands, on anything that is there. */
export function actAtRandom(piece: PieceDoc, chance: Chance): void {
  chance.one(ACTS)?.(piece, chance);
}
