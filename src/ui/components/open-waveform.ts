import type WaveSurfer from 'wavesurfer.js';
import type { Scope } from '../../base/scope.ts';
import { createScope } from '../../base/scope.ts';
import type { Seconds } from '../../base/units.ts';
import type { Colour } from '../theme/colours.ts';

/** Stored peaks open at once; a file is read and drawn. */
export type WaveformSource =
  | { readonly kind: 'peaks'; readonly peaks: readonly (Float32Array | number[])[]; readonly duration: Seconds }
  | { readonly kind: 'file'; readonly file: Blob };

export type WaveformFailure = 'audio-unreadable' | 'part-unreachable';

export interface WaveformOptions {
  readonly element: HTMLElement;
  readonly source: WaveformSource;
  readonly colour: Colour;
  /** Pixels. */
  readonly height: number;
  readonly isSeekable: boolean;
  readonly onReady: (wave: WaveSurfer) => void;
  readonly onSeek: (at: Seconds) => void;
  readonly onFailed: (code: WaveformFailure) => void;
}

/** Fetches wavesurfer and draws into the element; returns the end of it all. */
export function openWaveform(options: WaveformOptions): () => void {
  const scope = createScope();
  const fail = (code: WaveformFailure) => () => {
    if (!scope.disposed) options.onFailed(code);
  };
  void import('wavesurfer.js').then(
    ({ default: player }) => draw(player, options, scope).catch(fail('audio-unreadable')),
    fail('part-unreachable'),
  );
  return () => scope.dispose();
}

async function draw(player: typeof WaveSurfer, options: WaveformOptions, scope: Scope): Promise<void> {
  const { element, source, isSeekable } = options;
  if (scope.disposed) return;
  const theme = getComputedStyle(element);
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  const wave = player.create({
    container: element,
    height: options.height,
    waveColor: theme.getPropertyValue(`--colour-${options.colour}`).trim(),
    progressColor: theme.getPropertyValue('--text-soft').trim(),
    cursorColor: theme.getPropertyValue('--text').trim(),
    cursorWidth: 2,
    barWidth: 3,
    barGap: 1,
    barRadius: 2,
    normalize: true,
    interact: isSeekable,
    dragToSeek: isSeekable,
    ...(nonce !== undefined && nonce !== '' && { cspNonce: nonce }),
  });
  scope.add(() => wave.destroy());
  scope.add(wave.on('interaction', (at) => options.onSeek(at)));
  // A file that is no sound is told by the player's event; the promise alone may never settle.
  const broken = new Promise<never>((_, reject) => scope.add(wave.on('error', reject)));
  const loaded =
    source.kind === 'peaks' ? wave.load('', [...source.peaks], source.duration) : wave.loadBlob(source.file);
  await Promise.race([loaded, broken]);
  if (!scope.disposed) options.onReady(wave);
}
