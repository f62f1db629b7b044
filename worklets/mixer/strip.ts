import { Compressor } from '../dsp/compressor.ts';
import { StereoBand } from '../dsp/eq.ts';
import { Glide } from '../dsp/glide.ts';
import {
  BAND_SIZE,
  COMP_SIZE,
  EQ_BANDS,
  GLIDE_DELAY,
  GLIDE_EQ,
  GLIDE_MATRIX,
  GLIDE_REVERB,
  GLIDE_SIZE,
  LOUDEST,
  METER_SIZE,
  QUANTUM,
  SILENT_ENERGY,
  BAND_DONE_ENERGY,
  STAGE_COMPRESSOR,
  STAGE_EQ,
  STAGE_EQ_MASK,
  STAGE_MONO,
  STAGE_REVERB,
  STAGE_SIZE,
  STAGE_STEREO,
} from '../dsp/layout.ts';
import { writeFlat, writeIdentity } from '../dsp/biquad.ts';

/** One channel of the mixer, TypeScript twin: input → equaliser → compressor → fader and pan → buses and meter. */
export class Strip {
  private readonly stage = new Float64Array(STAGE_SIZE);
  private readonly glide = new Glide(GLIDE_SIZE);
  private readonly bands: readonly StereoBand[];
  private readonly compressor = new Compressor();
  /** Bands that sound: those that are on, and those that still ring out. */
  private bandMask = 0;
  private isMono = false;
  private isAtRest = true;

  constructor() {
    const bands: StereoBand[] = [];
    for (let band = 0; band < EQ_BANDS; band++) {
      bands.push(new StereoBand(GLIDE_EQ + band * BAND_SIZE));
      writeIdentity(this.stage, STAGE_EQ + band * BAND_SIZE);
    }
    this.bands = bands;
    this.stage[STAGE_STEREO] = this.stage[STAGE_STEREO + 1] = 1;
    this.stage[STAGE_MONO] = this.stage[STAGE_MONO + 1] = Math.SQRT1_2;
    this.aim();
    this.glide.arrive();
  }

  /** True if this strip needs its sends to be heard by the reverb or the delay. */
  get sendsToReverb(): boolean {
    return (
      !this.isAtRest && ((this.glide.current[GLIDE_REVERB] ?? 0) !== 0 || (this.glide.target[GLIDE_REVERB] ?? 0) !== 0)
    );
  }

  get sendsToDelay(): boolean {
    return (
      !this.isAtRest && ((this.glide.current[GLIDE_DELAY] ?? 0) !== 0 || (this.glide.target[GLIDE_DELAY] ?? 0) !== 0)
    );
  }

  apply(stage: Float64Array, frames: number): void {
    this.stage.set(stage);
    for (let i = 0; i < COMP_SIZE; i++) this.compressor.settings[i] = stage[STAGE_COMPRESSOR + i] ?? 0;
    this.aim();
    this.wakeBands();
    this.glide.start(this.isAtRest ? 0 : frames);
    if (this.isAtRest) this.clear();
  }

  clear(): void {
    for (let band = 0; band < EQ_BANDS; band++) this.bands[band]?.clear();
    this.compressor.clear();
    this.bandMask = this.stage[STAGE_EQ_MASK] ?? 0;
    this.aim();
    this.glide.arrive();
    this.isAtRest = true;
  }

  /** Sets the targets. A band that was switched off glides to flat with its poles where they are, not through others. */
  private aim(): void {
    const { stage, glide } = this;
    const law = this.isMono ? STAGE_MONO : STAGE_STEREO;
    for (let i = 0; i < GLIDE_REVERB; i++) glide.target[GLIDE_MATRIX + i] = stage[law + i] ?? 0;
    for (let i = GLIDE_REVERB; i < GLIDE_EQ; i++) glide.target[i] = stage[STAGE_REVERB + i - GLIDE_REVERB] ?? 0;
    const fading = this.bandMask & ~(stage[STAGE_EQ_MASK] ?? 0);
    for (let band = 0; band < EQ_BANDS; band++) {
      const at = GLIDE_EQ + band * BAND_SIZE;
      if ((fading & (1 << band)) !== 0)
        writeFlat(glide.target, at, glide.target[at + 3] ?? 0, glide.target[at + 4] ?? 0);
      else for (let i = 0; i < BAND_SIZE; i++) glide.target[at + i] = stage[STAGE_EQ + band * BAND_SIZE + i] ?? 0;
    }
  }

  /** Bands that are switched on begin flat, with the poles they will have. */
  private wakeBands(): void {
    const { target, current } = this.glide;
    const woken = (this.stage[STAGE_EQ_MASK] ?? 0) & ~this.bandMask;
    for (let band = 0; band < EQ_BANDS; band++) {
      const at = GLIDE_EQ + band * BAND_SIZE;
      if ((woken & (1 << band)) !== 0) writeFlat(current, at, target[at + 3] ?? 0, target[at + 4] ?? 0);
    }
    this.bandMask |= woken;
  }

  /** After a glide: bands that are off and have rung out are dropped. */
  private dropBands(): void {
    const fading = this.bandMask & ~(this.stage[STAGE_EQ_MASK] ?? 0);
    for (let band = 0; band < EQ_BANDS; band++) {
      const filter = this.bands[band];
      if ((fading & (1 << band)) === 0 || filter === undefined || !filter.isUnder(BAND_DONE_ENERGY)) continue;
      filter.clear();
      this.bandMask &= ~(1 << band);
    }
  }

