import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import Blend from 'lucide-react/icons/blend';
import Circle from 'lucide-react/icons/circle-dot';
import PanelLeft from 'lucide-react/icons/panel-left';
import Scissors from 'lucide-react/icons/scissors';
import { changeScene } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Scene } from '../../document/schema/words.ts';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { useText } from '../../ui/i18n/use-text.ts';

const TRANSITIONS = [['fade', Blend], ['cut', Scissors], ['slide', ArrowLeftRight], ['wipe', PanelLeft], ['grow', Circle]] as const;

/** How a scene comes in after the one before. */
export function TransitionChoice({ piece, scene }: { readonly piece: PieceDoc; readonly scene: Scene }) {
  const t = useText();
  return (
    <SegmentedControl
      label={t('pictures.transition')}
      value={scene.transition}
      segments={TRANSITIONS.map(([value, icon]) => ({ value, icon, label: t(`pictures.transition.${value}`) }))}
      onChange={(transition) => changeScene(piece, scene.id, { transition })}
    />
  );
}
