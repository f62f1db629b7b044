import { failed, ok, type Result } from '../base/result.ts';
import { silentLog, type Log } from '../base/log.ts';
import type { Seconds } from '../base/units.ts';
import type { Tables } from '../document/tables.ts';
import type { AssetSource, RenderCode, RenderedAudio, RenderOptions } from './engine-types.ts';
import { buildGraph, type Graph } from './graph.ts';
import { mixOf } from './mixer/mix-of.ts';
import { OWN_STRIPS } from './mixer/worklet-mixer.ts';
import { createPlayer } from './play/player.ts';
import { EXPORT_VOICES } from './quality.ts';
import type { SongSnapshot } from './score/snapshot.ts';
import { snapshotSong } from './score/watch-song.ts';
import { holdSounds } from './sounds/held-bank.ts';
import { trackNeeds } from './sounds/needs.ts';
import { openSoundSources, type SoundLibrary } from './sounds/sound-sources.ts';

/** What is still heard after the song's last tick. */
export const RENDER_TAIL: Seconds = 1.5;
/** The very end of the tail fades. */
const FADE: Seconds = 0.4;
/** The song is handed to the renderer in steps, so that each second costs the same however long the song is. */
const STEP: Seconds = 1;
/** A longer song would not fit into memory as one sound. */
const LONGEST_RENDER: Seconds = 60 * 60;
/** Part of the whole that making sounds and decoding recordings is taken for. */
const PREPARED = 0.15;

export interface RenderContext {
  readonly kernel?: () => Promise<ArrayBuffer | undefined>;
  readonly log?: Log;
  /** Sounds that were made before; without it they are made for this rendering. */
  readonly sounds?: SoundLibrary;
  /** Mixes with plain nodes, as where worklets are missing. */
  readonly isPlain?: boolean;
}

/**
 * Renders the whole piece as it is now, at full quality, with what this device soloes left out of account.
 * The sound begins with tick 0 and ends `RENDER_TAIL` after the song.
 * @returns `cancelled` when `signal` was aborted; `too-long` over an hour; `asset-missing` if a recording is not here
 */
export async function render(
  piece: { readonly tables: Tables },
  assets: AssetSource,
  { sampleRate, onProgress, signal, isWithoutMissing = false }: RenderOptions,
  { kernel, log = silentLog, sounds, isPlain = false }: RenderContext = {},
): Promise<Result<RenderedAudio, RenderCode>> {
  const song = snapshotSong(piece.tables);
  const seconds = song.tempo.secondsAt(song.end) + RENDER_TAIL;
  if (seconds > LONGEST_RENDER) return failed('too-long', { minutes: Math.ceil(seconds / 60) });
  const sources = openSoundSources({
    tables: piece.tables,
    assets,
    sampleRate,
    decodedBytes: Infinity,
    fullRateSeconds: Infinity,
    log,
    library: sounds,
  });
  try {
    const bank = holdSounds(sources.bank);
    const needs = song.tracks.filter(({ isMuted }) => !isMuted).map(trackNeeds);
    const parts = [
      ...needs.flatMap((need) => need.sounds).map((name) => () => bank.prepare([name])),
      ...needs.flatMap(({ recordings }) => recordings).map((asset) => () => sources.recordings.prepare([asset])),
    ];
    let prepared = 0;
    const prepare = async (part: () => Promise<void>): Promise<void> => {
      if (signal.aborted) return;
      await part();
      prepared += 1;
      onProgress((PREPARED * prepared) / parts.length);
    };
    await Promise.all(parts.map(prepare));
    if (signal.aborted) return failed('cancelled');
    const missing = needs.flatMap(({ recordings }) => recordings).filter((asset) => !sources.recordings.buffer(asset));
    if (missing.length > 0 && !isWithoutMissing) return failed('asset-missing', { count: missing.length });
    const kernelBytes = await kernel?.();
    const context = new OfflineAudioContext(2, Math.ceil((seconds + LEAD_ROOM) * sampleRate), sampleRate);
    const { recordings } = sources;
    const isWired = song.tracks.length > OWN_STRIPS || needs.some((need) => need.recordings.length > 0);
    const graph = await buildGraph({
      context, mix: mixOf(song, []), bank, recordings, voices: EXPORT_VOICES, isOffline: true, soundBytes: Infinity, kernel: kernelBytes, isPlain, isWired,
    });
    return await runThrough(context, graph, song, { seconds, signal, onProgress: (done) => onProgress(PREPARED + done * (1 - PREPARED)) });
  } finally {
    sources.dispose();
  }
}

/** Room for what a mixer holds back and for its settling. */
const LEAD_ROOM: Seconds = 0.3;

interface Run {
  readonly seconds: Seconds;
  readonly signal: AbortSignal;
  onProgress(done: number): void;
}

async function runThrough(
  context: OfflineAudioContext,
  { mixer, band, dispose }: Graph,
  song: SongSnapshot,
  { seconds, signal, onProgress }: Run,
): Promise<Result<RenderedAudio, RenderCode>> {
  const player = createPlayer(
    {
      now: () => context.currentTime,
      sampleRate: context.sampleRate,
      play: (track, event, timing) => band.play(track, event, timing),
      click() {},
    },
    song,
  );
  const lead = Math.round(mixer.settleSeconds * context.sampleRate) / context.sampleRate;
  player.start({ time: lead, tick: 0 });
  player.advance(2 * STEP);
  let told = mixer.settled();
  const stepOn = (at: Seconds): void => {
    if (at >= context.length / context.sampleRate) return;
    void context.suspend(at).then(async () => {
      onProgress(at / seconds);
      if (signal.aborted) dispose();
      else {
        // What begins in this step was told a step ago: by now it has arrived, and nobody waits for the way there and back.
        await told;
        player.advance(at + 2 * STEP);
        told = mixer.settled();
        stepOn(at + STEP);
      }
      return context.resume();
    });
  };
  stepOn(STEP);
  await told;
  const rendered = await context.startRendering();
  dispose();
  if (signal.aborted) return failed('cancelled');
  onProgress(1);
  const skipped = mixer.latencyFrames + Math.round(lead * context.sampleRate);
  return ok(finish(rendered, Math.ceil(seconds * context.sampleRate), skipped));
}

/** Takes off what the mixer held back and fades the end: without a copy, the sound may be large. */
function finish(rendered: AudioBuffer, length: number, skipped: number): RenderedAudio {
  const { sampleRate } = rendered;
  const channel = (index: number): Float32Array<ArrayBuffer> => {
    const samples = rendered.getChannelData(index).subarray(skipped, skipped + length);
    const fade = Math.min(length, Math.round(FADE * sampleRate));
    for (let frame = 0; frame < fade; frame++) {
      const at = length - fade + frame;
      samples[at] = (samples[at] ?? 0) * (1 - (frame + 1) / fade);
    }
    return samples;
  };
  return { sampleRate, channels: [channel(0), channel(1)] };
}
