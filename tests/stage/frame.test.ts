import { expect, it } from 'vitest';
import { addLanguage, addLines, timeLines, writeLine } from '../../src/document/commands/words.ts';
import { addScene, changeScene } from '../../src/document/commands/pictures.ts';
import { setTempo } from '../../src/document/commands/song.ts';
import { sceneAt, scenesInOrder } from '../../src/document/queries/song.ts';
import { FADE, frame, scenesAt } from '../../src/stage/frame.ts';
import { DEFAULT_LYRICS } from '../../src/stage/lyric-frame.ts';
import { stageDocumentOf } from '../../src/stage/snapshot.ts';
import type { Drawing, LyricsDrawing } from '../../src/stage/stage-types.ts';
import { added, aDocument, aPicture, aScene, newPiece, SILENCE } from './stage-piece.ts';

const lyricsIn = (drawings: readonly Drawing[]): LyricsDrawing | undefined =>
  drawings.find((drawing) => drawing.type === 'lyrics');
const typesOf = (drawings: readonly Drawing[]): string[] => drawings.map(({ type }) => type);

function twoLanguages() {
  const piece = newPiece();
  addLanguage(piece, 'uk');
  addLanguage(piece, 'ar');
  const [first = '', second = ''] = addLines(piece, { language: 'uk', texts: ['Ой у лузі', 'Червона калина'] });
  writeLine(piece, { line: first, language: 'ar', text: 'في المرج' });
  timeLines(piece, [
    { line: first, start: 1920, end: 3840 },
    { line: second, start: 3840, end: 5760 },
  ]);
  return piece;
}

it('[ST1] the same document, tick and levels give the same drawings, before and after JSON', () => {
  const piece = twoLanguages();
  const scene = addScene(piece, 0, { background: '#102030', backgroundEnd: '#203040' });
  added(piece, { scene, type: 'text', text: 'Привіт', alt: 'a greeting' });
  added(piece, { scene, type: 'drawing', strokes: [[0, 0, 0.5, 10, 10, 0.7]] });
  const document = stageDocumentOf(piece.tables);
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  for (const tick of [0, 1920, 2500, 3839, 9000]) {
    expect(frame(JSON.parse(JSON.stringify(document)), tick, SILENCE)).toEqual(frame(document, tick, SILENCE));
  }
});

it('[ST2] an empty piece is a plain ground', () => {
  expect(frame(stageDocumentOf(newPiece().tables), 0, SILENCE)).toEqual([
    { type: 'background', from: '#26364a', to: '#26364a', opacity: 1, glow: 0, stage: { width: 1600, height: 900 } },
  ]);
});

it('[ST3] things are drawn from back to front, as they are ordered in the scene', () => {
  const piece = newPiece();
  const scene = addScene(piece, 0);
  const ids = [
    added(piece, { scene, type: 'photo', asset: 'aa' }),
    added(piece, { scene, type: 'drawing', strokes: [[0, 0, 1]] }),
    added(piece, { scene, type: 'text', text: 'سلام' }),
  ];
  const drawings = frame(stageDocumentOf(piece.tables), 0, SILENCE);
  expect(typesOf(drawings)).toEqual(['background', 'image', 'strokes', 'text']);
  expect(drawings.slice(1).map((drawing) => ('id' in drawing ? drawing.id : ''))).toEqual(ids);
});

it('[ST4] a scene comes in over half a beat and is wholly there at its own tick', () => {
  const document = aDocument({
    scenes: [
      aScene({ id: 'one', background: '#111111' }),
      aScene({ id: 'two', start: 3840, background: '#eeeeee', pictures: [aPicture({ id: 'late' })] }),
    ],
  });
  expect(scenesAt(document, 3840 - FADE).share).toBe(0);
  expect(scenesAt(document, 3840 - FADE / 2).share).toBe(0.5);
  expect(frame(document, 3840 - FADE / 2, SILENCE)).toMatchObject([
    { type: 'background', from: '#111111', opacity: 1 },
    { type: 'background', from: '#eeeeee', opacity: 0.5 },
    { id: 'late', opacity: 0.5, isFixed: true },
  ]);
  expect(frame(document, 3840, SILENCE)).toMatchObject([
    { from: '#eeeeee', opacity: 1 },
    { id: 'late', opacity: 1, isFixed: false },
  ]);
});

