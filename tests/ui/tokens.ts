import { readFileSync } from 'node:fs';

export type Tokens = ReadonlyMap<string, string>;

const CSS = readFileSync(new URL('../../src/ui/theme/tokens.css', import.meta.url), 'utf8');

function block(selector: string): Tokens {
  const start = CSS.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`no block ${selector} in tokens.css`);
  const body = CSS.slice(start, CSS.indexOf('}', start));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

const merge = (...blocks: readonly Tokens[]): Tokens => new Map(blocks.flatMap((one) => [...one]));

const LIGHT = block(':root');
const DARK = merge(LIGHT, block("[data-theme='dark']"));
const MORE = block("[data-contrast='more']");

/** The tokens as the browser resolves them in each theme. */
export const THEMES: Readonly<Record<string, Tokens>> = {
  light: LIGHT,
  dark: DARK,
  'light, more contrast': merge(LIGHT, MORE),
  'dark, more contrast': merge(DARK, MORE, block("[data-theme='dark'][data-contrast='more']")),
};

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2 contrast of two tokens. */
export function contrast(tokens: Tokens, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((name) => {
      const value = tokens.get(`--${name}`) ?? '';
      if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${name} is "${value}", not a colour of six digits`);
      return luminance(value);
    })
    .toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
