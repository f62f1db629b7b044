import { decibelsToGain, type Gain, type Seconds } from '../../base/units.ts';

/** What a meter shows: the loudness of the moment and the last peak, both linear. */
export interface Shown {
  readonly rms: Gain;
  readonly peak: Gain;
}

export const SILENT: Shown = { rms: 0, peak: 0 };

/** A meter jumps up and sinks: the loudness quickly, the peak slowly enough to be read. */
const LOUDNESS_FALL = 36;
const PEAK_FALL = 9;
const UNSEEN: Gain = decibelsToGain(-60);

/** @param peak  loudest sample since the last call */
export function meterAfter(last: Shown, peak: Gain, passed: Seconds): Shown {
  return { rms: sunk(last.rms, peak, LOUDNESS_FALL * passed), peak: sunk(last.peak, peak, PEAK_FALL * passed) };
}

function sunk(last: Gain, heard: Gain, decibels: number): Gain {
  const next = Math.max(heard, last * decibelsToGain(-decibels));
  return next < UNSEEN ? 0 : next;
}
