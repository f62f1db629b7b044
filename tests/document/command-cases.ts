import { addClip, changeClip, copyClip, removeClips } from '../../src/document/commands/clips.ts';
import { importSong, type ArrivingSong } from '../../src/document/commands/import-song.ts';
import { joinTexts, joinWithPrevious, pasteLines, splitLine } from '../../src/document/commands/lines.ts';
import { addNotes, moveNotes, removeNotes, resizeNotes, setStep, setVelocity } from '../../src/document/commands/notes.ts';
import { addAsset, creditAsset, giveConsent, introducePerson, setCredit } from '../../src/document/commands/people.ts';
import { addPicture, addScene, changePictures, changeScene, removePictures, removeScene, writePicture } from '../../src/document/commands/pictures.ts';
import { addRecording } from '../../src/document/commands/recordings.ts';
import { changeSong, setMetre, setTempo } from '../../src/document/commands/song.ts';
import { fillFromStarter } from '../../src/document/commands/starter.ts';
import { addTrack, changeTrack, moveTrack, removeTrack } from '../../src/document/commands/tracks.ts';
import { addLanguage, addLines, moveLine, removeLanguage, removeLines, timeLines, writeLine } from '../../src/document/commands/words.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { linesInOrder, wordsOf } from '../../src/document/queries/lyrics.ts';
import { tracksInOrder } from '../../src/document/queries/song.ts';
import { stepsOf } from '../../src/document/queries/steps.ts';
import { STARTERS } from '../../src/document/starters/starters.ts';
import { value } from './hands.ts';
import { PICTURE_CASES } from './picture-cases.ts';
import { TALK_CASES } from './talk-cases.ts';
import { WORD_CASES } from './word-cases.ts';

export const SOUND = 'a'.repeat(64);
export const FILE = { mime: 'audio/wav', bytes: 9, name: 'verse', seconds: 4, width: 0, height: 0, peaks: [1, 2], author: '', licence: '', source: '' } as const;

/** A small song that has one of everything. */
export interface Small {
  readonly drums: string;
  readonly melody: string;
  readonly beat: string;
  readonly tune: string;
  readonly notes: readonly string[];
  readonly lines: readonly string[];
  readonly scene: string;
  readonly caption: string;
}

export function fillSmall(piece: PieceDoc): Small {
  const drums = addTrack(piece, { role: 'drums', instrument: 'drum-kit' });
  const melody = addTrack(piece, { role: 'notes', instrument: 'flute' });
  const beat = value(addClip(piece, { track: drums, start: 0, length: 3840, loop: 1920 }));
  const tune = value(addClip(piece, { track: melody, start: 3840, length: 3840 }));
  setStep(piece, { clip: beat, row: 'kick', tick: 0 }, 1);
  setStep(piece, { clip: beat, row: 'snare', tick: 960 }, 0.75);
  const notes = value(addNotes(piece, tune, [
    { start: 0, length: 480, pitch: 62, velocity: 0.8 },
    { start: 480, length: 480, pitch: 63.5, velocity: 0.8 },
  ]));
  addLanguage(piece, 'uk');
  addLanguage(piece, 'ar');
  const lines = addLines(piece, { language: 'uk', texts: ['Ой у лузі', 'червона калина'] });
  const scene = addScene(piece, 0);
  const caption = value(addPicture(piece, { scene, type: 'text', text: 'Калина' }));
  addAsset(piece, SOUND, { ...FILE, type: 'audio' });
  return { drums, melody, beat, tune, notes, lines, scene, caption };
}

export interface Case {
  readonly command: string;
  /** What is done before. */
  prepare?(piece: PieceDoc, small: Small): unknown;
  act(piece: PieceDoc, small: Small): unknown;
  /** What is to be seen afterwards. */
  see(piece: PieceDoc, small: Small): unknown;
  readonly expected: unknown;
  /** It stays when a step is taken back. */
  readonly isKept?: true;
}

