import * as Y from 'yjs';
import { WebrtcProvider } from 'y-webrtc';
import { silentLog } from '../../../src/base/log.ts';
import { joinRoom } from '../../../src/sync/room.ts';
import type { Room, RoomLink, RoomPerson } from '../../../src/sync/room-types.ts';

/** What a test asks of the page; see `direct.test.ts`. */
export interface PageApi {
  readonly doc: Y.Doc;
  room: Room | undefined;
  bare: WebrtcProvider | undefined;
  join(link: RoomLink, person: RoomPerson, asset?: { hash: string; bytes: number }): void;
  joinBare(topic: string, password: string): void;
  fill(records: number, bytes: number): void;
  set(key: string, value: unknown): void;
  keys(): string[];
  waitFor(size: number): Promise<number>;
  askForMicrophone(): Promise<void>;
  rawCandidates(): Promise<string[]>;
}

/** Bytes that both sides of a test can make. */
const recording = (bytes: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: bytes }, (_, index) => (index * 31 + (index >> 8)) & 255);

const doc = new Y.Doc();
const notes = doc.getMap('notes');
const signaling = `${location.origin.replace(/^http/, 'ws')}/signal`;

const api: PageApi = {
  doc,
  room: undefined,
  bare: undefined,
  join(link, person, asset) {
    const localAsset = async (hash: string): Promise<Blob | undefined> =>
      asset?.hash === hash ? new Blob([recording(asset.bytes)], { type: 'audio/ogg' }) : undefined;
    api.room = joinRoom({
      doc,
      link,
      person,
      create: true,
      localAsset,
      clock: Date.now,
      random: Math.random,
      log: silentLog,
    });
  },
  joinBare(topic, password) {
    api.bare = new WebrtcProvider(topic, doc, {
      signaling: [signaling],
      password,
      peerOpts: { config: { iceServers: [] } },
    });
  },
  fill(records, bytes) {
    doc.transact(() => {
      for (let index = 0; index < records; index++) notes.set(`n${index}`, `${index}`.padEnd(bytes, 'x'));
    });
  },
  set: (key, value) => void notes.set(key, value),
  keys: () => [...notes.keys()].sort(),
  waitFor: (size) =>
    new Promise((done) => {
      const check = (): void => {
        if (notes.size < size) return;
        doc.off('update', check);
        done(performance.now());
      };
      doc.on('update', check);
      check();
    }),
  async askForMicrophone() {
    await navigator.mediaDevices.getUserMedia({ audio: true });
  },
  async rawCandidates() {
    const pc = new RTCPeerConnection();
    pc.createDataChannel('control');
    const found: string[] = [];
    const all = new Promise<void>((done) => {
      pc.onicecandidate = ({ candidate }) => {
        if (candidate) found.push(candidate.candidate);
        else done();
      };
    });
    await pc.setLocalDescription(await pc.createOffer());
    await all;
    pc.close();
    return found;
  },
};
Object.assign(window, { api });
