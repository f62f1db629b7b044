import { createScope } from '../../base/scope.ts';
import { LIMITER_LATENCY_FRAMES, mixerCapacityFor, type MixerChange } from '../../../worklets/mixer/contract.ts';
import { openMixerNode, type MixerNode } from './mixer-node.ts';
import type { Mixer, MixState, StripState } from './mixer.ts';
import { openPlainStrip, type PlainStrip } from './plain-strip.ts';

/** Seconds in which a larger mixer takes over from the one that became too small. */
const SWAP_SECONDS = 0.03;
/** The last strip of the largest mixer: left neutral, and shared by all tracks that found no strip of their own. */
const SHARED_STRIP = 63;

export interface WorkletMixerOptions {
  readonly context: BaseAudioContext;
  readonly mix: MixState;
  /** Bytes of the compiled kernel; without them its TypeScript twin runs. */
  readonly kernel: ArrayBuffer | undefined;
  readonly isOffline: boolean;
  /** The processor died: a mixer of another kind must take over. */
  readonly onFailure: () => void;
}

/** The way of one track into the mixer. */
interface Lane {
  readonly index: number;
  readonly input: AudioNode;
  readonly output: AudioNode;
  /** Only a track on the shared strip is mixed before it. */
  readonly strip: PlainStrip | undefined;
}

/** All tracks in one AudioWorklet node, whose processor module must have been added to the context. */
export function createWorkletMixer({ context, mix, kernel, isOffline, onFailure }: WorkletMixerOptions): Mixer {
  const scope = createScope();
  const lanes = new Map<string, Lane>();
  let state = mix;

  const openLane = (track: StripState): Lane => {
    const taken = new Set([...lanes.values()].map(({ index }) => index));
    let index = 0;
    while (taken.has(index) && index < SHARED_STRIP) index += 1;
    const strip = index === SHARED_STRIP ? openPlainStrip(context, track) : undefined;
    const bus = strip?.input ?? context.createGain();
    const lane = { index, input: bus, output: strip?.output ?? bus, strip };
    lanes.set(track.track, lane);
    return lane;
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
    return openMixerNode({ context, capacity: mixerCapacityFor(highest + 1), kernel, isOffline, changes: changes(), onFailure });
  };

  for (const strip of mix.strips) openLane(strip);
  let current = openNode();
  for (const { output, index } of lanes.values()) output.connect(current.node, 0, index);
  current.node.connect(context.destination);
  scope.add(() => current.dispose());

  const grow = (): void => {
    const [small, large] = [current, openNode()];
    const reached = [...lanes.values()].filter(({ index }) => index < small.capacity);
    current = large;
    const [leaving, coming] = [context.createGain(), context.createGain()];
    coming.gain.value = 0;
    large.node.connect(coming).connect(context.destination);
    for (const { output, index } of lanes.values()) output.connect(large.node, 0, index);
    void large.ready.then(() => {
      if (scope.disposed) return;
      small.node.disconnect();
      small.node.connect(leaving).connect(context.destination);
      const now = context.currentTime;
      leaving.gain.setValueAtTime(1, now).linearRampToValueAtTime(0, now + SWAP_SECONDS);
      coming.gain.setValueAtTime(0, now).linearRampToValueAtTime(1, now + SWAP_SECONDS);
      const done = context.createConstantSource();
      done.onended = () => {
        for (const { output } of reached) if ([...lanes.values()].some((lane) => lane.output === output)) output.disconnect(small.node);
        small.dispose();
        leaving.disconnect();
      };
      done.start(now);
      done.stop(now + SWAP_SECONDS * 2);
    });
  };

  const laneOf = (track: StripState): Lane => {
    const known = lanes.get(track.track);
    if (known) return known;
    const lane = openLane(track);
    if (lane.index >= current.capacity) grow();
    else lane.output.connect(current.node, 0, lane.index);
    return lane;
  };

  return {
    kind: 'worklet',
    latencyFrames: LIMITER_LATENCY_FRAMES,
    settleSeconds: 0,
    input: (track) => laneOf({ track, gain: 0, pan: 0, isMuted: false }).input,
    set(next) {
      state = next;
      const wanted = new Set(next.strips.map(({ track }) => track));
      for (const [track, lane] of lanes) {
        if (wanted.has(track)) continue;
        lane.input.disconnect();
        lane.output.disconnect();
        lanes.delete(track);
      }
      for (const strip of next.strips) laneOf(strip).strip?.set(strip);
      current.send(changes());
    },
    levels() {
      const { strips, master } = current.levels();
      return { master, tracks: new Map([...lanes].map(([track, { index }]) => [track, strips[index] ?? 0])) };
    },
    dispose() {
      for (const { input, output } of lanes.values()) for (const node of [input, output]) node.disconnect();
      scope.dispose();
    },
  };
}
