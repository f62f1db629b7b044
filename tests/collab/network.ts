import * as Y from 'yjs';
import { assert } from '../../src/base/assert.ts';
import type { Random } from '../../src/base/random.ts';
import { seededRandom } from '../../src/base/random.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../src/document/open.ts';
import { chanceOf, type Chance } from './random-commands.ts';

const REMOTE = { type: 'remote', via: 'mesh' } as const;

interface Peer {
  readonly piece: PieceDoc;
  isOnline: boolean;
  /** What others sent, by sender, in the order of sending. */
  readonly inbox: Map<Peer, Uint8Array[]>;
}

interface NetworkOptions {
  readonly peers: number;
  readonly random: Random;
  /** Whether messages of one sender may overtake each other too. */
  readonly isUnordered: boolean;
}

export interface Network {
  readonly pieces: readonly PieceDoc[];
  readonly chance: Chance;
  /** Somebody who is to do something next. */
  someone(): PieceDoc;
  /** Delivers one waiting message, perhaps twice, or lets somebody go away or come back. */
  step(): void;
  /** All are back and all messages have arrived. */
  settle(): void;
  /** All updates that were ever made. */
  readonly updates: readonly Uint8Array[];
}

/** Devices that send each other what they write, over links that are slow, twice and gone for a while. The first makes the piece. */
export function createNetwork({ peers: count, random, isUnordered }: NetworkOptions): Network {
  const chance = chanceOf(random);
  const updates: Uint8Array[] = [];
  const peers: Peer[] = Array.from({ length: count }, (_, index) => {
    const ydoc = new Y.Doc();
    ydoc.clientID = Math.floor(random() * 2 ** 32);
    const own = seededRandom(Math.floor(random() * 2 ** 32));
    return { piece: openPiece({ ydoc, person: `person-${index}`, random: own, clock: () => 1_000 }), isOnline: true, inbox: new Map() };
  });

  const send = (from: Peer, to: Peer, update: Uint8Array): void => {
    const waiting = to.inbox.get(from);
    if (waiting) waiting.push(update);
    else to.inbox.set(from, [update]);
  };

  for (const peer of peers) {
    peer.piece.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === REMOTE) return;
      updates.push(update);
      if (peer.isOnline) for (const other of peers) if (other !== peer && other.isOnline) send(peer, other, update);
    });
  }
  const [first] = peers;
  if (first) seedPiece(first.piece, { pieceId: 'song', starter: '' });

  /** Whoever goes away loses what is on its way; whoever comes back asks everyone for what is missing, and is asked. */
  const leave = (peer: Peer): void => {
    peer.isOnline = false;
    peer.inbox.clear();
    for (const other of peers) other.inbox.delete(peer);
  };
  const comeBack = (peer: Peer): void => {
    peer.isOnline = true;
    for (const other of peers) {
      if (other === peer || !other.isOnline) continue;
      send(other, peer, Y.encodeStateAsUpdate(other.piece.ydoc, Y.encodeStateVector(peer.piece.ydoc)));
      send(peer, other, Y.encodeStateAsUpdate(peer.piece.ydoc, Y.encodeStateVector(other.piece.ydoc)));
    }
  };

  const deliver = (peer: Peer, mayRepeat: boolean): boolean => {
    const sender = chance.one([...peer.inbox].filter(([, waiting]) => waiting.length > 0));
    if (!sender) return false;
    const [, waiting] = sender;
    const [update] = waiting.splice(isUnordered ? chance.below(waiting.length) : 0, 1);
    if (!update) return false;
    Y.applyUpdate(peer.piece.ydoc, update, REMOTE);
    if (mayRepeat && chance.below(20) === 0) Y.applyUpdate(peer.piece.ydoc, update, REMOTE);
    return true;
  };

  return {
    pieces: peers.map(({ piece }) => piece),
    chance,
    updates,
    someone() {
      const peer = chance.one(peers);
      assert(peer, 'a network has one peer at least');
      return peer.piece;
    },
    step() {
      const peer = chance.one(peers);
      if (!peer) return;
      if (!peer.isOnline) return chance.below(4) === 0 ? comeBack(peer) : undefined;
      if (chance.below(40) === 0) return leave(peer);
      deliver(peer, true);
    },
    settle() {
      for (const peer of peers) if (!peer.isOnline) comeBack(peer);
      for (let isMoving = true; isMoving; ) {
        isMoving = false;
        for (const peer of peers) while (deliver(peer, false)) isMoving = true;
      }
    },
  };
}
