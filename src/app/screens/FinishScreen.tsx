import { useLocation } from 'wouter';
import { sha256Hex } from '../../base/sha256.ts';
import { canonicalText } from '../../document/queries/canonical.ts';
import { FinishView } from '../../features/finish/FinishView.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { pieceAddress, ROUTES } from '../routes.ts';
import { readTraces } from '../session/read-traces.ts';
import { usePeople } from '../use-people.ts';
import type { PieceViewProps } from './piece-view-props.ts';
import { usePlan } from './use-plan.ts';

export function FinishScreen({ studio, session }: PieceViewProps) {
  const [, navigate] = useLocation();
  const person = usePeople(studio.people)?.current();
  const { keep, piece, id, engine, assets } = session;
  const plan = usePlan(keep, person?.id ?? piece.person);
  if (!person) return null;
  if ('code' in plan) return <ErrorBanner code={plan.code} />;
  return (
    <FinishView
      key={person.id}
      piece={piece}
      pieceId={id}
      engine={engine}
      person={person}
      plan={plan.plan}
      assets={assets}
      traces={() => {
        session.trace.flush();
        return readTraces(keep, person.id, id);
      }}
      digest={() => sha256Hex(new TextEncoder().encode(canonicalText(piece.ydoc)))}
      onExport={() => navigate(pieceAddress(id, 'export'))}
      onPlan={() => navigate(ROUTES.plan)}
    />
  );
}
