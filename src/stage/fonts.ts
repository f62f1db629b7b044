import { failed, ok, type Result } from '../base/result.ts';
import {
  FONT_CHOICES,
  isSetInMore,
  RANGES,
  SCRIPTS,
  type FontChoice,
  type FontFile,
  type FontScript,
  type FontSet,
} from './font-faces.ts';

const FAMILIES: Readonly<Record<FontSet, string>> = {
  sans: 'Integrart Sans',
  serif: 'Integrart Serif',
  hand: 'Integrart Hand',
  wide: 'Integrart Wide',
  more: 'Integrart More',
};

const DEVICE =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Geeza Pro', Tahoma, 'DejaVu Sans', sans-serif";

/** Letters that a choice has not are those of `sans`; what no file of ours has, the device may have. */
const STACKS: Readonly<Record<FontChoice, string>> = {
  sans: `'${FAMILIES.sans}', '${FAMILIES.more}', ${DEVICE}`,
  serif: `'${FAMILIES.serif}', '${FAMILIES.sans}', '${FAMILIES.more}', Georgia, 'Noto Serif', serif`,
  hand: `'${FAMILIES.hand}', '${FAMILIES.sans}', '${FAMILIES.more}', ${DEVICE}`,
  wide: `'${FAMILIES.wide}', '${FAMILIES.sans}', '${FAMILIES.more}', ${DEVICE}`,
};

/** What a canvas is told as its font's family for these words. */
export const familyOf = (font: FontChoice, words = ''): string =>
  isSetInMore(words) ? `'${FAMILIES.more}', ${STACKS[font]}` : STACKS[font];

/** The family of words that chose none. */
export const FONT_FAMILY = STACKS.sans;

/**
 * All files of a family are told with one range of weights, whatever each has: browsers make a family only of files that
 * were told alike, and would leave out the letters of the others.
 */
const WEIGHTS = '300 900';

/** Addresses or bytes of font files. */
export type FontFiles = Readonly<Partial<Record<FontFile, string | ArrayBuffer>>>;

/** All that have come in this page or worker. */
const arrived = new Set<FontFace>();

/** Grows with each font that comes: words that were measured at a lower count are to be measured anew. */
export const countFonts = (): number => arrived.size;

/** What a page or worker has of each file, so that none is told to it twice. */
const told = new WeakMap<FontFaceSet, Map<FontFile, FontFace>>();

/**
 * Makes font files ready for canvases of this page or worker. Text is painted without them too, in a font of the device;
 * what was measured so far is measured anew.
 * @param wanted by `filesOf` or `filesNeeded`; files that are there already cost nothing
 * @returns the files that came now
 */
export async function loadFonts(
  fonts: FontFaceSet,
  files: FontFiles,
  wanted: readonly FontFile[],
): Promise<Result<FontFile[], 'font-unreachable'>> {
  const known = told.get(fonts) ?? new Map<FontFile, FontFace>();
  told.set(fonts, known);
  const isThere = (file: FontFile): boolean => {
    const face = known.get(file);
    return face !== undefined && fonts.has(face);
  };
  const missing = [...new Set(wanted)].filter((file) => files[file] !== undefined && !isThere(file));
  const settled = await Promise.allSettled(missing.map((file) => faceOf(file, files[file] ?? '').load()));
  const loaded = missing.filter((file, index) => {
    const answer = settled[index];
    if (answer?.status !== 'fulfilled') return false;
    // Two may have asked for it at once.
    if (!isThere(file)) fonts.add(answer.value);
    known.set(file, answer.value);
    arrived.add(answer.value);
    return true;
  });
  return loaded.length === missing.length
    ? ok(loaded)
    : failed('font-unreachable', { missing: missing.length - loaded.length });
}

function faceOf(file: FontFile, content: string | ArrayBuffer): FontFace {
  const { font, script } = partsOf(file);
  const source = typeof content === 'string' ? `url(${JSON.stringify(content)})` : content;
  return new FontFace(FAMILIES[font], source, {
    weight: WEIGHTS,
    unicodeRange: RANGES[script],
  });
}

function partsOf(file: FontFile): { readonly font: FontSet; readonly script: FontScript } {
  const at = file.indexOf('-');
  return {
    font: FONT_CHOICES.find((font) => font === file.slice(0, at)) ?? 'more',
    script: SCRIPTS.find((script) => script === file.slice(at + 1)) ?? 'latin',
  };
}
