import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import { LetterInbox } from '../../features/talk/letters/LetterInbox.tsx';
import { LettersView } from '../../features/talk/letters/LettersView.tsx';
import type { DevicePerson, Keep } from '../../keep/keep-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { ScreenFrame } from '../../ui/components/ScreenFrame.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { browserLog } from '../browser-log.ts';
import { ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';
import { usePeople } from '../use-people.ts';
import { peopleInPiece } from './people-in.ts';
import styles from './TalkParts.module.css';
import { useLetters } from './use-letters.ts';
import { usePieces } from './use-pieces.ts';
import { usePlan } from './use-plan.ts';

const AREAS = ['talk', 'learning', 'errors'];

/** A letter that was scanned or opened as a link, read by the person in whose hands the device is. */
export function LetterScreen({ studio, letter }: { readonly studio: Studio; readonly letter: string }) {
  const people = usePeople(studio.people);
  const { keep } = usePieces(studio.keep);
  return (
    <TextsArea areas={AREAS}>
      <Frame>{people && keep ? <Letter key={people.current().id} keep={keep} person={people.current()} letter={letter} /> : <Loading />}</Frame>
    </TextsArea>
  );
}

function Frame({ children }: { readonly children: React.ReactNode }) {
  const t = useText();
  const [, navigate] = useLocation();
  return (
    <ScreenFrame title={t('talk.letters.title')} onBack={() => navigate(ROUTES.start)}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </ScreenFrame>
  );
}

interface LetterProps {
  readonly keep: Keep;
  readonly person: DevicePerson;
  readonly letter: string;
}

function Letter(props: LetterProps) {
  const plan = usePlan(props.keep, props.person.id);
  return 'code' in plan ? <ErrorBanner code={plan.code} /> : <Opened {...props} plan={plan.plan} />;
}

function Opened({ keep, person, letter, plan }: LetterProps & { readonly plan: PlanAccess }) {
  const t = useText();
  const [, navigate] = useLocation();
  const [code, setCode] = useState<string | undefined>(undefined);
  const tools = useLetters({ keep, person, plan, piece: undefined, peopleIn: (id) => peopleInPiece(keep, id, person.id) });
  useEffect(() => {
    tools
      .open(letter)
      .then((opened) => setCode(opened.ok ? undefined : opened.code))
      .catch((error: unknown) => browserLog.error('letter-failed', error));
    // oxlint-disable-next-line react/exhaustive-deps -- the letter of this address is read once
  }, [letter]);
  return (
    <div className={styles['parts']}>
      <p>{t('talk.letters.for', { name: person.name || t('talk.me') })}</p>
      {code !== undefined && <ErrorBanner sentence={t(`talk.refusal.${code}`)} />}
      <LetterInbox tools={tools} />
      <LettersView tools={tools} />
      <Button onPress={() => navigate(ROUTES.start)}>{t('talk.letters.back')}</Button>
    </div>
  );
}
