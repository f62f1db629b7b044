import { useEffect, useState } from 'react';
import type { Asset } from '../../document/schema/people.ts';
import { useObjectUrl } from '../../ui/hooks/use-object-url.ts';
import styles from './Templates.module.css';
import type { TemplateTools } from './templates-types.ts';

interface AssetPictureProps {
  readonly asset: Asset;
  readonly tools: Pick<TemplateTools, 'blob'>;
}

/** A small look at a photo of the piece; quiet colours until it has come. */
export function AssetPicture({ asset, tools }: AssetPictureProps) {
  const [photo, setPhoto] = useState<Blob | undefined>(undefined);
  const url = useObjectUrl(photo);
  // Others wrote it: nothing but a picture in itself is taken.
  const hasPreview = asset.preview.startsWith('data:image/');
  useEffect(() => {
    if (hasPreview) return undefined;
    let isOver = false;
    void tools.blob(asset.id).then((found) => {
      if (!isOver && found.ok) setPhoto(found.value);
    });
    return () => {
      isOver = true;
    };
  }, [tools, asset.id, hasPreview]);
  const source = hasPreview ? asset.preview : url;
  return source === undefined ? <span className={styles['swatch']} aria-hidden="true" /> : <img src={source} alt="" className={styles['photo']} />;
}
