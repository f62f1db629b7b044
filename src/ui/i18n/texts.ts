import type { Messages } from '@lingui/core';
import { setupI18n } from '@lingui/core';
import type { Result } from '../../base/result.ts';
import { failed, ok } from '../../base/result.ts';
import { createEmitter } from '../../base/signal.ts';
import type { Preferences } from '../preferences.ts';
import type { Area, LoadTexts } from './catalogues.ts';
import { isChoosing } from './choosing.ts';
import { isolate } from './isolate.ts';
import type { Language, LanguageId } from './languages.ts';
import { languageOf } from './languages.ts';

/** `<area>.<thing>.<detail>`, for example `core.button.back`. */
export type MessageId = `${string}.${string}`;
export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (id: MessageId, values?: TextValues) => string;
export type TextsFailure = 'texts-unreachable';

/** What is on the screen now; a new object whenever something of it changes. */
export interface TextsView {
  readonly language: Language;
  readonly areas: ReadonlySet<Area>;
  readonly t: Translate;
  /** Is there a text for this id in the areas loaded so far? */
  readonly has: (id: MessageId) => boolean;
}

export interface Texts {
  view(): TextsView;
  listen(listener: () => void): () => void;
  /** Loads an area in the present language; at once `ok` if it is there. */
  loadArea(area: Area): Promise<Result<void, TextsFailure>>;
  /** Loads several areas and shows them at once: each showing draws every text anew. */
  loadAreas(areas: readonly Area[]): Promise<Result<void, TextsFailure>>;
  /** Loads all areas in use in that language first, then changes over at once. On failure the language stays. */
  setLanguage(language: LanguageId): Promise<Result<void, TextsFailure>>;
}

export function createTexts(options: { language: LanguageId; load: LoadTexts; preferences: Preferences }): Texts {
  const { load, preferences } = options;
  const changes = createEmitter<void>();
  const loaded = new Map<LanguageId, Map<Area, Messages>>();
  let view = makeView(options.language);
  let wanted = options.language;

  function shelf(language: LanguageId): Map<Area, Messages> {
    const present = loaded.get(language) ?? new Map<Area, Messages>();
    loaded.set(language, present);
    return present;
  }

  function makeView(id: LanguageId): TextsView {
    const language = languageOf(id);
    const areas = shelf(id);
    const messages: Messages = Object.fromEntries([...areas.values()].flatMap((area) => Object.entries(area)));
    const i18n = setupI18n({
      locale: id,
      locales: language.locale,
      messages: { [id]: messages },
      missing: (_, missing) => missing,
    });
    return {
      language,
      areas: new Set(areas.keys()),
      t: (message, values) => i18n.t(message, values && isolateValues(values, language, messages[message])),
      has: (message) => Object.hasOwn(messages, message),
    };
  }

  async function fetchArea(area: Area, language: LanguageId): Promise<boolean> {
    if (shelf(language).has(area)) return true;
    try {
      shelf(language).set(area, await load(area, language));
      return true;
    } catch {
      return false; // the caller says so in a sentence and offers to try again
    }
  }

  function show(language: LanguageId): void {
    view = makeView(language);
    changes.emit();
  }

  async function loadAreas(areas: readonly Area[]): Promise<Result<void, TextsFailure>> {
    const language = view.language.id;
    if (areas.every((area) => view.areas.has(area))) return ok(undefined);
    const fetched = await Promise.all(areas.map((area) => fetchArea(area, language)));
    if (view.language.id !== language) return loadAreas(areas);
    if (fetched.includes(true)) show(language);
    return fetched.includes(false) ? failed('texts-unreachable') : ok(undefined);
  }

  async function setLanguage(language: LanguageId): Promise<Result<void, TextsFailure>> {
    wanted = language;
    const fetched = await Promise.all([...view.areas].map((area) => fetchArea(area, language)));
    if (fetched.includes(false)) return failed('texts-unreachable');
    if (wanted !== language) return ok(undefined);
    show(language);
    preferences.write('language', language);
    return ok(undefined);
  }

  return { view: () => view, listen: (listener) => changes.listen(listener), loadArea: (area) => loadAreas([area]), loadAreas, setLanguage };
}

function isolateValues(values: TextValues, language: Language, compiled: unknown): TextValues {
  const isolated: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const isWord = typeof value === 'string' && !isChoosing(compiled, name);
    isolated[name] = isWord ? isolate(value, language.direction) : value;
  }
  return isolated;
}
