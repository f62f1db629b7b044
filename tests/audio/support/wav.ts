/** A sine, at full scale. */
export const tone = (hertz: number, seconds: number, sampleRate: number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, frame) => Math.sin((2 * Math.PI * hertz * frame) / sampleRate));

/** A WAV file of 32-bit floats. */
export function wav(channels: readonly Float32Array[], sampleRate: number): Uint8Array<ArrayBuffer> {
  const frames = channels[0]?.length ?? 0;
  const size = frames * channels.length * 4;
  const view = new DataView(new ArrayBuffer(44 + size));
  const text = (at: number, letters: string): void => [...letters].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + size, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 3, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * channels.length * 4, true);
  view.setUint16(32, channels.length * 4, true);
  view.setUint16(34, 32, true);
  text(36, 'data');
  view.setUint32(40, size, true);
  for (let frame = 0; frame < frames; frame++) {
    for (const [index, channel] of channels.entries()) view.setFloat32(44 + (frame * channels.length + index) * 4, channel[frame] ?? 0, true);
  }
  return new Uint8Array(view.buffer);
}
