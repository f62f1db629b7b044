import { describe, expect, it } from 'vitest';
import { emptyPlan, type PlanRecords } from '../../src/document/plan/records.ts';
import { keepVault } from '../../src/keep/vault.ts';
import { openMemoryShelves } from '../../src/keep/memory-shelves.ts';
import { createEmitter } from '../../src/base/signal.ts';
import type { Vault, DevicePerson } from '../../src/keep/keep-types.ts';
import type { Shelves } from '../../src/keep/shelves.ts';
import { sha256Hex } from '../../src/base/sha256.ts';
import { value } from '../document/hands.ts';
import { newDisk, openDevice } from './device.ts';

const PASSPHRASE = 'червона калина на вікні';
const OLENA: DevicePerson = { id: 'olena', name: 'Олена', picture: 'bird', colour: 3, key: 'ab'.repeat(32), createdAt: 5 };

interface Device {
  readonly shelves: Shelves;
  readonly vault: Vault;
}

function device(now = 1000): Device {
  const shelves = openMemoryShelves();
  return { shelves, vault: keepVault({ shelves, clock: () => now, peopleChanged: createEmitter<void>(), onSetting: () => undefined, rounds: 50 }) };
}

const spoken = new TextEncoder().encode('a recording of thirty seconds');

async function fullDevice(): Promise<Device & { readonly plan: PlanRecords }> {
  const made = device();
  const asset = await sha256Hex(spoken);
  const plan: PlanRecords = {
    ...emptyPlan(OLENA.id),
    hostLanguage: 'pl',
    reflections: [
      { id: 'r', at: 7, pieceId: null, form: 'spoken', text: '', asset, seconds: 30, language: 'uk', visibility: 'me' },
    ],
  };
  await made.shelves.people.put(OLENA);
  await made.shelves.settings.put({ name: 'mission:olena', value: { step: 2 } });
  await made.shelves.settings.put({ name: 'mission:zahra', value: { step: 5 } });
  await made.shelves.plans.put({ person: OLENA.id, plan });
  await made.shelves.pieces.put({ id: 'p', title: 'T', starter: '', changedAt: 1, room: undefined, assets: [], removedAt: undefined });
  await made.shelves.traces.add([{ person: OLENA.id, piece: 'p', trace: { at: 1 } }, { person: OLENA.id, piece: 'device', trace: { at: 2 } }]);
  await made.shelves.assets.put({ sha256: asset, mime: 'audio/webm', size: spoken.length, addedAt: 1 }, spoken);
  return { ...made, plan };
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());

