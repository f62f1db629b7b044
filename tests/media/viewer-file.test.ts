import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ViewerData } from '../../src/base/viewer-data.ts';
import { makeViewerFile } from '../../src/media/viewer-file.ts';
import { noted } from './works.ts';

const DATA: ViewerData = {
  v: 1,
  title: '</title><script>alert(1)</script>',
  tradition: '',
  language: 'uk',
  seconds: 3,
  tempo: [{ tick: 0, seconds: 0, bpm: 120 }],
  stage: { scenes: [], pictures: [], lines: [], languages: [] } as unknown as ViewerData['stage'],
  credits: [{ name: '</script><!-- Ana', parts: ['voice'] }],
  sources: [],
  licence: 'CC-BY-4.0',
  audio: { id: 'a'.repeat(64), mime: 'audio/mp4' },
  images: [],
};
const SCRIPT = 'const end = "</script>", note = "<!-- not a comment";\r\nwindow.shown = end + note;';
const AUDIO = new Uint8Array(100_003).map((_, index) => index % 256);

const page = async (data: ViewerData = DATA): Promise<string> => {
  const made = await makeViewerFile({ script: SCRIPT, data, bytesOf: async () => AUDIO }, noted());
  return made.ok ? made.value.text() : made.code;
};

describe('the file for viewers', () => {
  it('[ME10] holds data and media such that nothing in them ends or begins a script', async () => {
    const html = await page();
    expect(html.match(/<\/script>/g)).toHaveLength(3);
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html).not.toContain('<!--');
    const json = /<script type="application\/json" id="integrart-piece">(.*)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(DATA);
    const media = new RegExp(`<script type="text/plain" id="integrart-media-${'a'.repeat(64)}">(.*)</script>`).exec(html)?.[1] ?? '';
    expect(new Uint8Array(Buffer.from(media, 'base64'))).toEqual(AUDIO);
  });

  it('[ME10] may run its own script only, and ask nobody for anything', async () => {
    const html = await page();
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:|\bsrc=|\bhref=/);
  });

  it('[ME10] a sound that is not on this device is said', async () => {
    const made = await makeViewerFile({ script: SCRIPT, data: DATA, bytesOf: async () => undefined }, noted());
    expect(made).toMatchObject({ ok: false, code: 'asset-missing' });
  });
});
