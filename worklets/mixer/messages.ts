import type { MixerChange, MixerMessage, MixerProcessorOptions } from './contract.ts';
import { MAX_RAMP_FRAMES, MIN_RAMP_FRAMES, MIXER_CAPACITIES } from './contract.ts';
import { QUANTUM } from '../dsp/layout.ts';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** True for a change whose shape can be applied; numbers inside it are checked when they are used. */
export function isChange(value: unknown): value is MixerChange {
  if (!isRecord(value) || !isRecord(value['set'])) return false;
  const type = value['type'];
  if (type === 'strip') return Number.isInteger(value['index']);
  return type === 'reverb' || type === 'delay' || type === 'master';
}

export function isMixerMessage(value: unknown): value is MixerMessage {
  if (!isRecord(value)) return false;
  const type = value['type'];
  if (type === 'reset' || type === 'flush' || type === 'dispose') return true;
  if (type === 'sound') return Number.isInteger(value['id']) && Array.isArray(value['channels']);
  if (type === 'drop-sound') return Number.isInteger(value['id']);
  if (type === 'voices') return value['records'] instanceof Float64Array;
  if (type === 'ask') return Number.isInteger(value['token']);
  if (type === 'batch') return Array.isArray(value['changes']);
  return isChange(value);
}

/** Options as they arrive on the audio thread: what is missing or strange becomes the default. */
export function readOptions(value: unknown): MixerProcessorOptions {
  const fields = isRecord(value) ? value : {};
  const capacity = MIXER_CAPACITIES.find((known) => known === fields['capacity']) ?? 16;
  const perSecond = fields['metersPerSecond'];
  const memory = fields['meterMemory'];
  const shared = typeof SharedArrayBuffer !== 'undefined' && memory instanceof SharedArrayBuffer ? memory : null;
  return {
    capacity,
    limiter: fields['limiter'] !== false,
    metersPerSecond: typeof perSecond === 'number' && perSecond >= 0 ? Math.min(30, perSecond) : 30,
    changes: Array.isArray(fields['changes']) ? fields['changes'].filter(isChange) : [],
    ...(fields['wasm'] instanceof ArrayBuffer ? { wasm: fields['wasm'] } : {}),
    ...(shared === null ? {} : { meterMemory: shared }),
  };
}

/** Whole quanta within the limits of a glide. */
export function rampFramesOf(frames: number | undefined, otherwise: number): number {
  const wished = typeof frames === 'number' && frames >= 0 ? frames : otherwise;
  const limited = Math.min(MAX_RAMP_FRAMES, Math.max(MIN_RAMP_FRAMES, wished));
  return Math.ceil(limited / QUANTUM) * QUANTUM;
}
