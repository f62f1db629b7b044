import { expect } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import type { Maker } from '../maker.ts';

/** Says who she is, opens the piece to others, and reads the link that she sends. */
export async function invite(maker: Maker, name: string, picture: string): Promise<string> {
  const { page, t } = maker;
  await maker.goTo('piece.place.together');
  await maker.press('together.introduce');
  await introduce(maker, name, picture);
  await maker.press('together.invite');
  await maker.at('img', 'together.qr').waitFor();
  const link = await page.getByLabel(t('together.link'), { exact: true }).getByRole('textbox').or(page.getByRole('textbox', { name: t('together.link'), exact: true })).first().inputValue();
  expect(link).toMatch(/#\/join\/[\w-]{8,}\.[\w-]{22}$/);
  return link;
}

/** Fills the sheet that asks for a name and a picture. */
export async function introduce(maker: Maker, name: string, picture: string): Promise<void> {
  await maker.write('start.person.name', name);
  await maker.at('radio', `people.picture.${picture}`).check();
  await maker.press('start.person.save');
}

/** Opens the link that someone sent, and comes in. */
export async function join(maker: Maker, link: string, name: string, picture: string): Promise<void> {
  const { page } = maker;
  await page.goto(link);
  await maker.write('together.join.name', name);
  await maker.at('radio', `people.picture.${picture}`).check();
  await maker.press('together.join.go');
  await maker.at('heading', 'together.people').waitFor();
}

export type Connection = 'alone' | 'direct' | 'relayed' | 'both';

/** Waits until the people page says how she is connected. */
export async function expectConnection({ page, t }: Maker, connection: Connection): Promise<void> {
  await page.getByText(t(`together.connection.${connection}`), { exact: true }).waitFor({ timeout: 45_000 });
}

/** Waits until all of her work is on the hub. */
export async function expectSafe({ page, t }: Maker): Promise<void> {
  await page.getByText(t('together.place.hub'), { exact: true }).waitFor({ timeout: 45_000 });
}

/** Sees another by name, and in which part of the piece she is. */
export async function expectSees(maker: Maker, name: string, where: string): Promise<void> {
  const other = maker.page.getByRole('listitem').filter({ hasText: name });
  await other.getByText(maker.t(`together.where.${where}`), { exact: true }).waitFor();
}

/** From now on pages of this browser cannot meet others directly, as behind many a guest network. */
export const withoutMesh = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => Reflect.deleteProperty(globalThis, 'RTCPeerConnection'));
