import type { Clock } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import type { Random } from '../base/random.ts';
import type { Emitter } from '../base/signal.ts';
import { attempt } from './codes.ts';
import type { DevicePerson, Keep } from './keep-types.ts';
import { secretHex } from './secret.ts';
import type { Shelves } from './shelves.ts';

export interface PeopleOptions {
  shelves: Shelves;
  clock: Clock;
  random: Random;
  changed: Emitter<void>;
}

/** The persons who share this device; each has a secret of her own. */
export function keepPeople({ shelves, clock, random, changed }: PeopleOptions): Pick<Keep, 'people' | 'addPerson' | 'changePerson'> {
  /** Those whose row could not be written live here until the page closes. */
  const unwritten = new Map<string, DevicePerson>();
  const people = async (): Promise<readonly DevicePerson[]> => {
    const rows = await attempt(shelves, () => shelves.people.all());
    const all = new Map([...(rows.ok ? rows.value : []), ...unwritten.values()].map((person) => [person.id, person]));
    return [...all.values()].sort((left, right) => left.createdAt - right.createdAt);
  };
  const put = async (person: DevicePerson): Promise<void> => {
    const written = await attempt(shelves, () => shelves.people.put(person));
    if (written.ok) unwritten.delete(person.id);
    else unwritten.set(person.id, person);
    changed.emit();
  };
  return {
    people,
    async addPerson({ name, picture, colour }) {
      const person = { id: newId(random), name, picture, colour, key: secretHex(32), createdAt: clock() };
      await put(person);
      return person;
    },
    async changePerson(id, fields) {
      const person = (await people()).find((known) => known.id === id);
      if (person) await put({ ...person, ...fields });
    },
  };
}
