import type { ReactNode } from 'react';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import styles from './Talk.module.css';
import type { useNames } from './use-names.ts';

interface SpeakerProps {
  readonly who: ReturnType<ReturnType<typeof useNames>>;
  readonly at: number;
  readonly children?: ReactNode;
}

/** Who said something, and when. */
export function Speaker({ who, at, children }: SpeakerProps) {
  const format = useFormat();
  return (
    <p className={styles['speaker']}>
      <PersonPicture picture={who.person?.picture ?? ''} colour={colourAt(who.person?.colour ?? 0)} size={32} />
      <bdi className={styles['name']}>{who.name}</bdi>
      <span className={styles['soft']}>{format.date(at)}</span>
      {children}
    </p>
  );
}
