import { useRef, useState } from 'react';
import { cropPicture } from '../../document/commands/moving-pictures.ts';
import { changePictures } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import { NO_CROP, type Crop, type Picture } from '../../document/schema/pictures.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { useObjectUrl } from '../../ui/hooks/use-object-url.ts';
import { usePointerDrag, type DragPoint } from '../../ui/hooks/use-pointer-drag.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { croppedBox, movedCrop, sidesAt, withSide } from './crop-box.ts';
import type { PictureAssets } from './pictures-types.ts';
import styles from './Sheets.module.css';
import { usePhoto } from './use-photo.ts';

interface CropSheetProps {
  readonly piece: PieceDoc;
  readonly picture: Picture;
  readonly assets: PictureAssets;
  onClose(): void;
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const FINGER = 28;

/** The whole photo with the part that is shown: by a finger on its sides, or by a slider for each side. */
export function CropSheet({ piece, picture, assets, onClose }: CropSheetProps) {
  const t = useText();
  const format = useFormat();
  const { blob, isMissing } = usePhoto(assets, picture.asset);
  const address = useObjectUrl(blob);
  const [crop, setCrop] = useState<Crop>(picture.crop);
  const held = useRef({ crop, sides: sidesAt(crop, { x: -1, y: -1 }, 0), x: 0, y: 0 });

  const drag = usePointerDrag({
    start: ({ x, y, width, height }) => {
      const at = { x: x / width, y: y / height };
      held.current = { crop, sides: sidesAt(crop, at, FINGER / Math.min(width, height)), ...at };
    },
    move: (point) => setCrop(draggedCrop(point)),
    end: (point) => setCrop(draggedCrop(point)),
    cancel: () => setCrop(held.current.crop),
  });
  const draggedCrop = ({ x, y, width, height }: DragPoint): Crop => {
    const { crop: from, sides, x: startX, y: startY } = held.current;
    const [atX, atY] = [x / width, y / height];
    if (sides.length === 0) return movedCrop(from, { x: atX - startX, y: atY - startY });
    return sides.reduce((now, side) => withSide(now, side, side === 'left' || side === 'right' ? atX : atY), from);
  };
  const save = (): void => {
    const gesture = `crop-${picture.id}-${piece.clock()}`;
    const { width = 0, height = 0 } = piece.tables.asset.get(picture.asset ?? '') ?? {};
    const box = croppedBox(picture, crop, { width, height });
    cropPicture(piece, picture.id, crop, gesture);
    changePictures(piece, [{ id: picture.id, fields: box }], gesture);
    onClose();
  };
  return (
    <Sheet
      title={t('pictures.crop')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => setCrop(NO_CROP)}>{t('pictures.crop.all')}</Button>
          <Button kind="main" onPress={save} isDisabled={address === undefined}>
            {t('pictures.done')}
          </Button>
        </>
      }
    >
      {!blob && !isMissing && <Loading />}
      {isMissing && <p role="alert">{t('pictures.photo.missing')}</p>}
      {address !== undefined && (
        <>
          <div className={styles['photoRoom']} dir="ltr">
            <div className={styles['photo']} {...drag}>
              <img src={address} alt={picture.alt} draggable={false} />
              <div
                className={styles['crop']}
                style={{ left: `${crop.left * 100}%`, top: `${crop.top * 100}%`, right: `${(1 - crop.right) * 100}%`, bottom: `${(1 - crop.bottom) * 100}%` }}
              />
            </div>
          </div>
          {SIDES.map((side) => (
            <Slider
              key={side}
              label={t(`pictures.crop.${side}`)}
              direction="fixed"
              min={0}
              max={1}
              step={0.01}
              value={crop[side]}
              format={(value) => format.percent(value)}
              onPreview={(value) => setCrop(withSide(crop, side, value))}
              onChange={(value) => setCrop(withSide(crop, side, value))}
            />
          ))}
        </>
      )}
    </Sheet>
  );
}
