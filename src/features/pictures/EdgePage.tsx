import { changePictures, type PictureFields } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import { Slider } from '../../ui/components/Slider.tsx';
import { Switch } from '../../ui/components/Switch.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { HeldLook } from './held-look.ts';
import { InkChoice } from './InkChoice.tsx';
import { takesColour } from './ObjectBar.tsx';

const SECOND = '#8338ec';

interface PageProps {
  readonly piece: PieceDoc;
  readonly selected: readonly Picture[];
  onHold(held: HeldLook): void;
}

/** The edge around things, and a second colour for a gradient. */
export function EdgePage({ piece, selected, onHold }: PageProps) {
  const t = useText();
  const format = useFormat();
  const [first] = selected;
  if (!first) return null;
  const change = (fields: PictureFields) => changePictures(piece, selected.map(({ id }) => ({ id, fields })));
  const hasEdge = selected.some(({ type }) => type !== 'sticker' && type !== 'drawing');
  return (
    <>
      {hasEdge && <Slider label={t('pictures.edge')} min={0} max={80} step={2} restingValue={0} value={first.edge} format={(value) => format.number(value)} onPreview={(edge) => onHold({ edge })} onChange={(edge) => change({ edge })} />}
      {hasEdge && first.edge > 0 && <InkChoice label={t('pictures.edge.colour')} value={first.edgeColour} onChange={(edgeColour) => change({ edgeColour })} />}
      {selected.some(takesColour) && (
        <>
          <Switch label={t('pictures.gradient')} isOn={first.colourEnd !== ''} onChange={(isOn) => change({ colourEnd: isOn ? SECOND : '' })} />
          {first.colourEnd !== '' && <InkChoice label={t('pictures.gradient.colour')} value={first.colourEnd} onChange={(colourEnd) => change({ colourEnd })} />}
        </>
      )}
    </>
  );
}
