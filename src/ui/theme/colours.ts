/** Colours of tracks and persons. Each comes with a sign of its own, so that colour is never the only mark. */
export const COLOURS = [
  'red',
  'orange',
  'amber',
  'olive',
  'green',
  'teal',
  'sky',
  'blue',
  'violet',
  'plum',
  'pink',
  'clay',
] as const;

export type Colour = (typeof COLOURS)[number];

/** Filled signs that differ in outline; drawn by `ColourSign`. */
export const COLOUR_SIGNS: Readonly<Record<Colour, string>> = {
  red: 'M8 2 14 14H2Z',
  orange: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  amber: 'M2 2H14V14H2Z',
  olive: 'M8 1 15 8 8 15 1 8Z',
  green: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4Z',
  teal: 'M2 2H14L8 14Z',
  sky: 'M2 9a6 6 0 0 1 12 0v3H2Z',
  blue: 'M8 1l2 5h5l-4 3.5L12.5 15 8 11.5 3.5 15 5 9.5 1 6h5Z',
  violet: 'M5 2h6l4 6-4 6H5L1 8Z',
  plum: 'M11 2a6.5 6.5 0 1 0 0 12 7.5 7.5 0 0 1 0-12Z',
  pink: 'M8 14 2 8a3.5 3.5 0 0 1 6-4 3.5 3.5 0 0 1 6 4Z',
  clay: 'M2 3h12v4H2ZM2 9h12v4H2Z',
};

/** For `style`: the fill that belongs to a colour in the theme of the moment. Text on it is `var(--on-colour)`. */
export const colourVariable = (colour: Colour): string => `var(--colour-${colour})`;

/** A colour for the n-th thing; neighbours differ strongly. */
export const colourAt = (index: number): Colour => COLOURS[(index * 5) % COLOURS.length] ?? 'teal';
