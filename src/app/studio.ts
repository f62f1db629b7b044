import { openLocalPreferences } from '../keep/local-preferences.ts';
import type { Keep } from '../keep/keep-types.ts';
import { loadTexts } from '../ui/i18n/catalogues.ts';
import { firstLanguage } from '../ui/i18n/languages.ts';
import { createTexts, type Texts } from '../ui/i18n/texts.ts';
import type { Preferences } from '../ui/preferences.ts';
import { startAppearance, type Appearance } from '../ui/theme/appearance.ts';
import { browserLog } from './browser-log.ts';
import { noteDeviceAct } from './device-acts.ts';
import { createPeople, type People } from './people.ts';

/** What the whole studio shares: made once, handed to screens part by part. */
export interface Studio {
  readonly texts: Texts;
  readonly appearance: Appearance;
  readonly preferences: Preferences;
  /** The device's store; fetched after the first paint. */
  readonly keep: Promise<Keep>;
  readonly people: Promise<People>;
}

export function createStudio(): Studio {
  const stored = openLocalPreferences(() => window.localStorage);
  const preferences: Preferences = {
    read: (name) => stored.read(name),
    write(name, value) {
      stored.write(name, value);
      void Promise.all([keep, people]).then(([store, everyone]) =>
        noteDeviceAct(store, everyone.current().id, 'setting', { setting: name, value }),
      );
    },
  };
  const language = firstLanguage(stored.read('language'), navigator.languages);
  const keep = import('../keep/keep.ts').then(({ openKeep }) =>
    openKeep({ clock: Date.now, random: Math.random, log: browserLog }),
  );
  const people = keep.then(createPeople);
  return {
    texts: createTexts({ language, load: loadTexts, preferences }),
    preferences,
    appearance: startAppearance(document.documentElement, preferences),
    keep,
    people,
  };
}
