import { seededRandom, type Random } from '../../../src/base/random.ts';
import { createMetreMap } from '../../../src/document/music/metre-map.ts';
import { createTempoMap } from '../../../src/document/music/tempo-map.ts';
import type { ClipSnapshot, SongSnapshot, TrackSnapshot } from '../../../src/engine/score/snapshot.ts';

export const SEEDS = Array.from({ length: 60 }, (_, index) => 1000 + index);

const whole = (random: Random, most: number): number => Math.floor(random() * most);
const many = <T>(random: Random, most: number, make: (index: number) => T): T[] => Array.from({ length: whole(random, most + 1) }, (_, index) => make(index));

function randomClip(random: Random, id: string, role: TrackSnapshot['role']): ClipSnapshot {
  const length = 1 + whole(random, 8000);
  const loop = random() < 0.5 ? 0 : 1 + whole(random, 4000);
  const place = (index: number) => ({ id: `${id}-${index}`, start: whole(random, 5000), velocity: random() });
  return {
    id,
    start: whole(random, 12000),
    length,
    loop,
    notes: role === 'notes' ? many(random, 12, (index) => ({ ...place(index), length: 1 + whole(random, 3000), pitch: 40 + random() * 40 })).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)) : [],
    hits: role === 'drums' ? many(random, 12, (index) => ({ ...place(index), row: 'kick' })).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)) : [],
    recording: role === 'audio' ? { asset: 'a', offset: random(), gain: 0 } : undefined,
  };
}

/** A song that nobody would write, from a seed. */
export function randomSong(seed: number): SongSnapshot {
  const random = seededRandom(seed);
  const roles = ['notes', 'drums', 'audio'] as const;
  const tracks = many(random, 4, (index): TrackSnapshot => {
    const role = roles[whole(random, 3)] ?? 'notes';
    const clips = many(random, 4, (clip) => randomClip(random, `t${index}c${clip}`, role));
    return { id: `t${index}`, role, instrument: 'guitar', isMuted: random() < 0.2, volume: 0, pan: 0, clips };
  });
  const tempo = createTempoMap(many(random, 4, () => ({ tick: whole(random, 15000), bpm: 40 + whole(random, 200) })));
  return { tracks, tempo, metre: createMetreMap([]), volume: 0, end: 2000 + whole(random, 20000) };
}
