import { describe, expect, it } from 'vitest';
import type { LoadTexts } from '../../src/ui/i18n/catalogues.ts';
import { loadTexts } from '../../src/ui/i18n/catalogues.ts';
import { isolate } from '../../src/ui/i18n/isolate.ts';
import type { LanguageId } from '../../src/ui/i18n/languages.ts';
import { firstLanguage } from '../../src/ui/i18n/languages.ts';
import type { MessageId } from '../../src/ui/i18n/texts.ts';
import { createTexts } from '../../src/ui/i18n/texts.ts';
import type { PreferenceName, Preferences } from '../../src/ui/preferences.ts';

function memoryPreferences(): Preferences & { kept: Map<PreferenceName, string> } {
  const kept = new Map<PreferenceName, string>();
  return { kept, read: (name) => kept.get(name), write: (name, value) => void kept.set(name, value) };
}

async function openTexts(language: LanguageId, load: LoadTexts = loadTexts) {
  const preferences = memoryPreferences();
  const texts = createTexts({ language, load, preferences });
  await texts.loadArea('core');
  return { texts, preferences };
}

const PEOPLE: Readonly<Record<LanguageId, Readonly<Record<number, string>>>> = {
  en: { 0: '0 people', 1: '1 person', 2: '2 people', 21: '21 people' },
  pl: { 1: '1 osoba', 2: '2 osoby', 5: '5 osób', 12: '12 osób', 22: '22 osoby', 1.5: '1,5 osoby' },
  uk: { 1: '1 людина', 2: '2 людини', 5: '5 людей', 11: '11 людей', 21: '21 людина', 1.5: '1,5 людини' },
  ar: { 0: 'لا أحد', 1: 'شخص واحد', 2: 'شخصان', 3: '3 أشخاص', 11: '11 شخصًا', 100: '100 شخص' },
};

describe('plural forms', () => {
  it.each(Object.entries(PEOPLE))('are right in %s', async (language, forms) => {
    const { texts } = await openTexts(firstLanguage(language, []));
    const t = texts.view().t;
    for (const [count, text] of Object.entries(forms))
      expect(t('core.count.persons', { count: Number(count) })).toBe(text);
  });
});

describe('the language', () => {
  it('is the kept one, else the first of the browser that we have, else English', () => {
    expect(firstLanguage('uk', ['pl'])).toBe('uk');
    expect(firstLanguage(undefined, ['ka', 'ar-IQ', 'pl'])).toBe('ar');
    expect(firstLanguage('tlh', ['ka'])).toBe('en');
  });

  it('changes at once for all areas in use, and is kept', async () => {
    const { texts, preferences } = await openTexts('en');
    await texts.loadArea('people');
    const before = texts.view();
    expect(before.t('people.picture.fox')).toBe('Fox');
    expect(await texts.setLanguage('uk')).toMatchObject({ ok: true });
    expect(texts.view().t('people.picture.fox')).toBe('Лисиця');
    expect(texts.view().t('core.button.back')).toBe('Назад');
    expect(texts.view()).not.toBe(before);
    expect(preferences.kept.get('language')).toBe('uk');
  });

  it('stays when the texts of the new one cannot be fetched', async () => {
    const load: LoadTexts = (area, language) =>
      language === 'ar' ? Promise.reject(new Error('offline')) : loadTexts(area, language);
    const { texts, preferences } = await openTexts('pl', load);
    expect(await texts.setLanguage('ar')).toMatchObject({ ok: false, code: 'texts-unreachable' });
    expect(texts.view().t('core.button.back')).toBe('Wstecz');
    expect(preferences.kept.size).toBe(0);
  });

  it('is the last one chosen when two are chosen quickly and the first arrives late', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const load: LoadTexts = async (area, language) => {
      if (language === 'pl') await gate;
      return loadTexts(area, language);
    };
    const { texts } = await openTexts('en', load);
    const first = texts.setLanguage('pl');
    await texts.setLanguage('ar');
    release();
    await first;
    expect(texts.view().language.id).toBe('ar');
  });
});

describe('a text', () => {
  it('of an area that is gone is told as a failure and can be asked for again', async () => {
    let isOffline = true;
    const load: LoadTexts = (area, language) =>
      isOffline ? Promise.reject(new Error('offline')) : loadTexts(area, language);
    const texts = createTexts({ language: 'en', load, preferences: memoryPreferences() });
    expect(await texts.loadArea('core')).toMatchObject({ ok: false, code: 'texts-unreachable' });
    isOffline = false;
    expect(await texts.loadArea('core')).toMatchObject({ ok: true });
    expect(texts.view().areas.has('core')).toBe(true);
  });

  it('that does not exist shows its id, and `has` tells', async () => {
    const { texts } = await openTexts('en');
    const missing: MessageId = 'core.not-there';
    expect(texts.view().t(missing)).toBe('core.not-there');
    expect(texts.view().has(missing)).toBe(false);
    expect(texts.view().has('core.button.back')).toBe(true);
  });

  it('keeps a name whole that runs the other way', async () => {
    expect(isolate('Олена', 'rtl')).toBe('\u2068Олена\u2069');
    expect(isolate('ليلى', 'rtl')).toBe('ليلى');
    expect(isolate('ليلى', 'ltr')).toBe('\u2068ليلى\u2069');
    expect(isolate('12:30', 'rtl')).toBe('12:30');
    const { texts } = await openTexts('ar');
    expect(texts.view().t('core.value.volume-of', { name: 'Bass' })).toBe('مستوى الصوت: \u2068Bass\u2069');
  });
});

describe('a value that chooses between texts', () => {
  it('is left as it is in a sentence that runs the other way', async () => {
    const { texts } = await openTexts('ar');
    await texts.loadArea('learning');
    const say = (what: string) => texts.view().t('learning.offer.clip.made', { what, operations: 15 });
    expect(say('rhythm')).toContain('إيقاعًا');
    expect(say('melody')).toContain('لحنًا');
  });
});
