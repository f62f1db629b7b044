import type { ViewerData } from '../../src/base/viewer-data.ts';
import { aDocument, aPicture, aScene } from './stage-piece.ts';

/** A short piece in two languages, with everything that a viewer can see. */
export const DATA: ViewerData = {
  v: 1,
  title: 'Червона </script> калина',
  tradition: 'Поділля',
  language: 'uk',
  seconds: 3,
  tempo: [{ tick: 0, seconds: 0, bpm: 60 }],
  stage: aDocument({
    languages: ['uk', 'ar'],
    scenes: [
      aScene({
        background: '#102040',
        pictures: [aPicture({ id: 'photo', type: 'photo', asset: 'aa', alt: 'Кущ калини', x: 400, y: 300 })],
      }),
      aScene({ id: 'two', start: 1920, background: '#ffffff' }),
    ],
    lines: [
      {
        id: 'one',
        start: 0,
        end: 960,
        texts: [
          { language: 'uk', words: 'Ой у лузі' },
          { language: 'ar', words: 'في المرج' },
        ],
      },
      { id: 'two', start: 1920, end: 2880, texts: [{ language: 'uk', words: 'Похилилася' }] },
    ],
    untimed: [{ id: 'three', texts: [{ language: 'uk', words: 'Без часу' }] }],
  }),
  credits: [
    { name: 'Олена', parts: ['music', 'voice'] },
    { name: 'ليلى', parts: ['translation'] },
  ],
  sources: [{ name: 'Daf', author: 'A. N.', licence: 'CC-BY-4.0', source: 'example.org' }],
  licence: 'CC-BY-SA-4.0',
  audio: { id: 'ff', mime: 'audio/wav' },
  images: [{ id: 'aa', mime: 'image/bmp' }],
};
