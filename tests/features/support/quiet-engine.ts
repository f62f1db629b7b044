import { createEmitter } from '../../../src/base/signal.ts';
import type { Engine, TransportState } from '../../../src/engine/engine-types.ts';

export interface QuietEngine extends Engine {
  /** What it would have let be heard, in order: `preview track 62`, `drum track kick`, `audition oud`, `play`, `seek 960`. */
  readonly heard: string[];
  moveTo(tick: number): void;
}

/** An engine without sound: the rest is as in the real one, as far as a view can tell. */
export function quietEngine(): QuietEngine {
  const changed = createEmitter<TransportState>();
  const heard: string[] = [];
  let state: TransportState = { phase: 'stopped', loop: undefined, isMetronomeOn: false, solo: [], sound: 'ready' };
  let place = 0;
  const become = (fields: Partial<TransportState>): void => {
    state = { ...state, ...fields };
    changed.emit(state);
  };
  return {
    heard,
    changed,
    state: () => state,
    wake: async () => ({ ok: true, value: undefined }),
    async play() {
      heard.push('play');
      become({ phase: 'playing' });
    },
    pause: () => become({ phase: 'stopped' }),
    stop() {
      place = 0;
      become({ phase: 'stopped' });
    },
    seek(tick) {
      heard.push(`seek ${tick}`);
      place = tick;
      changed.emit(state);
    },
    moveTo(tick) {
      place = tick;
    },
    setLoop: (loop) => become({ loop }),
    setSolo: (solo) => become({ solo }),
    setMetronome: (isMetronomeOn) => become({ isMetronomeOn }),
    hold: () => {},
    position: () => place,
    levels: () => ({ tracks: new Map(), master: 0, input: 0 }),
    probe: () => undefined,
    preview: (track, pitch) => heard.push(`preview ${track} ${pitch}`),
    previewDrum: (track, row) => heard.push(`drum ${track} ${row}`),
    audition: (instrument, pitches = []) => heard.push(['audition', instrument, ...pitches].join(' ')),
    record: async () => ({ ok: false, code: 'no-microphone', facts: {} }),
    finishRecording: async () => ({ ok: false, code: 'nothing-recorded', facts: {} }),
    cancelRecording: () => {},
    dispose: () => heard.push('dispose'),
  };
}
