import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTempoMap } from '../../src/document/music/tempo-map.ts';
import { lyricLines } from '../../src/media/midi/lyric-lines.ts';
import { readMidi } from '../../src/media/midi/read-midi.ts';
import { textReader } from '../../src/media/midi/texts.ts';
import { rounds, withSeed } from '../support/seed.ts';
import { midiFile } from './midi-bytes.ts';

const SONGS = '/usr/share/games/openttd/baseset/openmsx';
const songs = readdirSync(SONGS).filter((name) => name.endsWith('.mid')).map((name) => join(SONGS, name));
const bytesAt = (path: string) => new Uint8Array(readFileSync(path));

interface Read {
  readonly notes: readonly (readonly [channel: number, note: number, start: number, end: number, velocity: number])[];
  readonly lastNoteEnds: number;
}

describe('reading MIDI files that nobody made for this test', () => {
  const script = fileURLToPath(new URL('read_midi.py', import.meta.url));
  const read: readonly Read[] = JSON.parse(execFileSync('/usr/bin/python3', [script, ...songs], { encoding: 'utf8', maxBuffer: 1 << 28 }));

  it('[ME1] finds the same notes as an independent reader', () => {
    expect(songs.length).toBeGreaterThan(20);
    for (const [index, path] of songs.entries()) {
      const song = readMidi(bytesAt(path));
      if (!song.ok) throw new Error(`${path}: ${song.code}`);
      const ours = song.value.tracks.flatMap(({ notes }) => notes.map(({ start, pitch, velocity }) => `${start} ${pitch} ${Math.round(velocity * 127)}`));
      const theirs = (read[index]?.notes ?? []).map(([, note, start, , velocity]) => `${Math.round(start * 960)} ${note} ${velocity}`);
      expect(ours.sort(), path).toEqual(theirs.sort());
      const ends = song.value.tracks.flatMap(({ notes }) => notes.map(({ start, length }) => start + length));
      const theirEnd = Math.max(...(read[index]?.notes ?? []).map(([, , , end]) => end)) * 960;
      expect(Math.abs(Math.max(...ends) - theirEnd), path).toBeLessThanOrEqual(2);
    }
  });

  it('[ME2] keeps the tempo: the song lasts as long', () => {
    for (const [index, path] of songs.entries()) {
      const song = readMidi(bytesAt(path));
      if (!song.ok) throw new Error(`${path}: ${song.code}`);
      const tempo = createTempoMap([...song.value.tempos]);
      const end = Math.max(...song.value.tracks.flatMap(({ notes }) => notes.map(({ start, length }) => start + length)));
      expect(Math.abs(tempo.secondsAt(end) - (read[index]?.lastNoteEnds ?? 0)), path).toBeLessThan(0.02);
    }
  });

  it('[ME3] cut at any byte, or with bytes changed, a file is a song or a code, and never a throw', async () => {
    for (let round = 0; round < rounds(400, 20_000); round++) {
      await withSeed('midi-hostile', round, (random) => {
        const whole = bytesAt(songs[Math.floor(random() * songs.length)] ?? '');
        const bytes = random() < 0.4 ? whole.slice(0, Math.floor(random() * whole.length)) : whole;
        for (let change = 0; change < random() * 12; change++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        const song = readMidi(bytes);
        const isFine = song.ok
          ? song.value.tracks.every(({ notes }) => notes.every(({ start, length, pitch }) => start >= 0 && length >= 1 && pitch >= 0 && pitch <= 127))
          : song.code.startsWith('midi-');
        expect(isFine).toBe(true);
      });
    }
  });

  it('[ME3] a file cut in half is broken', () => {
    for (const path of songs.slice(0, 8)) {
      const whole = bytesAt(path);
      expect(readMidi(whole.slice(0, Math.floor(whole.length / 2)))).toMatchObject({ ok: false, code: 'midi-broken' });
    }
  });
});

describe('reading what MIDI files say', () => {
  it('[ME3] hostile lengths end at once', () => {
    const track = [0x00, 0xff, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x61];
    expect(readMidi(midiFile({ tracks: [track] }))).toMatchObject({ ok: false, code: 'midi-broken' });
    expect(readMidi(new Uint8Array())).toMatchObject({ ok: false, code: 'midi-empty' });
    expect(readMidi(new Uint8Array(3 * 1024 * 1024))).toMatchObject({ ok: false, code: 'midi-too-big' });
    expect(readMidi(new TextEncoder().encode('this is not music at all'))).toMatchObject({ ok: false, code: 'midi-broken' });
    expect(readMidi(midiFile({ tracks: [[0x00, 0xff, 0x2f, 0x00]] }))).toMatchObject({ ok: false, code: 'midi-without-notes' });
  });

  it('[ME1] splits channels, reads running status and knows the drums by channel 10', () => {
    const track = [
      0x00, 0xc0, 73, // a flute on channel 1
      0x00, 0x90, 60, 100, 0x60, 64, 90, // two notes, the second by running status
      0x00, 0x99, 36, 127, 0x60, 0x99, 36, 0, // a kick, ended by velocity 0
      0x00, 0x80, 60, 0, 0x00, 64, 0,
      0x00, 0xff, 0x2f, 0x00,
    ];
    const song = readMidi(midiFile({ ticksPerBeat: 96, tracks: [track] }));
    expect(song.ok && song.value.tracks).toMatchObject([
      { isDrums: false, program: 73, notes: [{ start: 0, length: 1920, pitch: 60 }, { start: 960, length: 960, pitch: 64 }] },
      { isDrums: true, notes: [{ start: 960, length: 960, pitch: 36, velocity: 1 }] },
    ]);
  });

  it('[ME2] reads tempo changes and metres, also uneven ones', () => {
    const track = [
      0x00, 0xff, 0x51, 3, 0x07, 0xa1, 0x20, 0x00, 0xff, 0x58, 4, 7, 3, 24, 8,
      0x60, 0xff, 0x51, 3, 0x0f, 0x42, 0x40, 0x00, 0xff, 0x58, 4, 9, 3, 24, 8,
      0x00, 0x90, 60, 100, 0x60, 0x80, 60, 0, 0x00, 0xff, 0x2f, 0x00,
    ];
    const song = readMidi(midiFile({ ticksPerBeat: 96, tracks: [track] }));
    expect(song.ok && song.value.tempos).toEqual([{ tick: 0, bpm: 120 }, { tick: 960, bpm: 60 }]);
    expect(song.ok && song.value.metres).toEqual([
      { tick: 0, groups: [2, 2, 3], unit: 8 },
      { tick: 960, groups: [3, 3, 3], unit: 8 },
    ]);
  });

  it('[ME4] names of the old alphabets are repaired', () => {
    const asBytes = (bytes: number[]) => String.fromCharCode(...bytes);
    const cases: readonly (readonly [number[], string])[] = [
      [[0xcf, 0xb3, 0xf1, 0xed, 0xff], 'Пісня'],
      [[0x4b, 0x6f, 0xb3, 0x79, 0x73, 0x61, 0x6e, 0x6b, 0x61], 'Kołysanka'],
      [[0xc7, 0xdb, 0xe4, 0xed, 0xc9], 'اغنية'],
      [[...new TextEncoder().encode('Колискова')], 'Колискова'],
      [[0x53, 0x65, 0xf1, 0x6f, 0x72, 0x61, 0xe9, 0xe8], 'Señoraéè'],
    ];
    for (const [bytes, expected] of cases) expect(textReader([asBytes(bytes)])(asBytes(bytes))).toBe(expected);
  });

  it('[ME5] syllables become lines, by marks, by pauses and by hyphens', () => {
    const at = (texts: string[], step = 240) => texts.map((text, index) => ({ tick: index * step, text }));
    expect(lyricLines(at(['\\Oj ', 'u ', 'lu', 'zi', '/cher', 'vo', 'na ']))).toEqual([
      { start: 0, text: 'Oj u luzi', syllables: [{ at: 0, text: 'Oj' }, { at: 240, text: 'u' }, { at: 480, text: 'lu' }, { at: 720, text: 'zi' }] },
      { start: 960, text: 'chervona', syllables: [{ at: 0, text: 'cher' }, { at: 240, text: 'vo' }, { at: 480, text: 'na' }] },
    ]);
    expect(lyricLines(at(['La-', 'la', 'song\r', 'Next', 'line']))).toMatchObject([
      { start: 0, text: 'Lala song' },
      { start: 720, text: 'Next line' },
    ]);
    expect(lyricLines([{ tick: 0, text: 'one' }, { tick: 240, text: 'two' }, { tick: 9600, text: 'three' }])).toMatchObject([
      { start: 0, text: 'one two' },
      { start: 9600, text: 'three' },
    ]);
  });
});
