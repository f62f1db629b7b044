import { silentLog, type Log } from '../base/log.ts';
import type { Clock } from '../base/clock.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { createScope } from '../base/scope.ts';
import { createEmitter } from '../base/signal.ts';
import { instrumentById } from '../document/catalogue/instruments.ts';
import { openSession, type RecordingSession } from './capture/session.ts';
import type { AssetSource, Engine, HeldStrip, RecordCode, Recording, TransportState } from './engine-types.ts';
import { createLiveRig } from './live-rig.ts';
import { mixOf, mixWithHeld } from './mixer/mix-of.ts';
import { createAudition } from './play/audition.ts';
import { deviceFacts, qualityFor, type DeviceFacts } from './quality.ts';
import type { Rig } from './rig.ts';
import { tickOf, type Anchor } from './score/timeline.ts';
import { watchSong, type WatchedPiece } from './score/watch-song.ts';
import { trackNeeds } from './sounds/needs.ts';
import { rootFor, soundingInstrument } from './sounds/sound.ts';
import { openSoundSources, type SoundLibrary } from './sounds/sound-sources.ts';
import { createTransport } from './transport.ts';

export interface EngineOptions {
  /** Fetches the bytes of the mixer's kernel (`worklets/mixer/kernel.wasm`); without it the TypeScript twin mixes. */
  readonly kernel?: () => Promise<ArrayBuffer | undefined>;
  readonly device?: DeviceFacts;
  readonly log?: Log;
  /** Makes the song's sounds at once and not at the first play: then the first play begins at once. */
  readonly isAhead?: boolean;
  /** Instruments' sounds, shared with other pieces and with `render`; without it the engine makes its own. */
  readonly sounds?: SoundLibrary;
}

/** What the engine needs of a piece; a `PieceDoc` has it. */
export type PlayedPiece = WatchedPiece & { readonly clock: Clock };

