import { QUANTUM } from '../dsp/layout.ts';
import type { MixerChange, MixerProcessorOptions, MixerReport } from './contract.ts';
import { DEFAULT_RAMP_FRAMES, LIMITER_LATENCY_FRAMES } from './contract.ts';
import { EffectSettings, writeDelayTargets, writeMasterTargets, writeReverbTargets } from './effect-targets.ts';
import { TypeScriptKernel } from './kernel.ts';
import type { MixerKernel } from './kernel-interface.ts';
import { foldDown } from './fold-down.ts';
import { isChange, isMixerMessage, rampFramesOf } from './messages.ts';
import { MeterPost } from './meter-post.ts';
import { PendingChanges } from './pending.ts';
import { StripSettings, writeStripTargets } from './strip-targets.ts';
import { soundOf } from './sounds.ts';
import { VOICE_SIZE } from './voice-record.ts';
import { VoiceTable } from './voice-table.ts';
import { createWasmKernel } from './wasm-kernel.ts';

type Planes = readonly Float32Array[];

/**
 * The mixer node without its node: takes messages, runs a kernel, sends reports. Audio thread, but free of its globals, so
 * that Node tests and offline rendering without a browser run the very same thing. `process` allocates nothing.
 */
export class Mixer {
  readonly kernel: MixerKernel;
  private readonly sampleRate: number;
  private readonly report: (report: MixerReport) => void;
  private readonly limiter: boolean;
  private readonly strips: readonly StripSettings[];
  private readonly effects = new EffectSettings();
  private readonly pending = new PendingChanges();
  private readonly meters: MeterPost;
  private readonly voices: VoiceTable;
  /** A reset is under way: 2 fades out in this quantum, 1 fades in, 0 none. */
  private resetting = 0;
  private isOver = false;

  constructor(options: MixerProcessorOptions, sampleRate: number, report: (report: MixerReport) => void) {
    this.kernel = createWasmKernel(options.wasm, options.capacity) ?? new TypeScriptKernel(options.capacity);
    this.voices = new VoiceTable(this.kernel);
    this.sampleRate = sampleRate;
    this.report = report;
    this.limiter = options.limiter !== false;
    this.strips = Array.from({ length: options.capacity }, () => new StripSettings());
    this.meters = new MeterPost(this.kernel, options, sampleRate, report);
    writeReverbTargets(this.kernel.reverbStage, this.effects, sampleRate);
    this.kernel.applyReverb(true);
    writeDelayTargets(this.kernel.delayStage, this.effects, sampleRate);
    this.kernel.applyDelay(true);
    this.applyMaster(0);
    for (const change of options.changes ?? []) this.plan(change, 0, 0);
    report({ type: 'ready', kernel: this.kernel.kind, latencyFrames: this.limiter ? LIMITER_LATENCY_FRAMES : 0 });
  }

  /** Takes a message from the main thread. @param frame  context frame of the next quantum */
  receive(message: unknown, frame: number): void {
    if (this.isOver) return;
    if (!isMixerMessage(message)) {
      this.report({ type: 'refused', code: 'not-a-message' });
    } else if (message.type === 'batch') {
      for (const change of message.changes) {
        if (isChange(change)) this.plan(change, frame, DEFAULT_RAMP_FRAMES);
        else this.report({ type: 'refused', code: 'not-a-message' });
      }
    } else if (message.type === 'voices') {
      this.takeVoices(message.records, frame);
    } else if (message.type === 'sound') {
      const sound = soundOf(message.channels);
      if (sound === undefined) this.report({ type: 'refused', code: 'not-a-message' });
      else if (!this.voices.hold(message.id, sound)) this.report({ type: 'refused', code: 'no-room' });
    } else if (message.type === 'drop-sound') {
      this.voices.drop(message.id);
    } else if (message.type === 'ask') {
      this.report({ type: 'answer', token: message.token });
    } else if (message.type === 'reset') {
      this.resetting = 2;
    } else if (message.type === 'flush') {
      this.pending.forget();
    } else if (message.type === 'dispose') {
      this.isOver = true;
      this.pending.forget();
    } else {
      this.plan(message, frame, DEFAULT_RAMP_FRAMES);
    }
  }

