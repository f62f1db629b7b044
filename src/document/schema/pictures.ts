import { STAGE_HEIGHT, STAGE_WIDTH } from '../../base/stage-document.ts';
import { choice, list, maybe, number, person, reference, text, words } from '../field.ts';
import { kind, type RecordOf } from '../kind.ts';

const across = { min: -4800, max: 4800, unit: 'stage units' };

/** One thing on the canvas. `x` and `y` are its centre. */
export const picture = kind({
  name: 'picture',
  shape: 'fields',
  fields: {
    scene: reference('scene'),
    type: choice(['photo', 'text', 'drawing', 'lyrics']),
    x: number({ ...across, fallback: STAGE_WIDTH / 2 }),
    y: number({ ...across, fallback: STAGE_HEIGHT / 2 }),
    width: number({ min: 8, max: 4800, fallback: 400, unit: 'stage units' }),
    height: number({ min: 8, max: 4800, fallback: 300, unit: 'stage units' }),
    rotation: number({ min: -360, max: 360, fallback: 0, unit: 'degrees' }),
    opacity: number({ min: 0.05, max: 1, fallback: 1 }),
    colour: text({ max: 9, fallback: '#ffffff' }),
    /** Height of the letters, or width of the pen. */
    size: number({ min: 1, max: 400, fallback: 64, unit: 'stage units' }),
    asset: maybe(reference('asset')),
    text: words({ max: 2000 }),
    /** What it shows, for people who do not see it. */
    alt: text({ max: 500, fallback: '' }),
    /** A drawing: strokes of x, y, pressure in turn; x and y in stage units from the drawing's top left corner, pressure 0 to 1. */
    strokes: list(list(number({ min: -4800, max: 4800 }), { max: 6000 }), { max: 400, fallback: [] }),
    order: text({ max: 200, fallback: 'a0' }),
    by: person(),
  },
});

export type Picture = RecordOf<typeof picture>;
