import type { Colour } from '../theme/colours.ts';
import { COLOUR_SIGNS, colourVariable } from '../theme/colours.ts';

/** A colour together with its sign, for those who do not tell colours apart. */
export function ColourSign({ colour, size = 24 }: { colour: Colour; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="7" style={{ fill: colourVariable(colour) }} />
      <path d={COLOUR_SIGNS[colour]} transform="translate(4.8 4.8) scale(0.9)" style={{ fill: 'var(--on-colour)' }} />
    </svg>
  );
}
