import * as bc from 'lib0/broadcastchannel';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { newId } from '../base/id.ts';
import type { Log } from '../base/log.ts';
import type { Random } from '../base/random.ts';
import { createScope } from '../base/scope.ts';
import { applyGuarded, isStateVector, isWhole, WHOLE_LIMITS } from '../document/guard.ts';
import type { RemoteOrigin } from '../document/origins.ts';
import type { AssetSource } from './asset-source.ts';
import { wrapChannel, type Facade, type PeerChannel } from './mesh/channel.ts';
import { createPrivateWebRtc } from './mesh/connection.ts';
import { readSideMessage } from './mesh/messages.ts';
import { createPeerAssets } from './mesh/peer-assets.ts';
import { answerMessage, awarenessMessage, readPeerMessage, updateMessage, vectorMessage } from './mesh/protocol.ts';
import { shouldPass, type PeerHello, type Source } from './mesh/reach.ts';
import type { Watched } from './room-types.ts';
import { createWatched } from './watched.ts';

const MOST_PEERS = 8;
const HELLO_AFTER = 150;
const COMPARE_EVERY = 10_000;
const PRESENCE_BYTES = 64 * 1024;
const STRIKES = 20;
const EMPTY_ANSWER = answerMessage(new Uint8Array([0, 0]));

export interface PeersLink {
  /** Direct connections that are open. */
  readonly count: Watched<number>;
  readonly assets: AssetSource;
  /** Whether this device is on the hub as well: then others leave it to this one to bring its own edits there. */
  setHub(isJoined: boolean): void;
  /** Whether all direct neighbours bring their own edits to the hub. */
  allOnHub(): boolean;
  leave(): Promise<void>;
}

export interface PeersOptions {
  readonly signaling: string;
  readonly topic: string;
  readonly password: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly lan: boolean;
  readonly localAsset: (hash: string) => Promise<Blob | undefined>;
  readonly random: Random;
  readonly log: Log;
}

interface Peer {
  hello: PeerHello | undefined;
  readonly channel: PeerChannel;
  readonly origin: RemoteOrigin;
  strikes: number;
  comparedAt: number;
}

/** y-webrtc allows a name once at a time and lets go of it a little after it is told to. */
const leaving = new Map<string, Promise<void>>();

/**
 * A small room without anything between its people. y-webrtc finds and connects them and makes the first comparison; every message
 * passes here: framed, judged before it is applied, free of addresses, and sent to those who can not have it yet.
 */
