import Hand from 'lucide-react/icons/hand';
import Pause from 'lucide-react/icons/pause';
import Square from 'lucide-react/icons/square';
import StepBack from 'lucide-react/icons/step-back';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Ticks } from '../../base/units.ts';
import type { MetreMap } from '../../document/music/metre-map.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import { BeatDots } from '../../ui/components/BeatDots.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { mainText } from './shown-lines.ts';
import { currentLine, nextLine, type Tap, type TapRun } from './tap-timing.ts';
import styles from './TapAlong.module.css';
import type { TapPhase } from './use-tap-along.ts';
import type { ShownLine } from './words-types.ts';
import { wordsDirection } from './words-direction.ts';

interface TapAlongProps {
  readonly phase: Exclude<TapPhase, 'idle'>;
  readonly run: TapRun;
  readonly lines: readonly ShownLine[];
  readonly time: { readonly tempos: TempoMap; readonly metres: MetreMap };
  readonly from: Ticks;
  /** Where the song is heard now. */
  position(): Ticks;
  onCounted(): void;
  onTap(type: Tap['type'], reported: number): void;
  onBack(): void;
  onStop(): void;
}

/** One very large button. Each tap, or the space bar, begins the next line. */
export function TapAlong({ phase, run, lines, time, from, position, onCounted, onTap, onBack, onStop }: TapAlongProps) {
  const t = useText();
  const [begun] = useState(() => performance.now());
  const [beat, setBeat] = useState(0);
  const isCounted = useRef(false);
  const { metres, tempos } = time;
  const isCounting = phase === 'counting';
  const lineAt = (place: number | undefined): ShownLine | undefined =>
    place === undefined ? undefined : lines.find(({ id }) => id === run.lines[place]);
  const now = lineAt(currentLine(run));
  const next = lineAt(nextLine(run));

  // One bar is counted without sound, so that the hand is ready when the song begins.
  const look = useEffectEvent(() => {
    const { start, end } = metres.barAt(from);
    const passed = ((performance.now() - begun) / 1000) * (tempos.bpmAt(from) / 60) * 960;
    if (isCounting && passed >= end - start && !isCounted.current) {
      isCounted.current = true;
      onCounted();
    }
    const tick = isCounting ? Math.min(end - 1, start + passed) : position();
    const bar = metres.barAt(tick);
    setBeat(Math.max(0, metres.beatsBetween(bar.start, tick + 1).length - 1));
  });
  useEffect(() => {
    let frame = 0;
    const tick = (): void => {
      look();
      frame = requestAnimationFrame(tick);
    };
    tick();
    return () => cancelAnimationFrame(frame);
  }, []);

  // Before anything else on the page takes the space bar for itself.
  const onSpace = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'Space' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'keydown' && !event.repeat) onTap('line', event.timeStamp);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onSpace(event);
    window.addEventListener('keydown', listen, { capture: true });
    window.addEventListener('keyup', listen, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
      window.removeEventListener('keyup', listen, { capture: true });
    };
  }, []);

  return (
    <div className={styles['along']}>
      <div className={styles['beats']}>
        <BeatDots groups={metres.metreAt(isCounting ? from : position()).groups} current={beat} />
      </div>
      <div className={styles['line']} data-now="">
        {now ? <LineWords line={now} /> : <p className={styles['soft']}>{t(isCounting ? 'words.tap.get-ready' : 'words.tap.nobody')}</p>}
      </div>
      <button
        type="button"
        className={styles['tap']}
        disabled={isCounting}
        onPointerDown={(event) => {
          if (event.button === 0) onTap('line', event.timeStamp);
        }}
        onClick={(event) => {
          // A finger has tapped on its way down; a key or a screen reader clicks without one.
          if (event.detail === 0) onTap('line', event.timeStamp);
        }}
      >
        <Hand size={48} />
        <span className={styles['what']}>{t(next ? 'words.tap.next' : 'words.tap.last')}</span>
        {next && <LineWords line={next} />}
      </button>
      <div className={styles['others']}>
        <Button icon={StepBack} isDisabled={run.taps.length === 0} onPress={onBack}>
          {t('words.tap.back')}
        </Button>
        <Button icon={Pause} isDisabled={now === undefined} onPress={() => onTap('rest', performance.now())}>
          {t('words.tap.rest')}
        </Button>
        <Button icon={Square} onPress={onStop}>
          {t('words.tap.stop')}
        </Button>
      </div>
    </div>
  );
}

function LineWords({ line }: { line: ShownLine }) {
  const text = mainText(line);
  return (
    <p lang={text?.language} dir={wordsDirection(text?.text ?? '', text?.language ?? '')} className={styles['words']}>
      {text?.text}
    </p>
  );
}
