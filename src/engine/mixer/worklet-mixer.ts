import { createScope } from '../../base/scope.ts';
import { LIMITER_LATENCY_FRAMES, mixerCapacityFor, type MixerChange } from '../../../worklets/mixer/contract.ts';
import { openMixerNode, type MixerNode } from './mixer-node.ts';
import type { Mixer, MixState, StripState } from './mixer.ts';
import { openPlainStrip, type PlainStrip } from './plain-strip.ts';
import { startVoice, type VoicePlace } from '../sounds/voice.ts';
import { createVoiceDesk } from './voice-desk.ts';

/** Seconds in which a larger mixer takes over from the one that became too small. */
const SWAP_SECONDS = 0.03;
/** The last strip of the largest mixer: left neutral, and shared by all tracks that found no strip of their own. */
const SHARED_STRIP = 63;
/** So many tracks have a strip each. */
export const OWN_STRIPS = SHARED_STRIP;

export interface WorkletMixerOptions {
  readonly context: BaseAudioContext;
  readonly mix: MixState;
  /** Bytes of the compiled kernel; without them its TypeScript twin runs. */
  readonly kernel: ArrayBuffer | undefined;
  readonly isOffline: boolean;
  /** Off: nothing will have to sound by native nodes, as without recordings and with a strip for each track. */
  readonly isWired: boolean;
  /** Bytes of sound that the processor may hold. */
  readonly soundBytes: number;
  /** The processor died: a mixer of another kind must take over. */
  readonly onFailure: () => void;
}

/** The way of one track into the mixer. */
interface Lane {
  readonly index: number;
  readonly place: VoicePlace;
  /** Only a track on the shared strip is mixed before it. */
  readonly strip: PlainStrip | undefined;
  /** What connects to the mixer's input; made when a voice needs native nodes. */
  output: AudioNode | undefined;
}

interface Output {
  readonly mixer: MixerNode;
  readonly out: GainNode;
  close(): void;
}

/** All tracks in one AudioWorklet node, whose processor module must have been added to the context. */
export function createWorkletMixer(options: WorkletMixerOptions): Mixer {
  const { context, mix, kernel, isOffline, isWired, soundBytes, onFailure } = options;
  const scope = createScope();
  const lanes = new Map<string, Lane>();
  const desk = createVoiceDesk({ context, limit: soundBytes, isOffline, takesAll: !isWired });
  let state = mix;
  let ears: AnalyserNode | undefined;

  const openLane = (track: StripState): Lane => {
    const taken = new Set([...lanes.values()].map(({ index }) => index));
    let index = 0;
    while (taken.has(index) && index < SHARED_STRIP) index += 1;
    const strip = index === SHARED_STRIP ? openPlainStrip(context, track) : undefined;
    const place: VoicePlace = {
      start: (options) => (strip ? undefined : desk.start(index, options)) ?? startVoice(context, inputOf(lane), options),
    };
    const lane: Lane = { index, place, strip, output: strip?.output };
    lanes.set(track.track, lane);
    return lane;
  };
  const inputOf = (lane: Lane): AudioNode => {
    if (lane.strip) return lane.strip.input;
    if (lane.output) return lane.output;
    const bus = context.createGain();
    lane.output = bus;
    if (lane.index < current.mixer.capacity) bus.connect(current.mixer.node, 0, lane.index);
    return bus;
  };
  const changes = (): MixerChange[] => [
    { type: 'master', set: { gain: state.master } },
    ...state.strips.flatMap((strip): MixerChange[] => {
      const lane = lanes.get(strip.track);
      if (!lane || lane.strip) return [];
      const { gain, pan, isMuted: muted } = strip;
      return [{ type: 'strip', index: lane.index, set: { gain, pan, muted } }];
    }),
  ];
  const openNode = (): MixerNode => {
    const highest = Math.max(0, ...[...lanes.values()].map(({ index }) => index));
    return openMixerNode({ context, capacity: mixerCapacityFor(highest + 1), kernel, isOffline, isWired, changes: changes(), onFailure });
  };

  for (const strip of mix.strips) openLane(strip);
  let current = openOutput(1);
  scope.add(() => current.close());

  /** A mixer node behind a gain of its own, with every lane connected. */
  function openOutput(gain: number): Output {
    const mixer = openNode();
    const out = new GainNode(context, { gain });
    mixer.node.connect(out).connect(context.destination);
    if (ears) out.connect(ears);
    const leave = desk.open(mixer);
    const close = (): void => {
      leave();
      mixer.dispose();
      out.disconnect();
    };
    const output = { mixer, out, close };
    for (const { output: lane, index } of lanes.values()) if (index < mixer.capacity) lane?.connect(mixer.node, 0, index);
    return output;
  }

  let isSwapping = false;
  const hasAll = (): boolean => [...lanes.values()].every(({ index }) => index < current.mixer.capacity);
  /** One swap at a time: lanes that find no room in it wait for the next. */
  const grow = (): void => {
    if (isSwapping) return;
    isSwapping = true;
    const [small, large] = [current, openOutput(0)];
    const reached = [...lanes.values()].flatMap(({ index, output }) => (output && index < small.mixer.capacity ? [output] : []));
    current = large;
    void large.mixer.ready.then(() => {
      if (scope.disposed) return;
      // Both hold the same sound at the same frame, so that their gains add up to one all the way.
      const from = context.currentTime + SWAP_SECONDS;
      small.out.gain.setValueAtTime(1, from).linearRampToValueAtTime(0, from + SWAP_SECONDS);
      large.out.gain.setValueAtTime(0, from).linearRampToValueAtTime(1, from + SWAP_SECONDS);
      const done = new ConstantSourceNode(context);
      done.onended = () => {
        const present = new Set([...lanes.values()].map(({ output }) => output));
        for (const lane of reached) if (present.has(lane)) lane.disconnect(small.mixer.node);
        small.close();
        isSwapping = false;
        if (!scope.disposed && !hasAll()) grow();
      };
      done.start(from);
      done.stop(from + SWAP_SECONDS * 2);
    });
  };

  const laneOf = (track: StripState): Lane => {
    const known = lanes.get(track.track);
    if (known) return known;
    const lane = openLane(track);
    if (lane.index >= current.mixer.capacity) grow();
    else lane.output?.connect(current.mixer.node, 0, lane.index);
    return lane;
  };

  return {
    kind: 'worklet',
    latencyFrames: LIMITER_LATENCY_FRAMES,
    settleSeconds: 0,
    place: (track) => laneOf({ track, gain: 0, pan: 0, isMuted: false }).place,
    async settled() {
      desk.flush();
      await current.mixer.answered();
    },
    set(next) {
      state = next;
      const wanted = new Set(next.strips.map(({ track }) => track));
      for (const [track, lane] of lanes) {
        if (wanted.has(track)) continue;
        if (!lane.strip) desk.hush(lane.index);
        closeLane(lane);
        lanes.delete(track);
      }
      for (const strip of next.strips) laneOf(strip).strip?.set(strip);
      current.mixer.send(changes());
    },
    levels() {
      const { strips, master } = current.mixer.levels();
      return { master, tracks: new Map([...lanes].map(([track, { index }]) => [track, strips[index] ?? 0])) };
    },
    probe() {
      if (isOffline) return undefined;
      if (!ears) {
        ears = context.createAnalyser();
        current.out.connect(ears);
      }
      return ears;
    },
    dispose() {
      for (const lane of lanes.values()) closeLane(lane);
      scope.dispose();
    },
  };
}

function closeLane({ strip, output }: Lane): void {
  strip?.disconnect();
  output?.disconnect();
}
