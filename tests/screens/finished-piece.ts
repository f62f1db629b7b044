import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { addAsset, introducePerson } from '../../src/document/commands/people.ts';
import { addPicture, addScene } from '../../src/document/commands/pictures.ts';
import { addRecording } from '../../src/document/commands/recordings.ts';
import { changeSong } from '../../src/document/commands/song.ts';
import { fillFromStarter } from '../../src/document/commands/starter.ts';
import { addLanguage, addLines, timeLines, writeLine } from '../../src/document/commands/words.ts';
import { openPiece } from '../../src/document/open.ts';
import { STARTERS } from '../../src/document/starters/starters.ts';
import { writePieceFile } from '../../src/media/piece-file.ts';
import { made } from '../support/ffprobe.ts';

const LINES = [
  ['Дві ріки зустрілись у місті', 'نهران التقيا في المدينة'],
  ['Одна співає, друга мовчить', 'واحد يغني والآخر صامت'],
  ['Разом вони підуть до моря', 'ومعًا يمضيان إلى البحر'],
] as const;
const BAR = 3.5 * 960;

/** A piece with everything in it that a screen can show, as a project file: tracks, a voice, words in two scripts with their times, two scenes. */
export async function finishedPiece(): Promise<Uint8Array<ArrayBuffer>> {
  const starter = STARTERS.find(({ id }) => id === 'balkans-78');
  if (!starter) throw new Error('the starter in seven is gone');
  const piece = openPiece({ ydoc: new Y.Doc(), person: 'oksana000000', random: seededRandom(7), clock: () => Date.UTC(2026, 4, 1) });
  fillFromStarter(piece, starter, 'song00000000');
  introducePerson(piece, { name: 'Оксана', picture: 'stork', colour: 4 });
  changeSong(piece, { title: 'Дві ріки' });

  addLanguage(piece, 'uk');
  addLanguage(piece, 'ar');
  const lines = addLines(piece, { language: 'uk', texts: LINES.map(([uk]) => uk) });
  for (const [index, line] of lines.entries()) writeLine(piece, { line, language: 'ar', text: LINES[index]?.[1] ?? '' });
  timeLines(piece, lines.map((line, index) => ({ line, start: index * 2 * BAR, end: (index * 2 + 2) * BAR })));

  const voice = new Uint8Array(made(['-f', 'lavfi', '-i', 'sine=frequency=330:duration=4,tremolo=f=3:d=0.9', '-c:a', 'pcm_s16le', '-ac', '1', '-ar', '24000'], 'voice.wav'));
  const photo = new Uint8Array(made(['-f', 'lavfi', '-i', 'mandelbrot=size=640x400:rate=1', '-frames:v', '1'], 'photo.jpg'));
  const assets = [
    { sha256: nameOf(voice), mime: 'audio/wav', bytes: voice },
    { sha256: nameOf(photo), mime: 'image/jpeg', bytes: photo },
  ];
  const source = { author: '', licence: '', source: '' };
  const peaks = Array.from({ length: 200 }, (_, index) => Math.round(50 + 40 * Math.sin(index / 6)));
  addRecording(piece, {
    sha256: nameOf(voice),
    asset: { ...source, mime: 'audio/wav', bytes: voice.length, name: 'Голос', seconds: 4, peaks, width: 0, height: 0 },
    clip: { start: 0, length: 4 * BAR, offset: 0 },
  });
  addAsset(piece, nameOf(photo), { ...source, type: 'image', mime: 'image/jpeg', bytes: photo.length, name: 'ріка', seconds: 0, peaks: [], width: 640, height: 400 });
  const [scene] = piece.tables.scene.all();
  if (scene) {
    addPicture(piece, { scene: scene.id, type: 'photo', asset: nameOf(photo), x: 520, y: 380, width: 640, height: 400, alt: 'Ріка' });
    addPicture(piece, { scene: scene.id, type: 'text', text: 'Дві ріки', x: 1150, y: 200, width: 700, height: 160, size: 110 });
    addPicture(piece, { scene: scene.id, type: 'lyrics', y: 760, width: 1400, height: 240, size: 64 });
  }
  addScene(piece, 8 * BAR, { background: '#0b4f6c', backgroundEnd: '#20a4a4' });

  const state = new Uint8Array(Y.encodeStateAsUpdate(piece.ydoc));
  const file = await writePieceFile({ state, assets, title: 'Дві ріки' }, { onProgress: () => undefined, signal: new AbortController().signal });
  if (!file.ok) throw new Error(file.code);
  return new Uint8Array(await file.value.arrayBuffer());
}

const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