export async function openPeers(options: PeersOptions): Promise<PeersLink> {
  const { doc, awareness, log, random, topic } = options;
  await leaving.get(topic);
  const scope = createScope();
  const count = createWatched(0);
  const peers = new Map<PeerChannel, Peer>();
  const node = newId(random);
  let hub = false;
  let changes = 0;
  let helloTimer: ReturnType<typeof setTimeout> | undefined;
  const assets = createPeerAssets(() => [...peers.keys()], options.localAsset);

  const self = (): PeerHello => ({ node, neighbours: nodesOf(peers), hub, presence: awareness.clientID });
  const helloSoon = (): void => {
    helloTimer ??= setTimeout(() => {
      helloTimer = undefined;
      const text = JSON.stringify({ t: 'hello', hello: self() });
      for (const { channel } of peers.values()) channel.sendSide(text);
    }, HELLO_AFTER);
  };
  const pass = (message: Uint8Array, source: Source): void => {
    const all = [...peers.values()];
    const own = self();
    for (const peer of all)
      if (shouldPass(source, peer, own, all) && !peer.channel.send(message))
        log.warn('peer-message-not-sent', { bytes: message.byteLength });
  };
  const sourceOf = (origin: unknown): Source => {
    const from = [...peers.values()].find((peer) => peer.origin === origin);
    if (from) return { from: 'peer', peer: from };
    return typeof origin === 'object' && origin !== null && Reflect.get(origin, 'via') === 'relay'
      ? { from: 'hub' }
      : { from: 'here' };
  };
  const compare = (peer: Peer): void => {
    peer.comparedAt = changes;
    peer.channel.send(vectorMessage(Y.encodeStateVector(doc)));
  };
  const strike = (peer: Peer): void => {
    if (++peer.strikes > STRIKES) peer.channel.close();
  };

  const onMessage = (peer: Peer, bytes: Uint8Array, facade: Facade): void => {
    const message = readPeerMessage(bytes);
    if (message === undefined) return strike(peer);
    if (message.kind === 'vector') return answer(peer, message.bytes, () => toProvider(facade, bytes));
    if (message.kind === 'query') return sendPresence(peer);
    if (message.kind === 'awareness') return onPresence(peer, message.bytes);
    const applied = applyGuarded(doc, message.bytes, peer.origin, WHOLE_LIMITS);
    if (!applied.ok) return strike(peer);
    if (message.kind === 'answer') toProvider(facade, EMPTY_ANSWER);
    else if (!isWhole(doc, applied.value)) compare(peer);
    return undefined;
  };
  /** The provider answers on its own channel; on one that it overlooks (see `connection.ts`) this does. */
  const answer = (peer: Peer, vector: Uint8Array, byProvider: () => boolean): void => {
    if (!isStateVector(vector)) strike(peer);
    else if (!byProvider()) peer.channel.send(answerMessage(Y.encodeStateAsUpdate(doc, vector)));
  };
  const onPresence = (peer: Peer, bytes: Uint8Array): void => {
    if (bytes.byteLength > PRESENCE_BYTES) return strike(peer);
    try {
      applyAwarenessUpdate(awareness, bytes, peer.origin);
    } catch {
      strike(peer); // no JSON in it
    }
    return undefined;
  };
  const sendPresence = (peer: Peer): void =>
    void peer.channel.send(awarenessMessage(encodeAwarenessUpdate(awareness, [...awareness.getStates().keys()])));

  const wrtc = createPrivateWebRtc({
    rule: { lan: options.lan },
    wrap: (raw, isFramed) => {
      const wrapped = wrapChannel(raw, isFramed, {
        open(channel) {
          const peer: Peer = {
            hello: undefined,
            channel,
            origin: { type: 'remote', via: 'mesh' },
            strikes: 0,
            comparedAt: -1,
          };
          peers.set(channel, peer);
          count.set(peers.size);
          helloSoon();
          sendPresence(peer);
        },
        close(channel) {
          const peer = peers.get(channel);
          peers.delete(channel);
          count.set(peers.size);
          assets.lost(channel);
          helloSoon();
          if (peer?.hello && !peer.hello.hub) removeAwarenessStates(awareness, [peer.hello.presence], peer.origin);
        },
        message(channel, bytes) {
          const peer = peers.get(channel);
          if (peer) onMessage(peer, bytes, wrapped.facade);
        },
        side(channel, text) {
          const message = readSideMessage(text);
          const peer = peers.get(channel);
          if (message === undefined || peer === undefined) return;
          if (message.t !== 'hello') return assets.handle(channel, message);
          const isNew = peer.hello === undefined;
          peer.hello = message.hello;
          if (isNew) helloSoon();
          return undefined;
        },
        chunk: (channel, bytes) => assets.chunk(channel, bytes),
        outgoing(channel, message) {
          // The provider compares; what changes and who is where is passed on here, once to each who needs it.
          const kind = readPeerMessage(message)?.kind;
          if ((kind === 'vector' || kind === 'answer') && !channel.send(message))
            log.warn('peer-message-not-sent', { bytes: message.byteLength });
        },
        broken: (channel) => channel.close(),
      });
      return wrapped.facade;
    },
  });

  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    changes++;
    pass(updateMessage(update), sourceOf(origin));
  };
  const onAwareness = (
    { added, updated, removed }: { readonly added: number[]; readonly updated: number[]; readonly removed: number[] },
    origin: unknown,
  ): void => {
    const changed = [...added, ...updated, ...removed];
    const source: Source = changed.includes(awareness.clientID) ? { from: 'here' } : sourceOf(origin);
    if (source.from !== 'here' || changed.includes(awareness.clientID))
      pass(awarenessMessage(encodeAwarenessUpdate(awareness, changed)), source);
  };
  doc.on('update', onUpdate);
  awareness.on('update', onAwareness);
  scope.add(() => doc.off('update', onUpdate));
  scope.add(() => awareness.off('update', onAwareness));
  scope.add(() => clearTimeout(helloTimer));
  const comparing = setInterval(() => {
    for (const peer of peers.values()) if (peer.comparedAt !== changes) compare(peer);
  }, COMPARE_EVERY);
  scope.add(() => clearInterval(comparing));

  const silent = new Awareness(doc); // presence goes by `pass`; the provider has nothing to say of it
  silent.setLocalState(null);
  scope.add(() => silent.destroy());
  const provider = new WebrtcProvider(topic, doc, {
    signaling: [options.signaling],
    password: options.password,
    awareness: silent,
    maxConns: MOST_PEERS,
    filterBcConns: false,
    peerOpts: { wrtc, config: { iceServers: [] } },
  });
  await provider.key;
  quietTabs(provider);

  return {
    count,
    assets,
    setHub(isJoined) {
      if (hub === isJoined) return;
      hub = isJoined;
      helloSoon();
    },
    allOnHub: () => [...peers.values()].every(({ hello }) => hello?.hub === true),
    leave() {
      if (scope.disposed) return leaving.get(topic) ?? Promise.resolve();
      scope.dispose();
      const left = closeProvider(provider).finally(() => leaving.delete(topic));
      leaving.set(topic, left);
      return left;
    },
  };
}

function toProvider(facade: Facade, message: Uint8Array): boolean {
  facade.onmessage?.({ data: new Uint8Array(message).buffer });
  return facade.onmessage !== null;
}

const nodesOf = (peers: ReadonlyMap<PeerChannel, Peer>): string[] =>
  [...peers.values()].flatMap(({ hello }) => hello?.node ?? []);

/** Pages of one browser are kept in step by `tabs.ts`, which judges what it applies; the provider's own way would not. */
function quietTabs(provider: WebrtcProvider): void {
  const { room } = provider;
  if (room === null) return;
  bc.unsubscribe(room.name, room._bcSubscriber);
  room.bcconnected = false;
}

/** `destroy` alone would leave the signaling socket open for good. */
async function closeProvider(provider: WebrtcProvider): Promise<void> {
  await provider.key;
  provider.disconnect();
  provider.destroy();
  await provider.key;
}
