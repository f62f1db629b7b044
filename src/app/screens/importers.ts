import type { ComposeImports } from '../../features/compose/compose-types.ts';
import type { PicturesViewProps } from '../../features/pictures/pictures-types.ts';

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
};

export const importImage: PicturesViewProps['importImage'] = async (file) => {
  const { importImage: read } = await import('../../media/image-in.ts');
  return read(file);
};