describe('[KE17] one sealed file takes all that is hers to another device', () => {
  it('[KE17] person, key, plan, traces and recordings arrive whole', async () => {
    const first = await fullDevice();
    const file = value(await first.vault.make(OLENA, PASSPHRASE));
    const signer = value(await first.vault.signer(OLENA.id));
    const second = device();
    const contents = value(await second.vault.open(file, PASSPHRASE));
    expect(contents.plan).toEqual(first.plan);
    expect(value(await second.vault.bringHome(contents))).toEqual({ isNewHere: true });
    expect(await second.shelves.people.get('olena')).toEqual(OLENA);
    expect(value(await second.vault.signer('olena'))).toEqual(signer);
    expect(await second.shelves.traces.of('olena', 'p')).toEqual([{ at: 1 }]);
    expect(await second.shelves.traces.of('olena', 'device')).toEqual([{ at: 2 }]);
    expect((await second.shelves.settings.get('mission:olena'))?.value).toEqual({ step: 2 });
    expect(await second.shelves.settings.get('mission:zahra')).toBeUndefined();
    const facts = await second.shelves.assets.facts(await sha256Hex(spoken));
    expect(facts && (await second.shelves.assets.bytes(facts))).toEqual(spoken);
  });

  it('[KE17] what is there already stays: name, traces, and the older key', async () => {
    const first = await fullDevice();
    const older = value(await first.vault.signer('olena'));
    const file = value(await first.vault.make(OLENA, PASSPHRASE));
    const second = device(5000);
    await second.shelves.people.put({ ...OLENA, name: 'Лєна' });
    await second.vault.signer('olena');
    await second.shelves.traces.add([{ person: 'olena', piece: 'p', trace: { at: 9 } }]);
    const contents = value(await second.vault.open(file, PASSPHRASE));
    for (let times = 0; times < 2; times++) expect(value(await second.vault.bringHome(contents))).toEqual({ isNewHere: false });
    expect((await second.shelves.people.get('olena'))?.name).toBe('Лєна');
    expect(value(await second.vault.signer('olena'))).toEqual(older);
    expect(await second.shelves.traces.of('olena', 'p')).toEqual([{ at: 9 }]);
    const third = device(1);
    const oldest = value(await third.vault.signer('olena'));
    await third.vault.bringHome(contents);
    expect(value(await third.vault.signer('olena'))).toEqual(oldest);
  });

  it('[KE17] the file says nothing to who does not know the words', async () => {
    const first = await fullDevice();
    const file = value(await first.vault.make(OLENA, PASSPHRASE));
    const seen = new TextDecoder('latin1').decode(await bytesOf(file));
    for (const secret of ['olena', 'hostLanguage', 'recording', OLENA.key]) expect(seen).not.toContain(secret);
    const again = value(await first.vault.make(OLENA, PASSPHRASE));
    expect(await bytesOf(again)).not.toEqual(await bytesOf(file));
  });
});

describe('[KE18] a vault that cannot be opened says why, and stores nothing', () => {
  it('[KE18] wrong words, a cut file, a changed file, a newer file and another file', async () => {
    const first = await fullDevice();
    const file = await bytesOf(value(await first.vault.make(OLENA, PASSPHRASE)));
    const codeOf = async (bytes: Uint8Array<ArrayBuffer>, words = PASSPHRASE): Promise<string> => {
      const opened = await first.vault.open(new Blob([bytes]), words);
      return opened.ok ? 'opened' : opened.code;
    };
    expect(await codeOf(file)).toBe('opened');
    expect(await codeOf(file, ` ${PASSPHRASE.normalize('NFD')} `)).toBe('opened');
    expect(await codeOf(file, 'червона калина')).toBe('vault-wrong-passphrase');
    for (const length of [0, 4]) expect(await codeOf(file.slice(0, length))).toBe('vault-none');
    for (const length of [8, 40, 64, 200, file.length - 1]) expect(await codeOf(file.slice(0, length))).toBe('vault-cut-off');
    expect(await codeOf(file.with(file.length - 3, (file.at(-3) ?? 0) ^ 1))).toBe('vault-damaged');
    expect(await codeOf(file.with(30, (file[30] ?? 0) ^ 1))).toBe('vault-damaged');
    expect(await codeOf(file.with(7, 9))).toBe('vault-newer');
    expect(await codeOf(new TextEncoder().encode('a shopping list, not a vault'))).toBe('vault-none');
    expect(await codeOf(file.with(8, 255))).toBe('vault-damaged');
  });
});

describe('[KE19] the secret of a key lies sealed, and there is one for each person', () => {
  it('[KE19] asked again it is the same, also after a reload; another person has another', async () => {
    const disk = newDisk();
    const vault = await (await openDevice(disk)).vault();
    const seed = value(await vault.signer('olena'));
    const again = await (await openDevice(disk)).vault();
    expect(value(await again.signer('olena'))).toEqual(seed);
    expect(value(await again.signer('zahra'))).not.toEqual(seed);
  });

  it('[KE19] two who ask at once get one', async () => {
    const { vault, shelves } = device();
    const [one, two] = await Promise.all([vault.signer('olena'), vault.signer('olena')]);
    expect(one).toEqual(two);
    const row = JSON.stringify((await shelves.settings.all()).map(({ value: stored }) => stored));
    expect(row).not.toContain(JSON.stringify(Object.values(value(one).seed)).slice(1, 40));
  });
});
