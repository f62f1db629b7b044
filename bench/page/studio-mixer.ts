import kernelUrl from '../../worklets/mixer/kernel.wasm?url';
import mixerUrl from '../../worklets/mixer/processor.ts?worker&url';
import {
  MIXER_PROCESSOR,
  mixerNodeOptions,
  type MixerProcessorOptions,
  type MixerReport,
} from '../../worklets/mixer/contract.ts';
import type { PostToMixer } from '../../src/engine/mixer/sound-shelf.ts';
import { createVoiceDesk, type VoiceDesk } from '../../src/engine/mixer/voice-desk.ts';
import { RATE } from './noise.ts';

export const loadMixerKernel = async (): Promise<ArrayBuffer> => (await fetch(kernelUrl)).arrayBuffer();

/** The mixer in a context of its own, and the desk by which the studio tells it of voices. */
export interface StudioMixer {
  readonly context: OfflineAudioContext;
  readonly node: AudioWorkletNode;
  readonly desk: VoiceDesk;
  /** Settles when the audio thread has everything that the desk was told. */
  told(): Promise<void>;
}

export async function openStudioMixer(seconds: number, options: MixerProcessorOptions): Promise<StudioMixer> {
  const context = new OfflineAudioContext(2, seconds * RATE, RATE);
  await context.audioWorklet.addModule(mixerUrl);
  const node = new AudioWorkletNode(context, MIXER_PROCESSOR, mixerNodeOptions(options));
  node.connect(context.destination);
  const ready = await reported(node, 'ready');
  if (ready.type !== 'ready' || ready.kernel !== 'wasm') throw new Error('the compiled kernel did not run');
  const takesAll = options.isWired === false;
  const desk = createVoiceDesk({ context, limit: Infinity, isOffline: true, takesAll });
  const post: PostToMixer = (message, transfer = []) => node.port.postMessage(message, transfer);
  desk.open({ capacity: options.capacity, post });
  return {
    context,
    node,
    desk,
    async told() {
      desk.flush();
      const answer = reported(node, 'answer');
      post({ type: 'ask', token: 1 });
      await answer;
    },
  };
}

function reported(node: AudioWorkletNode, type: MixerReport['type']): Promise<MixerReport> {
  return new Promise((resolve, reject) => {
    node.port.onmessage = ({ data }: MessageEvent<MixerReport>) => {
      if (data.type === type) resolve(data);
      else if (data.type === 'refused') reject(new Error(`the mixer refused: ${data.code}`));
    };
  });
}
