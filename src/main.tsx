import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from './base/assert.ts';
import { App } from './app/App.tsx';
import { keepAppOffline } from './app/offline.ts';
import { createStudio } from './app/studio.ts';
import './ui/theme/tokens.css';
import './ui/theme/global.css';

const root = document.getElementById('root');
assert(root, 'index.html has the root element');

const studio = createStudio();
// The words of the first screen come with it: nobody sees ids or an empty page.
void studio.texts.loadArea('core').then(() => {
  createRoot(root).render(
    <StrictMode>
      <App studio={studio} />
    </StrictMode>,
  );
});
keepAppOffline();
