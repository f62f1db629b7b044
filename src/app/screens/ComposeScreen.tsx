import { useLocation } from 'wouter';
import { ComposeView } from '../../features/compose/ComposeView.tsx';
import { pieceAddress } from '../routes.ts';
import { importers } from './importers.ts';
import type { PieceViewProps } from './piece-view-props.ts';
import { useOthers, usePlace } from './use-room.ts';

export function ComposeScreen({ session }: PieceViewProps) {
  const [, navigate] = useLocation();
  return (
    <ComposeView
      piece={session.piece}
      engine={session.engine}
      others={useOthers(session)}
      imports={importers}
      assets={session.assets}
      onPlace={usePlace(session)}
      onRecord={() => navigate(pieceAddress(session.id, 'record'))}
    />
  );
}
