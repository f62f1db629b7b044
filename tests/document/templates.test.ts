import { expect, it } from 'vitest';
import { contrastOf, readColour, writeColour } from '../../src/base/colour.ts';
import { seededRandom } from '../../src/base/random.ts';
import { giveConsent, introducePerson } from '../../src/document/commands/people.ts';
import { addPicture, addScene, removePictures } from '../../src/document/commands/pictures.ts';
import { applyTemplate } from '../../src/document/commands/templates.ts';
import { timeLines } from '../../src/document/commands/words.ts';
import { setSection } from '../../src/document/commands/sections.ts';
import { creditsOf } from '../../src/document/queries/credits.ts';
import { picturesOf, scenesInOrder } from '../../src/document/queries/song.ts';
import { paletteFrom, PALETTES } from '../../src/document/templates/palette.ts';
import { shownSong } from '../../src/document/templates/shown-song.ts';
import { TEMPLATE_IDS } from '../../src/document/templates/templates.ts';
import { photoId, songFor } from '../stage/template-songs.ts';
import { content, redo, undo, value } from './hands.ts';

const CHOICE = { colours: PALETTES.sea, say: (id: string) => id };
const BAR = 3840;

it('[TP7] a template is one step, and undo gives back all that was there', () => {
  for (const template of TEMPLATE_IDS) {
    const piece = songFor({ filling: 'full' });
    const before = content(piece);
    expect(applyTemplate(piece, template, CHOICE)).toHaveLength(5);
    const after = content(piece);
    expect(undo(piece)).toBe('history.applyTemplate');
    expect(content(piece), template).toBe(before);
    redo(piece);
    expect(content(piece), template).toBe(after);
  }
});

it('[TP7] beside scenes that have something on them a template fills only the other parts', () => {
  const piece = songFor({ filling: 'full' });
  const own = scenesInOrder(piece.tables)[0]?.id ?? '';
  const kept = addScene(piece, 13 * BAR);
  value(addPicture(piece, { scene: kept, type: 'text', text: 'ours' }));
  const empty = addScene(piece, 20 * BAR);
  const made = applyTemplate(piece, 'night', { ...CHOICE, isBeside: true });
  const scenes = scenesInOrder(piece.tables);
  expect(scenes.map(({ start }) => start / BAR)).toEqual([0, 4, 13, 18, 26]);
  expect(scenes.map(({ id }) => (id === own || id === kept ? 'ours' : made.includes(id) ? 'made' : 'lost'))).toEqual(['ours', 'made', 'ours', 'made', 'made']);
  expect(picturesOf(piece.tables, own).filter(({ type }) => type === 'photo')).toHaveLength(3);
  expect(piece.tables.scene.get(empty), 'a scene with nothing on it gives way').toBeUndefined();
});

it('[TP1] scenes come from the parts of the song, else from every eight bars, and never too many', () => {
  const starts = (piece: ReturnType<typeof songFor>): number[] => shownSong(piece.tables, { now: 0 }).parts.map(({ start }) => start / BAR);
  expect(starts(songFor({ filling: 'words' }))).toEqual([0, 8, 16, 24]);
  expect(starts(songFor({ filling: 'words', bars: 400 })).length).toBeLessThanOrEqual(16);
  const piece = songFor({ filling: 'words' });
  setSection(piece, { at: 4 * BAR, part: 'verse' });
  setSection(piece, { at: 400 * BAR, part: 'outro' });
  expect(starts(piece), 'from the beginning, and not behind the end').toEqual([0, 4]);
});

