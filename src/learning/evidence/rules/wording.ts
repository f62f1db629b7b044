import { sentence } from '../../sentence.ts';
import type { TraceRule } from '../offer.ts';
import { lastAt, mediumOf, operations, ownActs, ownEdits, touches, wasHelped } from '../trace-reading.ts';

const CAPTIONED_SHARE = 0.9;
const OWN_LINES = 4;
const PIECE_OPERATIONS = 8;

/** `access.added`: words on the screen for at least 90 % of the voice, or a description on every picture; own work on it. */
export const accessAdded: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const acts = ownActs(scene);
  const described = acts.filter((event) => touches(event, 'picture', 'alt'));
  const timed = acts.filter((event) => touches(event, 'line', 'start', 'end'));
  const everyPicture = piece.pictures.length > 0 && piece.pictures.every((picture) => picture.hasAlt);
  const allVoice = piece.voice.seconds > 0 && piece.voice.captioned >= CAPTIONED_SHARE * piece.voice.seconds;
  const pictures = everyPicture && described.length > 0 ? piece.pictures.length : 0;
  const captions = allVoice && timed.length > 0 ? 1 : 0;
  if (pictures === 0 && captions === 0) return [];
  const what = captions === 0 ? 'pictures' : pictures === 0 ? 'captions' : 'both';
  const events = [...described, ...timed];
  const facts = { what, pictures, captioned: Math.round(piece.voice.captioned) };
  return [
    {
      key: `access.added:${piece.pieceId}`,
      kind: 'access.added',
      pieceId: piece.pieceId,
      at: lastAt(events),
      facts,
      sentence: sentence('learning.offer.access.added', facts),
      withHelp: wasHelped(events),
      needs: null,
    },
  ];
};

/** `lyrics.host`: at least 4 own lines in the language of the country she lives in. */
export const lyricsHost: TraceRule = (scene) => {
  const { piece, plan } = scene;
  if (!piece || plan.hostLanguage === '') return [];
  const lines = piece.lines.filter(
    (line) => line.personId === scene.personId && line.letters > 0 && isLanguage(line.language, plan.hostLanguage),
  );
  if (lines.length < OWN_LINES) return [];
  const events = ownEdits(scene).filter((event) => mediumOf(event) === 'words');
  const facts = { lines: lines.length, language: plan.hostLanguage };
  return [
    {
      key: `lyrics.host:${piece.pieceId}:${plan.hostLanguage}`,
      kind: 'lyrics.host',
      pieceId: piece.pieceId,
      at: events.length > 0 ? lastAt(events) : scene.now,
      facts,
      sentence: sentence('learning.offer.lyrics.host', facts),
      withHelp: wasHelped(events),
      needs: null,
    },
  ];
};

/** `pl-PL` is a kind of `pl`. */
const isLanguage = (tag: string, wanted: string): boolean => {
  const [primary, asked] = [tag, wanted].map((it) => it.toLowerCase().split('-')[0]);
  return primary === asked;
};

/** `heritage.piece`: the piece says where its music comes from, own work on it, and (still to be told) its story. */
export const heritagePiece: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece || piece.tradition.trim() === '') return [];
  const edits = ownEdits(scene);
  if (operations(edits) < PIECE_OPERATIONS) return [];
  const facts = { tradition: piece.tradition };
  return [
    {
      key: `heritage.piece:${piece.pieceId}`,
      kind: 'heritage.piece',
      pieceId: piece.pieceId,
      at: lastAt(edits),
      facts,
      sentence: sentence('learning.offer.heritage.piece', facts),
      withHelp: wasHelped(edits),
      needs: 'story',
    },
  ];
};
