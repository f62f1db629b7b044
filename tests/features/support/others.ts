import type { PresentPerson } from '../../../src/sync/room-types.ts';

/** Somebody else in the room, on one device. */
export const personAt = (client: number, facts: Pick<PresentPerson, 'name' | 'place' | 'gesture'>): PresentPerson => ({
  client,
  person: `person-${client}`,
  picture: 'fox',
  colour: '4',
  role: 'edit',
  ...facts,
});
