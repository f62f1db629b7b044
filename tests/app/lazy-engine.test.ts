import { describe, expect, it, vi } from 'vitest';
import { createLazyEngine } from '../../src/app/session/lazy-engine.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Engine } from '../../src/engine/engine-types.ts';
import { quietEngine } from '../features/support/quiet-engine.ts';

function arriving() {
  const { promise, resolve } = Promise.withResolvers<Engine>();
  const real = quietEngine();
  const load = vi.fn<() => Promise<Engine>>(() => promise);
  return { real, load, arrive: () => resolve(real) };
}

describe('an engine whose code has not arrived yet', () => {
  it('is silent and stands where one seeks', () => {
    const { load } = arriving();
    const engine = createLazyEngine(load, silentLog);
    let told = 0;
    engine.changed.listen(() => (told += 1));
    engine.seek(960);
    expect(engine.position()).toBe(960);
    expect(told).toBe(1);
    expect(engine.state()).toMatchObject({ phase: 'stopped', sound: 'off' });
    expect(engine.levels().master).toBe(0);
    engine.preview('t', 60, 1, 1);
  });

  it('plays as soon as it is there, from that place', async () => {
    const { real, load, arrive } = arriving();
    const engine = createLazyEngine(load, silentLog);
    engine.seek(960);
    const playing = engine.play();
    arrive();
    await playing;
    expect(real.heard).toEqual(['seek 960', 'play']);
    expect(engine.state().phase).toBe('playing');
  });

  it('keeps what was switched on meanwhile', async () => {
    const { load, arrive } = arriving();
    const engine = createLazyEngine(load, silentLog);
    engine.setMetronome(true);
    engine.setLoop({ from: 0, to: 3840 });
    engine.setSolo(['drums']);
    expect(engine.state()).toMatchObject({ isMetronomeOn: true, loop: { from: 0, to: 3840 }, solo: ['drums'] });
    arrive();
    await engine.wake();
    expect(engine.state()).toMatchObject({
      isMetronomeOn: true,
      loop: { from: 0, to: 3840 },
      solo: ['drums'],
      sound: 'ready',
    });
  });

  it('is the same state object as long as nothing changes', async () => {
    const { load, arrive, real } = arriving();
    const engine = createLazyEngine(load, silentLog);
    expect(engine.state()).toBe(engine.state());
    arrive();
    await engine.wake();
    const before = engine.state();
    real.setMetronome(false);
    expect(engine.state()).toBe(before);
    real.setMetronome(true);
    expect(engine.state()).not.toBe(before);
  });

  it('is disposed when it arrives too late', async () => {
    const { real, load, arrive } = arriving();
    const engine = createLazyEngine(load, silentLog);
    engine.dispose();
    arrive();
    await vi.waitFor(() => expect(real.heard).toContain('dispose'));
  });
});

describe('an engine whose code cannot be fetched', () => {
  it('says so and tries again at the next press of play', async () => {
    const real = quietEngine();
    const load = vi
      .fn<() => Promise<Engine>>()
      .mockRejectedValueOnce(new TypeError('no network'))
      .mockResolvedValue(real);
    const engine = createLazyEngine(load, silentLog);
    let told = 0;
    engine.changed.listen(() => (told += 1));
    await vi.waitFor(() => expect(engine.state().sound).toBe('unreachable'));
    expect(told).toBe(1);
    await engine.play();
    expect(real.heard).toContain('play');
    expect(engine.state()).toMatchObject({ phase: 'playing', sound: 'ready' });
  });

  it('refuses sound and recording with a code, and nothing is thrown', async () => {
    const load = vi.fn<() => Promise<Engine>>().mockRejectedValue(new TypeError('no network'));
    const engine = createLazyEngine(load, silentLog);
    await engine.play();
    expect(await engine.wake()).toMatchObject({ ok: false, code: 'sound-refused' });
    expect(await engine.record({ countInBars: 1, from: 0 })).toMatchObject({ ok: false, code: 'sound-refused' });
    expect(await engine.finishRecording()).toMatchObject({ ok: false, code: 'nothing-recorded' });
  });
});
