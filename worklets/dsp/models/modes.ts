/** One ringing mode of a bar, a skin or a bell. */
export interface Mode {
  /** Hz. */
  readonly frequency: number;
  readonly gain: number;
  /** Seconds until it is 60 dB down. */
  readonly decay: number;
}

/** Adds damped sines that start at zero phase. A `drop` lets the pitch begin so many octaves higher and settle. */
export function addMode(
  into: Float64Array,
  mode: Mode,
  sampleRate: number,
  drop: { readonly octaves: number; readonly seconds: number } | null = null,
): void {
  if (mode.frequency <= 0 || mode.frequency >= sampleRate * 0.47) return;
  const shrink = 10 ** (-3 / (Math.max(0.002, mode.decay) * sampleRate));
  if (drop === null) {
    addSteady(into, mode, shrink, sampleRate);
    return;
  }
  const settle = Math.exp(-1 / (drop.seconds * sampleRate));
  let octaves = drop.octaves;
  let gain = mode.gain;
  let phase = 0;
  for (let i = 0; i < into.length && gain > 1e-7; i++) {
    into[i] = (into[i] ?? 0) + Math.sin(phase) * gain;
    phase += (2 * Math.PI * Math.min(sampleRate * 0.45, mode.frequency * 2 ** octaves)) / sampleRate;
    octaves *= settle;
    gain *= shrink;
  }
}

/** Two-pole resonator: one multiplication and a subtraction a sample. */
function addSteady(into: Float64Array, mode: Mode, shrink: number, sampleRate: number): void {
  const angle = (2 * Math.PI * mode.frequency) / sampleRate;
  const turn = 2 * shrink * Math.cos(angle);
  const fall = shrink * shrink;
  let before = 0;
  let now = mode.gain * shrink * Math.sin(angle);
  const end = Math.min(into.length, Math.ceil(Math.log(1e-7) / Math.log(shrink)));
  for (let i = 1; i < end; i++) {
    into[i] = (into[i] ?? 0) + now;
    const next = turn * now - fall * before;
    before = now;
    now = next;
  }
}
