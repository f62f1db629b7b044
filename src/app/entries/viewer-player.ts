import { createEmitter, type Signal } from '../../base/signal.ts';
import { clamp, type Seconds } from '../../base/units.ts';

/** Runs through the song, with its sound or, where there is none, by the clock. */
export interface ViewerPlayer {
  readonly isPlaying: boolean;
  readonly changes: Signal<void>;
  /** The sound can not be played here; the rest goes on. */
  readonly failures: Signal<void>;
  seconds(): Seconds;
  play(): void;
  pause(): void;
  seek(seconds: Seconds): void;
}

/** @param audio may be playing already */
export function createPlayer(audio: HTMLAudioElement | undefined, length: Seconds): ViewerPlayer {
  const changes = createEmitter<void>();
  const failures = createEmitter<void>();
  let isSilent = audio === undefined;
  let startedAt: number | undefined;
  let stoppedAt = 0;

  const byClock = (): Seconds =>
    startedAt === undefined ? stoppedAt : stoppedAt + (performance.now() - startedAt) / 1000;
  const stop = (): void => {
    stoppedAt = Math.min(byClock(), length);
    startedAt = undefined;
    changes.emit();
  };
  const goSilent = (): void => {
    if (isSilent) return;
    isSilent = true;
    failures.emit();
    changes.emit();
  };

  // It may have failed before anyone listened: then whoever listens now hears of it a moment later.
  if (audio?.error) queueMicrotask(goSilent);
  audio?.addEventListener('error', goSilent);
  for (const event of ['play', 'pause', 'ended', 'seeked']) audio?.addEventListener(event, () => changes.emit());

  const player: ViewerPlayer = {
    changes,
    failures,
    get isPlaying() {
      return isSilent || !audio ? startedAt !== undefined && byClock() < length : !audio.paused && !audio.ended;
    },
    seconds: () => clamp(isSilent || !audio ? byClock() : audio.currentTime, 0, length),
    play() {
      if (player.seconds() >= length - 0.05) player.seek(0);
      if (!isSilent && audio) {
        audio.play().catch((error: unknown) => {
          // A pause that came before the first sound is no failure.
          if (error instanceof DOMException && error.name === 'AbortError') return;
          goSilent();
          player.play();
        });
        return;
      }
      startedAt ??= performance.now();
      changes.emit();
    },
    pause() {
      if (isSilent || !audio) stop();
      else audio.pause();
    },
    seek(seconds) {
      const place = clamp(seconds, 0, length);
      if (!isSilent && audio) audio.currentTime = place;
      stoppedAt = place;
      if (startedAt !== undefined) startedAt = performance.now();
      changes.emit();
    },
  };
  return player;
}
