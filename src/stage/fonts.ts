import { failed, ok, type Result } from '../base/result.ts';

/** One family for all scripts it has; every other script falls back to what the device has. */
export const FONT_FAMILY =
  "'Rubik Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Geeza Pro', Tahoma, 'DejaVu Sans', sans-serif";

export type FontScript = 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext' | 'arabic' | 'hebrew';

/** The characters of each file of the family, as its makers cut it. */
const RANGES: Readonly<Record<FontScript, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-048F,U+0492-04AF,U+04B2-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  arabic:
    'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
  hebrew: 'U+0307-0308,U+0590-05FF,U+20AA,U+25CC,U+FB1D-FB4F',
};

const SCRIPTS: readonly FontScript[] = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'arabic', 'hebrew'];

/** Which files of the family these words need. */
export function scriptsOf(words: string): FontScript[] {
  return SCRIPTS.filter((script) => PATTERNS[script].test(words));
}

const PATTERNS: Readonly<Record<FontScript, RegExp>> = {
  latin: /[\u0020-\u00ff]/,
  'latin-ext': /[\u0100-\u024f\u1e00-\u1eff]/,
  cyrillic: /[\u0400-\u045f\u0490\u0491]/,
  'cyrillic-ext': /[\u0460-\u048f\u0492-\u052f]/,
  arabic: /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/,
  hebrew: /[\u0590-\u05ff]/,
};

/** Addresses or bytes of the family's files. */
export type FontFiles = Partial<Record<FontScript, string | ArrayBuffer>>;

/**
 * Makes the scripts that `words` need ready for canvases of this page or worker. Text is painted without it too, in a
 * font of the device; afterwards layouts measured so far are stale (`forgetLayouts`).
 * @returns the scripts that are there now
 */
export async function loadFonts(
  fonts: FontFaceSet,
  files: FontFiles,
  words: string,
): Promise<Result<FontScript[], 'font-unreachable'>> {
  const wanted = scriptsOf(words).filter((script) => files[script] !== undefined);
  const loads = wanted.map(async (script) => {
    const file = files[script] ?? '';
    const source = typeof file === 'string' ? `url(${JSON.stringify(file)})` : file;
    const face = new FontFace('Rubik Variable', source, { weight: '300 900', unicodeRange: RANGES[script] });
    fonts.add(await face.load());
  });
  const settled = await Promise.allSettled(loads);
  const loaded = wanted.filter((_, index) => settled[index]?.status === 'fulfilled');
  return loaded.length === wanted.length
    ? ok(loaded)
    : failed('font-unreachable', { missing: wanted.length - loaded.length });
}
