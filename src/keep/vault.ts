import type { Clock } from '../base/clock.ts';
import { failed, ok, type Result } from '../base/result.ts';
import type { Emitter } from '../base/signal.ts';
import { readPlan } from '../document/plan/read-plan.ts';
import { row, text, number, listOf } from '../document/plan/read-values.ts';
import { attempt } from './codes.ts';
import type { DevicePerson, Vault, VaultCode, VaultContents, VaultFile } from './keep-types.ts';
import type { Shelves } from './shelves.ts';
import { signerOf, takeSigner } from './signer.ts';
import { packVault, unpackVault } from './vault-pack.ts';
import { seal, unseal } from './vault-seal.ts';

export interface VaultOptions {
  readonly shelves: Shelves;
  readonly clock: Clock;
  readonly peopleChanged: Emitter<void>;
  /** Settings that came home can be read at once. */
  onSetting(name: string, value: unknown): void;
  /** Rounds of the slow derivation; the form's own unless a test is in a hurry. */
  readonly rounds?: number | undefined;
}

const FORMAT = 1;
/** Where traces of acts lie that belong to no piece. */
const DEVICE = 'device';
const LARGEST_FILE = 200 * 1024 * 1024;

export function keepVault({ shelves, clock, peopleChanged, onSetting, rounds }: VaultOptions): Vault {
  return {
    signer: (person) => attempt(shelves, () => signerOf(shelves, { person, now: clock() })),
    async make(person, passphrase) {
      const gathered = await attempt(shelves, () => gather(shelves, person, clock()));
      if (!gathered.ok) return gathered;
      return seal(packVault(written(gathered.value), gathered.value.files), passphrase, rounds);
    },
    async open(file, passphrase) {
      if (file.size > LARGEST_FILE) return failed('vault-too-big');
      const bytes = await unseal(new Uint8Array(await file.arrayBuffer()), passphrase);
      if (!bytes.ok) return bytes;
      const unpacked = unpackVault(bytes.value);
      return unpacked ? read(unpacked.words, unpacked.files) : failed('vault-damaged');
    },
    bringHome: (contents) =>
      attempt(shelves, async () => {
        const isNewHere = (await shelves.people.get(contents.person.id)) === undefined;
        if (isNewHere) await shelves.people.put(contents.person);
        await takeSigner(shelves, { person: contents.person.id, signer: contents.signer });
        await bringTraces(shelves, contents);
        for (const { name, value } of contents.settings) {
          if (!isHers(name, contents.person.id) || (await shelves.settings.get(name))) continue;
          await shelves.settings.put({ name, value });
          onSetting(name, value);
        }
        for (const { sha256, mime, bytes } of contents.files) {
          const isHere = await shelves.assets.facts(sha256);
          if (!isHere) await shelves.assets.put({ sha256, mime, size: bytes.length, addedAt: clock() }, bytes);
        }
        peopleChanged.emit();
        return { isNewHere };
      }),
  };
}

async function gather(shelves: Shelves, person: DevicePerson, now: number): Promise<VaultContents> {
  const stored = readPlan((await shelves.plans.get(person.id))?.plan);
  const plan = stored.ok ? stored.value : null;
  const pieces = [DEVICE, ...(await shelves.pieces.all()).map(({ id }) => id)];
  const traces = await Promise.all(pieces.map(async (piece) => ({ piece, lines: await shelves.traces.of(person.id, piece) })));
  const files = await Promise.all((plan?.reflections ?? []).map(({ asset }) => fileOf(shelves, asset)));
  return {
    person,
    signer: await signerOf(shelves, { person: person.id, now }),
    plan,
    traces: traces.filter(({ lines }) => lines.length > 0),
    files: files.filter((file) => file !== undefined),
    settings: (await shelves.settings.all()).filter(({ name }) => isHers(name, person.id)),
    madeAt: now,
  };
}

/** What is kept under her id, but for her key, which travels by itself. */
const isHers = (name: string, person: string): boolean =>
  (name.endsWith(`:${person}`) || name.endsWith(`.${person}`)) && !name.startsWith('signer:');

async function fileOf(shelves: Shelves, sha256: string | null): Promise<VaultFile | undefined> {
  const facts = sha256 === null ? undefined : await shelves.assets.facts(sha256);
  const bytes = facts && (await shelves.assets.bytes(facts));
  return facts && bytes && { sha256: facts.sha256, mime: facts.mime, bytes };
}

/** A piece of which this device saw her work keeps what it saw; elsewhere the lines come as they were. */
async function bringTraces(shelves: Shelves, { person, traces }: VaultContents): Promise<void> {
  for (const { piece, lines } of traces) {
    const here = await shelves.traces.of(person.id, piece);
    if (here.length === 0) await shelves.traces.add(lines.map((trace) => ({ person: person.id, piece, trace })));
  }
}

const written = ({ person, signer, plan, traces, settings, madeAt }: VaultContents): object => ({
  format: FORMAT,
  person,
  signer: { seed: [...signer.seed], since: signer.since },
  plan,
  traces,
  settings,
  madeAt,
});

function read(words: unknown, files: readonly VaultFile[]): Result<VaultContents, VaultCode> {
  const from = row(words);
  if ((number(from?.['format']) ?? 0) > FORMAT) return failed('vault-newer');
  const person = readPerson(from?.['person']);
  const signer = row(from?.['signer']);
  const seed = Uint8Array.from(listOf(signer?.['seed'], number));
  if (!from || !person || seed.length !== 32) return failed('vault-damaged');
  const plan = from['plan'] === null ? null : readPlan(from['plan']);
  if (plan && !plan.ok) return failed(plan.code === 'plan-newer' ? 'vault-newer' : 'vault-damaged');
  return ok({
    person,
    signer: { seed, since: number(signer?.['since']) ?? 0 },
    plan: plan && plan.value.personId === person.id ? plan.value : null,
    traces: listOf(from['traces'], (item) => {
      const piece = text(row(item)?.['piece']);
      const lines = row(item)?.['lines'];
      return piece !== undefined && Array.isArray(lines) ? { piece, lines } : undefined;
    }),
    files,
    settings: listOf(from['settings'], (item) => {
      const name = text(row(item)?.['name']);
      return name === undefined ? undefined : { name, value: row(item)?.['value'] };
    }),
    madeAt: number(from['madeAt']) ?? 0,
  });
}

function readPerson(stored: unknown): DevicePerson | undefined {
  const from = row(stored);
  const id = text(from?.['id']);
  const key = text(from?.['key']);
  if (!from || !id || !key) return undefined;
  return {
    id,
    key,
    name: text(from['name']) ?? '',
    picture: text(from['picture']) ?? '',
    colour: number(from['colour']) ?? 0,
    createdAt: number(from['createdAt']) ?? 0,
  };
}
