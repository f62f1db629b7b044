import { isEqual } from '../../base/equal.ts';
import type { Log } from '../../base/log.ts';
import { failed } from '../../base/result.ts';
import { createEmitter } from '../../base/signal.ts';
import type { Engine, TransportState } from '../../engine/engine-types.ts';

const ASLEEP: TransportState = {
  phase: 'stopped', loop: undefined, isMetronomeOn: false, solo: [], sound: 'off',
};

/**
 * An engine that can be used before its code has arrived: what starts sound waits for it, switches are kept for it, all
 * else does nothing yet. Where the code cannot be fetched it says so, and the next start tries again.
 */
export function createLazyEngine(load: () => Promise<Engine>, log: Log): Engine {
  const changed = createEmitter<TransportState>();
  let loaded: Engine | undefined;
  let isOver = false;
  let seekTo = 0;
  let asleep = ASLEEP;
  let last = ASLEEP;

  const become = (fields: Partial<TransportState>): void => {
    asleep = { ...asleep, ...fields };
    changed.emit(asleep);
  };
  const takeOver = (engine: Engine): void => {
    loaded = engine;
    const { loop, solo, isMetronomeOn } = asleep;
    if (loop) engine.setLoop(loop);
    if (solo.length > 0) engine.setSolo(solo);
    if (isMetronomeOn) engine.setMetronome(true);
    engine.seek(seekTo);
    engine.changed.listen((state) => changed.emit(state));
    changed.emit(engine.state());
  };
  const fetchEngine = async (): Promise<Engine | undefined> => {
    try {
      const engine = await load();
      if (isOver) engine.dispose();
      else takeOver(engine);
      return engine;
    } catch (error) {
      log.error('engine-unreachable', error);
      loading = undefined;
      become({ sound: 'unreachable' });
      return undefined;
    }
  };
  let loading: Promise<Engine | undefined> | undefined = fetchEngine();
  const arrived = (): Promise<Engine | undefined> => (loading ??= fetchEngine());

  return {
    changed,
    state() {
      // The same object as long as nothing changed: views compare it.
      const now = loaded?.state() ?? asleep;
      if (!isEqual(now, last)) last = now;
      return last;
    },
    wake: async () => (await arrived())?.wake() ?? failed('sound-refused'),
    play: async (from) => (await arrived())?.play(from),
    pause: () => loaded?.pause(),
    stop() {
      if (loaded) return loaded.stop();
      seekTo = 0;
      changed.emit(asleep);
    },
    seek(tick) {
      seekTo = tick;
      if (loaded) loaded.seek(tick);
      else changed.emit(asleep);
    },
    setLoop: (loop) => (loaded ? loaded.setLoop(loop) : become({ loop })),
    setSolo: (solo) => (loaded ? loaded.setSolo(solo) : become({ solo })),
    setMetronome: (isMetronomeOn) => (loaded ? loaded.setMetronome(isMetronomeOn) : become({ isMetronomeOn })),
    hold: (track, fields) => loaded?.hold(track, fields),
    position: () => loaded?.position() ?? seekTo,
    levels: () => loaded?.levels() ?? { tracks: new Map(), master: 0, input: 0 },
    probe: () => loaded?.probe(),
    preview: (...note) => loaded?.preview(...note),
    previewDrum: (...hit) => loaded?.previewDrum(...hit),
    audition: (...sounds) => loaded?.audition(...sounds),
    record: async (options) => (await arrived())?.record(options) ?? failed('sound-refused'),
    finishRecording: async () => (await arrived())?.finishRecording() ?? failed('nothing-recorded'),
    cancelRecording: () => loaded?.cancelRecording(),
    dispose() {
      isOver = true;
      loaded?.dispose();
    },
  };
}