  /** Chooses the pan law by the input; glides between laws unless nothing sounds. */
  private follow(channels: number): void {
    const isMono = channels === 1;
    if (channels === 0 || isMono === this.isMono) return;
    this.isMono = isMono;
    this.aim();
    this.glide.start(this.isAtRest ? 0 : Math.max(QUANTUM, this.glide.left));
  }

  /** Mixes a quantum into the buses. @returns false if the strip is at rest and added nothing */
  process(
    left: Float32Array,
    right: Float32Array,
    channels: number,
    block: Float64Array,
    bus: Float64Array,
    reverb: Float64Array,
    delay: Float64Array,
    meters: Float64Array,
    meterAt: number,
  ): boolean {
    if (channels === 0 && this.isAtRest) return false;
    const isSilent = this.load(left, right, channels, block);
    if (isSilent && this.isAtRest) return false;
    this.follow(channels);
    this.isAtRest = false;
    this.equalise(block);
    if (this.compressor.isNeeded) {
      const reduction = this.compressor.process(block);
      if (reduction > (meters[meterAt + 3] ?? 0)) meters[meterAt + 3] = reduction;
    }
    this.fade(block, bus, meters, meterAt);
    if (this.sendsToReverb) this.send(block, reverb, GLIDE_REVERB);
    if (this.sendsToDelay) this.send(block, delay, GLIDE_DELAY);
    if (this.glide.left > 0) this.glide.advance(QUANTUM);
    else if (this.bandMask !== this.stage[STAGE_EQ_MASK]) this.dropBands();
    if (isSilent) this.rest();
    return true;
  }

  /** @returns true if the quantum is silent */
  private load(left: Float32Array, right: Float32Array, channels: number, block: Float64Array): boolean {
    if (channels === 0) {
      block.fill(0);
      return true;
    }
    let loudest = 0;
    const second = channels === 1 ? left : right;
    for (let i = 0; i < QUANTUM; i++) {
      const x = left[i] ?? 0;
      const y = second[i] ?? 0;
      const safeX = Math.abs(x) < LOUDEST ? x : 0;
      const safeY = Math.abs(y) < LOUDEST ? y : 0;
      block[2 * i] = safeX;
      block[2 * i + 1] = safeY;
      loudest = Math.max(loudest, Math.abs(safeX), Math.abs(safeY));
    }
    return loudest === 0;
  }

  private equalise(block: Float64Array): void {
    if (this.bandMask === 0) return;
    const step = this.glide.left > 0 ? this.glide.step : null;
    for (let band = 0; band < EQ_BANDS; band++) {
      if ((this.bandMask & (1 << band)) !== 0) this.bands[band]?.process(block, this.glide.current, step);
    }
  }

  private fade(block: Float64Array, bus: Float64Array, meters: Float64Array, meterAt: number): void {
    const { current, step, left } = this.glide;
    const moves = left > 0 ? 1 : 0;
    let directLeft = current[GLIDE_MATRIX] ?? 0;
    let directRight = current[GLIDE_MATRIX + 1] ?? 0;
    let rightToLeft = current[GLIDE_MATRIX + 2] ?? 0;
    let leftToRight = current[GLIDE_MATRIX + 3] ?? 0;
    const step0 = (step[GLIDE_MATRIX] ?? 0) * moves;
    const step1 = (step[GLIDE_MATRIX + 1] ?? 0) * moves;
    const step2 = (step[GLIDE_MATRIX + 2] ?? 0) * moves;
    const step3 = (step[GLIDE_MATRIX + 3] ?? 0) * moves;
    let peakLeft = meters[meterAt] ?? 0;
    let peakRight = meters[meterAt + 1] ?? 0;
    let squares = 0;
    for (let i = 0; i < 2 * QUANTUM; i += 2) {
      directLeft += step0;
      directRight += step1;
      rightToLeft += step2;
      leftToRight += step3;
      const x = block[i] ?? 0;
      const y = block[i + 1] ?? 0;
      const outLeft = x * directLeft + y * rightToLeft;
      const outRight = y * directRight + x * leftToRight;
      block[i] = outLeft;
      block[i + 1] = outRight;
      bus[i] = (bus[i] ?? 0) + outLeft;
      bus[i + 1] = (bus[i + 1] ?? 0) + outRight;
      peakLeft = Math.max(peakLeft, Math.abs(outLeft));
      peakRight = Math.max(peakRight, Math.abs(outRight));
      squares += outLeft * outLeft + outRight * outRight;
    }
    meters[meterAt] = peakLeft;
    meters[meterAt + 1] = peakRight;
    meters[meterAt + METER_SIZE - 2] = (meters[meterAt + METER_SIZE - 2] ?? 0) + squares;
  }

  private send(block: Float64Array, bus: Float64Array, glide: number): void {
    let gain = this.glide.current[glide] ?? 0;
    const step = this.glide.left > 0 ? (this.glide.step[glide] ?? 0) : 0;
    for (let i = 0; i < 2 * QUANTUM; i += 2) {
      gain += step;
      bus[i] = (bus[i] ?? 0) + (block[i] ?? 0) * gain;
      bus[i + 1] = (bus[i + 1] ?? 0) + (block[i + 1] ?? 0) * gain;
    }
  }

  /** After silent input: rests once no filter rings and the compressor has let go. */
  private rest(): void {
    for (let band = 0; band < EQ_BANDS; band++) if (!(this.bands[band]?.isUnder(SILENT_ENERGY) ?? true)) return;
    if (this.compressor.reduction > 0) return;
    this.clear();
  }
}
