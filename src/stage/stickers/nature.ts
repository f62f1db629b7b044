import {
  around,
  at,
  BARK,
  BRICK,
  circle,
  CLAY,
  CREAM,
  DEEP,
  fill,
  GOLD,
  INK,
  LEAF,
  line,
  oval,
  PINE,
  ROSE,
  SAND,
  SKY,
  STONE,
  WOOD,
  type Sticker,
} from './sticker.ts';

const ray = (angle: number): string =>
  `M${at(50, 50, angle - 0.16, 30)}L${at(50, 50, angle, 48)}L${at(50, 50, angle + 0.16, 30)}Z`;
const petal = (angle: number): string =>
  `M50 42Q${at(50, 42, angle - 0.6, 26)} ${at(50, 42, angle, 32)}Q${at(50, 42, angle + 0.6, 26)} 50 42Z`;
const flake = (angle: number): string =>
  `M50 50L${at(50, 50, angle, 44)}M${at(50, 50, angle, 26)}L${at(50, 50, angle + 0.35, 38)}M${at(50, 50, angle, 26)}L${at(50, 50, angle - 0.35, 38)}`;
const tip = (index: number): string => at(50, 52, (index * Math.PI) / 5 - Math.PI / 2, index % 2 === 0 ? 48 : 21);

export const NATURE: readonly Sticker[] = [
  { id: 'sun', parts: [fill(GOLD, around(12, ray)), fill(GOLD, circle(50, 50, 27)), fill('#f8d27e', circle(46, 46, 18))] },
  {
    id: 'moon',
    parts: [
      fill(SAND, 'M62 6A45 45 0 1 0 92 66A38 38 0 0 1 62 6Z'),
      fill('#e3cb9c', `${circle(34, 46, 6)}${circle(46, 72, 8)}${circle(30, 64, 4)}`),
    ],
  },
  {
    id: 'star',
    colour: GOLD,
    parts: [{ path: `M${Array.from({ length: 10 }, (_, index) => tip(index)).join('L')}Z`, fill: 'own' }],
  },
  {
    id: 'cloud',
    colour: CREAM,
    parts: [
      { path: 'M24 78A18 18 0 0 1 22 42A22 22 0 0 1 62 30A20 20 0 0 1 86 50A15 15 0 0 1 82 78Z', fill: 'own' },
      fill('#2d314218', 'M24 78A18 18 0 0 1 9 66Q50 74 95 64A15 15 0 0 1 82 78Z'),
    ],
  },
  {
    id: 'rain',
    parts: [
      fill(STONE, 'M26 54A15 15 0 0 1 24 25A20 20 0 0 1 60 16A18 18 0 0 1 82 32A12 12 0 0 1 78 54Z'),
      line(SKY, 5, 'M30 66L25 80M48 66L43 86M66 66L61 80'),
    ],
  },
  {
    id: 'snow',
    colour: '#ffffff',
    parts: [{ path: around(6, flake), line: 'own', width: 5 }],
  },
  {
    id: 'wave',
    parts: [
      fill(DEEP, 'M2 82Q4 30 46 20Q74 16 84 38Q68 28 58 40Q48 56 66 68Q82 76 98 66V90H2Z'),
      line(CREAM, 4, 'M20 78Q22 48 48 34M36 80Q38 60 46 52M84 38Q74 34 66 40'),
    ],
  },
  {
    id: 'mountain',
    parts: [
      fill(STONE, 'M2 86L38 18L62 62L72 46L98 86Z'),
      fill(CREAM, 'M38 18L52 44L44 40L38 48L31 41L25 43Z'),
      fill('#2d314222', 'M38 18L62 62L72 46L98 86H50Z'),
    ],
  },
  {
    id: 'tree',
    parts: [
      fill(WOOD, 'M44 60H56L59 96H41Z'),
      fill(LEAF, `${circle(50, 34, 26)}${circle(30, 48, 18)}${circle(70, 48, 18)}`),
      fill(PINE, 'M66 16A26 26 0 0 1 50 60A26 26 0 0 0 86 52A18 18 0 0 0 75 31A26 26 0 0 0 66 16Z'),
    ],
  },
  {
    id: 'flower',
    colour: ROSE,
    parts: [
      line(PINE, 5, 'M50 48V96'),
      fill(LEAF, 'M50 88Q26 84 22 62Q46 62 50 88ZM50 80Q54 60 76 58Q76 78 50 80Z'),
      { path: around(6, petal), fill: 'own' },
      fill(GOLD, circle(50, 42, 9)),
    ],
  },
  {
    id: 'leaf',
    colour: LEAF,
    parts: [
      { path: 'M16 86Q4 30 88 10Q94 84 32 84Z', fill: 'own' },
      line('#2d314266', 4, 'M12 92Q36 62 72 30M36 66V46M50 52L66 54M50 52V34'),
    ],
  },
  {
    id: 'fire',
    parts: [
      line(WOOD, 8, 'M20 92L80 78M20 78L80 92'),
      fill(CLAY, 'M50 4Q56 24 70 36Q84 52 76 68Q68 84 50 84Q32 84 24 68Q18 50 32 38Q34 48 42 50Q36 24 50 4Z'),
      fill(GOLD, 'M52 40Q54 52 62 58Q68 68 62 76Q56 82 50 82Q42 82 38 74Q36 66 44 60Q52 54 52 40Z'),
    ],
  },
  {
    id: 'bird',
    colour: DEEP,
    parts: [
      { path: 'M6 40Q22 40 34 54Q36 22 66 8Q62 34 70 44Q82 42 88 52L98 58L87 62Q80 82 54 82Q28 82 6 40Z', fill: 'own' },
      fill('#ffffff66', 'M34 54Q36 22 66 8Q60 30 62 44Q52 58 34 54Z'),
      fill(INK, circle(80, 54, 3)),
    ],
  },
  {
    id: 'fish',
    colour: CLAY,
    parts: [
      { path: 'M6 26Q22 36 30 44Q46 22 70 26Q88 32 96 50Q88 68 70 74Q46 78 30 56Q22 64 6 74Q16 50 6 26Z', fill: 'own' },
      line('#ffffff77', 3.5, 'M62 32Q54 50 62 68M50 38Q46 50 50 62'),
      fill(INK, circle(80, 45, 4)),
    ],
  },
  {
    id: 'butterfly',
    colour: GOLD,
    parts: [
      { path: 'M50 48Q30 2 8 18Q0 44 46 54Q12 60 20 84Q38 96 50 60Q62 96 80 84Q88 60 54 54Q100 44 92 18Q70 2 50 48Z', fill: 'own' },
      fill('#ffffff88', `${circle(24, 30, 7)}${circle(76, 30, 7)}${circle(32, 76, 5)}${circle(68, 76, 5)}`),
      fill(BARK, oval(50, 56, 4, 22)),
      line(BARK, 2.5, 'M49 36Q44 20 36 18M51 36Q56 20 64 18'),
    ],
  },
  {
    id: 'wheat',
    parts: [
      line(GOLD, 4, 'M50 96V26'),
      fill(
        GOLD,
        [28, 42, 56, 70].map((y) => `M50 ${y + 12}Q30 ${y + 8} 28 ${y - 10}Q48 ${y - 8} 50 ${y + 12}ZM50 ${y + 12}Q70 ${y + 8} 72 ${y - 10}Q52 ${y - 8} 50 ${y + 12}Z`).join(''),
      ),
      fill(CLAY, 'M50 28Q42 16 50 4Q58 16 50 28Z'),
      line(BRICK, 2.5, 'M40 90Q50 84 60 90'),
    ],
  },
];
