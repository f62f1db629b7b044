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
  ROSE,
  SAND,
  SKY,
  STONE,
  WOOD,
  type Sticker,
} from './sticker.ts';

const spoke = (x: number) => (angle: number): string => `M${x} 66L${at(x, 66, angle, 19)}`;

export const THINGS: readonly Sticker[] = [
  {
    id: 'heart',
    colour: ROSE,
    parts: [
      { path: 'M50 92C24 72 6 56 6 34C6 8 42 4 50 28C58 4 94 8 94 34C94 56 76 72 50 92Z', fill: 'own' },
      fill('#ffffff55', 'M18 36Q18 20 32 18Q24 24 24 38Z'),
    ],
  },
  {
    id: 'hand',
    colour: '#c58a5c',
    parts: [
      {
        path: 'M30 96Q28 78 20 66Q8 52 10 46Q16 40 30 54V18Q31 11 36 11Q42 11 42 18V44L43 9Q44 3 49 3Q55 3 55 9V44L57 13Q58 7 63 7Q69 8 68 15L66 46L71 26Q73 20 78 22Q83 24 81 30Q76 54 72 70Q70 84 70 96Z',
        fill: 'own',
      },
      line('#2d314233', 3, 'M34 66Q48 60 62 68M36 78Q44 84 60 80'),
    ],
  },
  {
    id: 'house',
    parts: [
      fill(SAND, 'M50 18L84 46V92H16V46Z'),
      fill(BRICK, 'M4 50L50 10L96 50L90 56L50 22L10 56ZM68 16H80V36L68 26Z'),
      fill(WOOD, 'M42 62H58V92H42Z'),
      fill(SKY, 'M22 60H36V74H22ZM64 60H78V74H64Z'),
      fill(GOLD, circle(54, 78, 2)),
    ],
  },
  {
    id: 'boat',
    parts: [
      line(BARK, 4, 'M50 8V64'),
      fill(CREAM, 'M54 10Q84 34 84 58H54Z'),
      fill(CLAY, 'M46 18V58H20Q26 34 46 18Z'),
      fill(WOOD, 'M8 64H92Q86 84 72 86H28Q14 84 8 64Z'),
      line(SKY, 4, 'M4 92Q16 84 28 92T52 92T76 92T98 90'),
    ],
  },
  {
    id: 'note',
    colour: INK,
    parts: [
      { path: `${oval(26, 80, 17, 13)}${oval(76, 70, 17, 13)}M37 80V20L93 8V70H85V30L45 38V80Z`, fill: 'own' },
    ],
  },
  {
    id: 'drum',
    parts: [
      line(WOOD, 5, 'M8 8L44 36M92 8L58 36'),
      fill(BRICK, 'M10 40V80Q10 96 50 96Q90 96 90 80V40Z'),
      line(GOLD, 4, 'M12 48L26 88L40 54L54 92L68 54L78 86L88 48'),
      fill(CREAM, oval(50, 40, 40, 15)),
      line(BARK, 3, oval(50, 40, 40, 15)),
      fill(BARK, `${circle(8, 8, 5)}${circle(92, 8, 5)}`),
    ],
  },
  {
    id: 'strings',
    parts: [
      line(BARK, 9, 'M56 46L88 10'),
      fill(BARK, 'M82 4L96 16L90 22L76 10Z'),
      fill(CLAY, 'M8 74Q4 54 24 50Q34 48 38 42Q46 34 56 42Q66 50 58 60Q52 66 50 76Q46 96 26 94Q10 92 8 74Z'),
      fill(INK, circle(36, 66, 10)),
      line(CREAM, 1.6, 'M22 76L84 12M26 80L88 16'),
      line(BARK, 4, 'M16 74L30 88'),
    ],
  },
  {
    id: 'voice',
    parts: [
      fill(STONE, oval(50, 26, 19, 22)),
      line(INK, 2.5, 'M34 18H66M32 27H68M35 36H65'),
      fill(INK, 'M38 48H62L58 92Q50 98 42 92Z'),
      line(GOLD, 4, 'M80 12Q92 26 80 40M20 12Q8 26 20 40'),
    ],
  },
  {
    id: 'bread',
    parts: [
      fill(CLAY, 'M6 62Q4 34 30 30Q50 22 72 30Q96 34 94 62Q94 80 82 82H18Q6 80 6 62Z'),
      fill('#e79a63', 'M12 56Q12 40 32 36Q52 28 70 36Q86 40 88 54Q50 42 12 56Z'),
      line(SAND, 4.5, 'M26 40Q32 48 30 60M46 36Q52 46 50 60M66 38Q72 46 70 58'),
    ],
  },
  {
    id: 'tea',
    parts: [
      line(STONE, 4, 'M36 28Q30 20 36 12T36 2M52 28Q46 20 52 12T52 2'),
      line(DEEP, 6, 'M72 44Q94 42 90 58Q86 70 70 70'),
      fill(DEEP, 'M16 34H74Q74 74 58 82H32Q16 74 16 34Z'),
      fill(CLAY, oval(45, 36, 25, 5)),
      fill(SAND, oval(45, 90, 42, 6)),
    ],
  },
  {
    id: 'pot',
    parts: [
      line(INK, 5, 'M20 44H6M80 44H94'),
      fill(BRICK, 'M14 38H86V74Q86 92 70 92H30Q14 92 14 74Z'),
      fill(CLAY, 'M10 32H90V42H10Z'),
      fill(INK, 'M44 22H56V32H44Z'),
      line(STONE, 4, 'M30 22Q24 14 30 6M70 22Q64 14 70 6'),
    ],
  },
  {
    id: 'bicycle',
    colour: BRICK,
    parts: [
      line(STONE, 1.2, around(10, spoke(24)) + around(10, spoke(76))),
      line(INK, 5, circle(24, 66, 20) + circle(76, 66, 20)),
      { path: 'M24 66L42 34H66L50 66H24L38 28M50 66L38 34M76 66L62 22', line: 'own', width: 5 },
      line(INK, 5, 'M30 26H46M62 22H76Q80 22 78 28'),
    ],
  },
  {
    id: 'suitcase',
    colour: CLAY,
    parts: [
      line(BARK, 6, 'M36 30V18Q36 12 42 12H58Q64 12 64 18V30'),
      { path: 'M12 30H88Q94 30 94 36V82Q94 88 88 88H12Q6 88 6 82V36Q6 30 12 30Z', fill: 'own' },
      fill('#2d314233', 'M22 30H32V88H22ZM68 30H78V88H68Z'),
      fill(GOLD, 'M44 54H56V64H44Z'),
      fill(CREAM, circle(50, 78, 5)),
    ],
  },
  {
    id: 'bridge',
    parts: [
      fill(SKY, 'M2 84Q14 78 26 84T50 84T74 84T98 84V94H2Z'),
      fill(STONE, 'M2 50Q50 22 98 50V86H88Q88 60 72 60Q56 60 56 86H44Q44 60 28 60Q12 60 12 86H2Z'),
      line(INK, 4, 'M2 46Q50 18 98 46M18 38V28M34 31V20M50 29V18M66 31V20M82 38V28M16 28Q50 10 84 28'),
    ],
  },
  {
    id: 'lamp',
    parts: [
      fill('#f2b84b44', circle(50, 46, 44)),
      line(BARK, 4, 'M50 4V16'),
      fill(BARK, 'M34 16H66L70 24H30Z'),
      fill(GOLD, 'M30 24H70L64 74H36Z'),
      fill(CREAM, 'M50 36Q60 50 56 60Q50 68 44 60Q40 50 50 36Z'),
      line(BARK, 3, 'M30 24L36 74M70 24L64 74M50 24V36'),
      fill(BARK, 'M32 74H68L72 84H28Z'),
    ],
  },
  {
    id: 'kite',
    colour: ROSE,
    parts: [
      line(INK, 2.5, 'M44 66Q30 78 40 88T26 98'),
      { path: 'M62 4L92 34L44 66L30 22Z', fill: 'own' },
      fill('#ffffff66', 'M62 4L58 38L30 22ZM92 34L58 38L44 66Z'),
      fill(GOLD, 'M36 76L26 72L28 82ZM38 76L48 80L40 86ZM32 92L22 90L26 98Z'),
    ],
  },
  {
    id: 'book',
    parts: [
      fill(DEEP, 'M4 20H96V86H56L50 90L44 86H4Z'),
      fill(CREAM, 'M10 14Q34 10 50 20Q66 10 90 14V78Q66 74 50 84Q34 74 10 78Z'),
      line(STONE, 2.5, 'M50 20V84M20 28Q32 26 42 32M20 40Q32 38 42 44M20 52Q32 50 42 56M80 28Q68 26 58 32M80 40Q68 38 58 44M80 52Q68 50 58 56'),
    ],
  },
  {
    id: 'letter',
    parts: [
      fill(CREAM, 'M6 22H94V80H6Z'),
      line(CLAY, 4, 'M6 22L50 56L94 22M6 80L38 48M94 80L62 48'),
      fill(ROSE, 'M50 70C40 62 34 58 34 50C34 42 46 42 50 50C54 42 66 42 66 50C66 58 60 62 50 70Z'),
    ],
  },
  {
    id: 'key',
    colour: GOLD,
    parts: [
      { path: `${circle(28, 30, 24)}M42 44L90 88L80 98L74 92L66 98L58 90L64 82L34 52Z`, fill: 'own' },
      fill('#2d314255', circle(22, 24, 8)),
    ],
  },
  {
    id: 'candle',
    parts: [
      fill('#f2b84b44', circle(50, 26, 24)),
      fill(GOLD, 'M50 4Q66 24 58 34Q50 42 42 34Q34 24 50 4Z'),
      line(INK, 2.5, 'M50 30V44'),
      fill(CREAM, 'M38 42H62V84H38Z'),
      fill(SAND, 'M54 42H62V84H54Z'),
      fill(WOOD, 'M22 84H78Q76 96 62 96H38Q24 96 22 84Z'),
    ],
  },
  {
    id: 'path',
    parts: [
      fill(LEAF, 'M2 96V40Q50 26 98 40V96Z'),
      fill(SAND, 'M30 96Q52 78 40 66Q30 56 48 46L52 35H58Q62 48 54 54Q46 60 60 70Q74 80 72 96Z'),
      fill(GOLD, circle(76, 20, 11)),
    ],
  },
];
