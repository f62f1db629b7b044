import * as Y from 'yjs';
import { silentLog } from '../../src/base/log.ts';
import { joinRoom } from '../../src/sync/room.ts';
import type { Room, RoomConnection, RoomLink, RoomPerson } from '../../src/sync/room-types.ts';
import { writtenPiece } from './opening.ts';

const GREETING = 'probe';
/** Seconds after which a piece that has not come counts as not coming. */
const LONGEST = 30;
/** Comparable between pages of one machine. */
const now = (): number => performance.timeOrigin + performance.now();
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds from an edit until it stands in this page's document, and until the next picture after that. */
export interface Heard {
  readonly toDocument: number[];
  readonly toFrame: number[];
}

/** Seconds, at most `LONGEST` together: from joining to an open channel, and from there until the piece is whole. */
export interface Received {
  readonly toOpen: number;
  readonly toWhole: number;
}

function createRoomApi() {
  let doc = new Y.Doc();
  let room: Room | undefined;
  let hearing: Promise<Heard> | undefined;
  let line: { peer: RTCPeerConnection; channel: RTCDataChannel | undefined } | undefined;

  let sent = 0;
  const send = RTCDataChannel.prototype.send;
  RTCDataChannel.prototype.send = function count(...given: unknown[]): void {
    sent++;
    Reflect.apply(send, this, given);
  };

  const whole = (peer: RTCPeerConnection): Promise<void> =>
    new Promise((resolve) => {
      if (peer.iceGatheringState === 'complete') return resolve();
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve();
    });

  return {
    /** A piece of so many notes, or records of a kilobyte each. @returns bytes of its state */
    fill({ notes = 0, kilobytes = 0 }: { notes?: number; kilobytes?: number }): number {
      doc = notes > 0 ? writtenPiece(notes, 8).ydoc : new Y.Doc();
      const records = doc.getMap('records');
      doc.transact(() => {
        for (let index = 0; index < kilobytes; index++) records.set(`r${index}`, `${index}`.padEnd(1000, 'x'));
      });
      return Y.encodeStateAsUpdate(doc).byteLength;
    },
    empty(): void {
      doc = new Y.Doc();
    },
    join(link: RoomLink, person: RoomPerson, direct: 'auto' | 'off'): void {
      room = joinRoom({
        doc,
        link,
        person,
        create: true,
        direct,
        clock: Date.now,
        random: Math.random,
        log: silentLog,
      });
    },
    connection: (): RoomConnection => room?.status.current.connection ?? 'alone',
    unacked: (): number => room?.status.current.unacked ?? 0,
    async leave(): Promise<void> {
      await room?.leave();
      room = undefined;
    },
    /** Joins and waits until so many notes and records are there. @returns how long it took; see `Received` */
    async receive(link: RoomLink, person: RoomPerson, wanted: { notes: number; records: number }): Promise<Received> {
      const begun = performance.now();
      const since = (): number => Math.min(LONGEST, (performance.now() - begun) / 1000);
      let opened = LONGEST;
      room = joinRoom({ doc, link, person, create: false, clock: Date.now, random: Math.random, log: silentLog });
      // A room is `direct` from the moment its first data channel is open.
      room.status.listen(({ connection }) => {
        if (connection === 'direct' || connection === 'both') opened = Math.min(opened, since());
      });
      await new Promise<void>((resolve) => {
        const check = (): void => {
          if (doc.getMap('note').size < wanted.notes || doc.getMap('records').size < wanted.records) return;
          doc.off('update', check);
          resolve();
        };
        doc.on('update', check);
        setTimeout(resolve, LONGEST * 1000);
        check();
      });
      return { toOpen: opened, toWhole: since() - opened };
    },
    /** Writes one edit after another, each with the moment it was made, under keys of the writer's own. */
    async write(count: number, every: number, writer = 'k'): Promise<void> {
      const probes = doc.getMap<number>(GREETING);
      for (let index = 0; index < count; index++) {
        probes.set(`${writer}${index}`, now());
        await pause(every * (0.75 + Math.random() / 2));
      }
    },
    /** Listens from now on until so many edits have come; `heard` waits for them. */
    hear(count: number): void {
      const heard: Heard = { toDocument: [], toFrame: [] };
      const probes = doc.getMap<number>(GREETING);
      hearing = new Promise((resolve) => {
        const listen = (event: Y.YMapEvent<number>): void => {
          if (event.transaction.local) return;
          const arrived = now();
          for (const key of event.keysChanged) {
            const sent = probes.get(key) ?? 0;
            heard.toDocument.push(arrived - sent);
            requestAnimationFrame(() => heard.toFrame.push(now() - sent));
          }
          if (heard.toDocument.length < count) return;
          probes.unobserve(listen);
          requestAnimationFrame(() => resolve(heard));
        };
        probes.observe(listen);
      });
    },
    /** Messages that this page has sent on data channels since it was opened. */
    sent: (): number => sent,
    others: (): number => room?.status.current.others ?? 0,
    heard: (): Promise<Heard> | undefined => hearing,
    /** A bare data channel for comparison: call, answer, take the answer. */
    async call(): Promise<RTCSessionDescriptionInit | undefined> {
      const peer = new RTCPeerConnection();
      line = { peer, channel: peer.createDataChannel('raw') };
      await peer.setLocalDescription(await peer.createOffer());
      await whole(peer);
      return peer.localDescription?.toJSON();
    },
    async answer(offer: RTCSessionDescriptionInit): Promise<RTCSessionDescriptionInit | undefined> {
      const peer = new RTCPeerConnection();
      line = { peer, channel: undefined };
      peer.ondatachannel = ({ channel }) => (channel.onmessage = ({ data }) => channel.send(data));
      await peer.setRemoteDescription(offer);
      await peer.setLocalDescription(await peer.createAnswer());
      await whole(peer);
      return peer.localDescription?.toJSON();
    },
    async take(answer: RTCSessionDescriptionInit): Promise<void> {
      await line?.peer.setRemoteDescription(answer);
      while (line?.channel?.readyState !== 'open') await pause(5);
    },
    /** Milliseconds that messages of an edit's size need there and back. */
    async roundTrips(count: number, every: number): Promise<number[]> {
      const channel = line?.channel;
      if (!channel) throw new Error('there is no line');
      const found: number[] = [];
      const message = new Uint8Array(40);
      for (let index = 0; index < count; index++) {
        const begun = performance.now();
        await new Promise<void>((resolve) => {
          channel.onmessage = () => resolve();
          channel.send(message);
        });
        found.push(performance.now() - begun);
        await pause(every * (0.75 + Math.random() / 2));
      }
      return found;
    },
    hangUp(): void {
      line?.peer.close();
      line = undefined;
    },
  };
}

export const roomApi = createRoomApi();
