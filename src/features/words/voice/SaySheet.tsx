import Check from 'lucide-react/icons/check';
import Ear from 'lucide-react/icons/ear';
import Mic from 'lucide-react/icons/mic';
import Square from 'lucide-react/icons/square';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { ok } from '../../../base/result.ts';
import type { Seconds } from '../../../base/units.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { Dialog } from '../../../ui/components/Dialog.tsx';
import { ErrorBanner } from '../../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../../ui/components/Loading.tsx';
import { useHearing } from '../../../ui/hooks/use-hearing.ts';
import { useFormat } from '../../../ui/i18n/use-format.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useWordsTools } from '../words-tools.tsx';
import { useSaying, type SaidAloud } from './use-saying.ts';
import styles from './Voice.module.css';

interface SaySheetProps {
  readonly title: string;
  /** What is to be said, large. */
  readonly children?: ReactNode;
  readonly mostSeconds: Seconds;
  onSaid(said: SaidAloud): void;
  onClose(): void;
}

/** Says a word or a line into the microphone. */
export function SaySheet({ title, children, mostSeconds, onSaid, onClose }: SaySheetProps) {
  const t = useText();
  const { assets, voice, engine } = useWordsTools();
  const { step, failure, start, stop, keep, forget } = useSaying({ assets, voice, mostSeconds, onSaid });
  const hearing = useHearing();
  const begin = (): void => {
    engine.pause();
    hearing.stop();
    void start();
  };
  return (
    // What is said already is not lost by a tap beside it.
    <Dialog title={title} isOpen place="sheet" kind={step.type === 'ready' ? 'dialog' : 'alert'} onClose={onClose}>
      <div className={styles['say']}>
        {children}
        {failure && <ErrorBanner code={failure.code} facts={failure.facts} onClose={forget} />}
        {(step.type === 'ready' || step.type === 'asking') && (
          <Button kind="main" size="large" isWide icon={Mic} isBusy={step.type === 'asking'} autoFocus onPress={begin}>
            {t('words.voice.start')}
          </Button>
        )}
        {step.type === 'saying' && <Saying since={step.since} mostSeconds={mostSeconds} level={() => step.voice.level()} onStop={() => void stop()} />}
        {(step.type === 'packing' || step.type === 'keeping') && <Loading />}
        {step.type === 'said' && (
          <>
            <Button size="large" icon={Ear} onPress={() => void hearing.play(async () => ok(step.blob))}>
              {t('words.voice.hear')}
            </Button>
            {hearing.failure !== undefined && <ErrorBanner code={hearing.failure} onClose={hearing.forget} />}
            <div className={styles['row']}>
              <Button icon={Mic} onPress={begin}>
                {t('words.voice.again')}
              </Button>
              <Button kind="main" icon={Check} autoFocus onPress={() => void keep()}>
                {t('words.voice.keep')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface SayingProps {
  readonly since: number;
  readonly mostSeconds: Seconds;
  level(): number;
  onStop(): void;
}

function Saying({ since, mostSeconds, level, onStop }: SayingProps) {
  const t = useText();
  const format = useFormat();
  const ring = useRef<HTMLDivElement>(null);
  const [seconds, setSeconds] = useState(0);
  const look = useEffectEvent(() => {
    const passed = (performance.now() - since) / 1000;
    ring.current?.style.setProperty('--level', String(Math.min(1, level() * 1.6)));
    setSeconds(Math.floor(passed));
    if (passed >= mostSeconds) onStop();
  });
  useEffect(() => {
    let frame = 0;
    const next = (): void => {
      look();
      frame = requestAnimationFrame(next);
    };
    next();
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <>
      <div ref={ring} className={styles['ring']} aria-hidden="true">
        <Mic size={44} />
      </div>
      <p className={styles['time']} role="timer">
        {t('words.voice.saying', { time: format.clock(seconds) })}
      </p>
      <Button kind="main" size="large" isWide icon={Square} autoFocus onPress={onStop}>
        {t('words.voice.stop')}
      </Button>
    </>
  );
}
