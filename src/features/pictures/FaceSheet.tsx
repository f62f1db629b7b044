import { useState, type PointerEvent } from 'react';
import type { Result } from '../../base/result.ts';
import { replaceAsset } from '../../document/commands/replace-asset.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import type { CoveredPlace } from '../../media/image/cover-pixels.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorSentence } from '../../ui/components/ErrorSentence.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { useObjectUrl } from '../../ui/hooks/use-object-url.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Failure, PictureAssets, PictureImports } from './pictures-types.ts';
import styles from './Sheets.module.css';
import { usePhoto } from './use-photo.ts';

interface FaceSheetProps {
  readonly piece: PieceDoc;
  readonly picture: Picture;
  readonly assets: PictureAssets;
  readonly coverFace: PictureImports['coverFace'];
  onClose(): void;
}

const WAYS = ['blur', 'block'] as const;

/** Covers a face where a person taps. The new photo takes the place of the old one in the whole piece. */
export function FaceSheet({ piece, picture, assets, coverFace, onClose }: FaceSheetProps) {
  const t = useText();
  const format = useFormat();
  const tell = useUndoToast(piece);
  const { blob, isMissing } = usePhoto(assets, picture.asset);
  const address = useObjectUrl(blob);
  /** All as shares: across, down, and of the shorter side. */
  const [place, setPlace] = useState({ x: 0.5, y: 0.5, size: 0.2 });
  const [way, setWay] = useState<CoveredPlace['way']>('blur');
  const [natural, setNatural] = useState({ width: 1, height: 1 });
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const radius = (place.size * Math.min(natural.width, natural.height)) / 2;

  const tap = ({ currentTarget, clientX, clientY }: PointerEvent): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    setPlace({ ...place, x: (clientX - left) / width, y: (clientY - top) / height });
  };
  const cover = async (photo: Blob): Promise<Result<void>> => {
    const made = await coverFace(photo, { x: place.x * natural.width, y: place.y * natural.height, r: radius, way });
    if (!made.ok) return made;
    const { bytes, mime, width, height, preview } = made.value;
    const kept = await assets.put(bytes, mime);
    if (!kept.ok) return kept;
    const old = picture.asset ?? '';
    const name = piece.tables.asset.get(old)?.name ?? '';
    return replaceAsset(piece, { old, sha256: kept.value, contents: { type: 'image', mime, bytes: bytes.byteLength, name, width, height, seconds: 0, peaks: [], preview } });
  };
  const run = async (): Promise<void> => {
    if (!blob) return;
    setBusy(true);
    const covered = await cover(blob);
    setBusy(false);
    if (!covered.ok) return setFailure(covered);
    onClose();
    tell(t('pictures.face.covered'));
  };
  return (
    <Sheet
      title={t('pictures.face')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isBusy={isBusy} isDisabled={address === undefined} onPress={() => void run()}>
          {t('pictures.face.cover')}
        </Button>
      }
    >
      {!blob && !isMissing && <Loading />}
      {isMissing && <p role="alert">{t('pictures.photo.missing')}</p>}
      {failure && <ErrorSentence code={failure.code} facts={failure.facts} />}
      {address !== undefined && (
        <>
          <p>{t('pictures.face.help')}</p>
          <div className={styles['photoRoom']} dir="ltr">
            <div className={styles['photo']} onPointerDown={tap}>
              <img src={address} alt={picture.alt} draggable={false} onLoad={({ currentTarget }) => setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })} />
              <div
                className={styles['face']}
                data-way={way}
                style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%`, width: `${(radius * 200) / natural.width}%`, height: `${(radius * 200) / natural.height}%` }}
              />
            </div>
          </div>
          <SegmentedControl label={t('pictures.face.way')} value={way} segments={WAYS.map((value) => ({ value, label: t(`pictures.face.${value}`) }))} onChange={setWay} />
          <Slider label={t('pictures.face.x')} direction="fixed" min={0} max={1} step={0.01} value={place.x} format={(value) => format.percent(value)} onPreview={(x) => setPlace({ ...place, x })} onChange={(x) => setPlace({ ...place, x })} />
          <Slider label={t('pictures.face.y')} direction="fixed" min={0} max={1} step={0.01} value={place.y} format={(value) => format.percent(value)} onPreview={(y) => setPlace({ ...place, y })} onChange={(y) => setPlace({ ...place, y })} />
          <Slider label={t('pictures.face.size')} min={0.05} max={1} step={0.01} value={place.size} format={(value) => format.percent(value)} onPreview={(size) => setPlace({ ...place, size })} onChange={(size) => setPlace({ ...place, size })} />
        </>
      )}
    </Sheet>
  );
}
