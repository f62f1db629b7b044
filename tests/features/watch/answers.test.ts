import { describe, expect, it } from 'vitest';
import type { NewAnswer } from '../../../src/base/watch.ts';
import { frameText } from '../../../src/features/watch/frame-text.ts';
import { readAnswerFile, voiceOf } from '../../../src/features/watch/read-answer.ts';

const SAID: NewAnswer = { v: 1, name: 'Бабуся', sticker: 'heart', words: 'Гарно!', voice: '', title: 'Калина' };
const fileOf = (value: unknown): Blob => new Blob([typeof value === 'string' ? value : JSON.stringify(value)]);

describe('an answer that came as a file', () => {
  it('is read as it was written', async () => {
    expect(await readAnswerFile(fileOf(SAID))).toEqual({ ok: true, value: SAID });
  });

  it('anything else is said to be unreadable, and nothing in it is believed', async () => {
    for (const other of ['', '{', '[]', { v: 2 }, { ...SAID, words: 7 }, { ...SAID, voice: '<script>' }, 'x'.repeat(2_000_000)])
      expect(await readAnswerFile(fileOf(other))).toMatchObject({ ok: false, code: 'file-unreadable' });
    const odd = await readAnswerFile(fileOf({ ...SAID, sticker: 'bomb', words: 'a'.repeat(5000) }));
    expect(odd).toMatchObject({ ok: true, value: { sticker: '', words: 'a'.repeat(1000) } });
  });

  it('its voice is told by its first bytes', () => {
    const voice = (bytes: readonly number[]) => voiceOf({ ...SAID, voice: Buffer.from(bytes).toString('base64') })?.type;
    expect([voice([0x1a, 0x45]), voice([0x4f, 0x67]), voice([0, 0, 0, 0x20]), voiceOf(SAID)]).toEqual(['audio/webm', 'audio/ogg', 'audio/mp4', undefined]);
  });
});

describe('what is put into another web page', () => {
  it('keeps the shape of the piece and lets nothing of its name out', () => {
    const text = frameText({ address: 'https://studio.example/watch/x/frame', title: '"><script>', shape: 16 / 9 });
    expect(text).toContain('width="640" height="472"');
    expect(text).toContain('title="&quot;&gt;&lt;script&gt;"');
    expect(text.match(/</g)).toHaveLength(2);
  });
});
