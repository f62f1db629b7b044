import { useRef } from 'react';
import type { Engine } from '../../engine/engine-types.ts';
import { meterAfter, SILENT } from '../../ui/components/meter-fall.ts';
import { meterShare } from '../../ui/components/meter-share.ts';
import { useFrames } from '../../ui/hooks/use-frames.ts';
import { VoiceIcon } from '../../ui/icons/VoiceIcon.tsx';
import styles from './RecordView.module.css';

const LOUD = 0.99;

/** How loud the voice comes in: a large disc that grows with it, with a ring that says "too loud". For eyes only. */
export function LevelRing({ engine }: { engine: Engine }) {
  const ring = useRef<HTMLDivElement>(null);
  const disc = useRef<HTMLDivElement>(null);
  const shown = useRef(SILENT);
  const last = useRef(0);
  useFrames({ changed: engine.changed, isMoving: () => engine.state().phase !== 'stopped' }, () => {
    const now = performance.now() / 1000;
    shown.current = meterAfter(shown.current, engine.levels().input, Math.min(0.1, now - last.current));
    last.current = now;
    if (disc.current) disc.current.style.transform = `scale(${0.45 + 0.55 * meterShare(shown.current.rms)})`;
    if (ring.current) ring.current.dataset['loud'] = String(shown.current.peak >= LOUD);
  });
  return (
    <div ref={ring} className={styles['ring']} aria-hidden="true">
      <div ref={disc} className={styles['disc']} />
      <VoiceIcon size={72} className={styles['mouth'] ?? ''} />
    </div>
  );
}
