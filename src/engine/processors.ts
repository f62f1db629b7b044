import mixerUrl from '../../worklets/mixer/processor.ts?worker&url';
import recorderUrl from '../../worklets/recorder/processor.ts?worker&url';

/** Loads the mixer into a context. @returns false where worklets are missing or refused: then plain nodes mix */
export const addMixerProcessor = (context: BaseAudioContext): Promise<boolean> => addProcessor(context, mixerUrl);

/** Loads the recorder into a context. @returns false where worklets are missing or refused */
export const addRecorderProcessor = (context: BaseAudioContext): Promise<boolean> => addProcessor(context, recorderUrl);

/** Where the mixer's code lies, for who fetches it before a context asks for it. */
export const MIXER_ADDRESS = mixerUrl;

async function addProcessor(context: BaseAudioContext, url: string): Promise<boolean> {
  // Absent on pages that are not secure, whatever the types say.
  const worklet: AudioWorklet | undefined = context.audioWorklet;
  if (worklet === undefined || typeof AudioWorkletNode === 'undefined') return false;
  try {
    await worklet.addModule(url);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
