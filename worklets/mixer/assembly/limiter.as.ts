import { BLOCK_BYTES, BUS, OUTPUT, PLANE_BYTES } from './memory.as.ts';
import { writeFrames } from './output.as.ts';

/**
 * See dsp/limiter.ts for the reasoning. All rings have 128 frames, one quantum, so each block begins at their first place;
 * the look-ahead is half of that.
 */
const LINE: usize = memory.data(128 * 16, 16);
const NEEDS: usize = memory.data(128 * 8, 16);
const EASED: usize = memory.data(128 * 8, 16);
const STATE: usize = memory.data(64, 16);
const LEAST: usize = STATE;
const HELD: usize = STATE + 8;
const SUM: usize = STATE + 16;
const LAST_CEILING: usize = STATE + 24;
const LEAST_AGE: usize = STATE + 32;
const CALM: usize = STATE + 36;
const AHEAD: i32 = 64;

export function clearLimiter(): void {
  memory.fill(LINE, 0, BLOCK_BYTES);
  rest();
  store<f64>(HELD, 1.0);
  store<i32>(CALM, 2);
}

export function startLimiter(): void {
  clearLimiter();
  store<f64>(LAST_CEILING, 1.0);
}

function rest(): void {
  for (let at: usize = 0; at < 128 * 8; at += 8) {
    store<f64>(NEEDS + at, 1.0);
    store<f64>(EASED + at, 1.0);
  }
  store<f64>(LEAST, 1.0);
  store<i32>(LEAST_AGE, 0);
  store<f64>(SUM, <f64>AHEAD);
}

/** Limits the bus into the output planes. @returns the largest part of the gain that was taken, 0 to 1 */
export function limitBus(ceiling: f64, release: f64): f64 {
  let peaks = f64x2.splat(0.0);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) peaks = f64x2.pmax(peaks, f64x2.abs(v128.load(BUS + at)));
  const peak = max<f64>(f64x2.extract_lane(peaks, 0), f64x2.extract_lane(peaks, 1));
  const last = load<f64>(LAST_CEILING);
  const calm = peak <= ceiling && ceiling >= last;
  store<f64>(LAST_CEILING, ceiling);
  if (calm && load<i32>(CALM) >= 2) {
    delay();
    return 0.0;
  }
  const least = limit(ceiling, release, max<f64>(ceiling, last));
  store<i32>(CALM, calm && load<f64>(HELD) == 1.0 ? load<i32>(CALM) + 1 : 0);
  if (load<i32>(CALM) >= 2) rest();
  return 1.0 - least;
}

/** Nothing to limit: the second half of the line, then the first half of the bus, which becomes the line. */
function delay(): void {
  const half = BLOCK_BYTES / 2;
  for (let at: usize = 0; at < half; at += 64) {
    writeFrames(LINE + half + at, at >> 2);
    writeFrames(BUS + at, (half + at) >> 2);
  }
  memory.copy(LINE, BUS, BLOCK_BYTES);
}

function limit(ceiling: f64, release: f64, bound: f64): f64 {
  let lowest: f64 = 1.0;
  let held = load<f64>(HELD);
  let sum = load<f64>(SUM);
  for (let i: i32 = 0; i < 128; i++) {
    const x = load<f64>(BUS + ((<usize>i) << 4));
    const y = load<f64>(BUS + ((<usize>i) << 4), 8);
    const outgoing = (i - AHEAD) & 127;
    store<f64>(LINE + ((<usize>i) << 4), x);
    store<f64>(LINE + ((<usize>i) << 4), y, 8);
    const peak = max<f64>(abs<f64>(x), abs<f64>(y));
    need(i, peak > ceiling ? ceiling / peak : 1.0);
    const recovered = held + (1.0 - held) * release;
    held = min<f64>(load<f64>(LEAST), recovered > 0.9999999 ? 1.0 : recovered);
    sum += held - load<f64>(EASED + ((<usize>outgoing) << 3));
    store<f64>(EASED + ((<usize>i) << 3), held);
    const gain = min<f64>(1.0, sum / <f64>AHEAD);
    if (gain < lowest) lowest = gain;
    const left = load<f64>(LINE + ((<usize>outgoing) << 4)) * gain;
    const right = load<f64>(LINE + ((<usize>outgoing) << 4), 8) * gain;
    store<f32>(OUTPUT + ((<usize>i) << 2), <f32>min<f64>(bound, max<f64>(-bound, left)));
    store<f32>(OUTPUT + PLANE_BYTES + ((<usize>i) << 2), <f32>min<f64>(bound, max<f64>(-bound, right)));
  }
  store<f64>(HELD, held);
  store<f64>(SUM, sum);
  return lowest;
}

function need(position: i32, gain: f64): void {
  store<f64>(NEEDS + ((<usize>position) << 3), gain);
  if (gain <= load<f64>(LEAST)) {
    store<f64>(LEAST, gain);
    store<i32>(LEAST_AGE, 0);
    return;
  }
  const age = load<i32>(LEAST_AGE) + 1;
  store<i32>(LEAST_AGE, age);
  if (age <= AHEAD) return;
  let least = gain;
  let leastAge = 0;
  for (let back = 1; back <= AHEAD; back++) {
    const past = load<f64>(NEEDS + ((<usize>((position - back) & 127)) << 3));
    if (past < least) {
      least = past;
      leastAge = back;
    }
  }
  store<f64>(LEAST, least);
  store<i32>(LEAST_AGE, leastAge);
}
