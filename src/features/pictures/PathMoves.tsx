import Circle from 'lucide-react/icons/circle';
import MoveHorizontal from 'lucide-react/icons/move-horizontal';
import MoveVertical from 'lucide-react/icons/move-vertical';
import Route from 'lucide-react/icons/route';
import Waves from 'lucide-react/icons/waves';
import X from 'lucide-react/icons/x';
import { STAGE_SIZES } from '../../base/stage-document.ts';
import { removeBehaviour, setBehaviour } from '../../document/commands/moving-pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import { formatOf } from '../../document/queries/song.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Icon } from '../../ui/icons/icon.ts';
import { moveOf, newMove } from './moves.ts';
import { READY_PATHS, readyPath, type ReadyPath } from './paths.ts';

interface PathMovesProps {
  readonly piece: PieceDoc;
  readonly selected: readonly Picture[];
  readonly isDrawing: boolean;
  onDraw(isOn: boolean): void;
  onTry(): void;
}

const ICONS: Readonly<Record<ReadyPath, Icon>> = { across: MoveHorizontal, down: MoveVertical, wave: Waves, round: Circle };

/** A way that things go: drawn by a finger, or one of a few that need none. */
export function PathMoves({ piece, selected, isDrawing, onDraw, onTry }: PathMovesProps) {
  const t = useText();
  const ids = selected.map(({ id }) => id);
  const go = (kind: ReadyPath): void => {
    setBehaviour(piece, ids, newMove('path', 'fade', readyPath(kind, STAGE_SIZES[formatOf(piece.tables)])));
    onTry();
  };
  return (
    <>
      <ToggleButton icon={Route} label={t('pictures.path.draw')} isOn={isDrawing} onChange={onDraw} />
      {READY_PATHS.map((kind) => (
        <Button key={kind} icon={ICONS[kind]} onPress={() => go(kind)}>
          {t(`pictures.path.${kind}`)}
        </Button>
      ))}
      {selected.some(({ behaviours }) => moveOf(behaviours, 'path')) && (
        <Button icon={X} onPress={() => removeBehaviour(piece, ids, { type: 'path' })}>
          {t('pictures.path.none')}
        </Button>
      )}
    </>
  );
}
