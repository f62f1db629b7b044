import type { Starter } from './starter.ts';

/** Six light beats in shur on D, whose second step lies a quarter tone below E: written 63.5 and 75.5. */
export const iran68: Starter = {
  id: 'iran-68',
  tradition: 'Iran',
  metre: { groups: [3, 3], unit: 8 },
  bpm: 126,
  tonic: 2,
  scale: 'shur',
  bars: 4,
  rounds: 7,
  colours: ['#0d5a57', '#7a5a1a'],
  tracks: [
    {
      role: 'drums', instrument: 'frame-drum', volume: -8, pan: 0, division: 2,
      rows: { 'daf-bass': 'X..x..|X.x...', 'daf-slap': '..o..x|....x.', 'daf-rim': '.o..o.|.o.o.o', shaker: 'o.oo.o' },
    },
    {
      role: 'notes', instrument: 'tsymbaly', volume: -8, pan: -0.2,
      notes: [
        [0, 1, 62, 0.8], [1, 1, 62, 0.5], [2, 1, 63.5, 0.65], [3, 1, 65, 0.75], [4, 1, 63.5, 0.55], [5, 1, 62, 0.55],
        [6, 1, 65, 0.8], [7, 1, 67, 0.6], [8, 1, 65, 0.6], [9, 1, 63.5, 0.75], [10, 1, 62, 0.55], [11, 1, 63.5, 0.55],
        [12, 1, 65, 0.8], [13, 1, 67, 0.6], [14, 1, 69, 0.7], [15, 1, 70, 0.75], [16, 1, 69, 0.6], [17, 1, 67, 0.6],
        [18, 1, 65, 0.75], [19, 1, 63.5, 0.6], [20, 1, 65, 0.6], [21, 1, 63.5, 0.7], [22, 2, 62, 0.75],
      ],
    },
    {
      role: 'notes', instrument: 'flute', volume: -12, pan: 0.25,
      notes: [
        [0, 3, 69, 0.6], [3, 2, 70, 0.55], [5, 1, 69, 0.5], [6, 4, 67, 0.6], [10, 2, 65, 0.5],
        [12, 2, 72, 0.65], [14, 1, 70, 0.55], [15, 2, 69, 0.6], [17, 1, 67, 0.5], [18, 2, 65, 0.55], [20, 1, 63.5, 0.5], [21, 3, 62, 0.6],
      ],
    },
    {
      role: 'notes', instrument: 'oud', volume: -8, pan: 0.05,
      notes: [
        [0, 2, 50, 0.8], [3, 1, 50, 0.6], [5, 1, 57, 0.5], [6, 2, 53, 0.75], [9, 1, 51.5, 0.65], [11, 1, 50, 0.5],
        [12, 2, 50, 0.8], [15, 1, 55, 0.65], [17, 1, 57, 0.5], [18, 2, 53, 0.75], [21, 2, 50, 0.7],
      ],
    },
  ],
};
