import { onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { failed, ok } from '../../../src/base/result.ts';
import { sha256Hex } from '../../../src/base/sha256.ts';
import { changeOwnWords, type OwnWord, type OwnWordChange } from '../../../src/document/plan/own-words.ts';
import type { PieceDoc } from '../../../src/document/open.ts';
import { wordId } from '../../../src/document/words/word-id.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { WordsView } from '../../../src/features/words/WordsView.tsx';
import type { WordsLook, WordsViewProps } from '../../../src/features/words/words-types.ts';
import { encodeTake } from '../../../src/media/encode/encode-audio.ts';
import { readLyrics } from '../../../src/media/lyrics/read-lyrics.ts';
import { writeLyrics } from '../../../src/media/lyrics/write-lyrics.ts';
import { peaksOf } from '../../../src/media/peaks.ts';
import type { Place, PresentPerson } from '../../../src/sync/room-types.ts';
import { TextsArea } from '../../../src/ui/i18n/TextsArea.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { show } from '../../ui/show.tsx';
import { NO_ASSETS } from './words-piece.ts';

const AREAS = ['words', 'history', 'practise'];
const RATE = 48_000;

interface Opened {
  readonly language?: LanguageId;
  readonly others?: readonly PresentPerson[];
  readonly look?: Partial<WordsLook>;
  /** The microphone refuses with this code. */
  readonly microphone?: 'microphone-denied';
}

/** The words of a piece on the page, with a real engine; the microphone alone is a double, which hears half a second of a tone. */
export async function openWords(piece: PieceDoc, { language = 'en', others = [], look, microphone }: Opened = {}) {
  const engine = createEngine(piece, NO_ASSETS);
  onTestFinished(() => engine.dispose());
  const places: Place[] = [];
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
  await show(
    <TextsArea areas={AREAS}>
      <WordsView piece={piece} engine={engine} others={others} onPlace={(place) => places.push(place)} {...props} />
    </TextsArea>,
    language,
  );
  return { engine, places, kept, saved, looks, own };
}

const tone = (): Float32Array<ArrayBuffer> => Float32Array.from({ length: RATE / 2 }, (_, frame) => 0.3 * Math.sin((2 * Math.PI * 330 * frame) / RATE));

export const field = (place: number, language = 'Ukrainian') => page.getByRole('textbox', { name: `Line ${place}, ${language}` });
