import { useEffect, useEffectEvent, useState } from 'react';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Progress } from '../../ui/components/Progress.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { ReadyPanel } from './ReadyPanel.tsx';
import type { HeardTake, RecordViewProps } from './record-types.ts';
import styles from './RecordView.module.css';
import { ReviewPanel } from './ReviewPanel.tsx';
import { RunningPanel } from './RunningPanel.tsx';
import { useTake } from './use-take.ts';

/** Codes of the engine, which have a sentence with the next step in this area. */
const OWN_SENTENCES: readonly string[] = ['no-microphone', 'microphone-denied', 'microphone-busy', 'nothing-recorded', 'sound-refused', 'worklet-missing'];
const LONGEST_TAKE = 20 * 60;

/** Recording a voice: count in, sing, listen, keep it or not. Texts of the area `record`. */
export function RecordView(props: RecordViewProps) {
  const { piece, engine, mostSeconds = LONGEST_TAKE } = props;
  const t = useText();
  const toast = useToast();
  const tell = useUndoToast(piece);
  const announce = useAnnounce();
  const taking = useTake(props);
  const { step, failure } = taking;
  const [ownNudge, setOwnNudge] = useState(props.nudgeMilliseconds ?? 0);
  const [isCutOpen, setIsCutOpen] = useState(props.unfinishedTake !== undefined);
  const cut = isCutOpen ? props.unfinishedTake : undefined;

  const say = useEffectEvent((type: typeof step.type) => {
    if (type === 'encoding' || type === 'review') announce(t(`record.said.${type}`));
  });
  useEffect(() => {
    say(step.type);
  }, [step.type]);

  const keep = async (take: HeardTake): Promise<void> => {
    const kept = await taking.keep(take, ownNudge);
    if (!kept?.ok) return;
    tell(t('record.kept'));
    props.onDone();
  };
  const discard = (): void => {
    const undo = taking.discard();
    toast.show({ sentence: t('record.discarded'), undo });
  };
  const nudge = (milliseconds: number): void => {
    setOwnNudge(milliseconds);
    props.onNudge?.(milliseconds);
  };

  return (
    <div className={styles['view']}>
      {failure && (
        <ErrorBanner
          {...(OWN_SENTENCES.includes(failure.code)
            ? { sentence: t(`record.error.${failure.code}`) }
            : { code: failure.code, facts: failure.facts })}
          onClose={taking.forget}
        />
      )}
      {taking.storeTrouble && step.type !== 'ready' && <ErrorBanner kind="warning" sentence={t('record.in-memory')} />}
      {cut && step.type === 'ready' && (
        <section className={styles['cut']} aria-label={t('record.cut.title')}>
          <p>{t('record.cut.title')}</p>
          <Button
            onPress={() => {
              setIsCutOpen(false);
              void cut.discard();
            }}
          >
            {t('record.discard')}
          </Button>
          <Button
            kind="main"
            onPress={() => {
              setIsCutOpen(false);
              void taking.resume(cut);
            }}
          >
            {t('record.cut.listen')}
          </Button>
        </section>
      )}
      {(step.type === 'ready' || step.type === 'starting') && (
        <ReadyPanel
          piece={piece}
          engine={engine}
          isStarting={step.type === 'starting'}
          onRecord={(from, bars) => void taking.record(from, bars)}
          onCancel={taking.cancel}
        />
      )}
      {step.type === 'running' && (
        <RunningPanel
          piece={piece}
          engine={engine}
          live={taking.live}
          from={step.from}
          countInBars={step.countInBars}
          mostSeconds={mostSeconds}
          onStop={() => void taking.stop()}
          onCancel={taking.cancel}
        />
      )}
      {step.type === 'stopping' && <Progress label={t('record.encoding')} />}
      {step.type === 'encoding' &&
        (failure ? (
          <div className={styles['row']}>
            <Button onPress={discard}>{t('record.discard')}</Button>
            <Button kind="main" onPress={() => void taking.encode(step.recording)}>
              {t('core.button.try-again')}
            </Button>
          </div>
        ) : (
          <Progress label={t('record.encoding')} onCancel={discard} />
        ))}
      {(step.type === 'review' || step.type === 'keeping') && (
        <ReviewPanel
          piece={piece}
          engine={engine}
          take={step.take}
          isKeeping={step.type === 'keeping'}
          nudge={ownNudge}
          onNudge={nudge}
          onKeep={() => void keep(step.take)}
          onAgain={discard}
        />
      )}
    </div>
  );
}
