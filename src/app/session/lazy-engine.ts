import { isEqual } from '../../base/equal.ts';
import { createEmitter } from '../../base/signal.ts';
import type { Engine, TransportState } from '../../engine/engine-types.ts';

const ASLEEP: TransportState = {
  phase: 'stopped', loop: undefined, isMetronomeOn: false, solo: [], sound: 'off',
};

/** An engine that can be used before its code has arrived: what starts sound waits for it, all else does nothing yet. */
export function createLazyEngine(load: () => Promise<Engine>): Engine {
  const changed = createEmitter<TransportState>();
  let loaded: Engine | undefined;
  let isOver = false;
  let seekTo = 0;
  let last = ASLEEP;

  const loading = load().then((engine) => {
    if (isOver) engine.dispose();
    else {
      loaded = engine;
      engine.changed.listen((state) => changed.emit(state));
      engine.seek(seekTo);
      changed.emit(engine.state());
    }
    return engine;
  });

  return {
    changed,
    state() {
      // The same object as long as nothing changed: views compare it.
      const now = loaded?.state() ?? ASLEEP;
      if (!isEqual(now, last)) last = now;
      return last;
    },
    wake: async () => (await loading).wake(),
    play: async (from) => (await loading).play(from),
    pause: () => loaded?.pause(),
    stop: () => loaded?.stop(),
    seek(tick) {
      seekTo = tick;
      loaded?.seek(tick);
    },
    setLoop: (range) => loaded?.setLoop(range),
    setSolo: (tracks) => loaded?.setSolo(tracks),
    setMetronome: (isOn) => loaded?.setMetronome(isOn),
    hold: (track, fields) => loaded?.hold(track, fields),
    position: () => loaded?.position() ?? seekTo,
    levels: () => loaded?.levels() ?? { tracks: new Map(), master: 0, input: 0 },
    preview: (...note) => loaded?.preview(...note),
    previewDrum: (...hit) => loaded?.previewDrum(...hit),
    audition: (instrument) => loaded?.audition(instrument),
    record: async (options) => (await loading).record(options),
    finishRecording: async () => (await loading).finishRecording(),
    cancelRecording: () => loaded?.cancelRecording(),
    dispose() {
      isOver = true;
      loaded?.dispose();
    },
  };
}
