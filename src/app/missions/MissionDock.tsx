import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { sha256Hex } from '../../base/sha256.ts';
import { canonicalText } from '../../document/queries/canonical.ts';
import { MissionPanel } from '../../features/missions/MissionPanel.tsx';
import type { Keep } from '../../keep/keep-types.ts';
import { missionOf } from '../../learning/missions/missions.ts';
import { isAtEnd, type MissionProgress } from '../../learning/missions/progress.ts';
import type { Place } from '../../learning/plan/activity.ts';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import { useSignal } from '../../ui/hooks/use-signal.ts';
import type { People } from '../people.ts';
import { pieceAddress, PIECE_VIEWS, ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';
import { usePlan } from '../screens/use-plan.ts';
import { usePieces } from '../screens/use-pieces.ts';
import { usePeople } from '../use-people.ts';
import { beginPlace } from './begin-place.ts';
import { offersNow } from './mission-offers.ts';
import { hasMission, missionStoreOf } from './mission-store.ts';
import { watchMission } from './watch-mission.ts';

/** The mission of the person in whose hands the device is, beside whatever screen is open. */
export function MissionDock({ studio }: { studio: Studio }) {
  const people = usePeople(studio.people);
  const { keep } = usePieces(studio.keep);
  useEffect(() => void studio.openStore(), [studio]);
  if (!people || !keep) return null;
  const person = people.current();
  return <PersonsDock key={person.id} studio={studio} keep={keep} people={people} personId={person.id} />;
}

interface PersonsDockProps {
  readonly studio: Studio;
  readonly keep: Keep;
  readonly people: People;
  readonly personId: string;
}

function PersonsDock({ studio, keep, people, personId }: PersonsDockProps) {
  const store = missionStoreOf(keep, personId);
  const progress = useSignal(store.changed, store.progress);
  const plan = usePlan(keep, personId);
  const isNobodys =
    progress === undefined &&
    !hasMission(
      keep,
      people.all().map(({ id }) => id),
    );
  useEffect(() => {
    if (isNobodys) studio.guide.turn(false);
  }, [isNobodys, studio]);
  if (!progress || 'code' in plan) return null;
  return <OpenMission studio={studio} keep={keep} personId={personId} progress={progress} plan={plan.plan} />;
}

interface OpenMissionProps extends Omit<PersonsDockProps, 'people'> {
  readonly progress: MissionProgress;
  readonly plan: PlanAccess;
}

const placeOf = (location: string): Place | undefined => {
  const [, first, , view = 'compose'] = location.split('/');
  if (first === 'plan' || first === 'settings') return first;
  return first === 'piece' ? PIECE_VIEWS.find((each) => each === view) : undefined;
};

/** On the start screen, and on the way to it: the list of what one can begin with. */
const showBeginnings = (): number =>
  window.setTimeout(() => document.getElementById('start-new')?.scrollIntoView({ block: 'start' }));

function OpenMission({ studio, keep, personId, progress, plan }: OpenMissionProps) {
  const [location, navigate] = useLocation();
  const store = missionStoreOf(keep, personId);
  const session = useSignal(studio.guide.changed, studio.guide.session);
  const { pieces } = usePieces(studio.keep);
  const [isFolded, setIsFolded] = useState(false);
  const mission = missionOf(progress.mission);
  const records = plan.plan;
  const isOver = mission !== undefined && isAtEnd(mission, progress);

  useEffect(() => {
    const watched = watchMission({ keep, person: personId, store, session, plan: () => records });
    return watched.dispose;
  }, [keep, personId, store, session, progress.since, records]);
  useEffect(() => {
    session?.trace.guide(!isFolded && !isOver);
    return () => session?.trace.guide(false);
  }, [session, isFolded, isOver]);
  useEffect(() => {
    const now = store.progress();
    if (session && now && now.pieceId !== session.id) store.set({ ...now, pieceId: session.id });
  }, [session, store]);
  const fold = useCallback((folded: boolean) => setIsFolded(folded), []);
  if (!mission) return null;

  const open = (place: Place): void => {
    if (place === 'plan') return navigate(ROUTES.plan);
    if (place === 'settings') return navigate(ROUTES.settings);
    const known = pieces === 'loading' ? [] : pieces;
    const piece = session?.id ?? known.find(({ id }) => id === progress.pieceId)?.id;
    const address = piece === undefined ? beginPlace(place, pieces) : pieceAddress(piece, place);
    navigate(address);
    if (address === ROUTES.start) showBeginnings();
  };
  return (
    <MissionPanel
      key={`${mission.id} ${progress.since}`}
      mission={mission}
      progress={progress}
      plan={plan}
      personId={personId}
      clock={Date.now}
      random={Math.random}
      place={placeOf(location)}
      hasPiece={session !== undefined}
      offers={() => offersNow({ keep, personId, session, plan: plan.plan })}
      digest={async () => (session ? sha256Hex(new TextEncoder().encode(canonicalText(session.piece.ydoc))) : null)}
      onProgress={(next) => {
        studio.guide.turn(true);
        store.set(next);
      }}
      onOpen={open}
      onFold={fold}
      onLeave={() => store.set(undefined)}
      onMore={() => navigate(ROUTES.missions)}
    />
  );
}
