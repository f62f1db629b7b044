import { seededRandom, type Random } from '../../src/base/random.ts';
import type { StageDocument, StagePicture } from '../../src/base/stage-document.ts';
import { PLAIN_DOCUMENT, PLAIN_PICTURE, PLAIN_SCENE } from '../../src/stage/plain.ts';

/** Names of the photos of `photos`. */
export const PHOTOS = ['a', 'b', 'c', 'd'] as const;

/** Photos of soft colours, made here. */
export async function photos(width: number, height: number): Promise<{ id: string; blob: Blob }[]> {
  const made = PHOTOS.map(async (id, index) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const light = context.createLinearGradient(0, 0, width, height);
    light.addColorStop(0, `hsl(${index * 80} 60% 40%)`);
    light.addColorStop(1, `hsl(${index * 80 + 60} 70% 70%)`);
    context.fillStyle = light;
    context.fillRect(0, 0, width, height);
    const random = seededRandom(index + 1);
    for (let spot = 0; spot < 60; spot++) {
      context.fillStyle = `hsl(${random() * 360} 50% 50% / 0.5)`;
      context.beginPath();
      context.arc(random() * width, random() * height, 4 + (random() * height) / 8, 0, Math.PI * 2);
      context.fill();
    }
    return { id, blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 }) };
  });
  return Promise.all(made);
}

const strokeOf = (random: Random): number[] => {
  const [height, turn] = [30 + random() * 40, 1 + random() * 3];
  return Array.from({ length: 24 }, (_, step) => [
    step * 9,
    50 + Math.sin((step / 24) * turn * 6.28) * height,
    0.3 + 0.6 * random(),
  ]).flat();
};

/** So many things on the stage: half photos, a quarter drawings, a quarter words. */
export function pictures(count: number, seed = 1): StagePicture[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index): StagePicture => {
    const type = index % 2 === 0 ? 'photo' : index % 4 === 1 ? 'drawing' : 'text';
    return {
      ...PLAIN_PICTURE,
      id: `p${index}`,
      type,
      x: 100 + random() * 1400,
      y: 100 + random() * 700,
      width: 160,
      height: type === 'text' ? 52 : 120,
      rotation: random() * 60 - 30,
      colour: `#${Math.floor(random() * 0xffffff)
        .toString(16)
        .padStart(6, '0')}`,
      size: type === 'text' ? 40 : 6,
      asset: type === 'photo' ? (PHOTOS[index % PHOTOS.length] ?? null) : null,
      text: type === 'text' ? 'Калина' : '',
      strokes: type === 'drawing' ? [strokeOf(random)] : [],
    };
  });
}

const LINES = [
  ['Ой у лузі червона калина', 'Oj na łące czerwona kalina'],
  ['Похилилася', 'Pochyliła się'],
  ['Чогось наша славна Україна', 'Czegoś nasza sławna Ukraina'],
  ['Зажурилася', 'Zasmuciła się'],
] as const;

/** A song's stage at 120 bpm: two scenes, words in two languages that light up, things on top of a photo. */
export function songStage(seconds: number, things: number): StageDocument {
  const end = seconds * 1920;
  const whole: StagePicture = {
    ...PLAIN_PICTURE,
    id: 'ground',
    type: 'photo',
    width: 1600,
    height: 900,
    asset: 'a',
  };
  const scene = (id: string, start: number, seed: number) => ({
    ...PLAIN_SCENE,
    id,
    start,
    background: '#26364a',
    backgroundEnd: '#7b1f2c',
    pictures: [whole, ...pictures(things, seed)],
  });
  const length = end / 8;
  return {
    ...PLAIN_DOCUMENT,
    languages: ['uk', 'pl'],
    tempo: [{ tick: 0, bpm: 120 }],
    end,
    scenes: [scene('one', 0, 1), scene('two', end / 2, 2)],
    lines: Array.from({ length: 8 }, (_, index) => {
      const [uk = '', pl = ''] = LINES[index % LINES.length] ?? [];
      return {
        id: `l${index}`,
        start: index * length,
        end: (index + 0.9) * length,
        texts: [
          { language: 'uk', words: uk },
          { language: 'pl', words: pl },
        ],
      };
    }),
  };
}
