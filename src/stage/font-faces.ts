/** Which letters a font file has, and which files each choice of letters is made of. */

/** How letters look: a choice of the piece. */
export const FONT_CHOICES = ['sans', 'serif', 'hand', 'wide'] as const;

export type FontChoice = (typeof FONT_CHOICES)[number];

export type FontScript =
  | 'latin'
  | 'latin-ext'
  | 'vietnamese'
  | 'cyrillic'
  | 'cyrillic-ext'
  | 'greek'
  | 'greek-ext'
  | 'armenian'
  | 'georgian'
  | 'ethiopic'
  | 'hebrew'
  | 'arabic';

/** `more` has the letters that few languages need: of Pashto, Sorani, Hausa, Tajik and others. */
export type FontSet = FontChoice | 'more';

/** One font file: the letters of one script in one set. */
export type FontFile = `${FontSet}-${FontScript}`;

/** The characters of each script's files, nearly as their makers cut them: no character is in two, so that it does not matter which file comes first. */
export const RANGES: Readonly<Record<FontScript, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-200B,U+200F-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-0130,U+0132-0151,U+0154-019F,U+01A2-01AE,U+01B1-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EFA-1EFF,U+20A0-20A9,U+20AD-20B3,U+20B5-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  vietnamese: 'U+01A0-01A1,U+01AF-01B0,U+0300,U+0303,U+0309,U+0323,U+1EA0-1EF9,U+20AB',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-048F,U+0492-04AF,U+04B2-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  'greek-ext': 'U+1F00-1FFF',
  armenian: 'U+0530-058F,U+FB13-FB17',
  georgian: 'U+10A0-10FF,U+1C90-1CBA,U+1CBD-1CBF,U+2D00-2D2F',
  ethiopic: 'U+030E,U+1200-1399,U+2D80-2DDE,U+AB01-AB2E',
  hebrew: 'U+0307,U+0590-05FF,U+20AA,U+FB1D-FB4F',
  arabic:
    'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
};

/** What words must hold for a script's file to be worth its bytes; spaces and signs alone are the Latin file's. */
const LETTERS: Readonly<Record<FontScript, RegExp>> = {
  latin: /[\u0020-\u00ff\u2010-\u203a]/u,
  'latin-ext': /[\u0100-\u019f\u01a2-\u01ae\u01b1-\u02af\u1e00-\u1e9f]/u,
  vietnamese: /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]/u,
  cyrillic: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1]/u,
  'cyrillic-ext': /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f]/u,
  greek: /[\u0370-\u03ff]/u,
  'greek-ext': /[\u1f00-\u1fff]/u,
  armenian: /[\u0530-\u058f\ufb13-\ufb17]/u,
  georgian: /[\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f]/u,
  ethiopic: /[\u1200-\u139f\u2d80-\u2ddf\uab01-\uab2e]/u,
  hebrew: /[\u0590-\u05ff\ufb1d-\ufb4f]/u,
  arabic: /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u,
};

/** Letters that not every set has: words with one of these need the script's file of `more` too. */
const SCARCE: Readonly<Partial<Record<FontScript, RegExp>>> = {
  'latin-ext':
    /(?![\u012e-\u0130\u0134-\u0148\u014a-\u0151\u0154-\u0165\u018f\u0192\u0218-\u021b\u0237\u0259\u1e80-\u1e85])[\u012c-\u0167\u017f-\u019f\u01a2-\u01ae\u01b1-\u02af\u1e00-\u1e9f]/u,
  'cyrillic-ext':
    /[\u0460\u0461\u0464-\u0471\u0476-\u048f\u0494\u0495\u049c-\u049f\u04a4-\u04a9\u04ac\u04ad\u04b2-\u04b5\u04b8\u04b9\u04bc-\u04bf\u04c3-\u04ce\u04d2\u04d3\u04da-\u04e1\u04e4\u04e5\u04ea-\u04ed\u04f0\u04f1\u04f4-\u052f]/u,
  hebrew: /[\u0591-\u05af\u05bd\u05bf\u05c4\u05c5\u05ef-\u05f1]/u,
  arabic:
    /[\u0657-\u065f\u0672-\u067d\u067f-\u0685\u0687-\u0697\u0699-\u06a0\u06a2\u06a3\u06a5-\u06a8\u06aa-\u06ae\u06b0-\u06cb\u06cd-\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]/u,
};

/** Every script there is. */
export const SCRIPTS: readonly FontScript[] = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'armenian',
  'georgian',
  'ethiopic',
  'hebrew',
  'arabic',
];

/** The scripts that a set has files for; what a choice has no file for is taken from `sans`, which has all. */
export const FILES: Readonly<Record<FontSet, readonly FontScript[]>> = {
  sans: SCRIPTS,
  serif: SCRIPTS.filter((script) => script !== 'greek-ext'),
  hand: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'hebrew', 'arabic'],
  wide: ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'arabic'],
  more: ['latin-ext', 'cyrillic-ext', 'hebrew', 'arabic'],
};

/** Which scripts these words are written in. */
export const scriptsOf = (words: string): FontScript[] => SCRIPTS.filter((script) => LETTERS[script].test(words));

/** Whether a name is that of a font file of ours. */
export const isFontFile = (name: string): name is FontFile =>
  Object.entries(FILES).some(([set, scripts]) => scripts.some((script) => name === `${set}-${script}`));

const isScarce = (words: string, script: FontScript): boolean => SCARCE[script]?.test(words) === true;

/** The files that words need in this choice of letters. */
export const filesOf = (words: string, font: FontChoice): FontFile[] =>
  scriptsOf(words).flatMap((script): FontFile[] => [
    `${FILES[font].includes(script) ? font : 'sans'}-${script}`,
    ...(isScarce(words, script) ? [`more-${script}` as const] : []),
  ]);

/** Joined letters look torn where they come from two files: words with a scarce one are set wholly in `more`. */
export const isSetInMore = (words: string): boolean => isScarce(words, 'arabic');
