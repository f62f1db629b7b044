import { failed, ok, type Result } from '../../base/result.ts';
import type { Seconds } from '../../base/units.ts';
import type { RecordCode } from '../engine-types.ts';

/** A microphone that is open. */
export interface Microphone {
  readonly stream: MediaStream;
  /** What the device says its own delay is; 0 where it says nothing. */
  readonly latency: Seconds;
  close(): void;
}

/** Voices are recorded as they are: what a telephone call improves, a song loses. */
const UNTREATED: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: 1,
};

type MicrophoneCode = Extract<RecordCode, 'no-microphone' | 'microphone-denied' | 'microphone-busy'>;

/** Asks for the microphone; the browser may ask the person. */
export async function openMicrophone(): Promise<Result<Microphone, MicrophoneCode>> {
  // Absent where the page is not secure, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) return failed('no-microphone');
  try {
    const stream = await devices.getUserMedia({ audio: UNTREATED });
    const latency: unknown = stream.getAudioTracks()[0]?.getSettings() ?? {};
    return ok({
      stream,
      latency: latencyOf(latency),
      close() {
        for (const track of stream.getTracks()) track.stop();
      },
    });
  } catch (error) {
    return failed(codeOf(error));
  }
}

function latencyOf(settings: unknown): Seconds {
  if (typeof settings !== 'object' || settings === null || !('latency' in settings)) return 0;
  return typeof settings.latency === 'number' && settings.latency < 1 ? settings.latency : 0;
}

function codeOf(error: unknown): MicrophoneCode {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'microphone-denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'no-microphone';
  return 'microphone-busy';
}
