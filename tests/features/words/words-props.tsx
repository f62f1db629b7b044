import { failed, ok } from '../../../src/base/result.ts';
import { sha256Hex } from '../../../src/base/sha256.ts';
import { changeOwnWords, type OwnWord, type OwnWordChange } from '../../../src/document/plan/own-words.ts';
import { wordId } from '../../../src/document/words/word-id.ts';
import type { WordsLook, WordsViewProps } from '../../../src/features/words/words-types.ts';
import { encodeTake } from '../../../src/media/encode/encode-audio.ts';
import { readLyrics } from '../../../src/media/lyrics/read-lyrics.ts';
import { writeLyrics } from '../../../src/media/lyrics/write-lyrics.ts';
import { peaksOf } from '../../../src/media/peaks.ts';

const RATE = 48_000;

export interface WordsHands {
  readonly look?: Partial<WordsLook> | undefined;
  /** The microphone refuses with this code. */
  readonly microphone?: 'microphone-denied' | undefined;
}

/** What the app hands to the words: real readers and encoders, a store in memory. The microphone alone is a double, which hears half a second of a tone. */
export function wordsProps({ look, microphone }: WordsHands = {}) {
  const kept = new Map<string, Blob>();
  const saved: { readonly name: string; readonly blob: Blob }[] = [];
  const looks: WordsLook[] = [];
  const own: { words: readonly OwnWord[] } = { words: [] };
  const change = (step: OwnWordChange): void => void (own.words = changeOwnWords(own.words, step));

  const props: Omit<WordsViewProps, 'piece' | 'engine' | 'others' | 'onPlace'> = {
    assets: {
      async put(bytes, mime) {
        const sha256 = await sha256Hex(bytes);
        kept.set(sha256, new Blob([bytes], { type: mime }));
        return ok(sha256);
      },
      blob: async (sha256) => (kept.has(sha256) ? ok(kept.get(sha256) ?? new Blob()) : failed('asset-missing')),
      fetch: async () => failed('asset-missing'),
    },
    voice: {
      open: async () => (microphone ? failed(microphone) : ok({ level: () => 0.4, finish: async () => ok({ samples: tone(), sampleRate: RATE }), cancel: () => {} })),
      async encode(samples, sampleRate) {
        const encoded = await encodeTake(samples, sampleRate, { onProgress: () => {}, signal: new AbortController().signal });
        return encoded.ok ? ok({ ...encoded.value, peaks: peaksOf([samples], sampleRate), seconds: samples.length / sampleRate }) : encoded;
      },
    },
    files: { read: readLyrics, write: writeLyrics, save: (blob, name) => saved.push({ blob, name }) },
    device: { look, remember: (next) => looks.push(next) },
    list: {
      has: (tag, text) => own.words.some(({ id }) => id === wordId(tag, text)),
      keep: (word) => change({ type: 'keep-word', word: { ...word, pieceId: 'piece' }, at: 0 }),
      leave: (tag, text) => change({ type: 'leave-word', id: wordId(tag, text) }),
      practice: <p>the practice</p>,
    },
  };
  return { props, kept, saved, looks, own };
}

const tone = (): Float32Array<ArrayBuffer> => Float32Array.from({ length: RATE / 2 }, (_, frame) => 0.3 * Math.sin((2 * Math.PI * 330 * frame) / RATE));
