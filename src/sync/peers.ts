import * as bc from 'lib0/broadcastchannel';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { assert } from '../base/assert.ts';
import { newId } from '../base/id.ts';
import type { Log } from '../base/log.ts';
import type { Random } from '../base/random.ts';
import { createScope } from '../base/scope.ts';
import { applyGuarded, isStateVector, isWhole, WHOLE_LIMITS } from '../document/guard.ts';
import type { RemoteOrigin } from '../document/origins.ts';
import type { AssetSource } from './asset-source.ts';
import { wrapChannel, type PeerChannel } from './mesh/channel.ts';
import { createPrivateWebRtc } from './mesh/connection.ts';
import { readSideMessage } from './mesh/messages.ts';
import { createPeerAssets } from './mesh/peer-assets.ts';
import { answerMessage, awarenessMessage, readPeerMessage, updateMessage, vectorMessage } from './mesh/protocol.ts';
import { shouldPass, type PeerHello, type Source } from './mesh/reach.ts';
import { createSealing } from './mesh/sealing.ts';
import { directSignals, type SignalLine } from './mesh/signals.ts';
import type { Watched } from './room-types.ts';
import { createWatched } from './watched.ts';

const MOST_PEERS = 8;
const HELLO_AFTER = 150;
const COMPARE_EVERY = 10_000;
const PRESENCE_BYTES = 64 * 1024;
const STRIKES = 20;

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
 * A small room without anything between its people. y-webrtc connects them; what they say stays here: compared as soon as a channel
 * opens, framed, judged before it is applied, free of addresses, and sent to those who can not have it yet.
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
  const say = (peer: Peer, message: Uint8Array): void => {
    if (!peer.channel.send(message)) log.warn('peer-message-not-sent', { bytes: message.byteLength });
  };
  const pass = (makeMessage: () => Uint8Array, source: Source): void => {
    const all = [...peers.values()];
    const own = self();
    const targets = all.filter((peer) => shouldPass(source, peer, own, all));
    if (targets.length === 0) return;
    const message = makeMessage();
    for (const peer of targets) say(peer, message);
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
    say(peer, vectorMessage(Y.encodeStateVector(doc)));
  };
  const strike = (peer: Peer): void => {
    if (++peer.strikes > STRIKES) peer.channel.close();
  };

  const onMessage = (peer: Peer, bytes: Uint8Array): void => {
    const message = readPeerMessage(bytes);
    if (message === undefined) return strike(peer);
    if (message.kind === 'vector') return answer(peer, message.bytes);
    if (message.kind === 'query') return sendPresence(peer);
    if (message.kind === 'awareness') return onPresence(peer, message.bytes);
    const applied = applyGuarded(doc, message.bytes, peer.origin, WHOLE_LIMITS);
    if (!applied.ok) return strike(peer);
    if (message.kind === 'update' && !isWhole(doc, applied.value)) compare(peer);
    return undefined;
  };
  const answer = (peer: Peer, vector: Uint8Array): void => {
    if (!isStateVector(vector)) strike(peer);
    else say(peer, answerMessage(Y.encodeStateAsUpdate(doc, vector)));
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
    say(peer, awarenessMessage(encodeAwarenessUpdate(awareness, [...awareness.getStates().keys()])));

  const rule = { lan: false };
  const wrtc = createPrivateWebRtc({
    rule,
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
          compare(peer);
          sendPresence(peer);
          helloSoon();
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
          if (peer) onMessage(peer, bytes);
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
        broken: (channel) => channel.close(),
      });
      return wrapped.facade;
    },
  });

  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    changes++;
    pass(() => updateMessage(update), sourceOf(origin));
  };
  const onAwareness = (
    { added, updated, removed }: { readonly added: number[]; readonly updated: number[]; readonly removed: number[] },
    origin: unknown,
  ): void => {
    const changed = [...added, ...updated, ...removed];
    const source: Source = changed.includes(awareness.clientID) ? { from: 'here' } : sourceOf(origin);
    if (source.from !== 'here' || changed.includes(awareness.clientID))
      pass(() => awarenessMessage(encodeAwarenessUpdate(awareness, changed)), source);
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
    // A line of its own for each stay: y-webrtc would share one among all rooms at the same address.
    signaling: [`${options.signaling}?${node}`],
    awareness: silent,
    maxConns: MOST_PEERS,
    filterBcConns: false,
    peerOpts: { wrtc, config: { iceServers: [] } },
  });
  await provider.key;
  quietTabs(provider);
  const { room, signalingConns } = provider;
  assert(room !== null, 'y-webrtc opens its room as soon as it has the key, and it needs none here');
  const line = signalingConns[0] as SignalLine; // y-webrtc leaves it untyped
  const endSignals = directSignals(line, {
    topic,
    sealing: createSealing(options.password, topic),
    self: room.peerId,
    meetings: room.webrtcConns,
    most: MOST_PEERS,
    lan: (isLan) => (rule.lan = isLan),
    random,
  });
  scope.add(endSignals);

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
