import { compareFrames } from './frames.ts';
import { compareMixers, compareWithTone } from './mixer.ts';
import { comparePieceOpening, pieceSizes } from './opening.ts';
import { playBlocked } from './playing.ts';
import { renderSpeeds } from './rendering.ts';
import { roomApi } from './room.ts';
import { exportVideo, idleBlock, songOf, videoFrames } from './video.ts';
import { compareVoices } from './voices.ts';
import { openWaveforms } from './waveform.ts';

const bench = {
  compareMixers,
  compareWithTone,
  playBlocked,
  renderSpeeds,
  compareVoices,
  comparePieceOpening,
  pieceSizes,
  compareFrames,
  exportVideo,
  idleBlock,
  videoFrames,
  songOf,
  openWaveforms,
  room: roomApi,
};

/** What the bench may ask of its page. */
export type BenchPage = typeof bench;

Object.assign(window, { bench });
