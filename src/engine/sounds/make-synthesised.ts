import { getContext, OfflineContext, setContext } from 'tone';
import { assert } from '../../base/assert.ts';
import { pitchToHertz } from '../../base/units.ts';
import { bakeLoop, wholePeriods, type LoopPoints } from './bake-loop.ts';
import type { SoundMaker } from './bank.ts';
import { levelSound, trimSound } from './level-sound.ts';
import { SOUND_RATE, type MadeSound, type SoundName } from './sound.ts';
import { synthPatch, type SynthPatch } from './synth-patches.ts';

/**
 * Renders single notes of Tone's synths to samples. Tone's voices cost up to ten times as much as a sample while they
 * play, and a note that was handed to them cannot be taken back: so they sing once, and the sample is played.
 */
export function createSynthMaker(): SoundMaker {
  // Asked for its context before anybody has set one, Tone opens a second AudioContext on the device.
  setContext(new OfflineContext(1, 128 / SOUND_RATE, SOUND_RATE));
  return makeSynthesised;
}

async function makeSynthesised({ instrument, root }: SoundName): Promise<MadeSound> {
  assert(root !== undefined, `${instrument} has pitches, no rows`);
  const patch = synthPatch(instrument);
  const hertz = pitchToHertz(root);
  const rendered = await renderPatch(patch, hertz);
  const { loop: wished, release } = patch;
  if (!wished) {
    levelSound(rendered, SOUND_RATE);
    return { samples: trimSound(rendered, SOUND_RATE), pitch: root, loop: undefined, release };
  }
  const start = Math.round(wished.from * SOUND_RATE);
  const loop: LoopPoints = { start, end: start + wholePeriods(hertz, SOUND_RATE, wished.length * SOUND_RATE) };
  const samples = new Float32Array(rendered.subarray(0, loop.end));
  bakeLoop(samples, loop, Math.round(wished.fade * SOUND_RATE));
  levelSound(samples, SOUND_RATE);
  return { samples, pitch: root, loop, release };
}

async function renderPatch(patch: SynthPatch, hertz: number): Promise<Float32Array> {
  const native = new OfflineAudioContext(1, Math.round(patch.seconds * SOUND_RATE), SOUND_RATE);
  const context = new OfflineContext(native);
  const before = getContext();
  setContext(context);
  patch.begin(context, hertz);
  setContext(before);
  // One note needs none of the ticks that Tone's own rendering would step through.
  const rendered = await native.startRendering();
  context.dispose();
  return rendered.getChannelData(0);
}
