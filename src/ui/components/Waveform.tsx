import type { KeyboardEvent } from 'react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type WaveSurfer from 'wavesurfer.js';
import type { Signal } from '../../base/signal.ts';
import type { Seconds } from '../../base/units.ts';
import { clamp } from '../../base/units.ts';
import { useFormat } from '../i18n/use-format.ts';
import type { Colour } from '../theme/colours.ts';
import { ErrorBanner } from './ErrorBanner.tsx';
import { Loading } from './Loading.tsx';
import styles from './Waveform.module.css';
import type { WaveformFailure, WaveformSource } from './open-waveform.ts';
import { openWaveform } from './open-waveform.ts';

export interface WaveformProps {
  /** Keep the same object as long as the sound is the same. */
  readonly source: WaveformSource;
  /** What is heard here: the name of the recording. */
  readonly label: string;
  readonly colour?: Colour;
  /** Pixels. */
  readonly height?: number;
  /** Speaks when the place of play moves. */
  readonly position?: Signal<Seconds>;
  /** With it one can click, drag or use the arrow keys to choose a place. */
  readonly onSeek?: (at: Seconds) => void;
}

/** The picture of a recording. Time runs from left to right in every language. */
export function Waveform(props: WaveformProps) {
  const { source, label, colour = 'teal', height = 96, position, onSeek } = props;
  const format = useFormat();
  const holder = useRef<HTMLDivElement>(null);
  const wave = useRef<WaveSurfer | undefined>(undefined);
  const [state, setState] = useState<'loading' | 'ready' | WaveformFailure>('loading');
  const [at, setAt] = useState<Seconds>(0);
  const [duration, setDuration] = useState<Seconds>(0);

  const seek = useEffectEvent((place: Seconds) => {
    setAt(place);
    onSeek?.(place);
  });
  const ready = useEffectEvent((opened: WaveSurfer) => {
    wave.current = opened;
    setDuration(opened.getDuration());
    setState('ready');
  });
  const isSeekable = onSeek !== undefined;

  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    setState('loading');
    return openWaveform({
      element,
      source,
      colour,
      height,
      isSeekable,
      onReady: (opened) => ready(opened),
      onSeek: (place) => seek(place),
      onFailed: (code) => setState(code),
    });
  }, [source, colour, height, isSeekable]);

  useEffect(
    () =>
      position?.listen((place) => {
        wave.current?.setTime(place);
        // The spoken value need not follow every frame.
        setAt((last) => (Math.abs(place - last) >= 0.25 ? place : last));
      }),
    [position],
  );

  function move(place: Seconds): void {
    const inside = clamp(place, 0, duration);
    wave.current?.setTime(inside);
    setAt(inside);
    onSeek?.(inside);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 };
    const step = steps[event.code];
    const place =
      event.code === 'Home' ? 0 : event.code === 'End' ? duration : step === undefined ? undefined : at + step;
    if (place === undefined) return;
    event.preventDefault();
    move(place);
  }

  if (state !== 'loading' && state !== 'ready') return <ErrorBanner code={state} />;
  const role = isSeekable
    ? {
        role: 'slider',
        tabIndex: 0,
        'aria-valuemin': 0,
        'aria-valuemax': Math.round(duration),
        'aria-valuenow': Math.round(at),
        'aria-valuetext': format.duration(at),
        onKeyDown,
      }
    : { role: 'img' };
  return (
    <div className={styles['waveform']} style={{ blockSize: height }} dir="ltr" aria-label={label} {...role}>
      <div ref={holder} className={styles['holder']} data-ready={state === 'ready'} />
      {state === 'loading' && <Loading />}
    </div>
  );
}
