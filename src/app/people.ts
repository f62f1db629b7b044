import { createEmitter, type Signal } from '../base/signal.ts';
import { PERSON_PICTURES } from '../ui/pictures/person-pictures.ts';
import { COLOURS } from '../ui/theme/colours.ts';
import type { DevicePerson, Keep } from '../keep/keep-types.ts';
import { noteDeviceAct } from './device-acts.ts';

const LAST_PERSON = 'last-person';

/** Who uses this device, and in whose hands it is now. */
export interface People {
  readonly changed: Signal<void>;
  all(): readonly DevicePerson[];
  /** In whose hands the device is. */
  current(): DevicePerson;
  byId(id: string): DevicePerson | undefined;
  take(id: string): void;
  add(face: Pick<DevicePerson, 'name' | 'picture' | 'colour'>): Promise<DevicePerson>;
  change(id: string, face: Partial<Pick<DevicePerson, 'name' | 'picture' | 'colour'>>): Promise<void>;
}

/** On a new device there is one person at once, without a name yet: nobody must introduce herself to make a sound. */
export async function createPeople(keep: Keep): Promise<People> {
  const changed = createEmitter<void>();
  let all = await keep.people();
  if (all.length === 0) {
    const any = <T>(choices: readonly T[]): T | undefined => choices[Math.floor(Math.random() * choices.length)];
    await keep.addPerson({ name: '', picture: any(PERSON_PICTURES) ?? '', colour: any([...COLOURS.keys()]) ?? 0 });
    all = await keep.people();
  }
  const last = keep.setting(LAST_PERSON);
  let current = all.find(({ id }) => id === last) ?? all[0];
  if (!current) throw new Error('a device has at least one person');

  keep.peopleChanged.listen(() => {
    void keep.people().then((people) => {
      all = people;
      current = all.find(({ id }) => id === current?.id) ?? current;
      changed.emit();
    });
  });

  const take = (id: string): void => {
    const next = all.find((person) => person.id === id);
    if (!next) return;
    current = next;
    void keep.setSetting(LAST_PERSON, id);
    changed.emit();
  };
  const held = current;
  return {
    changed,
    all: () => all,
    current: () => current ?? held,
    byId: (id) => all.find((person) => person.id === id),
    take,
    async add(face) {
      const added = await keep.addPerson(face);
      noteDeviceAct(keep, added.id, 'profile', { fields: ['name', 'picture'] });
      all = await keep.people();
      take(added.id);
      return added;
    },
    async change(id, face) {
      await keep.changePerson(id, face);
      const fields = (['name', 'picture'] as const).filter((field) => face[field] !== undefined);
      if (fields.length > 0) noteDeviceAct(keep, id, 'profile', { fields });
      all = await keep.people();
      current = all.find((person) => person.id === current?.id) ?? current;
      changed.emit();
    },
  };
}
