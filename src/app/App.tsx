import { Suspense, lazy, useEffect } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AnnounceProvider } from '../ui/a11y/AnnounceProvider.tsx';
import { keepFocus } from '../ui/a11y/keep-focus.ts';
import { Loading } from '../ui/components/Loading.tsx';
import { ToastProvider } from '../ui/components/ToastProvider.tsx';
import { TextsProvider } from '../ui/i18n/TextsProvider.tsx';
import { ErrorBoundary } from './errors.tsx';
import { MissionCorner } from './missions/MissionCorner.tsx';
import { ROUTES } from './routes.ts';
import { StartScreen } from './screens/StartScreen.tsx';
import type { Studio } from './studio.ts';
import { WithStore } from './WithStore.tsx';

const PieceScreen = lazy(() => import('./screens/PieceScreen.tsx').then(({ PieceScreen: screen }) => ({ default: screen })));
const JoinScreen = lazy(() => import('./screens/JoinScreen.tsx').then(({ JoinScreen: screen }) => ({ default: screen })));
const RemixScreen = lazy(() => import('./screens/RemixScreen.tsx').then(({ RemixScreen: screen }) => ({ default: screen })));
const PlanScreen = lazy(() => import('./screens/PlanScreen.tsx').then(({ PlanScreen: screen }) => ({ default: screen })));
const PractiseScreen = lazy(() => import('./screens/PractiseScreen.tsx').then(({ PractiseScreen: screen }) => ({ default: screen })));
const ProofScreen = lazy(() => import('./screens/ProofScreen.tsx').then(({ ProofScreen: screen }) => ({ default: screen })));
const MissionsScreen = lazy(() =>
  import('./screens/MissionsScreen.tsx').then(({ MissionsScreen: screen }) => ({ default: screen })),
);
const LetterScreen = lazy(() => import('./screens/LetterScreen.tsx').then(({ LetterScreen: screen }) => ({ default: screen })));
const SettingsScreen = lazy(() =>
  import('./screens/SettingsScreen.tsx').then(({ SettingsScreen: screen }) => ({ default: screen })),
);

/** The whole studio. Only the start screen is in the first load. */
export function App({ studio }: { studio: Studio }) {
  useEffect(() => keepFocus(document), []);
  return (
    <TextsProvider texts={studio.texts}>
      <AnnounceProvider>
        <ToastProvider>
          <Router hook={useHashLocation}>
            <Screens studio={studio} />
            <MissionCorner studio={studio} />
          </Router>
        </ToastProvider>
      </AnnounceProvider>
    </TextsProvider>
  );
}

function Screens({ studio }: { studio: Studio }) {
  const [location] = useHashLocation();
  return (
    <ErrorBoundary resetKey={location}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path={ROUTES.start}>
            <StartScreen studio={studio} />
          </Route>
          <Route path={ROUTES.piece}>
            {({ id, view }) => (
              <WithStore studio={studio}>
                <PieceScreen key={id} studio={studio} id={id} view={view} />
              </WithStore>
            )}
          </Route>
          <Route path={ROUTES.join}>
            {({ link }) => (
              <WithStore studio={studio}>
                <JoinScreen key={link} studio={studio} link={link} />
              </WithStore>
            )}
          </Route>
          <Route path={ROUTES.remix}>
            {({ id }) => (
              <WithStore studio={studio}>
                <RemixScreen key={id} studio={studio} id={id} />
              </WithStore>
            )}
          </Route>
          <Route path={ROUTES.plan}>
            <WithStore studio={studio}>
              <PlanScreen studio={studio} />
            </WithStore>
          </Route>
          <Route path={ROUTES.proof}>
            <WithStore studio={studio}>
              <ProofScreen studio={studio} />
            </WithStore>
          </Route>
          <Route path={ROUTES.missions}>
            <WithStore studio={studio}>
              <MissionsScreen studio={studio} />
            </WithStore>
          </Route>
          <Route path={ROUTES.letter}>
            {({ letter }) => (
              <WithStore studio={studio}>
                <LetterScreen key={letter} studio={studio} letter={letter} />
              </WithStore>
            )}
          </Route>
          <Route path={ROUTES.practise}>
            <WithStore studio={studio}>
              <PractiseScreen studio={studio} />
            </WithStore>
          </Route>
          <Route path={ROUTES.settings}>
            <WithStore studio={studio}>
              <SettingsScreen studio={studio} />
            </WithStore>
          </Route>
          <Route>
            <Redirect to={ROUTES.start} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
