import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { PRESENCE_CAPS, readPresence, type PresenceState } from '../../src/base/presence-state.ts';
import { createLetters } from '../../src/sync/letters.ts';
import type { PresentPerson } from '../../src/sync/room-types.ts';
import { createWatched } from '../../src/sync/watched.ts';

/** A room in which everybody's presence goes through the same reading as on a wire. */
function room(...people: readonly string[]) {
  const states = new Map<string, PresenceState>();
  const parties = people.map((person, client) => ({ person, client, others: createWatched<readonly PresentPerson[]>([]), here: true }));
  const spread = (): void => {
    for (const party of parties) {
      if (!party.here) continue;
      party.others.set(parties.flatMap(({ person, client, here }) => {
        const state = here && person !== party.person ? readPresence(states.get(person)) : undefined;
        return state ? [{ ...state, client }] : [];
      }));
    }
  };
  return parties.map((party, index) => {
    const { person } = party;
    states.set(person, { person, name: person, picture: '', colour: '', role: 'edit' });
    const letters = createLetters({
      person,
      random: seededRandom(index + 1),
      presence: {
        others: party.others,
        show: (part) => {
          const read = readPresence({ ...states.get(person), ...part });
          if (read) states.set(person, read);
          spread();
        },
      },
    });
    const came: string[] = [];
    letters.arrived.listen(({ from, text }) => came.push(`${from}: ${text}`));
    return { ...letters, came, be: (here: boolean) => { party.here = here; spread(); }, state: () => states.get(person) };
  });
}

describe('letters in a room', () => {
  it('[R-L1] a letter comes once to the one it is for, and to nobody else', () => {
    const [olena, sara, maria] = room('olena', 'sara', 'maria');
    olena?.send('sara', 'one');
    olena?.send('sara', 'two');
    expect(sara?.came).toEqual(['olena: one', 'olena: two']);
    expect(maria?.came).toEqual([]);
    expect(olena?.waiting()).toBe(0);
    expect(olena?.state()?.letter).toBeUndefined();
  });

  it('[R-L2] a letter to someone who is away waits until she is here', () => {
    const [olena, sara] = room('olena', 'sara');
    sara?.be(false);
    olena?.send('sara', 'later');
    expect([sara?.came, olena?.waiting()]).toEqual([[], 1]);
    sara?.be(true);
    expect([sara?.came, olena?.waiting()]).toEqual([['olena: later'], 0]);
  });

  it('[R-L3] a letter that would not fit into a presence is refused, and one that came too long is none', () => {
    const [olena] = room('olena', 'sara');
    expect(olena?.send('sara', 'a'.repeat(PRESENCE_CAPS.letter + 1))).toMatchObject({ ok: false, code: 'letter-too-big' });
    const state = { person: 'olena', letter: { id: '1', to: 'sara', text: 'a'.repeat(PRESENCE_CAPS.letter + 1) } };
    expect(readPresence(state)?.letter).toBeUndefined();
  });

  it('[R-L4] a presence with the longest letter stays within what the hub takes', () => {
    const long = 'x'.repeat(32);
    const state = readPresence({
      person: long, name: 'ж'.repeat(40), picture: long, colour: long, role: 'edit',
      place: { view: long, item: long, tick: 1e9 },
      selection: Array.from({ length: 32 }, () => long),
      gesture: { kind: long, ids: Array.from({ length: 32 }, () => long), values: { [long]: 1 } },
      letter: { id: long, to: long, text: 'a'.repeat(PRESENCE_CAPS.letter) },
      got: Array.from({ length: 9 }, () => long),
    });
    expect(state?.letter).toBeDefined();
    expect(new TextEncoder().encode(JSON.stringify(state)).byteLength).toBeLessThan(PRESENCE_CAPS.bytes - 64);
  });
});
