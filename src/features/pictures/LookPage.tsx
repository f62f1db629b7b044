import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { lookPictures } from '../../document/commands/moving-pictures.ts';
import { changePictures, type PictureFields } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import { NO_LOOK, type Look, type Picture } from '../../document/schema/pictures.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { HeldLook } from './held-look.ts';
import styles from './PicturesView.module.css';

const BLENDS = ['normal', 'multiply', 'screen', 'overlay', 'lighten', 'darken'] as const;
/** Looks that have a name, against a plain one. */
const LOOKS: readonly (readonly [string, Partial<Look>])[] = [
  ['grey', { saturation: 0 }], ['old', { saturation: 0.5, hue: -14, contrast: 0.9, brightness: 1.05 }], ['bright', { brightness: 1.2, saturation: 1.25 }], ['dark', { brightness: 0.6 }], ['soft', { blur: 12 }],
];
const SHARES = ['brightness', 'contrast', 'saturation'] as const;

interface PageProps {
  readonly piece: PieceDoc;
  readonly selected: readonly Picture[];
  onHold(held: HeldLook): void;
}

/** How solid, how light, how colourful things are, and how they mix with what is behind. */
export function LookPage({ piece, selected, onHold }: PageProps) {
  const t = useText();
  const format = useFormat();
  const ids = selected.map(({ id }) => id);
  const [first] = selected;
  if (!first) return null;
  const change = (fields: PictureFields) => changePictures(piece, ids.map((id) => ({ id, fields })));
  const look = (fields: Partial<Look>) => lookPictures(piece, ids, fields);
  const isPlain = Object.entries(NO_LOOK).every(([name, value]) => Object.entries(first.look).some(([known, now]) => known === name && now === value));
  return (
    <>
      <Slider label={t('pictures.opacity')} min={0.05} max={1} step={0.05} value={first.opacity} format={(value) => format.percent(value)} onPreview={(opacity) => onHold({ opacity })} onChange={(opacity) => change({ opacity })} />
      <Slider label={t('pictures.shadow')} min={0} max={1} step={0.05} value={first.shadow} format={(value) => format.percent(value)} onPreview={(shadow) => onHold({ shadow })} onChange={(shadow) => change({ shadow })} />
      <div className={styles['tiles']} role="group" aria-label={t('pictures.look')}>
        {LOOKS.map(([name, fields]) => (
          <Button key={name} onPress={() => look({ ...NO_LOOK, ...fields })}>
            {t(`pictures.look.${name}`)}
          </Button>
        ))}
        <Button icon={RotateCcw} isDisabled={isPlain} onPress={() => look(NO_LOOK)}>
          {t('pictures.look.plain')}
        </Button>
      </div>
      {SHARES.map((name) => (
        <Slider key={name} label={t(`pictures.look.${name}`)} min={0} max={2} step={0.05} restingValue={1} value={first.look[name]} format={(value) => format.percent(value)} onPreview={(value) => onHold({ look: { [name]: value } })} onChange={(value) => look({ [name]: value })} />
      ))}
      <Slider label={t('pictures.look.hue')} min={-180} max={180} step={5} restingValue={0} value={first.look.hue} format={(value) => t('pictures.degrees', { value })} onPreview={(hue) => onHold({ look: { hue } })} onChange={(hue) => look({ hue })} />
      <Slider label={t('pictures.look.blur')} min={0} max={60} step={1} restingValue={0} value={first.look.blur} format={(value) => format.number(value)} onPreview={(blur) => onHold({ look: { blur } })} onChange={(blur) => look({ blur })} />
      <Select label={t('pictures.blend')} value={first.blend} options={BLENDS.map((value) => ({ value, label: t(`pictures.blend.${value}`) }))} onChange={(blend) => change({ blend })} />
    </>
  );
}
