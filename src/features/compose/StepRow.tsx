import { useText } from '../../ui/i18n/use-text.ts';
import type { Column } from './pattern.ts';
import type { Strength } from './step-painting.ts';
import styles from './StepGrid.module.css';

interface StepRowProps {
  readonly name: string;
  readonly row: number;
  readonly columns: readonly Column[];
  /** The cell that the keyboard is in; -1 is another row. */
  readonly cursorColumn: number;
  strengthAt(column: number): Strength | undefined;
  /** By touch, key or screen reader. */
  onPress(column: number): void;
  /** By mouse or pen, which paint while they drag. */
  onPaintStart(column: number): void;
  onPaintOver(column: number): void;
}

export function StepRow(props: StepRowProps) {
  const t = useText();
  const { name, row, columns, cursorColumn } = props;
  return (
    <div role="row" className={styles['row']}>
      <div role="rowheader" className={styles['name']} dir="auto">
        {name}
      </div>
      {columns.map((column, index) => {
        const strength = props.strengthAt(index);
        const isTabStop = cursorColumn === index;
        const place = t('compose.steps.place', { bar: column.bar + 1, beat: column.beat + 1, step: column.inside + 1 });
        const state = t(strength ? `compose.strength.${strength}` : 'compose.steps.empty');
        return (
          <button
            key={column.tick}
            type="button"
            role="gridcell"
            data-cell={`${row}-${index}`}
            data-strength={strength}
            data-group={column.inside === 0 ? 'start' : undefined}
            data-bar={column.inside === 0 && column.beat === 0 ? 'start' : undefined}
            data-shade={column.beat % 2 === 0 ? 'even' : 'odd'}
            aria-selected={strength !== undefined}
            aria-label={`${name}, ${place}, ${state}`}
            tabIndex={isTabStop ? 0 : -1}
            className={styles['cell']}
            onPointerDown={(event) => {
              if (event.pointerType === 'touch' || event.button !== 0) return;
              event.currentTarget.releasePointerCapture(event.pointerId);
              props.onPaintStart(index);
            }}
            onPointerEnter={(event) => {
              if (event.pointerType !== 'touch' && event.buttons === 1) props.onPaintOver(index);
            }}
            onClick={(event) => {
              // A mouse has painted on its way down; touch, keys and screen readers arrive here alone.
              const byMouse = event.nativeEvent instanceof PointerEvent && ['mouse', 'pen'].includes(event.nativeEvent.pointerType);
              if (!byMouse) props.onPress(index);
            }}
          >
            <span className={styles['hit']} />
          </button>
        );
      })}
    </div>
  );
}
