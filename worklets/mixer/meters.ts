/**
 * Layout of the meters, the same in a message and in shared memory. One Float64 slot each:
 * [0] guard of the shared form (two Int32: even is at rest, odd is being written), [1] context frame at the end of the
 * measured span, then four slots for the master and four for each strip: peak left, peak right, RMS of both, reduction.
 */
const HEADER_SLOTS = 2;
const SLOTS = 4;
/** Number of Float64 slots for so many strips. */
export const meterSlots = (capacity: number): number => HEADER_SLOTS + SLOTS * (capacity + 1);

/** Levels since the report before. Peaks and RMS are linear; `reduction` is what compressor or limiter took, in dB ≥ 0. */
export interface Meter {
  readonly peakLeft: number;
  readonly peakRight: number;
  readonly rms: number;
  readonly reduction: number;
}

const meterFrom = (values: Float64Array, slot: number): Meter => ({
  peakLeft: values[slot] ?? 0,
  peakRight: values[slot + 1] ?? 0,
  rms: values[slot + 2] ?? 0,
  reduction: values[slot + 3] ?? 0,
});

/** Context frame up to which the levels were measured. */
export const meterFrame = (values: Float64Array): number => values[1] ?? 0;
export const masterMeter = (values: Float64Array): Meter => meterFrom(values, HEADER_SLOTS);
export const meterAt = (values: Float64Array, strip: number): Meter =>
  meterFrom(values, HEADER_SLOTS + SLOTS * (strip + 1));

/** Shared memory for the meters of a mixer of this capacity; needs a cross-origin isolated page. */
export const createMeterMemory = (capacity: number): SharedArrayBuffer =>
  new SharedArrayBuffer(meterSlots(capacity) * 8);

/** Copies shared meters as one consistent reading; false if the audio thread was writing each time it was tried. */
export function readMeterMemory(memory: SharedArrayBuffer, into: Float64Array): boolean {
  const guard = new Int32Array(memory, 0, 2);
  const shared = new Float64Array(memory);
  for (let attempt = 0; attempt < 4; attempt++) {
    const before = Atomics.load(guard, 0);
    if (before % 2 !== 0) continue;
    into.set(shared);
    if (Atomics.load(guard, 0) === before) return true;
  }
  return false;
}

/** Audio thread: publishes the values, whose slot 0 is left to the guard. */
export function writeMeterMemory(guard: Int32Array, shared: Float64Array, values: Float64Array): void {
  Atomics.add(guard, 0, 1);
  for (let slot = 1; slot < values.length; slot++) shared[slot] = values[slot] ?? 0;
  Atomics.add(guard, 0, 1);
}