const first = (ids: readonly string[]): string => ids[0] ?? '';
const words = (piece: PieceDoc, language = 'uk'): string[] => linesInOrder(piece.tables).map(({ id }) => wordsOf(piece.tables, id, language));
const STARTER = STARTERS[0];
const ARRIVING: ArrivingSong = {
  title: 'Sokoły',
  language: 'pl',
  lines: [{ start: 0, text: 'Hej' }, { start: 960, text: 'tam' }],
  tracks: [
    { name: 'Flute', instrument: 'flute', role: 'notes', notes: [{ start: 0, length: 960, pitch: 60, velocity: 0.5 }] },
    { name: 'Drums', instrument: 'drum-kit', role: 'drums', hits: [{ tick: 480, row: 'kick', velocity: 1 }] },
  ],
  time: { tempos: [{ tick: 0, bpm: 140 }], metres: [{ tick: 0, groups: [1, 1, 1], unit: 4 }] },
};

export const CASES: readonly Case[] = [
  ...PICTURE_CASES,
  ...TALK_CASES,
  { command: 'changeSong', act: (piece) => changeSong(piece, { title: 'Калина', scale: 'shur' }), see: ({ tables }) => tables.song.get('song'), expected: { title: 'Калина', scale: 'shur' } },
  { command: 'setTempo', act: (piece) => setTempo(piece, 93.44, 960), see: ({ tables }) => tables.tempo.get('960'), expected: { bpm: 93.4 } },
  { command: 'setMetre', act: (piece) => setMetre(piece, { groups: [2, 2, 3], unit: 8 }), see: ({ tables }) => tables.metre.get('0'), expected: { groups: [2, 2, 3], unit: 8 } },
  { command: 'addTrack', act: (piece) => addTrack(piece, { role: 'notes', instrument: 'oud' }), see: (piece) => tracksInOrder(piece.tables).at(-1), expected: { instrument: 'oud', role: 'notes', by: 'olena' } },
  { command: 'changeTrack', act: (piece, { melody }) => changeTrack(piece, melody, { volume: -20, isMuted: true }), see: ({ tables }, { melody }) => tables.track.get(melody), expected: { volume: -20, isMuted: true } },
  { command: 'moveTrack', act: (piece, { drums, melody }) => moveTrack(piece, drums, { after: melody }), see: (piece) => tracksInOrder(piece.tables).map(({ role }) => role), expected: ['notes', 'drums'] },
  { command: 'removeTrack', act: (piece, { melody }) => removeTrack(piece, melody), see: ({ tables }) => [tables.track.all().length, tables.clip.all().length, tables.note.all().length], expected: [1, 1, 0] },
  { command: 'addClip', act: (piece, { melody }) => addClip(piece, { track: melody, start: 7680, length: 960 }), see: ({ tables }) => tables.clip.all().length, expected: 3 },
  { command: 'changeClip', act: (piece, { tune }) => changeClip(piece, tune, { start: 0, gain: -3 }), see: ({ tables }, { tune }) => tables.clip.get(tune), expected: { start: 0, gain: -3 } },
  { command: 'removeClips', act: (piece, { beat, tune }) => removeClips(piece, [beat, tune, 'gone']), see: ({ tables }) => [tables.clip.all(), tables.note.all(), tables.step.all()], expected: [[], [], []] },
  { command: 'copyClip', act: (piece, { beat }) => copyClip(piece, beat, 7680), see: ({ tables }, { beat }) => tables.clip.all().filter(({ id }) => id !== beat).flatMap(({ id }) => stepsOf(tables, id)).map(({ row, tick, velocity }) => [row, tick, velocity]), expected: [['kick', 0, 1], ['snare', 960, 0.75]] },
  { command: 'addNotes', act: (piece, { tune }) => addNotes(piece, tune, [{ start: 1, length: 2, pitch: 69.5, velocity: 1 }]), see: ({ tables }) => tables.note.all().find(({ start }) => start === 1), expected: { length: 2, pitch: 69.5, velocity: 1 } },
  { command: 'moveNotes', act: (piece, { notes }) => moveNotes(piece, notes, { ticks: -100, pitch: 0.5 }), see: ({ tables }, { notes }) => notes.map((id) => tables.note.get(id)), expected: [{ start: 0, pitch: 62.5 }, { start: 380, pitch: 64 }] },
  { command: 'resizeNotes', act: (piece, { notes }) => resizeNotes(piece, notes, { ticks: -9999, shortest: 60 }), see: ({ tables }, { notes }) => tables.note.get(first(notes)), expected: { length: 60 } },
  { command: 'setVelocity', act: (piece, { notes }) => setVelocity(piece, notes, 2), see: ({ tables }, { notes }) => tables.note.get(first(notes)), expected: { velocity: 1 } },
  { command: 'removeNotes', act: (piece, { notes }) => removeNotes(piece, [...notes, 'gone']), see: ({ tables }) => tables.note.all(), expected: [] },
  { command: 'setStep', act: (piece, { beat }) => setStep(piece, { clip: beat, row: 'clap', tick: 480 }, 0.5), see: ({ tables }, { beat }) => stepsOf(tables, beat).map(({ row }) => row), expected: ['kick', 'clap', 'snare'] },
  { command: 'clearStep', act: (piece, { beat }) => setStep(piece, { clip: beat, row: 'kick', tick: 0 }, 0), see: ({ tables }, { beat }) => stepsOf(tables, beat).map(({ row }) => row), expected: ['snare'] },
  { command: 'addLanguage', act: (piece) => addLanguage(piece, 'pl'), see: ({ tables }) => tables.language.get('pl') !== undefined, expected: true },
  { command: 'removeLanguage', act: (piece) => removeLanguage(piece, 'uk'), see: (piece) => [piece.tables.language.get('uk'), words(piece)], expected: [undefined, ['Ой у лузі', 'червона калина']] },
  { command: 'addLines', act: (piece, { lines }) => addLines(piece, { language: 'uk', texts: ['а', 'б'], after: first(lines) }), see: (piece) => words(piece), expected: ['Ой у лузі', 'а', 'б', 'червона калина'] },
  { command: 'writeLine', act: (piece, { lines }) => writeLine(piece, { line: first(lines), language: 'ar', text: 'يا ليل' }), see: (piece) => words(piece, 'ar'), expected: ['يا ليل', ''] },
  { command: 'timeLines', act: (piece, { lines }) => timeLines(piece, [{ line: first(lines), start: 0, end: 960 }]), see: ({ tables }, { lines }) => tables.line.get(first(lines)), expected: { start: 0, end: 960 } },
  { command: 'moveLine', act: (piece, { lines }) => moveLine(piece, first(lines), { after: lines[1] ?? '' }), see: (piece) => words(piece), expected: ['червона калина', 'Ой у лузі'] },
  { command: 'removeLines', act: (piece, { lines }) => removeLines(piece, lines), see: ({ tables }) => [tables.line.all(), tables.lineText.all()], expected: [[], []] },
  { command: 'splitLine', act: (piece, { lines }) => splitLine(piece, { line: first(lines), language: 'uk', at: 2 }), see: (piece) => words(piece), expected: ['Ой', 'у лузі', 'червона калина'] },
  { command: 'joinWithPrevious', act: (piece, { lines }) => joinWithPrevious(piece, lines[1] ?? ''), see: (piece) => words(piece), expected: ['Ой у лузі червона калина'] },
  { command: 'pasteLines', act: (piece, { lines }) => pasteLines(piece, { line: first(lines), language: 'uk', texts: ['раз', 'два'] }), see: (piece) => words(piece), expected: ['раз', 'два', 'червона калина'] },
  { command: 'addScene', act: (piece) => addScene(piece, 960, { background: '#112233' }), see: ({ tables }) => tables.scene.all().find(({ start }) => start === 960), expected: { background: '#112233' } },
  { command: 'changeScene', act: (piece, { scene }) => changeScene(piece, scene, { start: 480 }), see: ({ tables }, { scene }) => tables.scene.get(scene), expected: { start: 480 } },
  { command: 'removeScene', act: (piece, { scene }) => removeScene(piece, scene), see: ({ tables }) => [tables.scene.all(), tables.picture.all()], expected: [[], []] },
  { command: 'addPicture', act: (piece, { scene }) => addPicture(piece, { scene, type: 'drawing', strokes: [[0, 0, 1, 5, 5, 0.5]] }), see: ({ tables }) => tables.picture.all().find(({ type }) => type === 'drawing'), expected: { strokes: [[0, 0, 1, 5, 5, 0.5]] } },
  { command: 'changePictures', act: (piece, { caption }) => changePictures(piece, [{ id: caption, fields: { x: 10, rotation: -30 } }]), see: ({ tables }, { caption }) => tables.picture.get(caption), expected: { x: 10, rotation: -30 } },
  { command: 'writePicture', act: (piece, { caption }) => writePicture(piece, caption, 'Калина 🌿'), see: ({ tables }, { caption }) => tables.picture.get(caption), expected: { text: 'Калина 🌿' } },
  { command: 'removePictures', act: (piece, { caption }) => removePictures(piece, [caption, 'gone']), see: ({ tables }) => tables.picture.all(), expected: [] },
  { command: 'addAsset', act: (piece) => addAsset(piece, 'b'.repeat(64), { ...FILE, type: 'audio' }), see: ({ tables }) => tables.asset.get('b'.repeat(64)), expected: { seconds: 4, by: 'olena' } },
  { command: 'creditAsset', act: (piece) => creditAsset(piece, SOUND, { author: 'Anoush', licence: 'CC0-1.0', source: '' }), see: ({ tables }) => tables.asset.get(SOUND), expected: { author: 'Anoush', seconds: 4 } },
  { command: 'addRecording', act: (piece) => addRecording(piece, { sha256: 'c'.repeat(64), asset: FILE, clip: { start: 0, length: 960, offset: 0.1 } }), see: ({ tables }) => tables.clip.all().find(({ asset }) => asset === 'c'.repeat(64)), expected: { offset: 0.1, length: 960 } },
  { command: 'setCredit', act: (piece) => setCredit(piece, 'olena', ['idea']), see: ({ tables }) => tables.credit.get('olena'), expected: { parts: ['idea'] } },
  { command: 'introducePerson', isKept: true, act: (piece) => introducePerson(piece, { name: 'Olena', picture: 'fox', colour: 3 }), see: ({ tables }) => tables.person.get('olena'), expected: { name: 'Olena' } },
  { command: 'giveConsent', isKept: true, act: (piece) => giveConsent(piece, { name: true, voice: true, face: false, place: 'makers', until: null }), see: ({ tables }) => tables.consent.get('olena'), expected: { voice: true, face: false, at: 1_000 } },
  { command: 'importSong', act: (piece) => importSong(piece, ARRIVING), see: (piece) => [tracksInOrder(piece.tables).map(({ instrument }) => instrument), words(piece, 'pl').slice(2), piece.tables.song.get('song')?.title], expected: [['drum-kit', 'flute', 'flute', 'drum-kit'], ['Hej', 'tam'], 'Sokoły'] },
  { command: 'fillFromStarter', isKept: true, act: (piece) => STARTER && fillFromStarter(piece, STARTER, 'song'), see: ({ tables }) => tables.meta.get('meta'), expected: { starter: 'ukraine-44' } },
  {
    command: 'joinTexts',
    act(piece, { lines }) {
      joinTexts(piece, { line: first(lines), language: 'uk' });
      writeLine(piece, { line: first(lines), language: 'uk', text: 'Ой' });
    },
    see: (piece) => words(piece)[0],
    expected: 'Ой',
  },
  ...WORD_CASES,
];
