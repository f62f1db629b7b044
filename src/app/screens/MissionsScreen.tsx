import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { MissionsView } from '../../features/missions/MissionsView.tsx';
import type { Keep } from '../../keep/keep-types.ts';
import type { Mission } from '../../learning/missions/mission.ts';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { ScreenFrame } from '../../ui/components/ScreenFrame.tsx';
import { useSignal } from '../../ui/hooks/use-signal.ts';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { startMission } from '../missions/start-mission.ts';
import { missionStoreOf } from '../missions/mission-store.ts';
import { beginPlace } from '../missions/begin-place.ts';
import { ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';
import { usePeople } from '../use-people.ts';
import { usePieces } from './use-pieces.ts';
import { usePlan } from './use-plan.ts';

const AREAS = ['missions', 'learning', 'errors'];

/** Everything one can be guided through. */
export function MissionsScreen({ studio }: { studio: Studio }) {
  return (
    <TextsArea areas={AREAS}>
      <Frame studio={studio} />
    </TextsArea>
  );
}

function Frame({ studio }: { studio: Studio }) {
  const t = useText();
  const [, navigate] = useLocation();
  const people = usePeople(studio.people);
  const { keep, pieces } = usePieces(studio.keep);
  return (
    <ScreenFrame title={t('missions.title')} onBack={() => navigate(ROUTES.plan)}>
      <Suspense fallback={<Loading />}>
        {people && keep ? (
          <Missions
            studio={studio}
            keep={keep}
            personId={people.current().id}
            begin={(place) => navigate(beginPlace(place, pieces))}
          />
        ) : (
          <Loading />
        )}
      </Suspense>
    </ScreenFrame>
  );
}

interface MissionsProps {
  readonly studio: Studio;
  readonly keep: Keep;
  readonly personId: string;
  begin(place: Mission['begin']): void;
}

function Missions({ studio, keep, personId, begin }: MissionsProps) {
  const store = missionStoreOf(keep, personId);
  const progress = useSignal(store.changed, store.progress);
  const plan = usePlan(keep, personId);
  if ('code' in plan) return <ErrorBanner code={plan.code} />;
  return (
    <MissionsView
      plan={plan.plan}
      current={progress?.mission}
      onBegin={(mission) => {
        startMission(studio, keep, personId, mission.id);
        begin(mission.begin);
      }}
    />
  );
}
