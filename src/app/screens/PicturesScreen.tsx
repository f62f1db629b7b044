import { use } from 'react';
import { PicturesView } from '../../features/pictures/PicturesView.tsx';
import { importImage } from './importers.ts';
import type { PieceViewProps } from './piece-view-props.ts';
import { useOthers, usePlace } from './use-room.ts';

export function PicturesScreen({ session }: PieceViewProps) {
  const stage = use(session.stage());
  return (
    <PicturesView
      piece={session.piece}
      engine={session.engine}
      stage={stage}
      assets={session.assets}
      others={useOthers(session)}
      onPlace={usePlace(session)}
      importImage={importImage}
    />
  );
}
