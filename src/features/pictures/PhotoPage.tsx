import Crop from 'lucide-react/icons/crop';
import ScanFace from 'lucide-react/icons/scan-face';
import { useState } from 'react';
import { changePictures } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import { Button } from '../../ui/components/Button.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { CropSheet } from './CropSheet.tsx';
import { FaceSheet } from './FaceSheet.tsx';
import type { PictureAssets, PictureImports } from './pictures-types.ts';
import styles from './PicturesView.module.css';

interface PhotoPageProps {
  readonly piece: PieceDoc;
  readonly selected: readonly Picture[];
  readonly assets: PictureAssets;
  readonly imports: PictureImports;
}

const MASKS = ['none', 'round', 'ellipse', 'triangle', 'star', 'heart'] as const;

/** What of a photo or a clip is seen, and in which form. */
export function PhotoPage({ piece, selected, assets, imports }: PhotoPageProps) {
  const t = useText();
  const [open, setOpen] = useState<'crop' | 'face' | undefined>(undefined);
  const photos = selected.filter(({ type }) => type === 'photo' || type === 'video');
  const [first] = photos;
  if (!first) return null;
  const close = (): void => setOpen(undefined);
  return (
    <>
      {photos.length === 1 && first.asset !== null && first.type === 'photo' && (
        <div className={styles['row']}>
          <Button icon={Crop} onPress={() => setOpen('crop')}>
            {t('pictures.crop')}
          </Button>
          <Button icon={ScanFace} onPress={() => setOpen('face')}>
            {t('pictures.face')}
          </Button>
        </div>
      )}
      <SegmentedControl
        label={t('pictures.mask')}
        value={first.mask}
        segments={MASKS.map((value) => ({ value, label: t(`pictures.mask.${value}`) }))}
        onChange={(mask) => changePictures(piece, photos.map(({ id }) => ({ id, fields: { mask } })))}
      />
      {photos.length === 1 && first.type === 'video' && (
        <NumberStepper
          label={t('pictures.clip.skip')}
          min={0}
          max={180}
          step={0.5}
          value={first.offset}
          onChange={(offset) => changePictures(piece, [{ id: first.id, fields: { offset } }], `offset-${first.id}`)}
        />
      )}
      {open === 'crop' && <CropSheet piece={piece} picture={first} assets={assets} onClose={close} />}
      {open === 'face' && <FaceSheet piece={piece} picture={first} assets={assets} coverFace={imports.coverFace} onClose={close} />}
    </>
  );
}
