import AudioLines from 'lucide-react/icons/audio-lines';
import Camera from 'lucide-react/icons/camera';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import Film from 'lucide-react/icons/film';
import ImagePlus from 'lucide-react/icons/image-plus';
import ListMusic from 'lucide-react/icons/list-music';
import Pencil from 'lucide-react/icons/pencil';
import Shapes from 'lucide-react/icons/shapes';
import Sticker from 'lucide-react/icons/sticker';
import Type from 'lucide-react/icons/type';
import { useState } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import type { Action } from '../../ui/actions/action.ts';
import { Button } from '../../ui/components/Button.tsx';
import { FileButton } from '../../ui/components/FileButton.tsx';
import { Progress } from '../../ui/components/Progress.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { WordsIcon } from '../../ui/icons/WordsIcon.tsx';
import { CameraSheet } from './CameraSheet.tsx';
import { InkChoice } from './InkChoice.tsx';
import type { Failure, OfferedSticker, PenChoice, PictureImports, StageAccess } from './pictures-types.ts';
import styles from './PicturesView.module.css';
import { LineSheet, ShapeSheet, StickerSheet, WaveSheet } from './ThingSheets.tsx';
import type { Adding } from './use-adding.ts';

interface AddBarProps {
  readonly piece: PieceDoc;
  readonly stage: StageAccess;
  readonly stickers: readonly OfferedSticker[];
  readonly snapshot: PictureImports['snapshot'];
  readonly adding: Adding;
  readonly paste: Action;
  readonly pen: PenChoice | undefined;
  onPen(pen: PenChoice | undefined): void;
  onFailed(failure: Failure): void;
}

const WIDTHS = { fine: 8, medium: 18, broad: 40 } as const;
const FIRST_PEN: PenChoice = { colour: '#ffffff', size: WIDTHS.medium };

type Open = 'camera' | 'shape' | 'sticker' | 'wave' | 'line';

/** What can be put on a scene: pictures with words, in one row. */
export function AddBar(props: AddBarProps) {
  const { stage, adding, pen, paste } = props;
  const t = useText();
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const close = (): void => setOpen(undefined);
  const chosen =
    <Chosen,>(add: (chosen: Chosen) => void) =>
    (choice: Chosen): void => {
      close();
      add(choice);
    };

  return (
    <div className={styles['add']} role="group" aria-label={t('pictures.add.name')}>
      <div className={styles['tiles']}>
        <FileButton icon={ImagePlus} label={t('pictures.add.photo')} accept="image/*" onFiles={([file]) => file && adding.addPhoto(file)} />
        <Button icon={Camera} onPress={() => setOpen('camera')}>
          {t('pictures.add.camera')}
        </Button>
        <Button icon={Type} onPress={adding.addText}>
          {t('pictures.add.text')}
        </Button>
        <Button icon={WordsIcon} onPress={adding.addLyrics}>
          {t('pictures.add.lyrics')}
        </Button>
        <ToggleButton icon={Pencil} label={t('pictures.add.draw')} isOn={pen !== undefined} onChange={(isOn) => props.onPen(isOn ? FIRST_PEN : undefined)} />
        <Button icon={Shapes} onPress={() => setOpen('shape')}>
          {t('pictures.add.shape')}
        </Button>
        <Button icon={Sticker} onPress={() => setOpen('sticker')}>
          {t('pictures.add.sticker')}
        </Button>
        <FileButton icon={Film} label={t('pictures.add.clip')} accept="video/*" onFiles={([file]) => file && adding.addClip(file)} />
        <Button icon={AudioLines} onPress={() => setOpen('wave')}>
          {t('pictures.add.wave')}
        </Button>
        <Button icon={ListMusic} onPress={() => setOpen('line')}>
          {t('pictures.add.line')}
        </Button>
        {paste.enabled && (
          <Button icon={ClipboardPaste} onPress={paste.run}>
            {t(paste.labelId)}
          </Button>
        )}
      </div>
      {adding.reading && <Progress label={t('pictures.reading')} value={adding.reading.done} onCancel={adding.cancel} />}
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
      {open === 'camera' && (
        <CameraSheet
          snapshot={props.snapshot}
          onClose={close}
          onTaken={(taken) => {
            close();
            if (taken.ok) adding.addSnapshot(taken.value);
            else props.onFailed(taken);
          }}
        />
      )}
      {open === 'shape' && <ShapeSheet stage={stage} onClose={close} onChoose={chosen(adding.addShape)} />}
      {open === 'sticker' && <StickerSheet stage={stage} stickers={props.stickers} onClose={close} onChoose={chosen(adding.addSticker)} />}
      {open === 'wave' && <WaveSheet stage={stage} onClose={close} onChoose={chosen(adding.addWave)} />}
      {open === 'line' && <LineSheet piece={props.piece} onClose={close} onChoose={chosen(adding.addLine)} />}
    </div>
  );
}
