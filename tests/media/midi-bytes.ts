/** A Standard MIDI File around tracks given as bytes. */
export function midiFile({ tracks, ticksPerBeat = 480 }: { tracks: readonly (readonly number[])[]; ticksPerBeat?: number }): Uint8Array<ArrayBuffer> {
  const word = (value: number) => [(value >> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255];
  const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  const header = [...letters('MThd'), ...word(6), 0, tracks.length > 1 ? 1 : 0, 0, tracks.length, ticksPerBeat >> 8, ticksPerBeat & 255];
  return Uint8Array.from([...header, ...tracks.flatMap((track) => [...letters('MTrk'), ...word(track.length), ...track])]);
}
