import { Suspense, useMemo } from 'react';
import { useLocation } from 'wouter';
import { ProofView } from '../../features/proof/ProofView.tsx';
import type { Keep } from '../../keep/keep-types.ts';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { ScreenFrame } from '../../ui/components/ScreenFrame.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { People } from '../people.ts';
import { createProofDesk } from '../proof-desk.ts';
import { ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';
import { usePeople } from '../use-people.ts';
import { usePieces } from './use-pieces.ts';
import { planStoreOf, usePlan } from './use-plan.ts';

const AREAS = ['proof', 'learning', 'offer', 'errors', 'start'];

/** What the person in whose hands the device is takes home of her plan. */
export function ProofScreen({ studio }: { studio: Studio }) {
  const people = usePeople(studio.people);
  const { keep, pieces } = usePieces(studio.keep);
  return (
    <TextsArea areas={AREAS}>
      <Frame>{people && keep ? <Proof keep={keep} people={people} pieces={pieces} /> : <Loading />}</Frame>
    </TextsArea>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  const t = useText();
  const [, navigate] = useLocation();
  return (
    <ScreenFrame title={t('proof.title')} onBack={() => navigate(ROUTES.plan)}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </ScreenFrame>
  );
}

function Proof({ keep, people, pieces }: { keep: Keep; people: People; pieces: ReturnType<typeof usePieces>['pieces'] }) {
  const t = useText();
  const [, navigate] = useLocation();
  const person = people.current();
  const plan = usePlan(keep, person.id);
  const desk = useMemo(
    () => createProofDesk({ keep, person, people, planOf: (id) => planStoreOf(keep, id) }),
    [keep, person, people],
  );
  if ('code' in plan) return <ErrorBanner code={plan.code} />;
  const entries = pieces === 'loading' ? [] : pieces;
  const pieceName = (id: string): string | undefined => {
    const entry = entries.find((piece) => piece.id === id);
    return entry && (entry.title || (entry.starter ? t(`start.starter.${entry.starter}.name`) : t('start.pieces.untitled')));
  };
  return (
    <ProofView
      key={person.id}
      person={person}
      plan={plan.plan}
      clock={Date.now}
      random={Math.random}
      lacks={'mediaDevices' in navigator ? [] : ['microphone']}
      pieceName={pieceName}
      desk={desk}
      onChoose={() => navigate(ROUTES.plan)}
    />
  );
}
