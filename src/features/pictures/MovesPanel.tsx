import Activity from 'lucide-react/icons/activity';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Blend from 'lucide-react/icons/blend';
import Maximize from 'lucide-react/icons/maximize-2';
import RotateCw from 'lucide-react/icons/rotate-cw';
import Sun from 'lucide-react/icons/sun';
import WholeWord from 'lucide-react/icons/whole-word';
import { useId, useState, type ReactNode } from 'react';
import { removeBehaviour, setBehaviour } from '../../document/commands/moving-pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Behaviour, Picture } from '../../document/schema/pictures.ts';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Icon } from '../../ui/icons/icon.ts';
import { MoveDetails } from './MoveDetails.tsx';
import { moveOf, newMove, WAYS } from './moves.ts';
import { PathMoves } from './PathMoves.tsx';
import styles from './PicturesView.module.css';

interface MovesPanelProps {
  readonly piece: PieceDoc;
  readonly selected: readonly Picture[];
  readonly isDrawingPath: boolean;
  onDrawPath(isOn: boolean): void;
  /** Shows a move as it is, without the sound. */
  onTry(type: Behaviour['type']): void;
}

const ICONS: Readonly<Record<Behaviour['way'], Icon>> = {
  fade: Blend, 'slide-left': ArrowLeft, 'slide-right': ArrowRight, 'slide-up': ArrowUp, 'slide-down': ArrowDown, grow: Maximize, turn: RotateCw, size: Maximize, light: Sun,
};
const TYPES = ['enter', 'leave', 'pulse', 'follow'] as const;

/** What things do by themselves: a tap lets them, and shows it; a second tap takes it away. */
export function MovesPanel({ piece, selected, isDrawingPath, onDrawPath, onTry }: MovesPanelProps) {
  const t = useText();
  const [isExact, setExact] = useState(false);
  const ids = selected.map(({ id }) => id);
  const hasAll = (type: Behaviour['type'], way?: Behaviour['way']): boolean => selected.every(({ behaviours }) => moveOf(behaviours, type, way) !== undefined);
  const toggle = (type: Behaviour['type'], way?: Behaviour['way']) => (isOn: boolean) => {
    if (!isOn) return void removeBehaviour(piece, ids, { type, ...(way === undefined ? {} : { way }) });
    setBehaviour(piece, ids, newMove(type, way));
    onTry(type);
  };
  const [first] = selected;
  return (
    <div className={styles['panel']}>
      {TYPES.map((type) => (
        <MoveRow key={type} label={t(`pictures.move.${type}`)}>
          {WAYS[type].map((way) => (
            <ToggleButton key={way} icon={ICONS[way]} label={t(`pictures.way.${way}`)} isOn={hasAll(type, way)} onChange={toggle(type, way)} />
          ))}
        </MoveRow>
      ))}
      {selected.some(({ type }) => type === 'text') && (
        <MoveRow label={t('pictures.move.words')}>
          <ToggleButton icon={WholeWord} label={t('pictures.move.word-by-word')} isOn={hasAll('words')} onChange={toggle('words')} />
        </MoveRow>
      )}
      <MoveRow label={t('pictures.move.path')}>
        <PathMoves piece={piece} selected={selected} isDrawing={isDrawingPath} onDraw={onDrawPath} onTry={() => onTry('path')} />
      </MoveRow>
      {first && first.behaviours.length > 0 && (
        <>
          <div className={styles['row']}>
            <ToggleButton icon={Activity} label={t('pictures.moves.exactly')} isOn={isExact} onChange={setExact} />
          </div>
          {isExact && <MoveDetails piece={piece} ids={ids} behaviours={first.behaviours} onTry={onTry} />}
        </>
      )}
    </div>
  );
}

function MoveRow({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles['moveRow']}>
      <span id={id} className={styles['small']}>
        {label}
      </span>
      <div className={styles['tiles']}>{children}</div>
    </div>
  );
}
