import { Suspense, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { failed, ok } from '../../base/result.ts';
import { PractiseView } from '../../features/practise/PractiseView.tsx';
import type { PractiseViewProps } from '../../features/practise/practise-types.ts';
import type { Keep } from '../../keep/keep-types.ts';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { ScreenFrame } from '../../ui/components/ScreenFrame.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';
import { usePeople } from '../use-people.ts';
import { usePieces } from './use-pieces.ts';
import { usePlan } from './use-plan.ts';

/** The own list of the person in whose hands the device is, whatever piece its words came from. */
export function PractiseScreen({ studio }: { studio: Studio }) {
  const people = usePeople(studio.people);
  const { keep } = usePieces(studio.keep);
  return (
    <TextsArea areas={['practise', 'errors']}>
      <Frame>{people && keep ? <Practice key={people.current().id} keep={keep} person={people.current().id} /> : <Loading />}</Frame>
    </TextsArea>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const t = useText();
  const [, navigate] = useLocation();
  return (
    <ScreenFrame title={t('practise.list')} onBack={() => navigate(ROUTES.plan)}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </ScreenFrame>
  );
}

function Practice({ keep, person }: { keep: Keep; person: string }) {
  const plan = usePlan(keep, person);
  if ('code' in plan) return <ErrorBanner code={plan.code} />;
  const sound: PractiseViewProps['sound'] = async (sha256) => {
    const kept = await keep.asset(sha256);
    return kept ? ok(new Blob([kept.bytes], { type: kept.mime })) : failed('asset-missing');
  };
  return <PractiseView words={plan.plan.plan.words} clock={Date.now} sound={sound} change={(change) => void plan.plan.change(change)} />;
}
