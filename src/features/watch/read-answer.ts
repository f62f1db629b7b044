import { asRecord, readRecord } from '../../base/hub-messages.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import { ANSWER_LIMITS, ANSWER_STICKERS, type NewAnswer } from '../../base/watch.ts';

const MOST_BYTES = 2 * ANSWER_LIMITS.voiceBytes;

/** Reads the file in which a viewer without a network put her answer. */
export async function readAnswerFile(file: Blob): Promise<Result<NewAnswer, 'file-unreadable'>> {
  if (file.size > MOST_BYTES) return failed('file-unreadable');
  const { v, name, sticker, words, voice, title } = asRecord(readRecord(await file.text())) ?? {};
  if (v !== 1 || typeof name !== 'string' || typeof words !== 'string' || typeof voice !== 'string') return failed('file-unreadable');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(voice)) return failed('file-unreadable');
  return ok({
    v: 1,
    name: name.slice(0, ANSWER_LIMITS.name),
    sticker: ANSWER_STICKERS.find((known) => known === sticker) ?? '',
    words: words.slice(0, ANSWER_LIMITS.words),
    voice,
    title: typeof title === 'string' ? title.slice(0, 200) : '',
  });
}

/** The recording of an answer; `undefined` where there is none. */
export function voiceOf({ voice }: NewAnswer): Blob | undefined {
  if (voice === '') return undefined;
  try {
    const bytes = Uint8Array.from(atob(voice), (letter) => letter.charCodeAt(0));
    return new Blob([bytes], { type: bytes[0] === 0x1a ? 'audio/webm' : bytes[0] === 0x4f ? 'audio/ogg' : 'audio/mp4' });
  } catch {
    return undefined; // cut: the words are worth reading all the same
  }
}
