import * as Y from 'yjs';
import type { StageFormat } from '../../src/base/stage-document.ts';
import { addClip } from '../../src/document/commands/clips.ts';
import { addAsset, giveConsent, introducePerson } from '../../src/document/commands/people.ts';
import { addScene, setFormat } from '../../src/document/commands/pictures.ts';
import { setSection } from '../../src/document/commands/sections.ts';
import { changeSong } from '../../src/document/commands/song.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { addLanguage, addLines, timeLines, writeLine } from '../../src/document/commands/words.ts';
import { seededRandom } from '../../src/base/random.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../src/document/open.ts';
import { added } from './stage-piece.ts';

/** Songs as people have them when they look for a template. */

export const FILLINGS = ['empty', 'words', 'photos', 'long', 'full'] as const;
export type Filling = (typeof FILLINGS)[number];
export const DIRECTIONS = ['ltr', 'rtl'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const BAR = 3840;
const WORDS = {
  ltr: {
    title: 'Червона калина над річкою',
    main: 'uk',
    other: 'pl',
    texts: [
      ['Ой у лузі червона калина', 'Oj, na łące czerwona kalina'],
      ['похилилася над широкою річкою', 'pochyliła się nad szeroką rzeką'],
      ['Чого ж наша славна пісня', 'Czemu nasza sławna pieśń'],
      ['зажурилася?', 'posmutniała?'],
      ['А ми тую червону калину підіймемо, а ми нашу пісню, гей, гей, розвеселимо', 'A my tę czerwoną kalinę podniesiemy, a naszą pieśń, hej, hej, rozweselimy'],
    ],
  },
  rtl: {
    title: 'طيور فوق النهر',
    main: 'ar',
    other: 'nb',
    texts: [
      ['يا طيور الصباح غنّي لنا', 'Morgenens fugler, syng for oss'],
      ['فوق النهر والجسر القديم', 'over elven og den gamle broen'],
      ['خذي سلامي إلى بيتنا البعيد خلف الجبال والبحر', 'ta min hilsen til vårt fjerne hus bak fjell og hav'],
      ['وعودي', 'og kom tilbake'],
    ],
  },
} as const;

export const photoId = (index: number): string => String(index + 1).repeat(64).slice(0, 64);

export interface SongOptions {
  readonly filling: Filling;
  readonly direction?: Direction;
  readonly format?: StageFormat;
  readonly bars?: number;
}

export function songFor({ filling, direction = 'ltr', format = '16:9', bars = 32 }: SongOptions): PieceDoc {
  const piece = openPiece({ ydoc: new Y.Doc(), person: 'olena', random: seededRandom(7), clock: () => 1_700_000_000_000 });
  seedPiece(piece, { pieceId: 'piece', starter: '' });
  setFormat(piece, format);
  const track = addTrack(piece, { role: 'notes', instrument: 'flute' });
  addClip(piece, { track, start: 0, length: bars * BAR, loop: BAR });
  addScene(piece, 0);
  if (filling === 'empty') return piece;
  const { title, main, other, texts } = WORDS[direction];
  if (filling !== 'photos') {
    changeSong(piece, { title });
    addLanguage(piece, main);
    if (filling !== 'words') addLanguage(piece, other);
    const count = filling === 'long' ? 200 : filling === 'words' ? texts.length : 14;
    const said = Array.from({ length: count }, (_, index) => texts[index % texts.length] ?? ['', '']);
    const lines = addLines(piece, { language: main, texts: said.map(([text]) => text ?? '') });
    if (filling !== 'words') for (const [index, line] of lines.entries()) writeLine(piece, { line, language: other, text: said[index]?.[1] ?? '' });
    const first = 4 * BAR;
    const each = (bars * BAR - first) / count;
    timeLines(piece, lines.map((line, index) => ({ line, start: Math.round(first + index * each), end: Math.round(first + (index + 1) * each - each / 8) })));
  } else if (direction === 'rtl') changeSong(piece, { title });
  if (filling === 'photos' || filling === 'full') {
    const [scene = ''] = piece.tables.scene.all().map(({ id }) => id);
    for (let index = 0; index < (filling === 'photos' ? 9 : 3); index++) {
      const [width, height] = index % 3 === 2 ? [900, 1400] : [1600, 1000];
      addAsset(piece, photoId(index), { type: 'image', mime: 'image/webp', bytes: 9, name: 'photo', seconds: 0, width, height, peaks: [], preview: '', author: '', licence: '', source: '' });
      added(piece, { scene, type: 'photo', asset: photoId(index), alt: index === 0 ? 'our bridge' : '' });
    }
  }
  if (filling === 'full') {
    for (const [at, part] of [[0, 'intro'], [4, 'verse'], [12, 'chorus'], [18, 'verse'], [26, 'outro']] as const) setSection(piece, { at: at * BAR, part });
    introducePerson(piece, { name: direction === 'ltr' ? 'Олена' : 'ليلى', picture: 'owl', colour: 1 });
    giveConsent(piece, { name: true, voice: true, face: true, place: 'everyone', until: null });
  }
  return piece;
}
