import { describe, expect, it } from 'vitest';
import { expectedBytes, planBitRates } from '../../src/media/encode/bit-rates.ts';
import { threeLetters } from '../../src/media/encode/language-codes.ts';
import { pictureSize } from '../../src/media/encode/picture-size.ts';
import { planVideo } from '../../src/media/encode/plan-video.ts';
import { subtitleTracks } from '../../src/media/encode/subtitles.ts';
import { aDocument } from '../stage/stage-piece.ts';

const FILM = { width: 1280, height: 720, framesPerSecond: 30, channels: 2 };

describe('planning a video', () => {
  it('[ME11] without canvases in workers and without a recorder there is no way', async () => {
    expect(await planVideo(FILM)).toBe('none');
  });

  it('[ME43] three minutes for a messenger stay under 16 MB', () => {
    const rates = planBitRates({ ...FILM, seconds: 180, mostBytes: 16_000_000 });
    expect(((rates.picture + rates.sound) / 8) * 180).toBeLessThan(16_000_000 * 0.98);
    expect(rates.sound).toBeGreaterThanOrEqual(96_000);
  });

  it('[ME43] a short video takes no more than it needs, and silence takes nothing', () => {
    expect(planBitRates({ ...FILM, seconds: 5, mostBytes: 16_000_000 })).toEqual(planBitRates({ ...FILM, seconds: 5 }));
    expect(planBitRates({ ...FILM, channels: 0, seconds: 180, mostBytes: 16_000_000 }).sound).toBe(0);
    expect(expectedBytes({ ...FILM, seconds: 600, mostBytes: 16_000_000 })).toBeLessThanOrEqual(16_000_000);
  });

  it.each([
    [16 / 9, 720, { width: 1280, height: 720 }],
    [9 / 16, 1080, { width: 1080, height: 1920 }],
    [1, 480, { width: 480, height: 480 }],
    [4 / 5, 720, { width: 720, height: 900 }],
    [16 / 9, 480, { width: 854, height: 480 }],
  ])('[ME12] a picture of shape %d has even sides', (shape, side, size) => {
    expect(pictureSize(shape, side)).toEqual(size);
  });

  it('[ME42] players get languages in three letters', () => {
    expect(['uk', 'pl', 'ar', 'fa-IR', 'nb', 'rom', 'x'].map(threeLetters)).toEqual(['ukr', 'pol', 'ara', 'fas', 'nob', 'rom', 'und']);
  });

  it('[ME42] words cannot end their cue or become marks', () => {
    const line = { id: 'l', start: 960, end: 1920, texts: [{ language: 'en', words: 'one\n\n<b>two</b> --> & three' }] };
    const stage = aDocument({ languages: ['en', 'pl'], lines: [line] });
    const [track, other] = subtitleTracks({ stage, tempo: [{ tick: 0, bpm: 60 }], seconds: 10 });
    expect(other).toBeUndefined();
    expect(track?.text).toBe('WEBVTT words of this song\n\n00:00:01.000 --> 00:00:02.000\none\n&lt;b&gt;two&lt;/b&gt; --&gt; &amp; three\n\n');
  });
});
