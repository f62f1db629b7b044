import type { Pitch } from '../../base/units.ts';

/** How its sound is made; shown on the picker. */
type Making = 'modelled' | 'synthesised';

export interface Instrument {
  readonly id: string;
  readonly family: 'drums' | 'plucked' | 'struck' | 'bowed' | 'blown' | 'reeds' | 'keys' | 'bass' | 'voice';
  readonly role: 'drums' | 'notes' | 'audio';
  readonly making: Making;
  /** The sounds of a drum kit, top row first; message ids are `compose.drum.<row>`. */
  readonly rows: readonly string[];
  /** Where the note grid opens. */
  readonly range: { readonly low: Pitch; readonly high: Pitch };
}

const pitched = (id: string, family: Instrument['family'], making: Making, low: Pitch, high: Pitch): Instrument => ({
  id, family, role: 'notes', making, rows: [], range: { low, high },
});
const kit = (id: string, rows: readonly string[]): Instrument => ({
  id, family: 'drums', role: 'drums', making: 'modelled', rows, range: { low: 36, high: 60 },
});

/** All instruments of the studio. Ids are stored in pieces and never change; names are `compose.instrument.<id>`. */
export const INSTRUMENTS: readonly Instrument[] = [
  kit('drum-kit', ['crash', 'hat-open', 'hat-closed', 'tom', 'clap', 'snare', 'kick']),
  kit('darbuka', ['bell', 'shaker', 'ka', 'tek', 'dum']),
  kit('frame-drum', ['tambourine', 'shaker', 'daf-slap', 'daf-rim', 'daf-bass']),
  pitched('bandura', 'plucked', 'modelled', 48, 79),
  pitched('guitar', 'plucked', 'modelled', 40, 76),
  pitched('oud', 'plucked', 'modelled', 40, 69),
  pitched('saz', 'plucked', 'modelled', 45, 77),
  pitched('tsymbaly', 'struck', 'modelled', 48, 84),
  pitched('kalimba', 'struck', 'modelled', 55, 84),
  pitched('flute', 'blown', 'modelled', 60, 88),
  pitched('accordion', 'reeds', 'modelled', 48, 84),
  pitched('piano', 'keys', 'synthesised', 36, 84),
  pitched('organ', 'keys', 'synthesised', 36, 84),
  pitched('strings', 'bowed', 'synthesised', 43, 84),
  pitched('bell', 'struck', 'synthesised', 60, 96),
  pitched('bass', 'bass', 'modelled', 28, 55),
  pitched('synth-bass', 'bass', 'synthesised', 28, 55),
  { id: 'voice', family: 'voice', role: 'audio', making: 'modelled', rows: [], range: { low: 48, high: 72 } },
];

const FALLBACK = pitched('piano', 'keys', 'synthesised', 36, 84);

/** An unknown id (an instrument of a newer version) sounds as a piano. */
export const instrumentById = (id: string): Instrument => INSTRUMENTS.find((instrument) => instrument.id === id) ?? FALLBACK;

