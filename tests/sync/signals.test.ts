import { afterEach, describe, expect, it } from 'vitest';
import { createSealing } from '../../src/sync/mesh/sealing.ts';
import { directSignals, type Meeting } from '../../src/sync/mesh/signals.ts';
import { until } from './support.ts';

const TOPIC = 'song';
const sealing = createSealing('key of the room', TOPIC);
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** A line to the hub with both of its ends in the test's hands: what goes to the hub, and what y-webrtc gets to hear. */
function lineOf(self: string, meetings = new Map<string, Meeting>()) {
  const toHub: unknown[] = [];
  const handed: unknown[] = [];
  const lan: boolean[] = [];
  const line = {
    send: (message: unknown) => void toHub.push(message),
    emit: (name: string, args: readonly unknown[]) => void handed.push([name, Reflect.get(Object(args[0]), 'data')]),
  };
  const end = directSignals(line, {
    topic: TOPIC,
    sealing,
    self,
    meetings,
    most: 8,
    lan: (isLan) => lan.push(isLan),
    random: () => 0.5,
  });
  ends.push(end);
  return {
    line,
    toHub,
    handed,
    lan,
    async hears(data: unknown) {
      line.emit('message', [{ type: 'publish', topic: TOPIC, data: await sealing.seal(data) }]);
    },
    /** What was published, opened again. */
    said: () => Promise.all(toHub.map((message) => sealing.open(String(Reflect.get(Object(message), 'data'))))),
  };
}

describe('what peers say until they are connected', () => {
  it('travels sealed: without the key of the room nothing of it is read', async () => {
    const text = await sealing.seal({ type: 'announce', from: 'a', to: undefined });
    expect(await sealing.open(text)).toEqual({ type: 'announce', from: 'a' });
    expect(await createSealing('another key', TOPIC).open(text)).toBeUndefined();
    expect(await createSealing('key of the room', 'another song').open(text)).toBeUndefined();
    for (const broken of ['', '####', text.slice(0, 30)]) expect(await sealing.open(broken)).toBeUndefined();
  });

  it('keeps its order, however many words there are at once', async () => {
    const { line, toHub, said } = lineOf('m');
    for (let number = 0; number < 50; number++) line.send({ type: 'publish', topic: TOPIC, data: { number } });
    await until(() => toHub.length === 50, 'all are sent');
    expect(await said()).toEqual(Array.from({ length: 50 }, (_, number) => ({ number })));
  });

  it('lets the one with the lower name call, and the other ask to be called, so that never both call', async () => {
    const lower = lineOf('a');
    await lower.hears({ type: 'announce', from: 'b' });
    await until(() => lower.handed.length === 1, 'y-webrtc calls');
    expect(lower.toHub).toEqual([]);

    const higher = lineOf('b');
    await higher.hears({ type: 'announce', from: 'a' });
    await until(() => higher.toHub.length === 1, 'she asks to be called');
    expect(await higher.said()).toEqual([{ type: 'announce', from: 'b', to: 'a' }]);
    expect(higher.handed).toEqual([]);
  });

  it('passes over late words to an attempt that is over, words for others and its own echo', async () => {
    const { handed, hears } = lineOf('m');
    await hears({ type: 'signal', from: 'z', to: 'm', signal: { type: 'candidate', candidate: {} } });
    await hears({ type: 'signal', from: 'z', to: 'm', signal: { type: 'answer', sdp: '' } });
    await hears({ type: 'signal', from: 'z', to: 'other', signal: { type: 'offer', sdp: '' } });
    await hears({ type: 'announce', from: 'm' });
    await hears({ from: 5 });
    await hears({ type: 'signal', from: 'z', to: 'm', signal: { type: 'offer', sdp: 'last' } });
    await until(() => handed.length > 0, 'the last one is heard');
    expect(handed).toEqual([
      ['message', { type: 'signal', from: 'z', to: 'm', signal: { type: 'offer', sdp: 'last' } }],
    ]);
  });

  it('tells which addresses may be told, as the hub says, and speaks of its own room only', async () => {
    const { line, toHub, handed, lan } = lineOf('m');
    line.emit('message', [{ type: 'welcome', lan: true }]);
    line.emit('message', [{ type: 'welcome', lan: 'perhaps' }]);
    expect([lan, handed]).toEqual([[true, false], []]);
    line.send({ type: 'subscribe', topics: ['another song', TOPIC] });
    line.send({ type: 'subscribe', topics: ['another song'] });
    line.send({ type: 'publish', topic: 'another song', data: {} });
    line.send({ type: 'ping' });
    expect(toHub).toEqual([{ type: 'subscribe', topics: [TOPIC] }, { type: 'ping' }]);
  });
});
