import AlignCentre from 'lucide-react/icons/text-align-center';
import AlignEnd from 'lucide-react/icons/text-align-end';
import AlignStart from 'lucide-react/icons/text-align-start';
import { changePictures, writePicture, type PictureFields } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { TextArea } from '../../ui/components/TextArea.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { HeldLook } from './held-look.ts';

const FONTS = ['sans', 'serif', 'hand', 'wide'] as const;
const ALIGNS = [['start', AlignStart], ['middle', AlignCentre], ['end', AlignEnd]] as const;

interface PageProps {
  readonly piece: PieceDoc;
  readonly selected: readonly Picture[];
  onHold(held: HeldLook): void;
}

/** How words look. */
export function LettersPage({ piece, selected, onHold }: PageProps) {
  const t = useText();
  const format = useFormat();
  const texts = selected.filter(({ type }) => type === 'text' || type === 'lyrics');
  const [first] = texts;
  if (!first) return null;
  const change = (fields: PictureFields) => changePictures(piece, texts.map(({ id }) => ({ id, fields })));
  return (
    <>
      {selected.length === 1 && first.type === 'text' && first.line === null && (
        <TextArea label={t('pictures.text.name')} rows={2} maxLength={2000} value={first.text} onChange={(text) => writePicture(piece, first.id, text, `write-${first.id}`)} />
      )}
      <SegmentedControl label={t('pictures.font')} value={first.font} segments={FONTS.map((value) => ({ value, label: t(`pictures.font.${value}`) }))} onChange={(font) => change({ font })} />
      <SegmentedControl label={t('pictures.letters.align')} value={first.align} segments={ALIGNS.map(([value, icon]) => ({ value, icon, label: t(`pictures.letters.${value}`) }))} onChange={(align) => change({ align })} />
      <Slider label={t('pictures.size')} min={24} max={240} step={4} value={first.size} format={(value) => format.number(Math.round(value))} onPreview={(size) => onHold({ size })} onChange={(size) => change({ size })} />
    </>
  );
}
