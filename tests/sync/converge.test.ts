import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom, type Random } from '../../src/base/random.ts';
import type { RoomLink } from '../../src/sync/room-types.ts';
import { contentOf, enter, isSafe, makeRoomLink, startTestHub, until, type Guest, type TestHub } from './support.ts';

const SEED = Number(process.env['SEED'] ?? 20265);
const ROUNDS = process.env['SOAK'] === '1' ? 60 : 4;
const STEPS = 80;
const NAMES = ['Olena', 'Amira', 'Wira', 'Nino'] as const;

interface Traveller {
  readonly name: string;
  doc: Y.Doc;
  guest: Guest | undefined;
  written: number;
}

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

describe('people who come, go, meet elsewhere and start again', () => {
  for (let round = 0; round < ROUNDS; round++) {
    const seed = SEED + round;
    it(`end with the same piece and every note that anyone wrote (seed ${seed})`, async () => {
      const random = seededRandom(seed);
      const link = makeRoomLink();
      const people = NAMES.map((name): Traveller => ({ name, doc: new Y.Doc(), guest: undefined, written: 0 }));
      for (let step = 0; step < STEPS; step++) await takeStep(people, link, random);
      for (const traveller of people) arrive(traveller, link);
      const isDone = (): boolean =>
        people.every(({ guest, doc }) => guest && isSafe(guest) && whole(doc) === whole(people[0]?.doc ?? doc)) &&
        people.every(({ name, written }) => people.every(({ doc }) => has(doc, name, written)));
      await until(isDone, `all safe and equal, seed ${seed}`, 25_000);
      const late = enter(hub, link, 'Late');
      await until(
        () => isSafe(late) && whole(late.doc) === whole(people[0]?.doc ?? late.doc),
        `who comes late too, seed ${seed}`,
      );
      expect(late.doc.store.pendingStructs).toBeNull();
      await Promise.all([...people.map(({ guest }) => guest?.leave()), late.leave()]);
    }, 60_000);
  }
});

async function takeStep(people: readonly Traveller[], link: RoomLink, random: Random): Promise<void> {
  const one = pick(people, random);
  const chance = random();
  if (chance < 0.55) write(one, random);
  else if (chance < 0.65) arrive(one, link);
  else if (chance < 0.75) await depart(one);
  else if (chance < 0.88) meet(one, pick(people, random));
  else if (chance < 0.94) await startAgain(one);
  else await new Promise((done) => setTimeout(done, random() * 30));
}

function write(traveller: Traveller, random: Random): void {
  const notes = traveller.doc.getMap('notes');
  notes.set(`${traveller.name} ${traveller.written++}`, [Math.floor(random() * 9000), 240, 60, 1]);
  notes.set(`shared ${Math.floor(random() * 10)}`, random());
  if (random() < 0.4) notes.delete(`shared ${Math.floor(random() * 10)}`);
  const words = traveller.doc.getText('words');
  words.insert(Math.floor(random() * words.length), traveller.name);
  if (random() < 0.3 && words.length > 8) words.delete(Math.floor(random() * (words.length - 4)), 3);
}

function arrive(traveller: Traveller, link: RoomLink): void {
  traveller.guest ??= enter(hub, link, traveller.name, { doc: traveller.doc });
}

async function depart(traveller: Traveller): Promise<void> {
  await traveller.guest?.leave();
  traveller.guest = undefined;
}

/** Two exchange what they have, as they would directly. */
function meet(one: Traveller, other: Traveller): void {
  const origin = { type: 'remote', via: 'mesh' };
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)), origin);
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)), origin);
}

/** The page is closed and opened again: the same content, a new client id. */
async function startAgain(traveller: Traveller): Promise<void> {
  await depart(traveller);
  const kept = Y.encodeStateAsUpdate(traveller.doc);
  traveller.doc = new Y.Doc();
  Y.applyUpdate(traveller.doc, kept, { type: 'stored' });
}

const pick = <T>(list: readonly T[], random: Random): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};
const whole = (doc: Y.Doc): string => `${contentOf(doc)} ${doc.getText('words').toJSON()}`;
const has = (doc: Y.Doc, name: string, written: number): boolean =>
  Array.from({ length: written }, (_, index) => `${name} ${index}`).every((key) => doc.getMap('notes').has(key));
