import { expect, it, vi } from 'vitest';
import { openPlanStore } from '../../src/app/session/plan-store.ts';
import { newDisk, openDevice, settle } from '../keep/device.ts';
import { value } from '../document/hands.ts';

it('a plan is kept after each change and opened again', async () => {
  const disk = newDisk();
  const store = value(await openPlanStore(await openDevice(disk), 'oksana'));
  const heard = vi.fn<() => void>();
  store.changed.listen(heard);
  expect(store.change({ type: 'say-host-language', language: 'pl' }).ok).toBe(true);
  expect(heard).toHaveBeenCalledOnce();
  await settle();
  const again = value(await openPlanStore(await openDevice(disk.cut()), 'oksana'));
  expect(again.plan.hostLanguage).toBe('pl');
});

it('a refused change changes nothing', async () => {
  const store = value(await openPlanStore(await openDevice(newDisk()), 'oksana'));
  const before = store.plan;
  const refused = store.change({
    type: 'add-own-step',
    step: { id: 's', text: '  ', competences: [], at: 1, doneAt: null },
  });
  expect(refused).toMatchObject({ ok: false, code: 'plan-step-empty' });
  expect(store.plan).toBe(before);
});

it('each person has a plan of her own', async () => {
  const keep = await openDevice(newDisk());
  value(await openPlanStore(keep, 'oksana')).change({ type: 'say-host-language', language: 'pl' });
  await settle();
  expect(value(await openPlanStore(keep, 'amal')).plan.hostLanguage).not.toBe('pl');
});

it('a plan that cannot be read is never written over', async () => {
  const keep = await openDevice(newDisk());
  const newer = { format: 999, things: ['of tomorrow'] };
  await keep.savePlan('oksana', newer);
  const opened = await openPlanStore(keep, 'oksana');
  expect(opened.ok).toBe(false);
  expect(await keep.plan('oksana')).toEqual(newer);
});
