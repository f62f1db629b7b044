import { compareText } from '../../base/order.ts';
import type { PieceDoc } from '../open.ts';
import { PARTS, type Asset, type Part, type Person } from '../schema/people.ts';
import type { Tables } from '../tables.ts';
import { languagesInOrder } from './lyrics.ts';
import { stepPlace } from './steps.ts';
import { writersOf, type Writers } from './writers.ts';

/** What one person is named for. */
export interface Credits {
  readonly person: Person;
  /** As somebody put it right, else as worked out. */
  readonly parts: readonly Part[];
  /** What the piece itself tells. */
  readonly worked: readonly Part[];
  readonly isCorrected: boolean;
}

type Note = (person: string, part: Part) => void;

/**
 * Everyone in the piece and what each did, worked out from who made and wrote what stands in it now; by name.
 * What nobody can read from a piece (an idea, help) is there only where somebody said so.
 */
export function creditsOf({ ydoc, tables }: Pick<PieceDoc, 'ydoc' | 'tables'>): readonly Credits[] {
  const found = new Map<string, Set<Part>>();
  const note: Note = (person, part) => {
    if (person !== '') found.set(person, (found.get(person) ?? new Set<Part>()).add(part));
  };
  const writers = writersOf(ydoc, tables);
  noteMusic(tables, writers, note);
  noteWords(tables, writers, note);
  noteSpoken(tables, note);
  for (const picture of tables.picture.all()) {
    if (picture.type !== 'lyrics' && tables.scene.get(picture.scene)) note(picture.by, 'picture');
  }
  return tables.person
    .all()
    .map((person) => {
      const corrected = tables.credit.get(person.id)?.parts;
      const worked = PARTS.filter((part) => found.get(person.id)?.has(part));
      return { person, worked, parts: corrected ?? worked, isCorrected: corrected !== undefined };
    })
    .toSorted((left, right) => compareText(left.person.name, right.person.name) || compareText(left.person.id, right.person.id));
}

/** A file from elsewhere of which nobody has said yet whose it is. */
export const isOfUnknownOrigin = ({ author, licence, source }: Asset): boolean => author === '' && licence === '' && source !== '';

/** Recorded or made by a person of the piece, as far as anybody said. */
export const isOwn = (asset: Asset): boolean => asset.author === '' && asset.licence === '' && asset.source === '';

function noteMusic(tables: Tables, writers: Writers, note: Note): void {
  const filled = new Set<string>();
  const steps = writers('step');
  // What was put in a clip while somebody took the clip out stands nowhere any more.
  const stands = (clip: string): boolean => tables.track.get(tables.clip.get(clip)?.track ?? '') !== undefined;
  for (const { id } of tables.step.all()) {
    const clip = stepPlace(id)?.clip ?? '';
    if (!stands(clip)) continue;
    filled.add(clip);
    for (const person of steps.get(id) ?? []) note(person, 'music');
  }
  const notes = writers('note');
  for (const { id, clip } of tables.note.all()) {
    if (!stands(clip)) continue;
    filled.add(clip);
    for (const person of notes.get(id) ?? []) note(person, 'music');
  }
  for (const clip of tables.clip.all()) {
    if (!stands(clip.id)) continue;
    const asset = clip.asset === null ? undefined : tables.asset.get(clip.asset);
    if (asset && isOwn(asset)) note(asset.by, 'voice');
    else if (asset || filled.has(clip.id)) note(clip.by, 'music');
  }
}

/** Who says a line or a word, and who says what a word means in another language. */
function noteSpoken(tables: Tables, note: Note): void {
  const spoken = [...tables.line.all().map((line) => line.spoken), ...tables.word.all().map(({ asset }) => asset)];
  for (const id of spoken) {
    const asset = id === null ? undefined : tables.asset.get(id);
    if (asset && isOwn(asset)) note(asset.by, 'voice');
  }
  for (const { word, text, by } of tables.gloss.all()) if (text.trim() !== '' && tables.word.get(word)) note(by, 'translation');
}

/** The language that a line was first written in has its words, each other one a translation. */
function noteWords(tables: Tables, writers: Writers, note: Note): void {
  const written = writers('lineText');
  const languages = languagesInOrder(tables);
  for (const { id, by: author } of tables.line.all()) {
    const texts = tables.lineText
      .where('line', id)
      .filter((text) => text.text.trim() !== '')
      .toSorted((left, right) => languages.indexOf(left.language) - languages.indexOf(right.language));
    const first = texts.find((text) => text.by === author) ?? texts[0];
    for (const text of texts) {
      const part = text.language === first?.language ? 'words' : 'translation';
      for (const person of [text.by, ...(written.get(text.id) ?? [])]) note(person, part);
    }
  }
}