it('[ST4] before the first scene begins, the first shows', () => {
  const document = aDocument({ scenes: [aScene({ start: 5000, background: '#445566' })] });
  expect(frame(document, 0, SILENCE)[0]).toMatchObject({ from: '#445566', opacity: 1 });
});

it('[ST5] scenes that follow each other faster than three a second are passed over, and of two at one tick the last shows', () => {
  const piece = newPiece();
  setTempo(piece, 120);
  for (let index = 0; index < 12; index++)
    addScene(piece, index * 240, { background: index % 2 ? '#ffffff' : '#000000' });
  const quick = stageDocumentOf(piece.tables).scenes.filter(({ isTooSoon }) => !isTooSoon);
  const gaps = quick.slice(1).map(({ start }, index) => (start - (quick[index]?.start ?? 0)) / 1920);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1 / 3);

  const twice = newPiece(5);
  const [one, two] = [addScene(twice, 960), addScene(twice, 960)];
  changeScene(twice, one, { background: '#111111' });
  changeScene(twice, two, { background: '#222222' });
  const wanted = sceneAt(scenesInOrder(twice.tables), 960);
  expect(scenesAt(stageDocumentOf(twice.tables), 960).scene?.id).toBe(wanted?.id);
});

it('[ST6] a sung line shows in two languages, the first one large, with how much of it was sung', () => {
  const drawings = frame(stageDocumentOf(twoLanguages().tables), 2880, SILENCE);
  expect(lyricsIn(drawings)?.lines).toEqual([
    { words: 'Ой у лузі', language: 'uk', direction: 'ltr', sung: 0.5, isMain: true, isNext: false },
    { words: 'في المرج', language: 'ar', direction: 'rtl', sung: 0.5, isMain: false, isNext: false },
    { words: 'Червона калина', language: 'uk', direction: 'ltr', sung: 0, isMain: true, isNext: true },
  ]);
});

it('[ST6] a viewer chooses the languages; a line that has none of them shows in what it has', () => {
  const document = stageDocumentOf(twoLanguages().tables);
  expect(lyricsIn(frame(document, 2880, SILENCE, { languages: ['ar'] }))?.lines.map(({ words }) => words)).toEqual([
    'في المرج',
    'Червона калина',
  ]);
});

it('[ST7] the next line is announced four beats ahead, and nothing shows where nobody sings', () => {
  const document = aDocument({
    lines: [{ id: 'l', start: 9600, end: 10560, texts: [{ language: 'uk', words: 'Гей' }] }],
  });
  expect(lyricsIn(frame(document, 9600 - 3841, SILENCE))).toBeUndefined();
  expect(lyricsIn(frame(document, 9600 - 3840, SILENCE))?.lines).toMatchObject([
    { words: 'Гей', isNext: true, sung: 0 },
  ]);
  expect(lyricsIn(frame(document, 10560, SILENCE))).toBeUndefined();
});

it('[ST8] words stand below, on a plate, where a scene names no place for them', () => {
  const document = stageDocumentOf(twoLanguages().tables);
  expect(lyricsIn(frame(document, 2880, SILENCE))).toMatchObject({ id: DEFAULT_LYRICS, hasPlate: true, isFixed: true });
});

it('[ST8] words keep the place a scene gives them and lose the plate only on a clear, plain ground', () => {
  const line = { id: 'l', start: 0, end: 960, texts: [{ language: 'uk', words: 'Гей' }] };
  const place = aPicture({ id: 'here', type: 'lyrics', y: 200, width: 1000 });
  const shown = (scene: Parameters<typeof aScene>[0]) =>
    lyricsIn(frame(aDocument({ lines: [line], scenes: [aScene(scene)] }), 1, SILENCE));
  expect(shown({ pictures: [place] })).toMatchObject({ id: 'here', y: 200, hasPlate: false, isFixed: false });
  expect(shown({ pictures: [place], background: '#bbbbbb' })).toMatchObject({ hasPlate: true });
  expect(shown({ pictures: [place], backgroundEnd: '#ffffff' })).toMatchObject({ hasPlate: true });
  expect(shown({ pictures: [aPicture({ id: 'f', type: 'photo', x: 800, y: 200 }), place] })).toMatchObject({
    hasPlate: true,
  });
  expect(shown({ pictures: [aPicture({ id: 'f', type: 'photo', x: 800, y: 800 }), place] })).toMatchObject({
    hasPlate: false,
  });
});

