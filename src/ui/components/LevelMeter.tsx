import { useEffect, useRef } from 'react';
import type { Signal } from '../../base/signal.ts';
import { classNames } from '../class-names.ts';
import styles from './LevelMeter.module.css';
import { meterShare } from './meter-share.ts';

/** Linear amplitudes; 1 is full scale. */
interface Level {
  readonly peak: number;
  readonly rms: number;
}

export interface LevelMeterProps {
  /** Speaks about once a frame; the meter moves without rendering. */
  readonly levels: Signal<Level>;
  readonly orientation?: 'horizontal' | 'vertical';
}

/** A picture of loudness, for eyes only: screen readers hear the sound itself. Stays red once it was too loud, until clicked. */
export function LevelMeter({ levels, orientation = 'vertical' }: LevelMeterProps) {
  const root = useRef<HTMLDivElement>(null);
  const loudness = useRef<HTMLDivElement>(null);
  const peak = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      levels.listen((level) => {
        const axis = orientation === 'vertical' ? 'Y' : 'X';
        if (loudness.current) loudness.current.style.transform = `scale${axis}(${meterShare(level.rms)})`;
        const way = meterShare(level.peak) * 100;
        if (peak.current)
          peak.current.style.transform = orientation === 'vertical' ? `translateY(${-way}%)` : `translateX(${way}%)`;
        if (level.peak >= 1 && root.current) root.current.dataset['over'] = 'true';
      }),
    [levels, orientation],
  );
  return (
    <div
      ref={root}
      className={classNames(styles['meter'], styles[orientation])}
      dir="ltr"
      aria-hidden="true"
      onClick={() => delete root.current?.dataset['over']}
    >
      <div ref={loudness} className={styles['loudness']} />
      <div ref={peak} className={styles['peak']} />
      <div className={styles['over']} />
    </div>
  );
}
