import { openWaveform } from '../../src/ui/components/open-waveform.ts';

const SECONDS = 300;

/** Milliseconds until the waveform of five minutes stands there from stored peaks, time by time. */
export async function openWaveforms(times: number): Promise<number[]> {
  const element = document.getElementById('wave');
  if (element === null) throw new Error('the page has no place for a waveform');
  const peaks = [Array.from({ length: 800 }, (_, index) => Math.abs(Math.sin(index / 9)) * 0.9)];
  const found: number[] = [];
  for (let time = 0; time <= times; time++) {
    const begun = performance.now();
    let close = (): void => {};
    await new Promise<void>((resolve, reject) => {
      close = openWaveform({
        element,
        source: { kind: 'peaks', peaks, duration: SECONDS },
        colour: 'teal',
        height: 96,
        isSeekable: false,
        onReady: () => resolve(),
        onSeek() {},
        onFailed: (code) => reject(new Error(code)),
      });
    });
    found.push(performance.now() - begun);
    close();
  }
  // The first time also fetches the code.
  return found.slice(1);
}
