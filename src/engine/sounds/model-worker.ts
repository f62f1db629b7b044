import { makeModelled } from './model-recipes.ts';
import type { MadeSound, SoundName } from './sound.ts';

/** What the maker asks and what comes back, matched by number. */
export interface ModelRequest {
  readonly number: number;
  readonly name: SoundName;
}
export type ModelAnswer =
  | { readonly number: number; readonly sound: MadeSound }
  | { readonly number: number; readonly problem: string };

function answer({ number, name }: ModelRequest): void {
  try {
    const sound = makeModelled(name);
    self.postMessage({ number, sound } satisfies ModelAnswer, { transfer: [sound.samples.buffer] });
  } catch (error) {
    self.postMessage({ number, problem: String(error) } satisfies ModelAnswer);
  }
}

self.onmessage = ({ data }: MessageEvent<ModelRequest>) => answer(data);
