import Square from 'lucide-react/icons/square';
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { Seconds, Ticks } from '../../base/units.ts';
import type { PieceDoc } from '../../document/open.ts';
import { metreMapOf, tempoMapOf } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { BeatDots } from '../../ui/components/BeatDots.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useSignal } from '../../ui/hooks/use-signal.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { countInBeat } from './count-in.ts';
import { LevelRing } from './LevelRing.tsx';
import { LiveWave } from './LiveWave.tsx';
import styles from './RecordView.module.css';
import type { TakePeaks } from './take-peaks.ts';
import { PEAK_SECONDS } from './take-peaks.ts';

interface RunningPanelProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly live: RefObject<TakePeaks>;
  readonly from: Ticks;
  readonly countInBars: number;
  readonly mostSeconds: Seconds;
  onStop(): void;
  onCancel(): void;
}

const KINDS = ['metre', 'tempo'] as const;
/** From the count-in's beginning to its first click. */
const LEAD_IN: Seconds = 0.16;
const LAST_MINUTE: Seconds = 60;

/** While a take runs: the count, the voice, the time that is left. */
export function RunningPanel(props: RunningPanelProps) {
  const { piece, engine, live, from, onStop } = props;
  const t = useText();
  const format = useFormat();
  const announce = useAnnounce();
  const time = useQuery(piece, KINDS, (tables) => ({ metres: metreMapOf(tables), tempos: tempoMapOf(tables) }));
  const phase = useSignal(engine.changed, () => engine.state().phase);
  const [begun] = useState(() => performance.now());
  const [beat, setBeat] = useState(0);
  const [recorded, setRecorded] = useState<Seconds>(0);
  const isEnding = useRef(false);
  const isCounting = phase === 'count-in';
  const left = Math.max(0, props.mostSeconds - recorded);

  const look = useEffectEvent(() => {
    const sung = live.current.peaks.length * PEAK_SECONDS;
    if (isCounting) setBeat(countInBeat(Math.max(0, (performance.now() - begun) / 1000 - LEAD_IN), from, time));
    setRecorded(Math.floor(sung));
    if (sung < props.mostSeconds || isEnding.current) return;
    isEnding.current = true;
    onStop();
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

  const say = useEffectEvent((sentence: 'record.said.count-in' | 'record.said.recording' | 'record.said.last-minute') => announce(t(sentence)));
  useEffect(() => {
    if (phase === 'count-in') say('record.said.count-in');
    if (phase === 'recording') say('record.said.recording');
  }, [phase]);
  const isLastMinute = recorded > 0 && left <= LAST_MINUTE && props.mostSeconds > LAST_MINUTE;
  useEffect(() => {
    if (isLastMinute) say('record.said.last-minute');
  }, [isLastMinute]);

  return (
    <div className={styles['panel']} data-running="">
      <LevelRing engine={engine} />
      <p className={styles['state']}>{t(isCounting ? 'record.state.count-in' : 'record.state.recording')}</p>
      {isCounting && props.countInBars > 0 ? (
        <div className={styles['count']}>
          <BeatDots groups={time.metres.metreAt(from).groups} current={beat} />
        </div>
      ) : (
        <div className={styles['growing']} dir="ltr">
          <LiveWave engine={engine} live={live} />
        </div>
      )}
      <p className={styles['time']} data-last={isLastMinute || undefined}>
        <span>{format.clock(recorded)}</span>
        <span className={styles['left']}>{t('record.left', { time: format.clock(left) })}</span>
      </p>
      <Button kind="main" size="large" icon={Square} isWide autoFocus onPress={isCounting ? props.onCancel : onStop}>
        {t('record.stop')}
      </Button>
      <Button kind="quiet" onPress={props.onCancel}>
        {t('core.button.cancel')}
      </Button>
    </div>
  );
}
