import { useState } from 'react';
import type { MetreMap } from '../../../document/music/metre-map.ts';
import type { TimedLine } from '../../../document/queries/lyrics.ts';
import { useFrames } from '../../../ui/hooks/use-frames.ts';
import { useWordsTools } from '../words-tools.tsx';
import { countInAt, type CountIn } from './count-in.ts';
import styles from './SingAlong.module.css';

/** Dots that go out one by one until the next line begins. For eyes: ears have the music. */
export function CountDots({ lines, metres }: { lines: readonly TimedLine[]; metres: MetreMap }) {
  const { engine } = useWordsTools();
  const [count, setCount] = useState<CountIn | undefined>(undefined);
  useFrames({ changed: engine.changed, isMoving: () => engine.state().phase !== 'stopped' }, () => {
    const next = engine.state().phase === 'stopped' ? undefined : countInAt(lines, metres, engine.position());
    if (next?.left !== count?.left || next?.beats !== count?.beats) setCount(next);
  });
  return (
    <div className={styles['count']} dir="ltr" aria-hidden="true" data-left={count?.left}>
      {Array.from({ length: count?.beats ?? 0 }, (_, index) => (
        <span key={index} className={styles['dot']} data-lit={index < (count?.left ?? 0) || undefined} />
      ))}
    </div>
  );
}
