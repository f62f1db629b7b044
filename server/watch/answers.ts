import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../src/base/clock.ts';
import { failed, ok, type Result } from '../../src/base/result.ts';
import { ANSWER_STATES, type AnswerState, type NewAnswer, type StoredAnswer } from '../../src/base/watch.ts';
import { sniffType } from '../assets/sniff.ts';
import { LIMITS } from '../limits.ts';
import { writeDurably } from './shown-pieces.ts';

export type AnswerCode = 'answers-full' | 'voice-unreadable' | 'answer-gone';

/** What viewers said to a piece: it lies with the piece and goes with it. */
export interface Answers {
  add(id: string, answer: NewAnswer): Promise<Result<StoredAnswer, AnswerCode>>;
  /** Newest first. */
  list(id: string): Promise<readonly StoredAnswer[]>;
  mark(id: string, answer: string, state: AnswerState): Promise<Result<StoredAnswer, AnswerCode>>;
  voice(id: string, answer: string): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
}

/** What browsers record: Opus in WebM or Ogg, AAC in MP4; sound alone, whatever the container may hold. */
const VOICE_TYPES: Readonly<Record<string, string>> = {
  'video/webm': 'audio/webm',
  'audio/ogg': 'audio/ogg',
  'video/mp4': 'audio/mp4',
  'audio/mp4': 'audio/mp4',
  'audio/wav': 'audio/wav',
};

const isAnswerId = (id: string): boolean => /^[0-9a-f]{24}$/.test(id);

export function createAnswers(folderOf: (id: string) => string, clock: Clock): Answers {
  const folder = (id: string): string => join(folderOf(id), 'answers');
  const textPath = (id: string, answer: string): string => join(folder(id), `${answer}.json`);
  const voicePath = (id: string, answer: string): string => join(folder(id), `${answer}.voice`);

  const read = async (id: string, answer: string): Promise<StoredAnswer | undefined> => {
    try {
      if (!isAnswerId(answer)) return undefined;
      return JSON.parse(await readFile(textPath(id, answer), 'utf8')) as StoredAnswer; // this hub wrote it itself
    } catch {
      return undefined; // cleared meanwhile
    }
  };
  const names = async (id: string): Promise<string[]> => readdir(folder(id)).catch(() => []);

  return {
    async add(id, { name, sticker, words, voice }) {
      const held = await names(id);
      if (held.filter((file) => file.endsWith('.json')).length >= LIMITS.watch.answers) return failed('answers-full');
      const bytes = Buffer.from(voice, 'base64');
      if (bytes.length > 0 && VOICE_TYPES[sniffType(bytes)] === undefined) return failed('voice-unreadable');
      if (bytes.length > 0) {
        const voices = await Promise.all(held.filter((file) => file.endsWith('.voice')).map((file) => stat(join(folder(id), file))));
        if (voices.reduce((sum, { size }) => sum + size, bytes.length) > LIMITS.watch.voices) return failed('answers-full');
      }
      const stored: StoredAnswer = {
        id: randomBytes(12).toString('hex'),
        at: clock(),
        name,
        sticker,
        words,
        hasVoice: bytes.length > 0,
        state: 'new',
      };
      await mkdir(folder(id), { recursive: true });
      if (stored.hasVoice) await writeDurably(voicePath(id, stored.id), bytes);
      await writeDurably(textPath(id, stored.id), JSON.stringify(stored));
      return ok(stored);
    },
    async list(id) {
      const ids = (await names(id)).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));
      const answers = await Promise.all(ids.map((answer) => read(id, answer)));
      return answers.filter((answer) => answer !== undefined).sort((left, right) => right.at - left.at);
    },
    async mark(id, answer, state) {
      const stored = await read(id, answer);
      if (stored === undefined) return failed('answer-gone');
      const marked = { ...stored, state };
      await writeDurably(textPath(id, answer), JSON.stringify(marked));
      return ok(marked);
    },
    async voice(id, answer) {
      if (!isAnswerId(answer)) return undefined;
      const bytes = await readFile(voicePath(id, answer)).catch(() => undefined);
      const type = bytes && VOICE_TYPES[sniffType(bytes)];
      return bytes && type !== undefined ? { bytes, type } : undefined;
    },
  };
}

export const isAnswerState = (value: unknown): value is AnswerState => ANSWER_STATES.some((state) => state === value);
