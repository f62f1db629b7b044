import { useEffect, useState } from 'react';
import type { PictureAssets } from './pictures-types.ts';

/** The file of a photo, as far as this device has it. */
export function usePhoto(assets: PictureAssets, sha256: string | null): { readonly blob: Blob | undefined; readonly isMissing: boolean } {
  const [found, setFound] = useState<{ readonly sha256: string; readonly blob: Blob | undefined } | undefined>(undefined);
  useEffect(() => {
    if (sha256 === null) return;
    let isOver = false;
    void assets.blob(sha256).then((result) => {
      if (!isOver) setFound({ sha256, blob: result.ok ? result.value : undefined });
    });
    return () => {
      isOver = true;
    };
  }, [assets, sha256]);
  const isHere = found?.sha256 === sha256;
  return { blob: isHere ? found?.blob : undefined, isMissing: isHere && found?.blob === undefined };
}