  /** Mixes one quantum. @returns false once disposed: the node may be collected */
  process(inputs: readonly Planes[], left: Float32Array, right: Float32Array, frame: number): boolean {
    if (this.isOver) return false;
    for (;;) {
      const due = this.pending.takeBefore(frame + QUANTUM);
      if (due === null) break;
      this.apply(due, rampFramesOf(due.rampFrames, DEFAULT_RAMP_FRAMES));
    }
    this.listen(inputs);
    const { voices, meters } = this;
    voices.wake(frame);
    if (this.kernel.process(voices.soundingCount, frame, meters.areWanted)) voices.sweep(frame + QUANTUM);
    left.set(this.kernel.outputLeft);
    right.set(this.kernel.outputRight);
    if (this.resetting > 0) this.fadeAroundReset(left, right);
    this.meters.measured(frame + QUANTUM);
    return true;
  }

  private takeVoices(records: Float64Array, frame: number): void {
    for (let at = 0; at + VOICE_SIZE <= records.length; at += VOICE_SIZE) {
      if (!this.voices.take(records, at, frame)) this.report({ type: 'refused', code: 'no-voice' });
    }
  }

  /** Puts a change where it belongs in time. @param ramp  glide of changes that say none; 0 arrives at once */
  private plan(change: MixerChange, frame: number, ramp: number): void {
    if (change.type === 'strip' && this.strips[change.index] === undefined) {
      this.report({ type: 'refused', code: 'no-such-strip' });
      return;
    }
    const atFrame = typeof change.atFrame === 'number' ? change.atFrame : 0;
    if (atFrame >= frame + QUANTUM) {
      if (!this.pending.add(change, atFrame)) this.report({ type: 'refused', code: 'too-many-pending' });
      return;
    }
    this.apply(change, ramp === 0 ? 0 : rampFramesOf(change.rampFrames, ramp));
  }

  private apply(change: MixerChange, frames: number): void {
    const { kernel, effects, sampleRate } = this;
    if (change.type === 'strip') {
      const strip = this.strips[change.index];
      if (strip === undefined) return;
      strip.take(change.set);
      writeStripTargets(kernel.stripStage, strip, sampleRate);
      kernel.applyStrip(change.index, frames);
    } else if (change.type === 'reverb') {
      effects.takeReverb(change.set);
      writeReverbTargets(kernel.reverbStage, effects, sampleRate);
      kernel.applyReverb(false);
      this.applyMaster(frames);
    } else if (change.type === 'delay') {
      effects.takeDelay(change.set);
      writeDelayTargets(kernel.delayStage, effects, sampleRate);
      kernel.applyDelay(false);
      this.applyMaster(frames);
    } else {
      effects.takeMaster(change.set);
      this.applyMaster(frames);
    }
  }

  private applyMaster(frames: number): void {
    writeMasterTargets(this.kernel.masterStage, this.effects, this.limiter, this.sampleRate);
    this.kernel.applyMaster(frames);
  }

  private listen(inputs: readonly Planes[]): void {
    const { channels, inputsLeft, inputsRight } = this.kernel;
    for (let strip = 0; strip < channels.length; strip++) {
      const planes = inputs[strip];
      const left = planes?.[0];
      if (planes === undefined || left === undefined || left.length !== QUANTUM) {
        channels[strip] = 0;
        continue;
      }
      const right = planes[1];
      channels[strip] = right === undefined ? 1 : 2;
      inputsLeft[strip]?.set(left);
      if (right !== undefined) inputsRight[strip]?.set(right);
      if (planes.length > 2) foldDown(planes, inputsLeft[strip], inputsRight[strip]);
    }
  }

  private fadeAroundReset(left: Float32Array, right: Float32Array): void {
    const start = this.resetting === 2 ? 1 : 0;
    const slope = (this.resetting === 2 ? -1 : 1) / QUANTUM;
    for (let i = 0; i < QUANTUM; i++) {
      const gain = start + slope * (i + 1);
      left[i] = (left[i] ?? 0) * gain;
      right[i] = (right[i] ?? 0) * gain;
    }
    if (this.resetting === 2) this.kernel.reset();
    this.resetting--;
  }
}
