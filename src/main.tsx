import { START_AREAS } from './app/areas.ts';
import { browserLog } from './app/browser-log.ts';
import { assert } from './base/assert.ts';
import { openBrowserPreferences } from './keep/local-preferences.ts';
import { loadTexts } from './ui/i18n/catalogues.ts';
import { firstLanguage } from './ui/i18n/languages.ts';

// Small and first: it knows which words are needed, so that they, the first sounds and the app travel side by side.
const root = document.getElementById('root');
assert(root, 'index.html has the root element');
const stored = openBrowserPreferences();
const language = firstLanguage(stored.read('language'), navigator.languages);
const words = Promise.allSettled(START_AREAS.map((area) => loadTexts(area, language)));
const sounds = import('./engine/first-sound.ts').catch((error: unknown) => browserLog.error('first-sound-unreachable', error));
void Promise.all([import('./app/open-app.tsx'), words, sounds])
  .then(([{ openApp }]) => openApp(root, { stored, language }))
  .catch((error: unknown) => browserLog.error('app-unreachable', error));
