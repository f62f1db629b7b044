import { expect } from 'vitest';
import type { Maker } from '../maker.ts';

export const goOn = (maker: Maker): Promise<void> => maker.press('core.button.continue');

/** Listens, and sees that everybody is named with what she did. */
export async function listenAndName(maker: Maker, people: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const { page, t } = maker;
  await maker.goTo('piece.place.finish');
  await maker.at('heading', 'finish.listen.title').waitFor();
  await page.getByRole('button', { name: new RegExp(`^${t('finish.listen.play', { length: '' }).split('(')[0]?.trimEnd()}`) }).last().click();
  await maker.hears();
  await maker.press('transport.to-start');
  await goOn(maker);
  for (const [name, parts] of Object.entries(people)) {
    const group = maker.at('group', 'finish.credits.of', { name });
    const chosen = await group.getByRole('button', { pressed: true }).allTextContents();
    expect(chosen).toEqual(parts.map((part) => t(`finish.part.${part}`)));
  }
}

/** Says of a file that came from outside that it is theirs. */
export async function ownFile(maker: Maker, file: string): Promise<void> {
  const card = maker.page.getByRole('listitem').filter({ hasText: file }).last();
  await card.getByRole('radio', { name: maker.t('finish.files.ours'), exact: true }).check();
}

/** Says whose a sound is that somebody else made. */
export async function creditSource(maker: Maker, file: string, source: { author: string; licence: string; from: string }): Promise<void> {
  const { t } = maker;
  const card = maker.page.getByRole('listitem').filter({ hasText: file }).last();
  await card.getByRole('radio', { name: t('finish.files.other'), exact: true }).check();
  await card.getByLabel(t('finish.files.author'), { exact: true }).fill(source.author);
  await card.getByLabel(t('finish.files.terms'), { exact: true }).selectOption(source.licence);
  const from = card.getByLabel(t('finish.files.source'), { exact: true });
  await from.fill(source.from);
  await from.blur();
}

/** Agrees for herself: to be shown everywhere, with her name, and with her voice and face where they are in it. */
export async function agree(maker: Maker): Promise<void> {
  await maker.at('heading', 'finish.consent.title').waitFor();
  await maker.choose('finish.consent.place-everyone');
  for (const what of ['show-name', 'voice', 'face'] as const) {
    const box = maker.at('checkbox', `finish.consent.${what}`);
    if ((await box.count()) > 0) await box.check();
  }
  await maker.press('finish.consent.save');
  await maker.page.getByText(maker.t('finish.consent.saved'), { exact: true }).waitFor();
  await maker.closeMessages();
}

/** Others may use it under the same terms if they name us. */
export async function chooseLicence(maker: Maker): Promise<void> {
  await goOn(maker);
  await maker.choose('finish.licence.share-named');
  await maker.at('group', 'finish.licence.earn').getByRole('radio', { name: maker.t('finish.licence.earn-yes'), exact: true }).check();
  await maker.choose('finish.licence.change-same');
  await maker.press('finish.licence.choose');
  await maker.page.getByText(maker.t('finish.licence.chosen'), { exact: true }).waitFor();
  await maker.closeMessages();
}

/** Keeps acts of hers that the studio saw, as long as they need nothing more. @returns how many she kept */
export async function keepActs(maker: Maker, most: number): Promise<number> {
  await goOn(maker);
  await maker.at('heading', 'finish.acts.title').waitFor();
  const keep = maker.page.locator('button:enabled').filter({ hasText: maker.t('offer.keep') });
  await keep.first().waitFor();
  const kept = Math.min(most, await keep.count());
  for (let index = 0; index < kept; index++) {
    await keep.first().click();
    await maker.page.getByText(maker.t('finish.acts.kept'), { exact: true }).first().waitFor();
    await maker.closeMessages();
  }
  return kept;
}

/** Writes a few words to herself, and is done. */
export async function reflect(maker: Maker, words: string): Promise<void> {
  await goOn(maker);
  await maker.press('finish.words.proud');
  const field = maker.page.getByLabel(maker.t('finish.words.field'), { exact: true });
  await field.press('End');
  await field.pressSequentially(words);
  await goOn(maker);
  await maker.at('heading', 'finish.done.title').waitFor();
}

/** Her plan: what matters to her, next steps with printed reasons, what she can with level and state, her records. */
export async function readPlan(maker: Maker, acts: number): Promise<void> {
  const { page, t } = maker;
  await maker.press('finish.done.plan');
  await maker.press('plan.goals.choose');
  const goals = maker.at('dialog', 'plan.goals.sheet');
  await goals.getByRole('checkbox').first().check();
  await goals.getByRole('button', { name: t('core.button.done'), exact: true }).click();

  const steps = page.getByRole('article');
  await expect.poll(() => steps.count()).toBeGreaterThan(2);
  for (const step of (await steps.all()).slice(0, 3)) {
    await step.getByText(t('plan.step.because'), { exact: true }).waitFor();
    expect(await step.getByRole('listitem').allTextContents()).not.toEqual([]);
    expect((await step.getByRole('listitem').first().textContent()) ?? '').toMatch(/\+\d/);
  }
  await maker.at('tab', 'plan.page.skills').click();
  await page.getByText(new RegExp(t('plan.skill.level', { level: '' }).trim() + ' ?\\d')).first().waitFor();
  await maker.at('tab', 'plan.page.records').click();
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThanOrEqual(acts);
}
