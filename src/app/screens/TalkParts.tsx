import { Suspense } from 'react';
import { LetterInbox } from '../../features/talk/letters/LetterInbox.tsx';
import { LettersView } from '../../features/talk/letters/LettersView.tsx';
import { TalkView } from '../../features/talk/TalkView.tsx';
import type { DevicePerson } from '../../keep/keep-types.ts';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import type { PieceSession } from '../session/piece-session.ts';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import { useLetterPiece } from './letter-piece.ts';
import { peopleInPiece } from './people-in.ts';
import styles from './TalkParts.module.css';
import { talkProps } from './talk-props.ts';
import { useLetters } from './use-letters.ts';
import { usePlan } from './use-plan.ts';
import { useOthers } from './use-room.ts';

interface TalkPartsProps {
  readonly session: PieceSession;
  readonly person: DevicePerson;
}

/** Under the people in the room: what they say to each other, and words for each other's plans. */
export function TalkParts({ session, person }: TalkPartsProps) {
  return (
    <div className={styles['parts']}>
      <Suspense fallback={<Loading />}>
        <WithPlan key={person.id} session={session} person={person} />
      </Suspense>
    </div>
  );
}

function WithPlan({ session, person }: TalkPartsProps) {
  const plan = usePlan(session.keep, person.id);
  if ('plan' in plan) return <Parts session={session} person={person} plan={plan.plan} />;
  return (
    <>
      <TalkView {...talkProps(session)} />
      <ErrorBanner code={plan.code} />
    </>
  );
}

function Parts({ session, person, plan }: TalkPartsProps & { readonly plan: PlanAccess }) {
  const piece = useLetterPiece(session, person);
  const others = useOthers(session);
  const peopleIn = async (id: string): Promise<readonly string[]> =>
    id === session.id
      ? [...session.piece.tables.person.all().map((made) => made.id), ...others.map((other) => other.person)]
      : peopleInPiece(session.keep, id, person.id);
  const tools = useLetters({ keep: session.keep, person, plan, piece, peopleIn });
  return (
    <>
      <LetterInbox tools={tools} />
      <TalkView {...talkProps(session)} />
      <LettersView tools={tools} />
    </>
  );
}
