import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import {
  announceFrames,
  hasFrames,
  isAllowedCandidate,
  withoutAddresses,
  withoutFramesLine,
} from '../../src/sync/mesh/candidates.ts';
import { createReassembly, FRAME, FRAME_BYTES, toFrames } from '../../src/sync/mesh/frames.ts';
import { readSideMessage } from '../../src/sync/mesh/messages.ts';
import { readPeerMessage } from '../../src/sync/mesh/protocol.ts';
import { shouldPass, type Neighbour, type PeerHello, type Source } from '../../src/sync/mesh/reach.ts';

const SEED = Number(process.env['SEED'] ?? 20264);
const VEILED = { lan: false };

describe('frames', () => {
  it(`carry messages of every size and put them together again (seed ${SEED})`, () => {
    const random = seededRandom(SEED);
    const reassembly = createReassembly(1e7);
    for (const size of [0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES * 2, 700_001]) {
      const message = Uint8Array.from({ length: size }, () => Math.floor(random() * 256));
      const frames = toFrames(message);
      expect(Math.max(...frames.map((frame) => frame.byteLength))).toBeLessThanOrEqual(FRAME_BYTES);
      const results = frames.map((frame) => reassembly.take(frame));
      expect(results.slice(0, -1).every((result) => result === undefined)).toBe(true);
      expect(results.at(-1)).toEqual(message);
    }
  });

  it('out of order or above the budget are dropped, and the next message comes through', () => {
    const reassembly = createReassembly(FRAME_BYTES * 2);
    const [first, second] = toFrames(new Uint8Array(FRAME_BYTES * 5));
    expect(reassembly.take(second ?? new Uint8Array())).toBe('broken');
    const taken = toFrames(new Uint8Array(FRAME_BYTES * 5)).map((frame) => reassembly.take(frame));
    expect(taken.filter((result) => result === 'broken').length).toBeGreaterThan(0);
    expect(reassembly.take(first ?? new Uint8Array())).toBeUndefined();
    expect(reassembly.take(new Uint8Array([FRAME.whole, 7]))).toBe('broken');
    expect(reassembly.take(new Uint8Array([FRAME.whole, 7]))).toEqual(new Uint8Array([7]));
    expect(reassembly.take(new Uint8Array([99]))).toBe('broken');
  });
});

