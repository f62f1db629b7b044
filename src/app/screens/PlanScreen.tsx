import Award from 'lucide-react/icons/award';
import Footprints from 'lucide-react/icons/footprints';
import GraduationCap from 'lucide-react/icons/graduation-cap';
import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { PlanView } from '../../features/plan/PlanView.tsx';
import type { Keep } from '../../keep/keep-types.ts';
import type { Place as ActivityPlace } from '../../learning/plan/activity.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { ScreenFrame } from '../../ui/components/ScreenFrame.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { People } from '../people.ts';
import { beginPlace } from '../missions/begin-place.ts';
import { startMission } from '../missions/start-mission.ts';
import { pieceAddress, ROUTES } from '../routes.ts';
import { readTraces } from '../session/read-traces.ts';
import { DEVICE_TRACE } from '../device-acts.ts';
import type { Studio } from '../studio.ts';
import { usePeople } from '../use-people.ts';
import { PlanLink } from './PlanLink.tsx';
import { usePieces } from './use-pieces.ts';
import { usePlan } from './use-plan.ts';

const AREAS = ['plan', 'learning', 'offer', 'errors', 'start', 'proof'];

/** The plan of the person in whose hands the device is. */
export function PlanScreen({ studio }: { studio: Studio }) {
  const people = usePeople(studio.people);
  const { keep, pieces } = usePieces(studio.keep);
  return (
    <TextsArea areas={AREAS}>
      <Frame>{people && keep ? <Plan studio={studio} keep={keep} people={people} pieces={pieces} /> : <Loading />}</Frame>
    </TextsArea>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  const t = useText();
  const [, navigate] = useLocation();
  return (
    <ScreenFrame
      title={t('start.my-plan')}
      onBack={() => navigate(ROUTES.start)}
      actions={
        <Button icon={Award} onPress={() => navigate(ROUTES.proof)}>
          {t('proof.title')}
        </Button>
      }
    >
      <PlanLink icon={Footprints} area="missions" text="missions.all" to={ROUTES.missions} />
      <PlanLink icon={GraduationCap} area="practise" text="practise.list" to={ROUTES.practise} />
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </ScreenFrame>
  );
}

function Plan({ studio, keep, people, pieces }: { studio: Studio; keep: Keep; people: People; pieces: ReturnType<typeof usePieces>['pieces'] }) {
  const t = useText();
  const [, navigate] = useLocation();
  const person = people.current();
  const plan = usePlan(keep, person.id);
  const entries = pieces === 'loading' ? [] : pieces;
  if ('code' in plan) return <ErrorBanner code={plan.code} />;

  const begin = (place: ActivityPlace, mission: string): void => {
    startMission(studio, keep, person.id, mission);
    navigate(beginPlace(place, pieces));
  };
  const pieceName = (id: string): string | undefined => {
    const entry = entries.find((piece) => piece.id === id);
    if (!entry) return undefined;
    return entry.title || (entry.starter ? t(`start.starter.${entry.starter}.name`) : t('start.pieces.untitled'));
  };
  return (
    <PlanView
      key={person.id}
      person={person}
      plan={plan.plan}
      clock={Date.now}
      random={Math.random}
      lacks={'mediaDevices' in navigator ? [] : ['microphone']}
      pieceName={pieceName}
      traces={() => readTraces(keep, person.id, DEVICE_TRACE)}
      onBegin={begin}
      onPiece={(id) => navigate(pieceAddress(id))}
    />
  );
}
