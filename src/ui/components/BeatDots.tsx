import styles from './BeatDots.module.css';

export interface BeatDotsProps {
  /** As in the metre: 2+2+3 is three dots, the last one longer. */
  readonly groups: readonly number[];
  /** The beat of the moment, counted from 0. */
  readonly current: number | undefined;
}

/** The beats of a bar as people count them. For eyes: the count itself is heard. Runs from left to right in every language. */
export function BeatDots({ groups, current }: BeatDotsProps) {
  return (
    <div className={styles['dots']} dir="ltr" aria-hidden="true">
      {groups.map((group, index) => (
        <span key={index} className={styles['dot']} style={{ flexGrow: group }} data-now={index === current || undefined}>
          {index + 1}
        </span>
      ))}
    </div>
  );
}
