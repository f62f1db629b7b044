import { lazy, Suspense } from 'react';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useSignal } from '../../ui/hooks/use-signal.ts';
import type { Studio } from '../studio.ts';

const AREAS = ['missions', 'learning', 'offer'];

const MissionDock = lazy(() => import('./MissionDock.tsx').then(({ MissionDock: dock }) => ({ default: dock })));

/** Where the mission stands beside every screen. Nothing of it is fetched while nobody is in one. */
export function MissionCorner({ studio }: { studio: Studio }) {
  const isOn = useSignal(studio.guide.changed, studio.guide.isOn);
  if (!isOn) return null;
  return (
    <Suspense fallback={null}>
      <TextsArea areas={AREAS}>
        <MissionDock studio={studio} />
      </TextsArea>
    </Suspense>
  );
}
