import { useRef, type RefObject } from 'react';
import type { Engine } from '../../engine/engine-types.ts';
import { useFrames } from '../../ui/hooks/use-frames.ts';
import styles from './RecordView.module.css';
import type { TakePeaks } from './take-peaks.ts';

const BAR = 4;

/** The waveform of a take while it grows: the newest at the right, older parts move out to the left. */
export function LiveWave({ engine, live }: { engine: Engine; live: RefObject<TakePeaks> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useFrames({ changed: engine.changed, isMoving: () => engine.state().phase !== 'stopped' }, () => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const scale = window.devicePixelRatio;
    const [width, height] = [Math.round(element.clientWidth * scale), Math.round(element.clientHeight * scale)];
    if (element.width !== width || element.height !== height) [element.width, element.height] = [width, height];
    context.clearRect(0, 0, width, height);
    context.fillStyle = getComputedStyle(element).color;
    const bar = BAR * scale;
    const shown = live.current.peaks.slice(-Math.floor(width / bar));
    for (const [index, peak] of shown.entries()) {
      const tall = Math.max(2 * scale, Math.sqrt(peak) * height);
      context.fillRect(index * bar, (height - tall) / 2, bar - scale, tall);
    }
  });
  return <canvas ref={canvas} className={styles['wave']} aria-hidden="true" />;
}
