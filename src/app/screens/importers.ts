import { ok } from '../../base/result.ts';
import type { ComposeImports } from '../../features/compose/compose-types.ts';
import type { PictureImports } from '../../features/pictures/pictures-types.ts';
import type { TemplateTools } from '../../features/pictures/templates-types.ts';
import type { RecordViewProps } from '../../features/record/record-types.ts';

/** ffmpeg as it lies on our own server; shown before anything of it is fetched. */
const CONVERTER_BYTES = 32_400_000;

/** Readers of files, each loaded when a person brings one. */
export const importers: ComposeImports = {
  midi: async (file) => {
    const { readMidi } = await import('../../media/midi/read-midi.ts');
    return readMidi(new Uint8Array(await file.arrayBuffer()));
  },
  audio: async (file, work) => {
    const { importAudio } = await import('../../media/audio-in.ts');
    return importAudio(file, work);
  },
  convert: async (file, work) => {
    const { convertAudio } = await import('../../media/audio-convert.ts');
    return convertAudio(file, new URL('ffmpeg/', document.baseURI).href, work);
  },
  converterBytes: CONVERTER_BYTES,
};

export const pictureImports: PictureImports = {
  image: async (file) => {
    const { importImage } = await import('../../media/image-in.ts');
    return importImage(file);
  },
  clip: async (file, work) => {
    const { importClip } = await import('../../media/clip/clip-in.ts');
    return importClip(file, work);
  },
  snapshot: async (camera, options) => {
    const { takeSnapshot } = await import('../../media/image/snapshot.ts');
    return takeSnapshot(camera, options);
  },
  coverFace: async (image, place) => {
    const { coverFace } = await import('../../media/image/cover-face.ts');
    return coverFace(image, place);
  },
};

/** The most frequent colours of a photo. */
export const coloursOf: TemplateTools['coloursOf'] = async (photo) => {
  const { coloursOf: read } = await import('../../media/image/colours-of.ts');
  return read(photo);
};

/** Packs a voice recording and measures its waveform. */
export const encodeTake: RecordViewProps['encodeTake'] = async (samples, sampleRate) => {
  const [{ encodeTake: encode }, { peaksOf }] = await Promise.all([import('../../media/encode/encode-audio.ts'), import('../../media/peaks.ts')]);
  const peaks = peaksOf([samples], sampleRate);
  const seconds = samples.length / sampleRate;
  const encoded = await encode(samples, sampleRate, { onProgress: () => {}, signal: new AbortController().signal });
  return encoded.ok ? ok({ ...encoded.value, peaks, seconds }) : encoded;
};
