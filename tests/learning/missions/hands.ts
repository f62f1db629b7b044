import { addClip, changeClip, copyClip } from '../../../src/document/commands/clips.ts';
import { addNotes, moveNotes, setStep } from '../../../src/document/commands/notes.ts';
import { addAsset, creditAsset, giveConsent, setCredit } from '../../../src/document/commands/people.ts';
import { addPicture, addScene, changePictures, changeScene } from '../../../src/document/commands/pictures.ts';
import { addRecording } from '../../../src/document/commands/recordings.ts';
import { changeSong, setMetre, setTempo } from '../../../src/document/commands/song.ts';
import { giveFeedback, heedComment, markComment, sayMessage } from '../../../src/document/commands/talk.ts';
import { addTrack, changeTrack } from '../../../src/document/commands/tracks.ts';
import { addLines, timeLines, writeLine } from '../../../src/document/commands/words.ts';
import type { PieceDoc } from '../../../src/document/open.ts';
import { linesInOrder } from '../../../src/document/queries/lyrics.ts';
import { scenesInOrder, songEnd, tracksInOrder } from '../../../src/document/queries/song.ts';
import { stepId } from '../../../src/document/queries/steps.ts';
import type { World } from './world.ts';

/** What a person does at a step, by the same commands as the views. */
export type Hand = (world: World, count: number) => void;

const BAR = 4 * 960;
export const value = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

/** A clip of this role that the person has made, or the first there is. */
function clipOf(piece: PieceDoc, role: 'drums' | 'notes', isOwn = false): string {
  const tracks = tracksInOrder(piece.tables).filter((track) => track.role === role);
  const clip = tracks
    .flatMap((track) => piece.tables.clip.where('track', track.id))
    .find(({ by }) => !isOwn || by === piece.person);
  if (clip) return clip.id;
  const track = addTrack(piece, { role, instrument: role === 'drums' ? 'drum-kit' : 'piano' });
  return value(addClip(piece, { track, start: 0, length: BAR * 4 }));
}

function setSteps(piece: PieceDoc, count: number): void {
  const clip = clipOf(piece, 'drums');
  let left = count;
  for (let tick = 0; left > 0; tick += 60) {
    const place = { clip, row: 'kick', tick };
    if (piece.tables.step.get(stepId(place))) continue;
    setStep(piece, place, 1);
    left -= 1;
  }
}

function putNotes(piece: PieceDoc, count: number, clip = clipOf(piece, 'notes')): void {
  const first = piece.tables.note.where('clip', clip).length;
  for (let note = 0; note < count; note++)
    value(addNotes(piece, clip, [{ start: (first + note) * 7, length: 240, pitch: 60 + (note % 7), velocity: 0.8 }]));
}

const writeLines = (piece: PieceDoc, language: string, count: number): void => {
  for (let line = 0; line < count; line++) addLines(piece, { language, texts: [`Рядок ${line} співає`] });
};

const FILE = {
  mime: 'audio/webm',
  bytes: 900,
  name: 'voice',
  seconds: 12,
  width: 0,
  height: 0,
  peaks: [],
  author: '',
  licence: '',
  source: '',
};
let files = 0;
const nextSha = (): string => (files += 1).toString(16).padStart(64, 'a');

function record({ olena }: World): void {
  addRecording(olena, { sha256: nextSha(), asset: FILE, clip: { start: 0, length: BAR * 4, offset: 0 } });
}

const sceneOf = ({ olena }: World): string => scenesInOrder(olena.tables)[0]?.id ?? addScene(olena, 0);
const picture = (world: World, type: 'photo' | 'text' | 'lyrics' | 'drawing'): string =>
  value(addPicture(world.olena, { scene: sceneOf(world), type, width: 400, height: 300 }));
const consent = (piece: PieceDoc): void =>
  giveConsent(piece, { name: true, voice: true, face: false, place: 'everyone', until: null });
