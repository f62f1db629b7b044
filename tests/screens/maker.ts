import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LanguageId } from '../../src/ui/i18n/languages.ts';
import type { MessageId, TextValues, Translate } from '../../src/ui/i18n/texts.ts';
import type { Person } from '../support/browser.ts';
import { growEar, overheard } from '../support/ear.ts';
import { wordsIn } from '../support/words.ts';

type Role = Parameters<Page['getByRole']>[0];

/** A person at her browser, who finds things by what they are and how they are called in her language. */
export interface Maker extends Person {
  readonly language: LanguageId;
  readonly t: Translate;
  /** The thing of this role with this name. */
  at(role: Role, name: MessageId, values?: TextValues): Locator;
  /** The same with a name that is no text of the studio, such as a title that she gave. */
  named(role: Role, name: string | RegExp): Locator;
  press(name: MessageId, values?: TextValues): Promise<void>;
  /** As `press`, for what is a link to another part of the piece. */
  goTo(place: MessageId): Promise<void>;
  /** With the finger on a phone, with the mouse elsewhere. */
  touch(thing: Locator, place?: { readonly x: number; readonly y: number }): Promise<void>;
  choose(name: MessageId, values?: TextValues): Promise<void>;
  write(field: MessageId, text: string): Promise<void>;
  /** Hands over a file at a button that opens the device's file picker. */
  bring(button: MessageId, ...files: Parameters<Locator['setInputFiles']>[0][]): Promise<void>;
  /** Closes the messages that stand over the work. */
  closeMessages(): Promise<void>;
  /** What the next step back would take away, as the undo button says. */
  lastStep(): Promise<string>;
  /** Waits until something is heard. @returns the loudest sample */
  hears(): Promise<number>;
}

const WAIT_MS = 20_000;

/** Finding things in her language. Pages opened before have no ear: make the maker before she opens one. */
export async function makerOf(person: Person, language: LanguageId, { hasTouch = false } = {}): Promise<Maker> {
  const { page, context } = person;
  const t = await wordsIn(language);
  await growEar(context);
  page.setDefaultTimeout(WAIT_MS);
  const at = (role: Role, name: MessageId, values?: TextValues): Locator =>
    page.getByRole(role, { name: t(name, values), exact: true });
  return {
    ...person,
    language,
    t,
    at,
    named: (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' }),
    press: (name, values) => at('button', name, values).click(),
    goTo: (place) => at('link', place).click(),
    touch: (thing, place) => {
      const options = place === undefined ? {} : { position: { ...place } };
      return hasTouch ? thing.tap(options) : thing.click(options);
    },
    choose: (name, values) => at('radio', name, values).check(),
    write: (field, text) => page.getByLabel(t(field), { exact: true }).fill(text),
    async bring(button, ...[files]) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), at('button', button).click()]);
      if (files !== undefined) await chooser.setFiles(files);
    },
    async closeMessages() {
      const close = at('region', 'core.region.messages').getByRole('button', { name: t('core.button.close'), exact: true });
      for (let left = await close.count(); left > 0; left--) await close.first().click();
    },
    async lastStep() {
      const name = new RegExp(`^${t('transport.undo-step', { step: '' }).trimEnd()}`);
      return (await page.getByRole('button', { name }).getAttribute('aria-label')) ?? '';
    },
    async hears() {
      await overheard(page);
      let peak = 0;
      await expect.poll(async () => (peak = (await overheard(page)).peak), { timeout: WAIT_MS, message: 'nothing was heard' }).toBeGreaterThan(0.01);
      return peak;
    },
  };
}
