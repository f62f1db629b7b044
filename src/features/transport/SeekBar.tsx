import { useEffect, useEffectEvent, useRef } from 'react';
import type { Ticks } from '../../base/units.ts';
import type { PieceDoc } from '../../document/open.ts';
import { metreMapOf, tempoMapOf } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { useFrames } from '../../ui/hooks/use-frames.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PlayBar.module.css';

interface SeekBarProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly end: Ticks;
}

const KINDS = ['tempo', 'metre'] as const;

/** Where the song is: a slider over its length that moves with it, without rendering. */
export function SeekBar({ piece, engine, end }: SeekBarProps) {
  const t = useText();
  const format = useFormat();
  const time = useQuery(piece, KINDS, (tables) => ({ tempos: tempoMapOf(tables), metres: metreMapOf(tables) }));
  const slider = useRef<HTMLInputElement>(null);
  const shown = useRef<HTMLOutputElement>(null);
  const isHeld = useRef(false);

  const say = (tick: Ticks): string => {
    const { bar, start } = time.metres.barAt(tick);
    const beat = Math.max(1, time.metres.beatsBetween(start, tick + 1).length);
    return t('transport.place', { bar: bar + 1, beat, time: format.clock(time.tempos.secondsAt(tick)) });
  };
  const draw = (): void => {
    const tick = engine.position();
    const words = say(tick);
    slider.current?.setAttribute('aria-valuetext', words);
    if (slider.current && !isHeld.current) slider.current.value = String(Math.round(tick));
    if (shown.current) shown.current.textContent = words;
  };
  useFrames({ changed: engine.changed, isMoving: () => engine.state().phase !== 'stopped' }, draw);
  // Another tempo or language says the same place otherwise.
  const sayAnew = useEffectEvent(draw);
  useEffect(() => sayAnew(), [time, t]);

  return (
    <div className={styles['seek']} dir="ltr">
      <input
        ref={slider}
        type="range"
        className={styles['slider']}
        aria-label={t('transport.position')}
        min={0}
        max={Math.max(1, end)}
        step={240}
        defaultValue={0}
        onPointerDown={() => (isHeld.current = true)}
        onPointerUp={() => (isHeld.current = false)}
        onPointerCancel={() => (isHeld.current = false)}
        onInput={(event) => engine.seek(Number(event.currentTarget.value))}
      />
      <output ref={shown} className={styles['place']} aria-live="off" />
    </div>
  );
}
