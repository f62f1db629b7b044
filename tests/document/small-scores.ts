import { addClip } from '../../src/document/commands/clips.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { addLanguage, addLines, writeLine } from '../../src/document/commands/words.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { wordsOf } from '../../src/document/queries/lyrics.ts';
import { couple, meet, value } from './hands.ts';

export const note = { start: 0, length: 480, pitch: 60, velocity: 0.8 };

/** A tune with a clip of Olena's that Sara sees as well. */
export function tune() {
  const { olena, sara } = couple();
  const track = addTrack(olena, { role: 'notes', instrument: 'flute' });
  const clip = value(addClip(olena, { track, start: 0, length: 3840 }));
  meet(olena, sara);
  return { olena, sara, track, clip };
}

/** A line with words of Olena's. */
export function line(text: string, seed = 1) {
  const { olena, sara } = couple(seed);
  addLanguage(olena, 'uk');
  const [id = ''] = addLines(olena, { language: 'uk', texts: [text] });
  meet(olena, sara);
  const write = (piece: PieceDoc, words: string, gesture?: string) => writeLine(piece, { line: id, language: 'uk', text: words }, gesture);
  const words = (piece = olena) => wordsOf(piece.tables, id, 'uk');
  return { olena, sara, id, write, words };
}
