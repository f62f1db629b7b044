import styles from './BarRuler.module.css';

export interface BarRulerProps {
  readonly bars: readonly { readonly bar: number; readonly start: number }[];
  /** Pixels. */
  readonly tickWidth: number;
  /** @param bar  as people count, from one */
  readonly labelOf: (bar: number) => string;
  readonly onBar: (start: number) => void;
}

/** The numbers of the bars along a song; one is pressed to go there. The first alone is a stop of the Tab key. */
export function BarRuler({ bars, tickWidth, labelOf, onBar }: BarRulerProps) {
  return (
    <div className={styles['bars']}>
      {bars.map(({ bar, start }) => (
        <button
          key={start}
          type="button"
          tabIndex={bar === 0 ? 0 : -1}
          className={styles['bar']}
          style={{ left: start * tickWidth }}
          aria-label={labelOf(bar + 1)}
          onClick={() => onBar(start)}
        >
          {bar + 1}
        </button>
      ))}
    </div>
  );
}