describe('the address rule', () => {
  const candidate = (address: string, more = ''): string =>
    `candidate:1 1 udp 2122260223 ${address} 54321 typ host${more}`;

  it("lets only the browser's own veil through", () => {
    expect(isAllowedCandidate(candidate('5c1f0a6e-8e9b-4b6e-9c53-0123456789ab.local'), VEILED)).toBe(true);
    expect(isAllowedCandidate('', VEILED)).toBe(true);
    const addresses = [
      '192.168.1.7',
      '10.0.0.3',
      '8.8.8.8',
      'fe80::1',
      '2001:db8::7',
      'home.example',
      'x.local.example',
      '192.168.1.7.local',
    ];
    for (const address of addresses) expect(isAllowedCandidate(candidate(address), VEILED), address).toBe(false);
    expect(isAllowedCandidate(candidate('5c1f0a6e.local', ' raddr 192.168.1.7 rport 9'), VEILED)).toBe(false);
    expect(isAllowedCandidate(candidate('5c1f0a6e.local', ' raddr 0.0.0.0 rport 9'), VEILED)).toBe(true);
    expect(isAllowedCandidate('candidate:1 1 udp', VEILED)).toBe(false);
  });

  it('lets private addresses through on a hub for one network, and no other', () => {
    const lan = { lan: true };
    for (const address of ['192.168.1.7', '10.0.0.3', '172.16.9.9', '169.254.1.1'])
      expect(isAllowedCandidate(candidate(address), lan), address).toBe(true);
    for (const address of ['172.32.0.1', '8.8.8.8', '2001:db8::7', '10.evil.example'])
      expect(isAllowedCandidate(candidate(address), lan), address).toBe(false);
  });

  it('blanks every address of a description and keeps the rest', () => {
    const sdp = [
      'v=0',
      'o=- 1 2 IN IP4 192.168.1.7',
      's=-',
      'm=application 54321 UDP/DTLS/SCTP webrtc-datachannel',
      'c=IN IP6 2001:db8::7',
      'a=rtcp:9 IN IP4 8.8.8.8',
      `a=${candidate('8.8.8.8')}`,
      `a=${candidate('abc-1.local')}`,
      'a=mid:0',
      '',
    ].join('\r\n');
    const clean = withoutAddresses(sdp, VEILED);
    expect(clean).not.toMatch(/192\.168|8\.8\.8\.8|2001:db8/);
    expect(clean).toContain('abc-1.local');
    expect(clean.split('\r\n')).toHaveLength(9);
    const announced = announceFrames(clean);
    expect([hasFrames(announced), hasFrames(clean), withoutFramesLine(announced) === clean]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('passing news on', () => {
  it('costs one message a neighbour in a full room of eight', () => {
    const room = graph(8, () => true);
    expect(spread(room, 0)).toEqual({ messages: 7, reached: 8 });
  });

  it(`reaches everyone in any connected room, with fewer messages than flooding (seed ${SEED})`, () => {
    const random = seededRandom(SEED);
    for (let round = 0; round < 200; round++) {
      const size = 3 + Math.floor(random() * 6);
      const dense = random();
      const room = graph(size, (left, right) => right === left + 1 || random() < dense);
      const links = room.reduce((sum, self) => sum + self.neighbours.length, 0);
      const { reached, messages } = spread(room, Math.floor(random() * size));
      expect(reached, `round ${round}, seed ${SEED}`).toBe(size);
      expect(messages).toBeLessThanOrEqual(links);
    }
  });

  it("brings the hub's news to who is not on it, once", () => {
    const room = graph(
      4,
      () => true,
      (node) => node !== 3,
    );
    const all = (self: PeerHello): Neighbour[] => room.filter((other) => other !== self).map((hello) => ({ hello }));
    const senders = room.filter(
      (self) =>
        self.hub &&
        all(self).some((target) => target.hello?.node === 'n3' && shouldPass({ from: 'hub' }, target, self, all(self))),
    );
    expect(senders.map(({ node }) => node)).toEqual(['n0']);
    const others = room.filter(
      (self) =>
        self.hub &&
        all(self).some((target) => target.hello?.hub === true && shouldPass({ from: 'hub' }, target, self, all(self))),
    );
    expect(others).toEqual([]);
  });
});

describe('messages between peers', () => {
  it('that are none are told apart from those that are', () => {
    expect(readPeerMessage(new Uint8Array())).toBeUndefined();
    expect(readPeerMessage(new Uint8Array([0, 1, 200]))).toBeUndefined();
    expect(readPeerMessage(new Uint8Array([4, 1, 0]))).toBeUndefined();
    expect(readPeerMessage(new Uint8Array([3]))).toEqual({ kind: 'query' });
    for (const text of [
      '',
      'x',
      '[]',
      '{"t":"get","id":1}',
      '{"t":"get","id":1,"hash":"../x","offset":0}',
      '{"t":"hello","hello":{"node":5}}',
      '{"t":"have?","id":-1,"hash":"a"}',
    ])
      expect(readSideMessage(text), text).toBeUndefined();
    const hello = { node: 'n', neighbours: ['a', 5, 'b'], hub: 'yes', presence: 3 };
    expect(readSideMessage(JSON.stringify({ t: 'hello', hello }))).toEqual({
      t: 'hello',
      hello: { node: 'n', neighbours: ['a', 'b'], hub: false, presence: 3 },
    });
  });
});

function graph(
  size: number,
  isLinked: (left: number, right: number) => boolean,
  isOnHub: (node: number) => boolean = () => false,
): PeerHello[] {
  const links = Array.from({ length: size }, () => new Set<number>());
  for (let left = 0; left < size; left++)
    for (let right = left + 1; right < size; right++)
      if (isLinked(left, right)) {
        links[left]?.add(right);
        links[right]?.add(left);
      }
  return links.map((neighbours, node) => ({
    node: `n${node}`,
    neighbours: [...neighbours].map((other) => `n${other}`),
    hub: isOnHub(node),
    presence: node,
  }));
}

/** Lets one edit of `start` run through the room by the rule. */
function spread(room: readonly PeerHello[], start: number): { readonly messages: number; readonly reached: number } {
  const views = room.map((self) =>
    self.neighbours.map((node): Neighbour => ({ hello: room.find((other) => other.node === node) })),
  );
  const has = new Set([start]);
  const queue: { readonly at: number; readonly from: number | undefined }[] = [{ at: start, from: undefined }];
  let messages = 0;
  for (let step = queue.shift(); step; step = queue.shift()) {
    const self = room[step.at];
    const all = views[step.at] ?? [];
    const origin = all.find(({ hello }) => hello?.node === `n${step.from}`);
    const source: Source = origin ? { from: 'peer', peer: origin } : { from: 'here' };
    for (const target of all) {
      if (self === undefined || !shouldPass(source, target, self, all)) continue;
      messages++;
      const next = Number(target.hello?.node.slice(1));
      if (has.has(next)) continue;
      has.add(next);
      queue.push({ at: next, from: step.at });
    }
  }
  return { messages, reached: has.size };
}
