import { createEmitter, type Signal } from '../base/signal.ts';
import type { Seconds, Ticks } from '../base/units.ts';
import { outputLatency } from './capture/session.ts';
import type { TransportState } from './engine-types.ts';
import type { LiveRig } from './live-rig.ts';
import { createPlayer } from './play/player.ts';
import type { Quality } from './quality.ts';
import type { Anchor, Range } from './score/timeline.ts';
import type { SongWatch } from './score/watch-song.ts';
import { needsBetween, trackNeeds, type Needs } from './sounds/needs.ts';

/** Where the song is and what it does; the player's hands on the keys. */
export interface Transport {
  readonly changed: Signal<void>;
  phase(): TransportState['phase'];
  isLoading(): boolean;
  play(from: Ticks | undefined): Promise<void>;
  /** Begins a take: the song's `from` at a moment after the count-in, which is returned. */
  countIn(from: Ticks, bars: number): Promise<Anchor | undefined>;
  pause(): void;
  stop(): void;
  seek(tick: Ticks): void;
  loop(): Range | undefined;
  setLoop(range: Range | undefined): void;
  isMetronomeOn(): boolean;
  setMetronome(isOn: boolean): void;
  position(): Ticks;
  /** To be called often: hands over what is due. */
  tick(): void;
  refresh(tracks: Iterable<string>): void;
}

export interface TransportOptions {
  readonly live: LiveRig;
  readonly watch: SongWatch;
  readonly quality: Quality;
  prepare(needs: Needs): Promise<void>;
}

/** From the call to the first sound: enough to hand over the first notes in time. */
const START_DELAY: Seconds = 0.08;
/** How much of the song must be there before it begins. */
const FIRST_SECONDS: Seconds = 3;
/** A recording that is still on its way holds the start up no longer than this. */
const PATIENCE_MS = 1500;
/** In the background timers are rare. */
const HIDDEN_LOOK_AHEAD: Seconds = 2.5;

export function createTransport({ live, watch, quality, prepare }: TransportOptions): Transport {
  const changed = createEmitter<void>();
  let phase: TransportState['phase'] = 'stopped';
  let parked: Ticks = 0;
  let loop: Range | undefined;
  let isMetronomeOn = false;
  let begun: Anchor = { time: 0, tick: 0 };
  /** What is being prepared; a newer wish makes it void. */
  let loading: object | undefined;

  const now = (): Seconds => live.now()?.context.currentTime ?? 0;
  const player = createPlayer(
    {
      now,
      get sampleRate() {
        return live.now()?.context.sampleRate ?? 48000;
      },
      play: (track, event, timing) => live.now()?.graph.band.play(track, event, timing),
      click({ from, to }, timeAt) {
        if (isMetronomeOn) live.now()?.metronome.click(watch.song().metre.beatsBetween(from, to), timeAt);
      },
    },
    watch.song(),
  );
  watch.changed.listen((change) => player.change(change));

  const enter = (next: TransportState['phase']): void => {
    phase = next;
    changed.emit();
  };
  const reach = (): Seconds => (document.visibilityState === 'hidden' ? HIDDEN_LOOK_AHEAD : quality.lookAhead);
  const heard = (): Seconds => {
    const rig = live.now();
    if (!rig) return 0;
    return rig.context.currentTime - outputLatency(rig.context) - rig.graph.mixer.latencyFrames / rig.context.sampleRate;
  };

  /** @returns whether the wish still holds */
  const ready = async (from: Ticks): Promise<boolean> => {
    const turn = {};
    loading = turn;
    changed.emit();
    const song = watch.song();
    const until = Math.ceil(song.tempo.tickAt(song.tempo.secondsAt(from) + FIRST_SECONDS));
    const { sounds, recordings } = needsBetween(song, from, until);
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await prepare({ sounds, recordings: [] });
    if (recordings.length > 0) await Promise.race([prepare({ sounds: [], recordings }), patience]);
    for (const track of watch.song().tracks) void prepare(trackNeeds(track));
    if (loading !== turn) return false;
    loading = undefined;
    return true;
  };
  const begin = (anchor: Anchor, next: TransportState['phase']): void => {
    begun = anchor;
    player.setLoop(next === 'playing' ? loop : undefined);
    player.start(anchor);
    player.advance(now() + reach());
    enter(next);
  };
  const halt = (at: Ticks, how: 'stop' | 'finish' = 'stop'): void => {
    loading = undefined;
    player[how]();
    live.now()?.metronome.silence();
    parked = Math.max(0, Math.round(at));
    enter('stopped');
  };
  const position = (): Ticks => (player.isPlaying ? player.tickAt(heard()) : parked);

  live.replaced.listen((rig) => {
    if (player.isPlaying) begin({ time: rig.context.currentTime + START_DELAY, tick: parked }, phase);
  });

  return {
    changed,
    phase: () => phase,
    isLoading: () => loading !== undefined,
    async play(from) {
      const start = startTick(from ?? parked, from === undefined ? loop : undefined, watch.song().end);
      if (!(await ready(start))) return;
      begin({ time: now() + START_DELAY, tick: start }, 'playing');
    },
    async countIn(from, bars) {
      if (!(await ready(from))) return undefined;
      const { metre, tempo } = watch.song();
      const { start, end } = metre.barAt(from);
      const beats = metre.beatsBetween(start, end);
      const perTick = 60 / tempo.bpmAt(from) / 960;
      const first = now() + START_DELAY * 2;
      const time = first + bars * (end - start) * perTick;
      for (let bar = 0; bar < bars; bar++) {
        live.now()?.metronome.click(beats, (tick) => first + (bar * (end - start) + tick - start) * perTick);
      }
      begin({ time, tick: from }, 'count-in');
      return begun;
    },
    pause: () => halt(position()),
    stop: () => halt(loop?.from ?? 0),
    seek(tick) {
      parked = Math.max(0, Math.round(tick));
      if (player.isPlaying && phase === 'playing') {
        live.now()?.metronome.silence();
        begin({ time: now() + START_DELAY / 2, tick: parked }, 'playing');
      } else changed.emit();
    },
    loop: () => loop,
    setLoop(range) {
      loop = range;
      if (phase !== 'count-in' && phase !== 'recording') player.setLoop(range);
      changed.emit();
    },
    isMetronomeOn: () => isMetronomeOn,
    setMetronome(isOn) {
      isMetronomeOn = isOn;
      if (!isOn && phase !== 'count-in') live.now()?.metronome.silence();
      changed.emit();
    },
    position,
    tick() {
      const rig = live.now();
      if (!rig || !player.isPlaying) return;
      player.advance(rig.context.currentTime + reach());
      if (phase === 'count-in' && rig.context.currentTime >= begun.time) enter('recording');
      // Kept for a context that dies: its clock can no longer be asked.
      if (phase === 'playing') parked = Math.round(player.tickAt(rig.context.currentTime));
      if (phase === 'playing' && player.isOverAt(heard())) halt(loop?.from ?? 0, 'finish');
    },
    refresh: (tracks) => player.refresh(tracks),
  };
}

/** Play begins inside the loop, and at the start again when the song is over. */
function startTick(wished: Ticks, loop: Range | undefined, end: Ticks): Ticks {
  if (loop && (wished < loop.from || wished >= loop.to)) return loop.from;
  return wished >= end ? 0 : wished;
}
