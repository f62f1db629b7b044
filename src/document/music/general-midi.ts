/**
 * General MIDI level 1 in the sounds of this studio: the nearest instrument of each program family of eight,
 * with the programs that have a nearer one of their own. @source MIDI 1.0 GM1 sound set
 */
const FAMILIES = [
  'piano', 'bell', 'organ', 'guitar', 'bass', 'strings', 'strings', 'strings',
  'flute', 'flute', 'piano', 'strings', 'bell', 'saz', 'kalimba', 'bell',
] as const;

const PROGRAMS: ReadonlyMap<number, string> = new Map([
  [15, 'tsymbaly'], [20, 'accordion'], [21, 'accordion'], [22, 'accordion'], [23, 'accordion'],
  [38, 'synth-bass'], [39, 'synth-bass'], [46, 'bandura'], [104, 'saz'], [105, 'saz'], [106, 'oud'], [107, 'bandura'], [108, 'kalimba'], [109, 'accordion'], [111, 'flute'],
]);

/** @param program 0 to 127 */
export const instrumentOf = (program: number): string => PROGRAMS.get(program) ?? FAMILIES[Math.floor(program / 8)] ?? 'piano';

const DRUMS: readonly (readonly [row: string, notes: readonly number[]])[] = [
  ['kick', [35, 36]],
  ['snare', [37, 38, 40]],
  ['clap', [39]],
  ['hat-closed', [42, 44, 54, 69, 70, 82]],
  ['hat-open', [46]],
  ['crash', [49, 51, 52, 53, 55, 57, 59]],
];

/** The row of the drum kit for a percussion note; toms and all other skins share the tom. */
export const drumRowOf = (note: number): string => DRUMS.find(([, notes]) => notes.includes(Math.round(note)))?.[0] ?? 'tom';