it('[TP5] a line belongs to each part in which it is sung for a while; without times lines are spread evenly', () => {
  const piece = songFor({ filling: 'full' });
  const [line] = shownSong(piece.tables, { now: 0 }).parts[1]?.lines ?? [];
  timeLines(piece, [{ line: line?.id ?? '', start: 3 * BAR, end: 6 * BAR }]);
  const { parts } = shownSong(piece.tables, { now: 0 });
  expect(parts.slice(0, 2).map(({ lines }) => lines.find(({ id }) => id === line?.id))).toMatchObject([{ start: 3 * BAR, end: 4 * BAR }, { start: 0 }]);
  const words = songFor({ filling: 'words' });
  timeLines(words, words.tables.line.all().map(({ id }) => ({ line: id, start: null, end: null })));
  const spread = shownSong(words.tables, { now: 0 }).parts.map(({ lines }) => lines.length);
  expect(spread.every((count) => count > 0)).toBe(true);
});

it('[TP8] only those who agreed are named, as long as they agreed', () => {
  const piece = songFor({ filling: 'words' });
  const makers = (now = 10): readonly string[] => shownSong(piece.tables, { now }).makers;
  introducePerson(piece, { name: 'Олена', picture: 'owl', colour: 1 });
  expect(makers()).toEqual([]);
  giveConsent(piece, { name: false, voice: true, face: true, place: 'everyone', until: null });
  expect(makers()).toEqual([]);
  giveConsent(piece, { name: true, voice: false, face: false, place: 'nowhere', until: null });
  expect(makers()).toEqual([]);
  giveConsent(piece, { name: true, voice: false, face: false, place: 'makers', until: 100 });
  expect([makers(99), makers(100)]).toEqual([['Олена'], []]);
});

it('[TP8] a photo that was taken off the picture does not come back unless it is chosen', () => {
  const piece = songFor({ filling: 'photos' });
  const shown = (): (string | null)[] => [...new Set(piece.tables.picture.all().flatMap(({ type, asset }) => (type === 'photo' ? [asset] : [])))];
  removePictures(piece, piece.tables.picture.where('asset', photoId(1)).map(({ id }) => id));
  applyTemplate(piece, 'quilt', CHOICE);
  expect(shown()).not.toContain(photoId(1));
  applyTemplate(piece, 'quilt', { ...CHOICE, photos: [photoId(1)] });
  expect(shown()).toEqual([photoId(1)]);
  expect(applyTemplate(piece, 'quilt', { ...CHOICE, photos: ['gone'] }).length).toBeGreaterThan(0);
});

it('[TP8] photos and drawings stay those of who made them; the rest is nobody\'s work', () => {
  const piece = songFor({ filling: 'words' });
  introducePerson(piece, { name: 'Олена', picture: 'owl', colour: 1 });
  applyTemplate(piece, 'words', CHOICE);
  expect(creditsOf(piece)[0]?.parts).not.toContain('picture');
  const [scene] = scenesInOrder(piece.tables);
  value(addPicture(piece, { scene: scene?.id ?? '', type: 'drawing', strokes: [[0, 0, 0.5, 90, 60, 0.5]], width: 90, height: 60, alt: 'a hill' }));
  piece.handTo('sara');
  applyTemplate(piece, 'chapters', CHOICE);
  const drawings = piece.tables.picture.where('type', 'drawing');
  expect(drawings.length).toBeGreaterThan(0);
  expect(drawings.every(({ by, alt }) => by === 'olena' && alt === 'a hill')).toBe(true);
  expect(creditsOf(piece)[0]?.parts).toContain('picture');
});

it('[TP9] whatever the colours of a photo, words in the palette can be read', () => {
  const random = seededRandom(9);
  const any = (): string => writeColour([random() * 255, random() * 255, random() * 255]);
  const photos = [['#ffffff'], ['#000000'], [], ['nonsense', '#808080'], ...Array.from({ length: 300 }, () => Array.from({ length: 5 }, any))];
  for (const colours of [...photos.map(paletteFrom), ...Object.values(PALETTES)]) {
    for (const ground of [colours.ground, colours.groundEnd]) {
      const contrasts = [colours.ink, colours.accent].map((ink) => contrastOf(readColour(ink), readColour(ground)));
      expect(contrasts[0], JSON.stringify(colours)).toBeGreaterThanOrEqual(7.5);
      expect(contrasts[1], JSON.stringify(colours)).toBeGreaterThanOrEqual(5);
    }
  }
});
