import Check from 'lucide-react/icons/check';
import Mic from 'lucide-react/icons/mic';
import Square from 'lucide-react/icons/square';
import { useEffect, useEffectEvent, useState } from 'react';
import type { NewSound } from '../../document/commands/learn.ts';
import type { Voice } from '../../engine/capture/voice.ts';
import type { ImportedAudio } from '../../media/media-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { useObjectUrl } from '../../ui/hooks/use-object-url.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './Talk.module.css';
import type { TalkProps } from './talk-types.ts';

export interface SpokenNote {
  readonly sha256: string;
  readonly facts: NewSound;
}

interface SpeakNoteProps extends Pick<TalkProps, 'assets' | 'voice'> {
  onSaid(note: SpokenNote): void;
  onClose(): void;
}

type Step =
  | { readonly type: 'ready' | 'busy' }
  | { readonly type: 'speaking'; readonly voice: Voice }
  | { readonly type: 'said'; readonly audio: ImportedAudio; readonly blob: Blob };

const MOST_SECONDS = 60;

/** Says it into the microphone, hears it, keeps it. Nothing reaches the piece before the feedback is given. */
export function SpeakNote({ assets, voice, onSaid, onClose }: SpeakNoteProps) {
  const t = useText();
  const [step, setStep] = useState<Step>({ type: 'ready' });
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const address = useObjectUrl(step.type === 'said' ? step.blob : undefined);
  const fail = (code: string): void => {
    setFailure(code);
    setStep({ type: 'ready' });
  };
  const start = async (): Promise<void> => {
    setFailure(undefined);
    setStep({ type: 'busy' });
    const opened = await voice.open(MOST_SECONDS);
    if (!opened.ok) return fail(opened.code);
    setStep({ type: 'speaking', voice: opened.value });
  };
  const stop = async (speaking: Voice): Promise<void> => {
    setStep({ type: 'busy' });
    const recorded = await speaking.finish();
    if (!recorded.ok) return fail(recorded.code);
    const encoded = await voice.encode(recorded.value.samples, recorded.value.sampleRate);
    if (!encoded.ok) return fail(encoded.code);
    setStep({ type: 'said', audio: encoded.value, blob: new Blob([encoded.value.bytes], { type: encoded.value.mime }) });
  };
  const keep = async ({ bytes, mime, seconds, peaks }: ImportedAudio): Promise<void> => {
    const kept = await assets.put(bytes, mime);
    if (!kept.ok) return setFailure(kept.code);
    const facts = { mime, bytes: bytes.byteLength, name: '', seconds, peaks, width: 0, height: 0, author: '', licence: '', source: '' };
    onSaid({ sha256: kept.value, facts });
  };
  const leave = useEffectEvent(() => {
    if (step.type === 'speaking') step.voice.cancel();
  });
  useEffect(() => () => leave(), []);

  return (
    <div className={styles['form']} role="group" aria-label={t('talk.voice.add')}>
      {failure !== undefined && <ErrorBanner code={failure} onClose={() => setFailure(undefined)} />}
      {step.type === 'busy' && <Loading />}
      {step.type === 'ready' && (
        <Button kind="main" icon={Mic} onPress={() => void start()}>
          {t('talk.voice.start')}
        </Button>
      )}
      {step.type === 'speaking' && (
        <Button kind="main" icon={Square} autoFocus onPress={() => void stop(step.voice)}>
          {t('talk.voice.stop')}
        </Button>
      )}
      {step.type === 'said' && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- her own words, said a moment ago */}
          <audio className={styles['player']} src={address} controls aria-label={t('talk.voice.recording')} />
          <div className={styles['buttons']}>
            <Button icon={Mic} onPress={() => void start()}>
              {t('talk.voice.again')}
            </Button>
            <Button kind="main" icon={Check} onPress={() => void keep(step.audio)}>
              {t('talk.voice.keep')}
            </Button>
          </div>
        </>
      )}
      <Button kind="quiet" onPress={onClose}>
        {t('talk.cancel')}
      </Button>
    </div>
  );
}
