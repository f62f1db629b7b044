// The clock alone: the package's front door brings every instrument along.
import { Context } from 'tone/build/esm/core/context/Context.js';
import { setContext } from 'tone/build/esm/core/Global.js';
import { createScope } from '../base/scope.ts';
import type { Quality } from './quality.ts';

/** The audio context of this device with Tone's clock on it. */
export interface SoundContext {
  readonly context: AudioContext;
  dispose(): void;
}

export interface SoundContextOptions {
  readonly quality: Quality;
  /** Called by Tone's worker clock: also in the background, also after a blocked main thread. */
  onTick(): void;
  /** The browser started, suspended, interrupted or closed it. */
  onState(): void;
}

const TICK_SECONDS = 0.025;

/**
 * Opens the audio of this device; it stands still until a tap lets it run.
 * @returns nothing where the browser refuses any sound
 */
export function openSoundContext({ quality, onTick, onState }: SoundContextOptions): SoundContext | undefined {
  const scope = createScope();
  const context = openNative(quality.latencyHint);
  if (!context) return undefined;
  const tone = new Context({ context, clockSource: 'worker', lookAhead: quality.lookAhead, updateInterval: TICK_SECONDS });
  setContext(tone);
  tone.on('tick', onTick);
  // Tone makes its worker from a blob; where a content policy refuses that, it fails without a word.
  const fallback = setInterval(onTick, TICK_SECONDS * 8 * 1000);
  scope.add(() => clearInterval(fallback));
  context.addEventListener('statechange', onState);
  scope.add(() => context.removeEventListener('statechange', onState));
  scope.add(() => {
    tone.off('tick', onTick);
    tone.dispose();
  });
  return { context, dispose: () => scope.dispose() };
}

function openNative(latencyHint: AudioContextLatencyCategory): AudioContext | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  for (const options of [{ sampleRate: 48000, latencyHint }, { latencyHint }]) {
    try {
      return new AudioContext(options);
    } catch (error) {
      // A device that cannot do 48 kHz says so; the next try takes what it has.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return undefined;
}
