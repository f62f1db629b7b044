import Play from 'lucide-react/icons/play';
import Trash from 'lucide-react/icons/trash-2';
import { TICKS_PER_BEAT } from '../../base/units.ts';
import { removeBehaviour, setBehaviour } from '../../document/commands/moving-pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Behaviour } from '../../document/schema/pictures.ts';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PicturesView.module.css';

interface MoveDetailsProps {
  readonly piece: PieceDoc;
  readonly ids: readonly string[];
  readonly behaviours: readonly Behaviour[];
  onTry(type: Behaviour['type']): void;
}

const BANDS = ['all', 'low', 'middle', 'high'] as const;

/** How long, how much and by which sound: of each thing that is done. */
export function MoveDetails({ piece, ids, behaviours, onTry }: MoveDetailsProps) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className={styles['list']}>
      {behaviours.map((behaviour) => {
        const { type, way, length, amount, band } = behaviour;
        const name = type === 'words' || type === 'path' ? t(`pictures.move.${type}`) : t('pictures.move.named', { move: t(`pictures.move.${type}`), way: t(`pictures.way.${way}`) });
        const change = (fields: Partial<Behaviour>): void => {
          setBehaviour(piece, ids, { ...behaviour, ...fields }, `move-${ids.join()}-${type}-${way}`);
        };
        return (
          <li key={`${type}-${way}`} className={styles['detail']} role="group" aria-label={name}>
            <span className={styles['detailName']}>{name}</span>
            <IconButton icon={Play} label={t('pictures.try', { move: name })} onPress={() => onTry(type)} />
            <IconButton icon={Trash} label={t('pictures.move.remove', { move: name })} onPress={() => removeBehaviour(piece, ids, { type, way })} />
            {type !== 'follow' && (
              <NumberStepper label={t('pictures.move.beats')} min={0.25} max={64} step={0.25} value={length / TICKS_PER_BEAT} onChange={(beats) => change({ length: Math.round(beats * TICKS_PER_BEAT) })} />
            )}
            {type !== 'words' && (
              <Slider label={t('pictures.move.amount')} min={0.05} max={1} step={0.05} value={amount} format={(value) => format.percent(value)} onChange={(value) => change({ amount: value })} />
            )}
            {type === 'follow' && (
              <SegmentedControl
                label={t('pictures.band')}
                value={band}
                segments={BANDS.map((value) => ({ value, label: t(`pictures.band.${value}`) }))}
                onChange={(value) => change({ band: value })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
