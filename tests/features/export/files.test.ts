import { describe, expect, it } from 'vitest';
import { estimateBytes } from '../../../src/features/export/estimate.ts';
import { fileName } from '../../../src/features/export/file-name.ts';

describe('the name of a file', () => {
  it('is the title in its own script', () => {
    expect(fileName('Тиха пісня', 'video', 'video/mp4')).toBe('Тиха пісня.mp4');
    expect(fileName('أغنية', 'page', 'text/html')).toBe('أغنية.html');
    expect(fileName('ترانه‌ها', 'sound', 'audio/wav')).toBe('ترانه‌ها.wav');
  });

  it('says what kind of video it is', () => {
    expect(fileName('Song', 'video', 'video/webm;codecs=vp9')).toBe('Song.webm');
  });

  it('has no sign that a file system refuses', () => {
    expect(fileName('a/b\\c:d*e?f"g<h>i|j\u0000k', 'project', '')).toBe('a b c d e f g h i j k.integrart');
    expect(fileName('  two\n lines ', 'sound', '')).toBe('two lines.wav');
  });

  it('is never empty, hidden or a way to another folder', () => {
    expect(fileName('', 'sound', '')).toBe('integrart.wav');
    expect(fileName('???', 'sound', '')).toBe('integrart.wav');
    expect(fileName('...', 'sound', '')).toBe('integrart.wav');
    expect(fileName('../.hidden', 'sound', '')).toBe('hidden.wav');
  });

  it('cannot be turned round to look like another kind of file', () => {
    expect(fileName('song\u202Evaw.exe', 'page', '')).toBe('songvaw.exe.html');
  });

  it('is cut between signs, never inside one', () => {
    const cut = fileName('🎵'.repeat(79) + 'x', 'sound', '');
    expect(cut.isWellFormed()).toBe(true);
    expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(255);
  });

  it('fits a file system in scripts whose letters take three bytes', () => {
    expect(new TextEncoder().encode(fileName('მ'.repeat(300), 'project', '')).length).toBeLessThanOrEqual(255);
  });
});

const VIDEO = { size: '720', framesPerSecond: 30, words: 'picture' } as const;
const access = { videoBytes: (_: object, seconds: number) => 300_000 * seconds };

describe('about how large a file will be', () => {
  it('grows with the song', () => {
    expect(estimateBytes('video', 60, VIDEO, access)).toBe(18_000_000);
    expect(estimateBytes('page', 120, VIDEO, access)).toBe(2 * (estimateBytes('page', 60, VIDEO, access) ?? 0));
  });

  it('is right for sound, which is not packed', () => {
    expect(estimateBytes('sound', 10, VIDEO, access)).toBe(10 * 48_000 * 4);
  });

  it('is not said where it hangs on what is in the piece, or there is no song yet', () => {
    expect(estimateBytes('project', 60, VIDEO, access)).toBeUndefined();
    expect(estimateBytes('video', 0, VIDEO, access)).toBeUndefined();
  });
});
