import ImagePlus from 'lucide-react/icons/image-plus';
import Pencil from 'lucide-react/icons/pencil';
import Type from 'lucide-react/icons/type';
import { useState } from 'react';
import type { Facts, Result } from '../../base/result.ts';
import { addAsset } from '../../document/commands/people.ts';
import { addPicture } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../base/stage-document.ts';
import type { KeepCode } from '../../keep/keep-types.ts';
import type { ImageCode, ImportedImage } from '../../media/media-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { FileButton } from '../../ui/components/FileButton.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { WordsIcon } from '../../ui/icons/WordsIcon.tsx';
import { InkChoice } from './InkChoice.tsx';
import { fitWithin } from './placing.ts';
import type { PenChoice } from './pictures-types.ts';
import styles from './PicturesView.module.css';

interface AddBarProps {
  readonly piece: PieceDoc;
  readonly scene: string;
  readonly assets: { put(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Result<string, KeepCode>> };
  readonly pen: PenChoice | undefined;
  importImage(file: File): Promise<Result<ImportedImage, ImageCode>>;
  onPen(pen: PenChoice | undefined): void;
  onAdded(id: string): void;
  onFailed(failure: { code: string; facts: Facts }): void;
}

const WIDTHS = { fine: 8, medium: 18, broad: 40 } as const;
const FIRST_PEN: PenChoice = { colour: '#ffffff', size: WIDTHS.medium };

/** What can be put on a scene: a photo, a text, a drawing, the words of the song. */
export function AddBar(props: AddBarProps) {
  const { piece, scene, pen } = props;
  const t = useText();
  const [isReading, setIsReading] = useState(false);

  const added = (result: Result<string>): void => {
    if (result.ok) props.onAdded(result.value);
    else props.onFailed(result);
  };
  const addPhoto = async (file: File): Promise<void> => {
    setIsReading(true);
    const read = await props.importImage(file);
    setIsReading(false);
    if (!read.ok) return props.onFailed(read);
    const { bytes, mime, width, height, preview } = read.value;
    const kept = await props.assets.put(bytes, mime);
    if (!kept.ok) return props.onFailed(kept);
    const gesture = `photo-${piece.clock()}`;
    addAsset(piece, kept.value, {
      type: 'image', mime, bytes: bytes.byteLength, name: file.name.slice(0, 120), width, height, seconds: 0, peaks: [], preview, author: '', licence: '', source: file.name.slice(0, 300),
    }, gesture);
    const size = fitWithin({ width, height }, { width: STAGE_WIDTH * 0.7, height: STAGE_HEIGHT * 0.7 });
    added(addPicture(piece, { scene, type: 'photo', asset: kept.value, ...size }, gesture));
  };
  const addText = (): void => added(addPicture(piece, { scene, type: 'text', width: 900, height: 200, size: 96, text: t('pictures.text.first') }));
  const addLyrics = (): void => added(addPicture(piece, { scene, type: 'lyrics', y: 720, width: 1400, height: 260, size: 72 }));

  return (
    <div className={styles['add']} role="group" aria-label={t('pictures.add.name')}>
      <div className={styles['row']}>
        <FileButton icon={ImagePlus} label={t('pictures.add.photo')} accept="image/*" onFiles={([file]) => file && void addPhoto(file)} isDisabled={isReading} />
        <Button icon={Type} onPress={addText}>
          {t('pictures.add.text')}
        </Button>
        <Button icon={WordsIcon} onPress={addLyrics}>
          {t('pictures.add.lyrics')}
        </Button>
        <ToggleButton icon={Pencil} label={t('pictures.add.draw')} isOn={pen !== undefined} onChange={(isOn) => props.onPen(isOn ? FIRST_PEN : undefined)} />
      </div>
      {isReading && <Loading />}
      {pen && (
        <div className={styles['row']}>
          <InkChoice label={t('pictures.ink')} value={pen.colour} onChange={(colour) => props.onPen({ ...pen, colour })} />
          <SegmentedControl
            label={t('pictures.pen.width')}
            value={String(pen.size)}
            segments={Object.entries(WIDTHS).map(([name, size]) => ({ value: String(size), label: t(`pictures.pen.${name}`) }))}
            onChange={(size) => props.onPen({ ...pen, size: Number(size) })}
          />
        </div>
      )}
    </div>
  );
}
