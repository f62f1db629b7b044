import { use, useCallback, useMemo } from 'react';
import { PicturesView } from '../../features/pictures/PicturesView.tsx';
import type { PicturesViewProps } from '../../features/pictures/pictures-types.ts';
import { STICKERS } from '../../stage/stickers/stickers.ts';
import { coloursOf, pictureImports } from './importers.ts';
import type { PieceViewProps } from './piece-view-props.ts';
import { useOthers, usePlace } from './use-room.ts';

export function PicturesScreen({ session }: PieceViewProps) {
  const stage = use(session.stage());
  const showDraft = useCallback<PicturesViewProps['onDraft']>((gesture) => session.room()?.presence.show({ gesture }), [session]);
  const templates = useMemo(() => ({ stage, blob: session.assets.blob, coloursOf }), [stage, session]);
  return (
    <PicturesView
      piece={session.piece}
      engine={session.engine}
      stage={stage}
      assets={session.assets}
      imports={pictureImports}
      stickers={STICKERS}
      templates={templates}
      others={useOthers(session)}
      onPlace={usePlace(session)}
      onDraft={showDraft}
    />
  );
}