const trackIds = ({ olena }: World): readonly string[] => tracksInOrder(olena.tables).map(({ id }) => id);
const words = (count: number): string => Array.from({ length: count }, () => 'слово').join(' ');
const reflect = (world: World, pieceId: string | null, text: string): void => {
  world.wait(1);
  const at = world.now();
  world.change({
    type: 'reflect',
    reflection: {
      id: `r${at}`,
      at,
      pieceId,
      form: 'written',
      text,
      asset: null,
      seconds: 0,
      language: 'uk',
      visibility: 'me',
    },
  });
};

/** By the id of the step; steps that only the person can tell have none. */
export const HANDS: Readonly<Record<string, Hand>> = {
  beats: ({ olena }, count) => setSteps(olena, count),
  'soft-and-strong'({ olena }) {
    for (const velocity of [0.3, 1, 0.3, 1])
      setStep(olena, { clip: clipOf(olena, 'drums'), row: 'kick', tick: 0 }, velocity);
  },
  notes: ({ olena }, count) => putNotes(olena, count),
  'change-notes': ({ olena }, count) => putNotes(olena, count),
  chords({ olena }, count) {
    const clip = clipOf(olena, 'notes');
    for (let chord = 0; chord < count; chord++)
      for (const pitch of [60, 64, 67])
        value(addNotes(olena, clip, [{ start: BAR + chord * 960, length: 900, pitch, velocity: 0.8 }]));
  },
  'move-notes'({ olena }, count) {
    const [note] = olena.tables.note.where('clip', clipOf(olena, 'notes'));
    for (let move = 0; move < count; move++) value(moveNotes(olena, [note?.id ?? ''], { ticks: 0, pitch: 1 }));
  },
  mend: ({ olena }, count) => setSteps(olena, count),
  'copy-part': ({ olena }) => void value(copyClip(olena, clipOf(olena, 'notes'), BAR * 16)),
  'add-sound'({ olena }) {
    value(addClip(olena, { track: addTrack(olena, { role: 'notes', instrument: 'bass' }), start: 0, length: BAR * 4 }));
  },
  slow: ({ olena }) => setTempo(olena, 72),
  quick: ({ olena }) => setTempo(olena, 132),
  'odd-metre': ({ olena }) => setMetre(olena, { groups: [2, 2, 3], unit: 8 }),
  'choose-scale': ({ olena }) => changeSong(olena, { scale: 'rast' }),
  'name-song': ({ olena }) => changeSong(olena, { title: 'Дві ріки' }),
  tradition: ({ olena }) => changeSong(olena, { tradition: 'Полтава' }),
  balance(world) {
    for (const id of trackIds(world).slice(0, 2)) value(changeTrack(world.olena, id, { volume: -12 }));
  },
  'left-and-right': (world) => value(changeTrack(world.olena, trackIds(world)[0] ?? '', { pan: -0.5 })),
  'mute-one': (world) => value(changeTrack(world.olena, trackIds(world)[0] ?? '', { isMuted: true })),
  'record-voice': record,
  'record-sound': record,
  'record-again': record,
  'bring-sound': record,
  'cut-sound'({ olena }, count) {
    const clip = olena.tables.clip.all().find(({ asset }) => asset !== null)?.id ?? '';
    for (let cut = 1; cut <= count; cut++) value(changeClip(olena, clip, { offset: cut / 10 }));
  },
  lines: ({ olena }, count) => writeLines(olena, 'uk', count),
  'lines-here': ({ olena }, count) => writeLines(olena, 'pl', count),
  'lines-in-two'({ olena }, count) {
    if (linesInOrder(olena.tables).length === 0) writeLines(olena, 'uk', count);
    for (const { id } of linesInOrder(olena.tables))
      value(writeLine(olena, { line: id, language: 'pl', text: 'Dwie rzeki' }));
  },
  'time-lines'({ olena }) {
    const all = linesInOrder(olena.tables);
    const length = Math.floor(Math.min(BAR * 4, songEnd(olena.tables)) / all.length);
    timeLines(
      olena,
      all.map(({ id }, place) => ({ line: id, start: place * length, end: (place + 1) * length })),
    );
  },
  scene: ({ olena }) => void addScene(olena, BAR),
  scenes({ olena }, count) {
    for (let place = 1; olena.tables.scene.all().length < count; place++) addScene(olena, BAR * place);
  },
  background: (world) => value(changeScene(world.olena, sceneOf(world), { background: '#112233' })),
  strokes(world, count) {
    const id = picture(world, 'drawing');
    for (let drawn = 1; drawn < count; drawn++)
      value(
        changePictures(world.olena, [
          { id, fields: { strokes: Array.from({ length: drawn }, () => [0, 0, 1, 9, 9, 1]) } },
        ]),
      );
  },
  photo(world) {
    const sha256 = nextSha();
    addAsset(world.olena, sha256, { ...FILE, type: 'image', mime: 'image/jpeg' });
    value(addPicture(world.olena, { scene: sceneOf(world), type: 'photo', asset: sha256 }));
  },
  'text-on-picture': (world) => void picture(world, 'text'),
  'words-on-picture': (world) => void picture(world, 'lyrics'),
  describe({ olena }) {
    for (const { id } of olena.tables.picture.all())
      value(changePictures(olena, [{ id, fields: { alt: 'Двоє людей танцюють' } }]));
  },
  invite(world) {
    world.openRoom();
    world.comes('sara');
  },
  'invite-two'(world) {
    world.openRoom();
    world.comes('sara');
    world.comes('nare');
  },
  'my-ten': ({ olena }) => setSteps(olena, 10),
  'their-ten'(world) {
    const sara = world.comes('sara');
    putNotes(sara, 11, clipOf(sara, 'notes', true));
  },
  'in-their-part'({ olena }) {
    const clip = olena.tables.clip.all().find(({ by }) => by === 'sara')?.id ?? '';
    putNotes(olena, 4, clip);
  },
  'give-feedback': ({ olena }) =>
    void value(giveFeedback(olena, { said: 'Ритм несе мене.', more: 'А якби повільніше?' })),
  'found-useful'(world) {
    const sara = world.comes('sara');
    for (const { id } of sara.tables.comment.all()) value(markComment(sara, id, 'useful'));
  },
  heed({ olena }) {
    for (const { id, by } of olena.tables.comment.all()) if (by === 'sara') value(heedComment(olena, id, true));
  },
  'write-messages'({ olena }, count) {
    for (let message = 1; message <= count; message++) value(sayMessage(olena, { said: `Чую тебе ${message}` }));
  },
  credits: ({ olena }) => setCredit(olena, 'olena', ['music', 'words']),
  'credit-source'({ olena }) {
    const sha256 = olena.tables.clip.all().find(({ asset }) => asset !== null)?.asset ?? '';
    creditAsset(olena, sha256, { author: 'Anoush', licence: 'CC-BY-4.0', source: 'a friend' });
  },
  licence: ({ olena }) => changeSong(olena, { licence: 'CC-BY-4.0' }),
  consent: ({ olena }) => consent(olena),
  'consent-of-all'(world) {
    consent(world.comes('sara'));
  },
  'take-home': (world) => world.act('export', { form: 'video' }),
  story: (world) => reflect(world, 'song', words(40)),
  'why-changed': (world) => reflect(world, null, 'Бо хочу виступати.'),
  claims(world, count) {
    for (const competence of ['3.1', '2.4', '3.3', '5.2'].slice(0, count))
      world.change({ type: 'claim', claim: { competence, level: 1, at: world.now() } });
  },
  'change-plan': (world) =>
    world.change({ type: 'choose-goal', goal: { id: 'perform', competences: ['3.1'], chosenAt: world.now() } }),
  'choose-face': (world) => world.act('profile', { fields: ['name'] }, null),
  'choose-setting': (world) => world.act('setting', { setting: 'text', value: 'large' }, null),
};
