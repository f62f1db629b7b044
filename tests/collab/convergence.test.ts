import { describe, expect, it } from 'vitest';
import type { PieceDoc } from '../../src/document/open.ts';
import { isSoak, rounds, withSeed } from '../support/seed.ts';
import { expectAgreement, latecomers, worksOfOthers } from './agreement.ts';
import { createNetwork } from './network.ts';
import { actAtRandom, type Chance } from './random-commands.ts';

const HOUR = 3_600_000;

/** One turn of somebody: a command, an undo or redo, or the device goes to somebody else for a while. */
function turn(piece: PieceDoc, chance: Chance): void {
  const what = chance.below(20);
  if (what < 4) undoSafely(piece);
  else if (what < 6) piece.history.redo(piece.person);
  else if (what === 6) piece.handTo(piece.person.endsWith('-guest') ? piece.person.slice(0, -6) : `${piece.person}-guest`);
  else actAtRandom(piece, chance);
}

function undoSafely(piece: PieceDoc): void {
  const before = worksOfOthers(piece);
  piece.history.undo(piece.person);
  const after = worksOfOthers(piece);
  expect([...before].filter((work) => !after.has(work)), 'works of others that an undo took').toEqual([]);
}

function play({ peers, turns, label, round }: { peers: number; turns: number; label: string; round: number }): Promise<void> {
  return withSeed(label, round, (random) => {
    const network = createNetwork({ peers, random, isUnordered: round % 4 === 3 });
    for (let done = 0; done < turns; done++) {
      turn(network.someone(), network.chance);
      for (let steps = network.chance.below(2 * peers); steps > 0; steps--) network.step();
    }
    network.settle();
    const [first] = network.pieces;
    if (!first) return;
    expectAgreement([...network.pieces, ...latecomers(first, network.updates)]);
  });
}

describe('people who write together', () => {
  it('[A1] [A2] [A3] four people with a hundred turns each agree in the end, whatever the network did', async () => {
    for (let round = 0; round < rounds(30, 1_000); round++) await play({ peers: 4, turns: 400, label: '4 x 100', round });
  }, HOUR);

  it('[A1] six people with a thousand turns agree', async () => {
    for (let round = 0; round < rounds(1, 50); round++) await play({ peers: 6, turns: 1_000, label: '6 x 1,000', round });
  }, HOUR);

  it('[A1] thirty people with two thousand turns agree (a hundred outside the long run)', async () => {
    for (let round = 0; round < rounds(1, 5); round++) await play({ peers: 30, turns: isSoak ? 2_000 : 100, label: '30 x 2,000', round });
  }, HOUR);
});
