import { Awareness } from 'y-protocols/awareness';
import { failed, ok } from '../base/result.ts';
import { createScope } from '../base/scope.ts';
import { createRoomAssets } from './asset-transfer.ts';
import {
  bearerOf,
  credentialsOf,
  isSecurePage,
  meshTopicOf,
  watchAccessOf,
  watchLinkOf,
  type RoomCredentials,
} from './credentials.ts';
import { createHubAssets } from './hub-assets.ts';
import { createLetters } from './letters.ts';
import { formatRoomLink } from './link.ts';
import { bringInto, mergeAtHub } from './merge.ts';
import type { PeersLink } from './peers.ts';
import { createPresence } from './presence.ts';
import { openRelayLink, type RelayState } from './relay.ts';
import type { Room, RoomConnection, RoomOptions, RoomStatus } from './room-types.ts';
import { joinTabs } from './tabs.ts';
import { onWake } from './wake.ts';
import { createWatched } from './watched.ts';

/** Above this a room goes by the hub alone: a mesh of thirty sends 870 messages an edit, a star thirty. */
const MOST_DIRECT = 8;

/**
 * Enters a room with a document: by the hub, directly, and to other pages of this browser, all on the same document at once.
 * Never waits and never fails: without any connection one is `alone`, and nothing that is in the document is lost.
 */
export function joinRoom(options: RoomOptions): Room {
  const { doc, link, person, clock, random, log } = options;
  const scope = createScope();
  const hub = (options.hub ?? globalThis.location.origin).replace(/\/$/, '');
  const sockets = hub.replace(/^http/, 'ws');
  const awareness = new Awareness(doc);
  const presence = createPresence(awareness, person, link.role);
  const letters = createLetters({ presence, person: person.id, random });
  const credentials: Promise<RoomCredentials> = isSecurePage()
    ? credentialsOf(link, person)
    : new Promise(() => undefined);
  const authorization = async (): Promise<string> => bearerOf(await credentials);
  const localAsset = options.localAsset ?? (() => Promise.resolve(undefined));
  let peers: PeersLink | undefined;
  let opening: Promise<void> = Promise.resolve();

  const relay = openRelayLink({
    url: `${sockets}/relay`,
    room: link.room,
    role: link.role,
    doc,
    awareness,
    ownClients: options.ownClients ?? [],
    hello: async () => {
      const { access, proof } = await credentials;
      const mayCreate = options.create === true && link.role === 'edit';
      return { access, proof, person: person.id, ...(mayCreate && { create: { watch: await watchAccessOf(link) } }) };
    },
    merge: (update) => mergeAtHub({ hub, room: link.room, authorization }, update),
    mayLeaveToOthers: () => peers?.allOnHub() ?? false,
    random,
    log,
  });

  const read = (): RoomStatus =>
    statusOf(relay.state.current, peers?.count.current ?? 0, presence.others.current, person.id);
  const status = createWatched<RoomStatus>(read());
  const show = (): void => {
    status.set(isSecurePage() ? read() : { ...read(), connection: 'refused', code: 'not-secure' });
  };

  const wantsPeers = (): boolean =>
    !scope.disposed &&
    options.direct !== 'off' &&
    link.role === 'edit' &&
    isSecurePage() &&
    typeof RTCPeerConnection !== 'undefined' &&
    relay.state.current.phase !== 'refused' &&
    presence.others.current.length < MOST_DIRECT;

  /** Opens or closes the direct way as the room grows and shrinks; one step at a time. */
  const arrangePeers = (): void => {
    if (wantsPeers() === (peers !== undefined)) return;
    opening = opening.then(async () => {
      if (wantsPeers() === (peers !== undefined)) return;
      if (peers) {
        const leaving = peers;
        peers = undefined;
        await leaving.leave();
      } else {
        const { openPeers } = await import('./peers.ts');
        const topic = await meshTopicOf(link);
        const opened = await openPeers({
          signaling: `${sockets}/signal`,
          topic,
          password: link.key,
          doc,
          awareness,
          localAsset,
          random,
          log,
        });
        peers = opened;
        opened.setHub(relay.state.current.phase === 'joined');
        opened.count.listen(show);
      }
      show();
      arrangePeers();
    });
    opening.catch((error: unknown) => log.error('direct-way-failed', error));
  };

  scope.add(() => presence.dispose());
  scope.add(() => letters.dispose());
  scope.add(() => relay.leave());
  scope.add(
    relay.state.listen((state) => {
      peers?.setHub(state.phase === 'joined');
      arrangePeers();
      show();
    }),
  );
  scope.add(
    presence.others.listen(() => {
      arrangePeers();
      show();
    }),
  );
  if (typeof window !== 'undefined') {
    scope.add(joinTabs({ room: link.room, doc, awareness, log }));
    scope.add(onWake(() => presence.show({ away: false })));
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') presence.show({ away: true });
    };
    document.addEventListener('visibilitychange', onHide);
    scope.add(() => document.removeEventListener('visibilitychange', onHide));
  }
  show();
  arrangePeers();
  log.info('room-joined', { at: clock() });

  return {
    id: link.room,
    role: link.role,
    status,
    presence,
    letters,
    assets: createRoomAssets(createHubAssets({ hub, room: link.room, authorization }), () => peers?.assets),
    notices: relay.notices,
    async linkFor(role) {
      if (role === 'edit' && link.role === 'watch') return failed('watch-only');
      return ok(formatRoomLink(role === 'edit' ? link : await watchLinkOf(link)));
    },
    bring: (update) => (link.role === 'watch' ? failed('watch-only') : bringInto(doc, update)),
    async leave() {
      if (!scope.disposed) scope.dispose();
      await opening;
      const leaving = peers;
      peers = undefined;
      await leaving?.leave();
      awareness.destroy();
    },
  };
}

function statusOf(
  relay: RelayState,
  direct: number,
  present: readonly { readonly person: string }[],
  self: string,
): RoomStatus {
  const isJoined = relay.phase === 'joined';
  const connection: RoomConnection =
    relay.phase === 'refused'
      ? 'refused'
      : isJoined
        ? direct > 0
          ? 'both'
          : 'relayed'
        : direct > 0
          ? 'direct'
          : 'alone';
  const seen = new Set(present.map(({ person }) => person).filter((person) => person !== self)).size;
  const others =
    connection === 'alone' || connection === 'refused' ? 0 : Math.max(seen, direct > 0 && seen === 0 ? direct : 0);
  return {
    connection,
    others,
    unacked: relay.unacked,
    trusting: direct > 0 && !isJoined,
    ...(relay.code && { code: relay.code }),
  };
}
