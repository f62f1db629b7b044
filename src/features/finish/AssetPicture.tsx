import AudioLines from 'lucide-react/icons/audio-lines';
import Image from 'lucide-react/icons/image';
import { useEffect, useState } from 'react';
import type { Asset } from '../../document/schema/people.ts';
import { useObjectUrl } from '../../ui/hooks/use-object-url.ts';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';

interface AssetPictureProps extends Pick<FinishViewProps, 'assets'> {
  readonly asset: Asset;
}

/** A small photo, or the shape of a sound. Only for the eye: the name stands beside it. */
export function AssetPicture({ asset, assets }: AssetPictureProps) {
  if (asset.type === 'image') return <Photo asset={asset} assets={assets} />;
  return (
    <span className={styles['thumb']} dir="ltr">
      {asset.peaks.length === 0 ? (
        <AudioLines size={32} />
      ) : (
        <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
          <path d={peaksPath(asset.peaks)} fill="currentColor" />
        </svg>
      )}
    </span>
  );
}

function Photo({ asset, assets }: AssetPictureProps) {
  const [blob, setBlob] = useState<Blob | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    void assets.blob(asset.id).then((found) => {
      if (!isOver && found.ok) setBlob(found.value);
    });
    return () => {
      isOver = true;
    };
  }, [asset.id, assets]);
  const url = useObjectUrl(blob);
  return (
    <span className={styles['thumb']}>
      {url === undefined ? <Image size={32} /> : <img src={url} alt="" className={styles['photo']} />}
    </span>
  );
}

const BARS = 16;

/** Sixteen bars around the middle of a field of 48 × 48. */
function peaksPath(peaks: readonly number[]): string {
  const share = peaks.length / BARS;
  return Array.from({ length: BARS }, (_, index) => {
    const part = peaks.slice(Math.floor(index * share), Math.max(Math.floor(index * share) + 1, Math.floor((index + 1) * share)));
    const half = Math.max(1, (Math.max(0, ...part) / 100) * 22);
    return `M${index * 3} ${24 - half}h2v${2 * half}h-2Z`;
  }).join('');
}
