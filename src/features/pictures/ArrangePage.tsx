import AlignCentreDown from 'lucide-react/icons/align-center-horizontal';
import AlignCentreAcross from 'lucide-react/icons/align-center-vertical';
import AlignBottom from 'lucide-react/icons/align-end-horizontal';
import AlignRight from 'lucide-react/icons/align-end-vertical';
import DistributeAcross from 'lucide-react/icons/align-horizontal-distribute-center';
import AlignTop from 'lucide-react/icons/align-start-horizontal';
import AlignLeft from 'lucide-react/icons/align-start-vertical';
import DistributeDown from 'lucide-react/icons/align-vertical-distribute-center';
import { alignPictures, distributePictures, type Alignment } from '../../document/commands/arrange-pictures.ts';
import { changePictures } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import { Button } from '../../ui/components/Button.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { Switch } from '../../ui/components/Switch.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Icon } from '../../ui/icons/icon.ts';
import type { HeldLook } from './held-look.ts';
import styles from './PicturesView.module.css';
import type { PictureActions } from './use-picture-actions.ts';

interface ArrangePageProps {
  readonly piece: PieceDoc;
  readonly selected: readonly Picture[];
  readonly actions: PictureActions;
  readonly isSnapping: boolean;
  onSnapping(isOn: boolean): void;
  onHold(held: HeldLook): void;
}

const ALIGNMENTS: readonly (readonly [Alignment, Icon])[] = [
  ['left', AlignLeft], ['centre', AlignCentreAcross], ['right', AlignRight], ['top', AlignTop], ['middle', AlignCentreDown], ['bottom', AlignBottom],
];
const DISTRIBUTIONS = [['across', DistributeAcross], ['down', DistributeDown]] as const;

/** Where things stand, next to each other and over each other. */
export function ArrangePage({ piece, selected, actions, isSnapping, onSnapping, onHold }: ArrangePageProps) {
  const t = useText();
  const ids = selected.map(({ id }) => id);
  const [first] = selected;
  if (!first) return null;
  const place = (fields: { x?: number; y?: number; rotation?: number }) => changePictures(piece, ids.map((id) => ({ id, fields })), `place-${ids.join()}`);
  const row = [actions.front, actions.back, actions.group, actions.ungroup, actions.lock, actions.unlock, actions.cut, actions.all].filter(({ enabled }) => enabled);
  return (
    <>
      <div className={styles['tiles']}>
        {row.map(({ id, icon, labelId, run }) => (
          <Button key={id} icon={icon} onPress={run}>
            {t(labelId)}
          </Button>
        ))}
      </div>
      {/* The stage is not mirrored, so neither is what puts things on it. */}
      <div className={styles['icons']} dir="ltr" role="group" aria-label={t('pictures.align')}>
        {ALIGNMENTS.map(([alignment, icon]) => (
          <IconButton key={alignment} icon={icon} kind="plain" label={t(`pictures.align.${alignment}`)} onPress={() => alignPictures(piece, ids, alignment)} />
        ))}
        {DISTRIBUTIONS.map(([axis, icon]) => (
          <IconButton key={axis} icon={icon} kind="plain" isDisabled={selected.length < 3} label={t(`pictures.distribute.${axis}`)} onPress={() => distributePictures(piece, ids, axis)} />
        ))}
      </div>
      {selected.length === 1 && (
        <div className={styles['row']}>
          <NumberStepper label={t('pictures.place.x')} min={-4800} max={4800} step={1} value={Math.round(first.x)} onChange={(x) => place({ x })} />
          <NumberStepper label={t('pictures.place.y')} min={-4800} max={4800} step={1} value={Math.round(first.y)} onChange={(y) => place({ y })} />
        </div>
      )}
      <Slider label={t('pictures.rotation')} min={-180} max={180} step={5} restingValue={0} value={first.rotation} format={(value) => t('pictures.degrees', { value })} onPreview={(rotation) => onHold({ rotation })} onChange={(rotation) => place({ rotation })} />
      <Switch label={t('pictures.snap')} isOn={isSnapping} onChange={onSnapping} />
    </>
  );
}
