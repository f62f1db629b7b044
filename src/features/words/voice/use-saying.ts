import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Facts, Result } from '../../../base/result.ts';
import type { Seconds } from '../../../base/units.ts';
import type { NewSound } from '../../../document/commands/learn.ts';
import type { Voice, VoiceSamples } from '../../../engine/capture/voice.ts';
import type { ImportedAudio } from '../../../media/media-types.ts';
import type { WordsAssets, WordsVoice } from '../words-types.ts';

export interface SaidAloud {
  readonly sha256: string;
  readonly asset: NewSound;
}

type SayingStep =
  | { readonly type: 'ready' | 'asking' | 'packing' | 'keeping' }
  | { readonly type: 'saying'; readonly voice: Voice; readonly since: number }
  | { readonly type: 'said'; readonly audio: ImportedAudio; readonly blob: Blob };

interface SayingOptions {
  readonly assets: Pick<WordsAssets, 'put'>;
  readonly voice: WordsVoice;
  readonly mostSeconds: Seconds;
  onSaid(said: SaidAloud): void;
}

/** One short recording: say it, hear it, then keep it or say it again. Nothing reaches the piece before it is kept. */
export function useSaying({ assets, voice, mostSeconds, onSaid }: SayingOptions) {
  const [step, setStep] = useState<SayingStep>({ type: 'ready' });
  const [failure, setFailure] = useState<{ readonly code: string; readonly facts: Facts } | undefined>(undefined);
  const isOver = useRef(false);

  const fail = ({ code, facts }: { readonly code: string; readonly facts: Facts }): void => {
    setFailure({ code, facts });
    setStep({ type: 'ready' });
  };
  const start = async (): Promise<void> => {
    setFailure(undefined);
    setStep({ type: 'asking' });
    const opened = await voice.open(mostSeconds);
    if (isOver.current) {
      if (opened.ok) opened.value.cancel();
      return;
    }
    if (!opened.ok) return fail(opened);
    setStep({ type: 'saying', voice: opened.value, since: performance.now() });
  };
  const packed = async (recorded: Result<VoiceSamples, string>): Promise<void> => {
    if (!recorded.ok) return fail(recorded);
    const encoded = await voice.encode(recorded.value.samples, recorded.value.sampleRate);
    if (isOver.current) return;
    if (!encoded.ok) return fail(encoded);
    const { bytes, mime } = encoded.value;
    setStep({ type: 'said', audio: encoded.value, blob: new Blob([bytes], { type: mime }) });
  };
  const stop = async (): Promise<void> => {
    if (step.type !== 'saying') return;
    setStep({ type: 'packing' });
    await packed(await step.voice.finish());
  };
  const keep = async (): Promise<void> => {
    if (step.type !== 'said') return;
    const { bytes, mime, seconds, peaks } = step.audio;
    setStep({ type: 'keeping' });
    const kept = await assets.put(bytes, mime);
    if (isOver.current) return;
    if (!kept.ok) {
      fail(kept);
      setStep(step);
      return;
    }
    const facts = { mime, bytes: bytes.byteLength, name: '', seconds, peaks, width: 0, height: 0, author: '', licence: '', source: '' };
    onSaid({ sha256: kept.value, asset: facts });
  };

  const leave = useEffectEvent(() => {
    if (step.type === 'saying') step.voice.cancel();
  });
  useEffect(() => {
    isOver.current = false;
    return () => {
      isOver.current = true;
      leave();
    };
  }, []);
  return { step, failure, start, stop, keep, forget: () => setFailure(undefined) };
}
