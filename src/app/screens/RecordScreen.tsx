import { use } from 'react';
import { useLocation } from 'wouter';
import { deviceFacts, qualityFor } from '../../engine/quality.ts';
import { RecordView } from '../../features/record/RecordView.tsx';
import { pieceAddress } from '../routes.ts';
import { encodeTake } from './importers.ts';
import type { PieceViewProps } from './piece-view-props.ts';

const NUDGE = 'record-nudge';

export function RecordScreen({ session }: PieceViewProps) {
  const { keep, id, piece } = session;
  const [, navigate] = useLocation();
  const [unfinished] = use(session.unfinishedTakes);
  const nudge = keep.setting(NUDGE);
  return (
    <RecordView
      piece={piece}
      engine={session.engine}
      assets={session.assets}
      encodeTake={encodeTake}
      onDone={() => navigate(pieceAddress(id))}
      startTake={(facts) => keep.startTake({ ...facts, piece: id, person: piece.person })}
      mostSeconds={qualityFor(deviceFacts()).takeSeconds}
      unfinishedTake={unfinished}
      nudgeMilliseconds={typeof nudge === 'number' ? nudge : 0}
      onNudge={(milliseconds) => void keep.setSetting(NUDGE, milliseconds)}
    />
  );
}
