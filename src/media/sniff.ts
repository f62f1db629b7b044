/** What kind of file the first bytes tell, whatever its name says; `undefined` for anything unknown. */
export type FileKind = ImageKind | SoundKind;
export type ImageKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'bmp';
/** `odd`: sound that browsers cannot read and a converter can (AIFF, WMA, AMR, CAF, AU, WavPack, APE). */
export type SoundKind = 'wav' | 'mp3' | 'mp4' | 'aac' | 'ogg' | 'webm' | 'flac' | 'odd';

const ODD: readonly string[] = ['FORM', '#!AM', 'caff', '.snd', 'wvpk', 'MAC ', '0&\xb2u'];

/** @param bytes the first 16 or more */
export function kindOf(bytes: Uint8Array): FileKind | undefined {
  const letters = (at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));
  const start = letters(0, 4);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg';
  if (start === '\x89PNG') return 'png';
  if (start === 'GIF8') return 'gif';
  if (start.startsWith('BM')) return 'bmp';
  if (start === 'RIFF') return letters(8, 4) === 'WEBP' ? 'webp' : letters(8, 4) === 'WAVE' ? 'wav' : undefined;
  if (start === 'RF64') return 'wav';
  if (start === 'OggS') return 'ogg';
  if (start === 'fLaC') return 'flac';
  if (start.startsWith('ID3')) return 'mp3';
  if (start === '\x1a\x45\xdf\xa3') return 'webm';
  if (ODD.includes(start)) return 'odd';
  if (letters(4, 4) === 'ftyp') {
    const brand = letters(8, 4);
    if (/^avi[fs]/.test(brand)) return 'avif';
    return /^(heic|heix|hevc|mif1|msf1)/.test(brand) ? 'heic' : 'mp4';
  }
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xf6) === 0xf0) return 'aac';
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2) return 'mp3';
  return undefined;
}
