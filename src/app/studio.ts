import type { LocalPreferences } from '../keep/local-preferences.ts';
import { loadTexts } from '../ui/i18n/catalogues.ts';
import type { LanguageId } from '../ui/i18n/languages.ts';
import { createTexts, type Texts } from '../ui/i18n/texts.ts';
import type { Preferences } from '../ui/preferences.ts';
import { startAppearance, type Appearance } from '../ui/theme/appearance.ts';
import { browserLog } from './browser-log.ts';
import { noteDeviceAct } from './device-acts.ts';
import { readShelf, rememberShelf, type ShelfSize } from './shelf-memory.ts';
import { createGuide, type Guide } from './missions/guide.ts';
import { createStore, type Store } from './store.ts';

/** What the whole studio shares: made once, handed to screens part by part. */
export interface Studio {
  readonly texts: Texts;
  readonly appearance: Appearance;
  readonly preferences: Preferences;
  readonly keep: Store['keep'];
  readonly people: Store['people'];
  /** Whatever needs the store asks for it; the start screen alone can do without. */
  readonly openStore: Store['open'];
  /** What the device held the last time; nothing on a first visit. */
  readonly shelf: ShelfSize | undefined;
  /** Whether somebody is in a mission, and which piece is open. */
  readonly guide: Guide;
}

export interface StudioOptions {
  readonly stored: LocalPreferences;
  readonly language: LanguageId;
}

export function createStudio({ stored, language }: StudioOptions): Studio {
  const store = createStore(async () => {
    const { openKeep } = await import('../keep/keep.ts');
    return openKeep({ clock: Date.now, random: Math.random, log: browserLog });
  }, browserLog);
  const preferences: Preferences = {
    read: (name) => stored.read(name),
    write(name, value) {
      stored.write(name, value);
      void Promise.all([store.keep, store.people]).then(([keep, everyone]) =>
        noteDeviceAct(keep, everyone.current().id, 'setting', { setting: name, value }),
      );
    },
  };
  void store.keep.then((keep) => rememberShelf(stored, keep));
  return {
    texts: createTexts({ language, load: loadTexts, preferences }),
    preferences,
    appearance: startAppearance(document.documentElement, preferences),
    keep: store.keep,
    people: store.people,
    openStore: store.open,
    shelf: readShelf(stored),
    guide: createGuide(stored),
  };
}
