import { describe, expect, it } from 'vitest';
import type { LyricSheet } from '../../../src/document/words/lyric-sheet.ts';
import { readLyrics, type ReadLyrics } from '../../../src/media/lyrics/read-lyrics.ts';
import { writeLyrics } from '../../../src/media/lyrics/write-lyrics.ts';
import { rounds, withSeed } from '../../support/seed.ts';
import { WORDS } from './sheets.ts';

async function read(text: string | Uint8Array<ArrayBuffer>): Promise<ReadLyrics> {
  const found = await readLyrics(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}
const rows = ({ sheet }: ReadLyrics) => sheet.lines.map(({ startMs, endMs, texts }) => [startMs, endMs, ...texts.map(({ text }) => text)]);
const sung = ({ sheet }: ReadLyrics) => sheet.lines[0]?.texts[0]?.syllables?.map(({ startMs, text }) => [startMs, text]);

describe('files as others make them', () => {
  it('[ML3] LRC with repeated times, an offset, ends of lines and times of words', async () => {
    const found = await read('\ufeff[ti: Ой у лузі ]\r\n[ar:народна]\r\n[offset:+500]\r\n[by:x]\r\n[00:10.00][01:10.00]Ой у лузі\r\n[00:15.5]калина\r\n[00:20.00]\r\n');
    expect(found).toMatchObject({ form: 'lrc', alphabet: 'utf-8', sheet: { title: 'Ой у лузі', artist: 'народна', languages: ['und'] } });
    expect(rows(found)).toEqual([[9500, null, 'Ой у лузі'], [15000, 19500, 'калина'], [69500, null, 'Ой у лузі']]);
    const words = await read('[00:12.00] <00:12.00> Hello <00:12.50>  world<00:13.00>\n[00:14.00]Ka[00:14.50]li[00:15.00]na\n');
    expect(rows(words)).toEqual([[12000, 13000, 'Hello world'], [14000, null, 'Kalina']]);
    expect(sung(words)).toEqual([[12000, 'Hello '], [12500, 'world']]);
    expect(words.sheet.lines[1]?.texts[0]?.syllables).toEqual([{ startMs: 14000, text: 'Ka' }, { startMs: 14500, text: 'li' }, { startMs: 15000, text: 'na' }]);
  });

  it('[ML3] LRC with two languages at the same time', async () => {
    const found = await read('[00:01.00]Ніч яка місячна\n[00:01.00]Jaka księżycowa noc\n[00:05.00]зоряна\n');
    expect(rows(found)).toEqual([[1000, null, 'Ніч яка місячна', 'Jaka księżycowa noc'], [5000, null, 'зоряна']]);
    expect(found.sheet.languages).toEqual(['und', 'und-x-second']);
  });

  it('[ML3] WebVTT with notes, styles, voices, entities and rows that wrap', async () => {
    const found = await read('WEBVTT - Noc\nKind: captions\nLanguage: pl\n\nNOTE nothing\nto see\n\nSTYLE\n::cue { color: red }\n\nchorus\n00:01.000 --> 00:04.000 align:middle line:90%\n<v Ola><c.loud>Sen &amp; <00:00:02.000>noc</c>\ni dzień</v>\n\n1:00:00.000 --> 1:00:01.000\n<lang uk>ніч</lang>\n<lang pl>noc</lang>\n');
    expect(found.sheet).toMatchObject({ title: 'Noc', languages: ['pl', 'uk'] });
    expect(rows(found)).toEqual([[1000, 4000, 'Sen & noc i dzień'], [3600000, 3601000, 'ніч', 'noc']]);
    expect(found.sheet.lines[0]?.part).toBe('chorus');
    expect(sung(found)).toEqual([[1000, 'Sen & '], [2000, 'noc i dzień']]);
  });

  it('[ML3] SubRip with marks, without numbers, and with points for commas', async () => {
    const found = await read('1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Ой</i> {\\an8}у\r\nлузі\r\n\r\n\r\n00:00:03,000 --> 00:00:04,000 X1:10\r\n<font color="#fff">калина</font>\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nA < B\r\n');
    expect(found.form).toBe('srt');
    expect(rows(found)).toEqual([[1000, 2500, 'Ой у лузі'], [3000, 4000, 'калина'], [5000, 6000, 'A < B']]);
  });

  it('[ML3] TTML with its clocks, frames, nested times, translations and parts', async () => {
    const found = await read(`<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:itunes="x" ttp:frameRate="25" xml:lang="uk">
      <head><metadata><ttm:title>Ніч &amp; день</ttm:title></metadata></head>
      <body begin="10s"><div itunes:songPart="Chorus">
        <p begin="00:00:01:05" dur="2s">Ніч<br/>яка</p>
        <p begin="5s" end="8s"><span begin="0s" end="1s">мі</span><span begin="1s" end="2s">сяч</span><span begin="2.5s" end="3s">на</span> <span ttm:role="x-translation" xml:lang="pl">księżycowa</span></p>
        <p xml:lang="uk">без часу</p>
      </div></body></tt>`);
    expect(found.sheet).toMatchObject({ title: 'Ніч & день', languages: ['uk', 'pl'] });
    expect(rows(found)).toEqual([[11200, 13200, 'Ніч яка'], [15000, 18000, 'місячна', 'księżycowa'], [10000, null, 'без часу']]);
    expect(found.sheet.lines.map(({ part }) => part)).toEqual(['chorus', undefined, undefined]);
    expect(found.sheet.lines[1]?.texts[0]?.syllables).toEqual([{ startMs: 15000, text: 'мі' }, { startMs: 16000, text: 'сяч' }, { startMs: 17000, text: '' }, { startMs: 17500, text: 'на' }]);
  });

  it('[ML3] TTML whose words count from the beginning of the song', async () => {
    const found = await read('<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p begin="9.123" end="12.5"><span begin="9.123" end="9.5">One</span> <span begin="9.5" end="10.9">more</span></p></div></body></tt>');
    expect(sung(found)).toEqual([[9123, 'One '], [9500, 'more']]);
  });

  it('[ML3] UltraStar with a gap, held tones, golden notes, a duet and commas', async () => {
    const found = await read('#TITLE:Hej\n#ARTIST:Sokoły\n#LANGUAGE:Polish\n#BPM:300,0\n#GAP:1000\nP1\n: 0 4 12 He\n* 4 4 12 ej\n: 8 8 12 ~\n: 20 4 12  so\nF 24 4 0 ko\n- 30\nP2\n: 10 4 0 la\nE\n');
    expect(found.sheet).toMatchObject({ title: 'Hej', artist: 'Sokoły', languages: ['pl'] });
    expect(rows(found)).toEqual([[1000, 2400, 'Heej soko'], [1500, 1700, 'la']]);
    expect(sung(found)).toEqual([[1000, 'He'], [1200, 'ej '], [1800, ''], [2000, 'so'], [2200, 'ko']]);
  });

  it('[ML3] a text with parts in our languages', async () => {
    const found = await read('Ой у лузі\nкалина\n\n[Приспів]\nА ми\n\n\nZwrotka 2:\nraz\n(Refren)\ndwa\nالحب:\n');
    expect(found.sheet.lines.map(({ part, texts: [text] }) => [part, text?.text])).toEqual([[undefined, 'Ой у лузі'], [undefined, 'калина'], ['chorus', 'А ми'], ['verse', 'raz'], ['chorus', 'dwa'], [undefined, 'الحب:']]);
  });

  it('[ML3] a karaoke file brings the music with the words', async () => {
    const sheet: LyricSheet = { title: 'Hej', languages: ['pl'], lines: [{ startMs: 500, endMs: null, part: 'verse', texts: [{ language: 'pl', text: 'Sokoły', syllables: [{ startMs: 500, text: 'So' }, { startMs: 1000, text: 'ko' }, { startMs: 1500, text: 'ły' }] }] }] };
    const song = { tempos: [{ tick: 0, bpm: 120 }], metres: [{ tick: 0, groups: [1, 1, 1], unit: 4 }], tracks: [{ name: 'Głos', isDrums: false, program: 73, notes: [{ start: 960, length: 960, pitch: 60, velocity: 0.8 }] }] };
    const { bytes } = await writeLyrics(sheet, { form: 'kar', song });
    expect(sung(await read(bytes))).toEqual([[500, 'So'], [1000, 'ko'], [1500, 'ły']]);
    const { readMidi } = await import('../../../src/media/midi/read-midi.ts');
    const music = readMidi(bytes);
    expect(music.ok && music.value).toMatchObject({ title: 'Hej', tracks: [{ name: 'Głos', program: 73, notes: [{ start: 960, length: 960, pitch: 60 }] }], lines: [{ start: 960, text: 'Sokoły', syllables: [{ at: 0, text: 'So' }, { at: 960, text: 'ko' }, { at: 1920, text: 'ły' }] }] });
  });
});

describe('files that are no words', () => {
  it('[ML4] each have their own answer', async () => {
    const codes = async (bytes: Uint8Array<ArrayBuffer>) => {
      const found = await readLyrics(bytes);
      return found.ok ? 'ok' : found.code;
    };
    const text = (words: string) => new TextEncoder().encode(words);
    expect(await codes(new Uint8Array())).toBe('lyrics-empty');
    expect(await codes(text(' \n\n'))).toBe('lyrics-empty');
    expect(await codes(new Uint8Array(1024 * 1024 + 1).fill(65))).toBe('lyrics-too-big');
    expect(await codes(text('la\n'.repeat(3_000)))).toBe('lyrics-too-big');
    expect(await codes(Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 256))).toBe('lyrics-unreadable');
    expect(await codes(text('MThd broken'))).toBe('lyrics-unreadable');
    expect(await codes(text('WEBVTT\n\nNOTE nothing'))).toBe('lyrics-without-words');
    expect(await codes(text('<tt><body><div><p begin="1s"></p></div></body></tt>'))).toBe('lyrics-without-words');
    expect(await codes(text('[ti:nothing]\n[00:01.00]\n'))).toBe('lyrics-without-words');
  });

  it('[ML4] cut anywhere, with bytes changed or rows of nonsense, a file is words or a code, at once', async () => {
    const sheet: LyricSheet = {
      title: 'Калина',
      languages: ['uk', 'ar'],
      lines: WORDS.map((word, index) => ({ startMs: index * 1_000, endMs: index * 1_000 + 900, part: 'verse', texts: [{ language: 'uk', text: `${word} ля`, syllables: [{ startMs: index * 1_000, text: `${word} ` }, { startMs: index * 1_000 + 500, text: 'ля' }] }, { language: 'ar', text: 'ليل' }] })),
    };
    const forms = ['lrc-words', 'vtt', 'srt', 'ttml', 'ultrastar', 'kar', 'text'] as const;
    const files = await Promise.all(forms.map(async (form) => (await writeLyrics(sheet, { form })).bytes));
    for (let round = 0; round < rounds(300, 20_000); round++) {
      await withSeed('lyrics-hostile', round, async (random) => {
        const whole = files[Math.floor(random() * files.length)] ?? new Uint8Array();
        const bytes = random() < 0.5 ? whole.slice(0, Math.floor(random() * whole.length)) : whole.slice();
        for (let change = Math.floor(random() * 12); change > 0; change--) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        const found = await readLyrics(bytes);
        const lines = found.ok ? found.value.sheet.lines : [];
        const isTimely = lines.every(({ startMs, endMs }) => (startMs === null ? endMs === null : startMs >= 0 && (endMs === null || endMs >= startMs)));
        const texts = lines.flatMap((line) => line.texts).filter(({ syllables }) => syllables);
        expect(found.ok || found.code.startsWith('lyrics-')).toBe(true);
        expect(isTimely).toBe(true);
        expect(texts.map(({ syllables = [] }) => syllables.map((syllable) => syllable.text).join(''))).toEqual(texts.map(({ text }) => text));
      });
    }
  });

  it.each([
    ['spaces', `[00:01.00]a\n${' '.repeat(500_000)}`], ['empty rows', `1\n00:00:01,000 --> 00:00:02,000\na${'\n '.repeat(250_000)}`], ['marks of time', '[00:01.00]'.repeat(50_000)],
    ['marks of words', `[00:01.00]${'<00:01.00>'.repeat(50_000)}a`], ['open marks', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<b'.repeat(250_000)}`],
    ['open tags', `<tt><body>${'<p>'.repeat(50_000)}`], ['nested tags', `<tt><body>${'<span>'.repeat(20_000)}a${'</span>'.repeat(20_000)}</body></tt>`], ['one word', 'a'.repeat(900_000)], ['one word beyond ASCII', `${'a'.repeat(900_000)}ї`],
    ['digits', `${'1'.repeat(400_000)}\n${'1 '.repeat(200_000)}:`],
    ['letters that are spoilt', `${'Ð¿'.repeat(200_000)}`],
    ['entities', `<!DOCTYPE tt [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index} "${`&a${index === 0 ? '' : index - 1};`.repeat(10)}">`).join('')}]><tt><body><div><p begin="1s">&a11;</p></div></body></tt>`],
  ])('[ML4] %s without end are read in a moment', async (_, text) => {
    const before = performance.now();
    await readLyrics(new TextEncoder().encode(text));
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
