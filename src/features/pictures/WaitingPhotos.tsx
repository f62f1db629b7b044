import { useEffect, useRef, useState } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import { SizeNotice } from '../../ui/components/SizeNotice.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Failure, PictureAssets, StageAccess } from './pictures-types.ts';

interface WaitingPhotosProps {
  readonly piece: PieceDoc;
  readonly stage: StageAccess;
  readonly assets: PictureAssets;
  readonly pictures: readonly Picture[];
  onFailed(failure: Failure): void;
}

const KINDS = ['asset'] as const;

/** Large photos and clips of others that are not on this device: how large, and the choice. Till then a small preview shows. */
export function WaitingPhotos({ piece, stage, assets, pictures, onFailed }: WaitingPhotosProps) {
  const t = useText();
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [put, setPut] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<number | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);
  const names = [...new Set(pictures.flatMap(({ asset }) => asset ?? []))].sort().join();
  const [next] = waiting.filter((sha256) => !put.has(sha256));
  const asset = useQuery(piece, KINDS, (tables) => (next === undefined ? undefined : tables.asset.get(next)), [next]);
  useEffect(() => () => running.current?.abort(), []);

  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const found: string[] = [];
      for (const sha256 of names.split(',').filter((name) => name !== '')) {
        const blob = await assets.blob(sha256);
        if (!blob.ok && blob.code === 'asset-ask-first') found.push(sha256);
      }
      if (!isOver) setWaiting(found);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [assets, names]);

  if (next === undefined || !asset) return null;
  const load = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setDone(0);
    const fetched = await assets.fetch(next, { signal: controller.signal, onProgress: setDone });
    setDone(undefined);
    if (controller.signal.aborted) return;
    setWaiting((all) => all.filter((sha256) => sha256 !== next));
    if (fetched.ok) stage.lookAgain();
    else onFailed(fetched);
  };
  const later = (): void => {
    running.current?.abort();
    setDone(undefined);
    setPut(new Set([...put, next]));
  };
  return (
    <SizeNotice
      what={t(asset.type === 'video' ? 'pictures.type.video' : 'pictures.type.photo')}
      bytes={asset.bytes}
      loadedBytes={done === undefined ? undefined : Math.round(done * asset.bytes)}
      onLoad={() => void load()}
      onLater={later}
    />
  );
}