it('[ST9] who works on a scene sees it still, with the place of the words even when nobody sings', () => {
  const document = aDocument({
    scenes: [
      aScene({ id: 'one', pictures: [aPicture({ id: 'words', type: 'lyrics' })] }),
      aScene({ id: 'two', start: 960 }),
    ],
  });
  expect(frame(document, 5000, SILENCE, { scene: 'one' })).toMatchObject([
    { type: 'background' },
    { id: 'words', lines: [], isFixed: false },
  ]);
  expect(frame(document, 900, SILENCE)).not.toContainEqual(expect.objectContaining({ id: 'words' }));
});

it('[ST10] a colour that no canvas knows becomes a plain one', () => {
  const document = aDocument({
    scenes: [aScene({ background: 'url(x)', pictures: [aPicture({ text: 'a', colour: 'tomato' })] })],
  });
  expect(frame(document, 0, SILENCE)).toMatchObject([{ from: '#26364a', to: '#26364a' }, { colour: '#ffffff' }]);
});

const wordsOf = (drawings: readonly Drawing[]): string[] => drawings.flatMap((drawing) => (drawing.type === 'text' ? [drawing.words] : []));

it('[ST56] a line that stands in the picture by itself is not written below as well, nor announced there', () => {
  const piece = twoLanguages();
  const [line = ''] = piece.tables.line.all().flatMap(({ id, start }) => (start === 1920 ? [id] : []));
  const scene = addScene(piece, 0);
  addScene(piece, 3840);
  added(piece, { scene, type: 'text', line, start: 1920 });
  const document = stageDocumentOf(piece.tables);
  const below = (tick: number): string[] => lyricsIn(frame(document, tick, SILENCE))?.lines.map(({ words }) => words) ?? [];
  expect(wordsOf(frame(document, 2000, SILENCE))).toEqual(['Ой у лузі']);
  expect(below(0), 'the first line is not announced').toEqual([]);
  expect(below(2000), 'the second one is').toEqual(['Червона калина']);
  expect(below(3900)).toEqual(['Червона калина']);
});

it('[ST57] a text shows its line in its own language, or in the one that is wanted first', () => {
  const piece = twoLanguages();
  const [line = ''] = piece.tables.line.all().flatMap(({ id, start }) => (start === 1920 ? [id] : []));
  const scene = addScene(piece, 0);
  for (const language of ['', 'ar', 'xx']) added(piece, { scene, type: 'text', line, language });
  const document = stageDocumentOf(piece.tables);
  expect(wordsOf(frame(document, 2000, SILENCE))).toEqual(['Ой у лузі', 'في المرج', 'Ой у лузі']);
  expect(wordsOf(frame(document, 2000, SILENCE, { languages: ['ar'] }))).toEqual(['في المرج', 'في المرج', 'Ой у лузі']);
});

it('[ST58] a text that shows a line as long as it is sung comes and goes with it, also when it is timed anew', () => {
  const piece = twoLanguages();
  const [line = ''] = piece.tables.line.all().flatMap(({ id, start }) => (start === 1920 ? [id] : []));
  const scene = addScene(piece, 960);
  added(piece, { scene, type: 'text', line, isSung: true, start: 0, end: 10 });
  const isSeen = (tick: number): boolean => wordsOf(frame(stageDocumentOf(piece.tables), tick, SILENCE)).length > 0;
  expect([1000, 1919, 1920, 3839, 3840].map(isSeen)).toEqual([false, false, true, true, false]);
  timeLines(piece, [{ line, start: 2880, end: 3360 }]);
  expect([1920, 2880, 3359, 3360].map(isSeen)).toEqual([false, true, true, false]);
  timeLines(piece, [{ line, start: null, end: null }]);
  expect([960, 969, 970].map(isSeen)).toEqual([true, true, false]);
});
