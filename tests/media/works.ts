import type { Work } from '../../src/media/media-types.ts';

/** Work that notes its progress; `stop` ends it. */
export function noted(): Work & { readonly progress: number[]; stop(): void } {
  const controller = new AbortController();
  const progress: number[] = [];
  return {
    progress,
    signal: controller.signal,
    onProgress: (done) => void progress.push(done),
    stop: () => controller.abort(),
  };
}

/** A tone that fades, so that no two samples of it are mixed up. */
export function tone({ seconds = 1, sampleRate = 48_000, hertz = 440, channels = 2 } = {}) {
  return {
    sampleRate,
    channels: Array.from({ length: channels }, (_, channel) =>
      Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_unused, index) => {
        const time = index / sampleRate;
        return 0.5 * (1 - time / (seconds + 1)) * Math.sin(2 * Math.PI * hertz * (channel + 1) * time);
      }),
    ),
  };
}
