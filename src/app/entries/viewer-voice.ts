import { ANSWER_LIMITS } from '../../base/watch.ts';

/** A voice that is being recorded by the browser's own recorder: small, and understood by every browser's player. */
export interface RunningVoice {
  /** @returns undefined if nothing was heard or it is too long to be sent */
  stop(): Promise<Blob | undefined>;
}

/** Where a browser has no recorder, nobody is offered one. */
export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined;

/** Opens the microphone; undefined if it may not be used. `onLimit` is called when the longest answer is reached. */
export async function startVoice(onLimit: () => void): Promise<RunningVoice | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined);
  if (!stream) return undefined;
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 32_000 });
  const parts: Blob[] = [];
  const ended = new Promise<void>((done) => recorder.addEventListener('stop', () => done()));
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  recorder.start();
  const limit = setTimeout(onLimit, ANSWER_LIMITS.voiceSeconds * 1000);
  return {
    async stop() {
      clearTimeout(limit);
      if (recorder.state !== 'inactive') recorder.stop();
      await ended;
      for (const track of stream.getTracks()) track.stop();
      const voice = new Blob(parts, { type: recorder.mimeType });
      return voice.size > 0 && voice.size <= ANSWER_LIMITS.voiceBytes ? voice : undefined;
    },
  };
}

/** As it travels inside an answer. */
export async function base64Of(voice: Blob): Promise<string> {
  const bytes = new Uint8Array(await voice.arrayBuffer());
  const letters: string[] = [];
  for (let from = 0; from < bytes.length; from += 3 * 8192)
    letters.push(btoa(String.fromCharCode(...bytes.subarray(from, from + 3 * 8192))));
  return letters.join('');
}
