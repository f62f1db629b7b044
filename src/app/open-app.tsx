import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { whenAtRest } from './at-rest.ts';
import { App } from './App.tsx';
import { START_AREAS } from './areas.ts';
import { keepAppOffline } from './offline.ts';
import { fetchLaterParts, fetchPieceParts } from './piece-parts.ts';
import { createStudio, type StudioOptions } from './studio.ts';
import '../ui/theme/tokens.css';
import '../ui/theme/global.css';

/** Shows the studio in place of what the page shows until then. */
export async function openApp(root: HTMLElement, options: StudioOptions): Promise<void> {
  const studio = createStudio(options);
  const fetchParts = (): Promise<void> => fetchPieceParts(studio.texts.view().language.id);
  if (studio.shelf) void studio.openStore();
  if (window.location.hash.startsWith('#/piece/')) void fetchParts();
  // The words of the first screen come with it: nobody sees ids or an empty page.
  await studio.texts.loadAreas(START_AREAS);
  createRoot(root).render(
    <StrictMode>
      <App studio={studio} />
    </StrictMode>,
  );
  // The nearest wish first, and nothing while somebody waits: hands that tap go before what they may want later.
  whenAtRest(() => {
    void studio.openStore().then(fetchParts).then(() => whenAtRest(() => void fetchLaterParts().then(keepAppOffline)));
  });
  // Who leaves early may come back without a network.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keepAppOffline());
}
