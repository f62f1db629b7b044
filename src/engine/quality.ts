import type { Seconds } from '../base/units.ts';

/** What of a device matters for sound; from `navigator`, handed in so that tests can be any device. */
export interface DeviceFacts {
  /** GB, as far as the browser says; it never says more than 8. */
  readonly memory: number | undefined;
  readonly cores: number | undefined;
  readonly isTouch: boolean;
}

/** How much a device is asked for. Export is always full quality. */
export interface Quality {
  readonly device: 'small' | 'large';
  readonly latencyHint: AudioContextLatencyCategory;
  /** How far the song is handed to the audio thread: longer than a main thread is ever blocked. */
  readonly lookAhead: Seconds;
  /** Voices that one instrument may sound at once. */
  readonly voices: number;
  /** Bytes of decoded sound that are kept. */
  readonly decodedBytes: number;
  /** Recordings longer than this are decoded at half the rate, in mono. */
  readonly fullRateSeconds: Seconds;
  /** A take ends by itself after this. */
  readonly takeSeconds: Seconds;
}

const MEGABYTE = 1024 * 1024;

const SMALL: Quality = {
  device: 'small',
  // Phones crackle at the shortest buffers their browsers offer.
  latencyHint: 'balanced',
  lookAhead: 0.9,
  voices: 12,
  decodedBytes: 40 * MEGABYTE,
  fullRateSeconds: 60,
  takeSeconds: 8 * 60,
};

const LARGE: Quality = {
  device: 'large',
  latencyHint: 'interactive',
  lookAhead: 0.7,
  voices: 24,
  decodedBytes: 150 * MEGABYTE,
  fullRateSeconds: 360,
  takeSeconds: 20 * 60,
};

/** How the memory for decoded sound is shared: what was made, what was recorded, and copies on the audio thread. */
export const SHARES = { instruments: 0.4, recordings: 0.4, mixer: 0.2 } as const;

/** Voices while a piece is rendered to a file. */
export const EXPORT_VOICES = 48;

/** A phone, or little memory, or few cores, is a small device; what nobody tells is no reason to call it one. */
export function qualityFor({ memory = 8, cores = 4, isTouch }: DeviceFacts): Quality {
  const isSmall = memory <= 3 || cores <= 2 || (isTouch && (memory <= 4 || cores <= 4));
  return isSmall ? SMALL : LARGE;
}

/** What the browser tells of this device. */
export function deviceFacts(): DeviceFacts {
  // Only some browsers say how much memory there is.
  const memory: unknown = 'deviceMemory' in navigator ? navigator.deviceMemory : undefined;
  return {
    memory: typeof memory === 'number' ? memory : undefined,
    cores: navigator.hardwareConcurrency,
    isTouch: navigator.maxTouchPoints > 0 && matchMedia('(pointer: coarse)').matches,
  };
}