/** Lets a piece be heard on this device. Nothing sounds, and no audio is opened, before `wake`, `play` or a preview. */
export function createEngine(piece: PlayedPiece, assets: AssetSource, options: EngineOptions = {}): Engine {
  const { kernel, device = deviceFacts(), log = silentLog } = options;
  const scope = createScope();
  const quality = qualityFor(device);
  const changed = createEmitter<TransportState>();
  const watch = watchSong(piece);
  scope.add(() => watch.dispose());
  const { decodedBytes, fullRateSeconds } = quality;
  const sources = openSoundSources({ tables: piece.tables, assets, sampleRate: 48000, decodedBytes, fullRateSeconds, log, library: options.sounds });
  scope.add(() => sources.dispose());
  let solo: readonly string[] = [];
  const held = new Map<string | undefined, HeldStrip>();
  const mix = () => mixWithHeld(mixOf(watch.song(), solo), held);
  let session: (RecordingSession & { readonly anchor?: Anchor }) | undefined;

  const live = createLiveRig({
    quality, sources, kernel, clock: piece.clock, mix, onTick: () => transport.tick(),
  });
  scope.add(() => live.dispose());
  const transport = createTransport({ live, watch, quality, prepare: (needs) => sources.prepare(needs) });
  scope.add(() => transport.pause());

  const state = (): TransportState => ({
    phase: transport.phase(),
    loop: transport.loop(),
    isMetronomeOn: transport.isMetronomeOn(),
    solo,
    sound: transport.isLoading() ? 'loading' : live.state(),
  });
  const tell = (): void => changed.emit(state());
  const mixAnew = (): void => live.now()?.graph.mixer.set(mix());
  scope.add(transport.changed.listen(tell));
  scope.add(live.changed.listen(tell));
  scope.add(live.replaced.listen(mixAnew));
  scope.add(
    watch.changed.listen(({ song, dirty }) => {
      mixAnew();
      if (live.now()) for (const track of song.tracks) if (dirty.has(track.id)) void sources.prepare(trackNeeds(track));
    }),
  );
  const tracksWith = (fits: (needs: ReturnType<typeof trackNeeds>) => boolean): string[] =>
    watch.song().tracks.flatMap((track) => (fits(trackNeeds(track)) ? [track.id] : []));
  scope.add(
    sources.bank.ready.listen((id) => transport.refresh(tracksWith(({ sounds }) => sounds.some(({ instrument }) => instrument === id)))),
  );
  scope.add(sources.recordings.ready.listen((asset) => transport.refresh(tracksWith(({ recordings }) => recordings.includes(asset)))));

  if (options.isAhead) for (const track of watch.song().tracks) void sources.prepare({ sounds: trackNeeds(track).sounds, recordings: [] });

  const wake = async (): Promise<Result<Rig, 'sound-refused'>> => {
    const woken = await live.wake();
    tell();
    return woken;
  };
  const endTake = (): void => {
    if (transport.phase() === 'count-in' || transport.phase() === 'recording') transport.pause();
    void session?.end();
  };
  const trackOf = (id: string) => watch.song().tracks.find((track) => track.id === id);
  const audition = createAudition();

  return {
    changed,
    state,
    async wake() {
      const woken = await wake();
      return woken.ok ? ok(undefined) : woken;
    },
    async play(from) {
      endTake();
      if ((await wake()).ok) await transport.play(from);
    },
    pause() {
      endTake();
      transport.pause();
    },
    stop() {
      endTake();
      transport.stop();
    },
    seek: (tick) => transport.seek(tick),
    setLoop: (range) => transport.setLoop(range),
    setSolo(tracks) {
      solo = [...tracks];
      mixAnew();
      tell();
    },
    setMetronome: (isOn) => transport.setMetronome(isOn),
    hold(track, fields) {
      if (fields) held.set(track, fields);
      else held.delete(track);
      mixAnew();
    },
    position: () => transport.position(),
    levels() {
      const input = session?.level() ?? 0;
      const heard = live.now()?.graph.mixer.levels();
      return { tracks: heard?.tracks ?? new Map<string, number>(), master: heard?.master ?? 0, input };
    },
    probe: () => live.now()?.graph.mixer.probe(),
    preview(id, pitch, velocity, seconds) {
      const track = trackOf(id);
      if (!track) return;
      const instrument = soundingInstrument(track);
      const ready = sources.bank.prepare([{ instrument: instrument.id, root: rootFor(instrument, pitch) }]);
      void Promise.all([wake(), ready]).then(([woken]) => {
        if (!woken.ok) return;
        const { context, graph } = woken.value;
        const start = context.currentTime;
        graph.band.note(instrument, graph.mixer.place(id), { pitch, velocity, start, end: start + seconds });
      });
    },
    previewDrum(id, row, velocity) {
      const track = trackOf(id);
      if (!track) return;
      const instrument = soundingInstrument(track);
      void Promise.all([wake(), sources.bank.prepare([{ instrument: instrument.id, row }])]).then(([woken]) => {
        if (!woken.ok) return;
        const { context, graph } = woken.value;
        graph.band.hit(instrument, graph.mixer.place(id), { row, velocity, start: context.currentTime });
      });
    },
    audition(id, pitches) {
      void wake().then((woken) => {
        if (!woken.ok) return;
        const { context, graph, direct } = woken.value;
        const place = { band: graph.band, bank: sources.bank, into: direct, now: () => context.currentTime };
        return audition(instrumentById(id), place, pitches);
      });
    },
    async record({ countInBars, from, onChunk }): Promise<Result<void, RecordCode>> {
      session?.cancel();
      session = undefined;
      const woken = await wake();
      if (!woken.ok) return woken;
      transport.pause();
      const { context, graph } = woken.value;
      const opened = await openSession({
        context,
        mixerLatency: graph.mixer.latencyFrames / context.sampleRate,
        mostSeconds: quality.takeSeconds,
        onChunk,
        onEnd: endTake,
      });
      if (!opened.ok) return opened;
      session = opened.value;
      const anchor = await transport.countIn(from, countInBars);
      // Stopped while the sounds were being made: the microphone goes again.
      if (!anchor) {
        session.cancel();
        session = undefined;
        return failed('nothing-recorded');
      }
      session = { ...opened.value, anchor };
      session.start(Math.round((anchor.time + session.latency()) * context.sampleRate));
      return ok(undefined);
    },
    async finishRecording(): Promise<Result<Recording, RecordCode>> {
      const ended = session;
      const rate = live.now()?.context.sampleRate;
      if (!ended || rate === undefined) return failed('nothing-recorded');
      const latency = ended.latency();
      const take = await ended.end();
      if (session === ended) session = undefined;
      if (transport.phase() !== 'stopped') transport.pause();
      if (!take || !ended.anchor) return failed('nothing-recorded');
      const start = Math.round(tickOf(watch.song().tempo, ended.anchor, take.firstFrame / rate - latency));
      return ok({ samples: take.samples, sampleRate: rate, start: Math.max(0, start) });
    },
    cancelRecording() {
      session?.cancel();
      session = undefined;
      if (transport.phase() === 'count-in' || transport.phase() === 'recording') transport.pause();
    },
    dispose: () => {
      session?.cancel();
      scope.dispose();
    },
  };
}
