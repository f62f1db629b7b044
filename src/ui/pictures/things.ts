import type { Shape } from './shapes.ts';
import { disc, oval, path } from './shapes.ts';

export const INSTRUMENTS = {
  drum: [
    path('red', 'M8 18v15c0 5 7 8 16 8s16-3 16-8V18Z'),
    path('yellow', 'M8 24l6 10 5-8 5 9 5-9 5 8 6-10v4l-6 10-5-8-5 9-5-9-5 8-6-10Z'),
    oval('cream', 24, 18, 16, 6),
    path('brown', 'M4 5 21 16l-1 2L3 8ZM44 5 27 16l1 2L45 8Z'),
  ],
  lute: [
    path('orange', 'M25 24 39 7l4 3-13 17Z'),
    oval('brown', 19, 30, 14, 13),
    disc('dark', 20, 28, 4),
    path('cream', 'M10 35 30 20l1 1L11 36Z'),
    disc('yellow', 39, 5, 2.4),
    disc('yellow', 45, 10, 2.4),
  ],
  flute: [
    path('yellow', 'M6 36 37 5l6 6L12 42Z'),
    path('orange', 'M6 36 12 30 18 36 12 42Z'),
    disc('dark', 23, 25, 1.8),
    disc('dark', 28, 20, 1.8),
    disc('dark', 33, 15, 1.8),
  ],
  bell: [
    disc('dark', 24, 41, 4),
    path('yellow', 'M24 5c10 0 12 8 12 16l5 14H7l5-14C12 13 14 5 24 5Z'),
    path('orange', 'M7 34h34v4H7Z'),
  ],
  accordion: [
    path('cream', 'M14 13h20v22H14Z'),
    path('grey', 'M17 13h2v22h-2ZM23 13h2v22h-2ZM29 13h2v22h-2Z'),
    path('red', 'M5 10h10v28H5ZM33 10h10v28H33Z'),
    path('cream', 'M8 14h4v3H8ZM8 20h4v3H8ZM8 26h4v3H8ZM8 32h4v3H8Z'),
    disc('yellow', 38, 17, 2),
    disc('yellow', 38, 24, 2),
    disc('yellow', 38, 31, 2),
  ],
  violin: [
    path(
      'brown',
      'M24 45c-8 0-11-4-11-9 0-4 4-5 4-8s-3-4-3-8c0-5 4-8 10-8s10 3 10 8c0 4-3 5-3 8s4 4 4 8c0 5-3 9-11 9Z',
    ),
    path('dark', 'M22 2h4v28h-4Z'),
    path('cream', 'M18 34h12v2H18ZM23.4 5h1.2v34h-1.2Z'),
  ],
  tambourine: [
    disc('orange', 24, 24, 18),
    disc('cream', 24, 24, 12.5),
    disc('yellow', 24, 8.5, 3.4),
    disc('yellow', 37.5, 31.5, 3.4),
    disc('yellow', 10.5, 31.5, 3.4),
    path('red', 'M24 17l2 5 5 .5-4 3.5 1.5 5-4.5-3-4.5 3 1.5-5-4-3.5 5-.5Z'),
  ],
} satisfies Record<string, readonly Shape[]>;

export const PLANTS = {
  sunflower: [
    path('green', 'M22.5 30h3v15h-3ZM24 42q-10 0-12-7 9-1 12 7Z'),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((turn) =>
      disc(
        'yellow',
        24 + Math.round(10.5 * Math.cos((turn * Math.PI) / 4)),
        20 + Math.round(10.5 * Math.sin((turn * Math.PI) / 4)),
        5.5,
      ),
    ),
    disc('brown', 24, 20, 8),
  ],
  tree: [
    path('brown', 'M21 28h6v16h-6Z'),
    disc('green', 15, 24, 9),
    disc('green', 33, 24, 9),
    disc('green', 24, 15, 11),
  ],
  tulip: [
    path('green', 'M22.5 26h3v18h-3ZM25 43q0-13 12-15 1 13-12 15ZM23 43q0-11-11-13 0 12 11 13Z'),
    path('red', 'M12 8q6 2 7 6 1-8 5-10 4 2 5 10 1-4 7-6v11q0 10-12 10T12 19Z'),
  ],
  mushroom: [
    path('cream', 'M18 24h12l2 16q-8 4-16 0Z'),
    path('red', 'M5 27C5 14 13 7 24 7s19 7 19 20Z'),
    disc('cream', 16, 18, 3.5),
    disc('cream', 27, 14, 3),
    disc('cream', 34, 21, 3.2),
  ],
  leaf: [path('green', 'M10 36C8 18 20 7 43 5c1 22-10 35-29 33Z'), path('cream', 'M5 43 30 17l1.5 1.5L8 45Z')],
  apple: [
    oval('red', 18, 28, 11, 13),
    oval('red', 30, 28, 11, 13),
    path('brown', 'M23 17q0-7 3-11l2 1q-2 4-2 10Z'),
    path('green', 'M27 11q4-7 13-5-3 8-13 5Z'),
  ],
  cactus: [
    path('green', 'M19 38V11q0-5 5-5t5 5v13q4 0 4-4v-4h6v5q0 9-10 9v8ZM20 32q-11 0-11-9v-6h6v5q0 4 5 4Z'),
    path('orange', 'M14 36h20l-3 9H17Z'),
    disc('pink', 24, 6, 3),
  ],
  pomegranate: [
    path('red', 'M17 15 15 5l6 4 3-6 3 6 6-4-2 10Z'),
    disc('red', 24, 28, 15),
    oval('cream', 28, 29, 8, 9),
    disc('red', 25, 25, 2.2),
    disc('red', 31, 25, 2.2),
    disc('red', 28, 30, 2.2),
    disc('red', 24, 33, 2),
    disc('red', 32, 33, 2),
  ],
} satisfies Record<string, readonly Shape[]>;

export const SKY = {
  sun: [
    path(
      'orange',
      'M22 2h4v8h-4ZM22 38h4v8h-4ZM2 22h8v4H2ZM38 22h8v4h-8ZM7 10l3-3 6 6-3 3ZM32 35l3-3 6 6-3 3ZM7 38l6-6 3 3-6 6ZM32 13l6-6 3 3-6 6Z',
    ),
    disc('yellow', 24, 24, 11),
  ],
  boat: [
    path('cream', 'M25 4v26h16Z'),
    path('red', 'M22 10v20H9Z'),
    path('brown', 'M5 32h38l-6 9H11Z'),
    path('blue', 'M2 41q6-4 11 0t11 0 11 0 11 0v5H2Z'),
  ],
  kite: [
    path('violet', 'M26 3 42 17 22 33 12 13Z'),
    path('yellow', 'M26 3 22 33 12 13Z'),
    path('dark', 'M21.5 32q-9 3-5 8t-8 5l-.5-1.5q8 0 6-4t6.5-9Z'),
  ],
} satisfies Record<string, readonly Shape[]>;
