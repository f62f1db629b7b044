import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Random } from '../base/random.ts';
import { createScope } from '../base/scope.ts';
import { createEmitter } from '../base/signal.ts';
import { keepAssets } from './assets.ts';
import { attempt } from './codes.ts';
import { openDiskShelves, type DiskOptions } from './disk-shelves.ts';
import type { Keep } from './keep-types.ts';
import { openMemoryShelves } from './memory-shelves.ts';
import { browserNeighbours, type Neighbours } from './neighbours.ts';
import { listenToHiding } from './page.ts';
import { keepPeople } from './people.ts';
import { emptyBin, keepPieces } from './pieces.ts';
import type { Shelves } from './shelves.ts';
import { askToPersist, spaceOf } from './space.ts';
import { keepTakes } from './takes.ts';
import { shareNews } from './tab-news.ts';

/** A browser that has not opened its database by then never will. */
const OPENING_MS = 8_000;

export interface KeepOptions {
  /** The browser's, unless a test brings its own. */
  disk?: DiskOptions | undefined;
  neighbours?: Neighbours | undefined;
  clock: Clock;
  random: Random;
  log: Log;
}

/** Opens everything kept on this device. Never fails: where storage is refused, `mode` is `memory`. */
export async function openKeep({ disk, neighbours = browserNeighbours(), clock, random, log }: KeepOptions): Promise<Keep & { dispose(): void }> {
  const scope = createScope();
  const shelves = await openShelves(disk, log);
  const stored = await attempt(shelves, () => shelves.settings.all());
  const settings = new Map((stored.ok ? stored.value : []).map(({ name, value }) => [name, value]));
  await emptyBin({ shelves, clock });

  const piecesChanged = createEmitter<void>();
  const peopleChanged = createEmitter<void>();
  const planChanged = createEmitter<string>();
  const news = shareNews({ pieces: piecesChanged, people: peopleChanged, plan: planChanged }, neighbours);
  scope.add(() => shelves.close());
  scope.add(() => news.close());

  return {
    mode: shelves.mode,
    ...keepPieces({ shelves, neighbours, clock, random, log, onHide: listenToHiding, changed: news.pieces }),
    ...keepPeople({ shelves, clock, random, changed: news.people }),
    ...keepAssets({ shelves, clock, log }),
    ...keepTakes({ shelves, clock, random }),
    piecesChanged,
    peopleChanged,
    planChanged,
    setting: (name) => settings.get(name),
    async setSetting(name, value) {
      settings.set(name, value);
      const written = await attempt(shelves, () => shelves.settings.put({ name, value }));
      if (!written.ok) log.warn('keep.setting-unwritten', { code: written.code });
    },
    async plan(person) {
      const row = await attempt(shelves, () => shelves.plans.get(person));
      return row.ok ? row.value?.plan : undefined;
    },
    async savePlan(person, plan) {
      const written = await attempt(shelves, () => shelves.plans.put({ person, plan }));
      if (written.ok) news.plan.emit(person);
      return written;
    },
    async addTraces(person, piece, traces) {
      const rows = traces.map((trace) => ({ person, piece, trace }));
      const written = await attempt(shelves, () => shelves.traces.add(rows));
      if (!written.ok) log.warn('keep.traces-unwritten', { code: written.code });
    },
    async traces(person, piece) {
      const rows = await attempt(shelves, () => shelves.traces.of(person, piece));
      return rows.ok ? rows.value : [];
    },
    async vault() {
      const { keepVault } = await import('./vault.ts');
      return keepVault({ shelves, clock, peopleChanged: news.people, onSetting: (name, value) => void settings.set(name, value) });
    },
    space: spaceOf,
    askToPersist,
    dispose: () => scope.dispose(),
  };
}

async function openShelves(disk: DiskOptions | undefined, log: Log): Promise<Shelves> {
  if (!disk && typeof indexedDB === 'undefined') return openMemoryShelves();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), OPENING_MS);
  });
  try {
    const opened = await Promise.race([openDiskShelves(disk ?? { indexedDB, keyRange: IDBKeyRange }), tooLate]);
    if (opened) return opened;
    log.warn('keep.storage-silent');
  } catch (error) {
    log.error('keep.storage-refused', error);
  } finally {
    clearTimeout(timer);
  }
  return openMemoryShelves();
}
