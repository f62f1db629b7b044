import { useMemo } from 'react';
import type { Pitch } from '../../base/units.ts';
import { instrumentById } from '../../document/catalogue/instruments.ts';
import { scaleById, scalePitches } from '../../document/music/scales.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Note, Track } from '../../document/schema/music.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';

const KINDS = ['song'] as const;

/** The rows of a note grid, the highest first: the scale (or all half tones), and whatever else sounds in the clip. */
export function useGridRows(piece: PieceDoc, track: Track, notes: readonly Note[], isLocked: boolean): readonly Pitch[] {
  const song = useQuery(piece, KINDS, (tables) => tables.song.get('song'));
  const { low, high } = instrumentById(track.instrument).range;
  const outside = notes.map(({ pitch }) => pitch).sort((left, right) => left - right).join(' ');
  return useMemo(() => {
    const sounding = outside === '' ? [] : outside.split(' ').map(Number);
    const range = { low: Math.min(low, ...sounding), high: Math.max(high, ...sounding) };
    const scale = scaleById(isLocked ? (song?.scale ?? 'minor') : 'chromatic');
    const tonic = song?.tonic ?? 0;
    const rows = new Set([...scalePitches(scale, isLocked ? tonic : 0, range), ...sounding]);
    return [...rows].sort((left, right) => right - left);
  }, [song, low, high, outside, isLocked]);
}
