import { expect } from 'vitest';
import type { Maker } from '../maker.ts';

/** A scene with a background, a photo, a text, a drawing and the words of the song. */
export async function paintScene(maker: Maker, photo: string): Promise<void> {
  const { page, t } = maker;
  await maker.goTo('piece.place.pictures');
  await page.locator('canvas').first().waitFor();
  await maker.press('pictures.ground.field');
  await expect.poll(() => maker.lastStep()).toContain(t('history.changeScene'));
  await maker.bring('pictures.add.photo', photo);
  await maker.named('button', t('pictures.type.photo')).last().waitFor();
  await maker.write('pictures.alt', 'Дві ріки сходяться');
  await maker.press('pictures.add.text');
  await maker.write('pictures.text.name', 'Дві ріки');
  await maker.press('pictures.add.lyrics');
  await draw(maker);
  const list = maker.at('region', 'pictures.list').getByRole('listitem');
  await expect.poll(() => list.count()).toBe(4);
  // Each by its name; where it stands is said behind it.
  expect(await list.locator('bdi').allTextContents()).toEqual([
    t('pictures.type.drawing'),
    t('pictures.type.lyrics'),
    t('pictures.type.named', { type: t('pictures.type.text'), words: 'Дві ріки' }),
    t('pictures.type.named', { type: t('pictures.type.photo'), words: 'Дві ріки сходяться' }),
  ]);
}

/** A stroke with the pen, across the canvas. */
async function draw(maker: Maker): Promise<void> {
  const { page, t } = maker;
  await maker.press('pictures.add.draw');
  await maker.choose('pictures.colour.yellow');
  const canvas = page.getByLabel(t('pictures.canvas'), { exact: true }).first();
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the canvas is not to be seen');
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  await page.mouse.move(...at(0.2, 0.7));
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(...at(0.2 + step * 0.06, 0.7 + Math.sin(step) * 0.1));
  await page.mouse.up();
  await expect.poll(() => maker.lastStep()).toContain(t('history.addPicture'));
  await maker.press('pictures.add.draw');
}

/** A second scene from a later bar: what the canvas shows changes with the song. */
export async function addScene(maker: Maker, bar: number): Promise<void> {
  const { page, t } = maker;
  await maker.press('pictures.scene.add');
  const start = page.getByRole('textbox', { name: t('pictures.scene.start'), exact: true });
  await start.fill(String(bar));
  await start.blur();
  await maker.press('pictures.ground.sea');
  await maker.at('button', 'pictures.scene.name', { number: 2, bar }).waitFor();
}

/** The colour in a corner of the canvas, as red, green and blue. */
async function cornerOf(maker: Maker): Promise<string> {
  return maker.page.locator('canvas').first().evaluate((canvas: HTMLCanvasElement) =>
    [...(canvas.getContext('2d')?.getImageData(4, 4, 1, 1).data ?? [])].slice(0, 3).map((part) => Math.round(part / 16)).join());
}

/** Plays over the change of scenes and sees the background change with it. */
export async function expectScenesFollow(maker: Maker, change: number): Promise<void> {
  await maker.at('slider', 'transport.position').fill(String(change - 960 * 2));
  await maker.press('transport.play');
  const before = await cornerOf(maker);
  await expect.poll(() => cornerOf(maker)).not.toBe(before);
  await maker.press('transport.to-start');
}
