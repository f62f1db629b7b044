import type { Result } from '../../base/result.ts';
import type { Seconds } from '../../base/units.ts';
import type { DevicePerson, KeepCode, PieceEntry } from '../../keep/keep-types.ts';
import type { PieceFileCode, Work } from '../../media/media-types.ts';

export const PADS = ['drum-low', 'drum-high', 'shaker', 'string-low', 'string-middle', 'string-high'] as const;
export type Pad = (typeof PADS)[number];

/** What the cards of the starters show. */
export interface StarterCard {
  readonly id: string;
  /** 7/8 as 2+2+3 is `{ groups: [2, 2, 3], unit: 8 }`. */
  readonly groups: readonly number[];
  readonly unit: number;
  readonly colours: readonly [string, string];
}

export const STARTER_CARDS: readonly StarterCard[] = [
  { id: 'ukraine-44', groups: [1, 1, 1, 1], unit: 4, colours: ['#1c4f7c', '#c98a12'] },
  { id: 'poland-34', groups: [1, 1, 1], unit: 4, colours: ['#7b1f2c', '#b0643c'] },
  { id: 'iran-68', groups: [3, 3], unit: 8, colours: ['#0d5a57', '#7a5a1a'] },
  { id: 'balkans-78', groups: [2, 2, 3], unit: 8, colours: ['#23573a', '#8a3a3a'] },
  { id: 'anatolia-98', groups: [2, 2, 2, 3], unit: 8, colours: ['#4a3a86', '#8f4a1c'] },
];

export interface StartViewProps {
  /** `loading` until this device's store is open. */
  readonly pieces: readonly PieceEntry[] | 'loading';
  /** Nobody until the store is open. */
  readonly people: readonly DevicePerson[];
  readonly person: DevicePerson | undefined;
  /** `memory`: the browser refuses to keep anything. */
  readonly keepMode: 'disk' | 'memory';
  /** How many people and pieces there will be, as far as one knows before the store is open: their room is kept. */
  readonly reserved: { readonly people: number; readonly pieces: number };
  /** The starter that is being made into a piece. */
  readonly making: string | undefined;
  onTap(pad: Pad): void;
  /** Plays a few bars of a starter; `undefined` stops. Says how long it sounds. */
  onPreview(starter: string | undefined): Promise<Seconds>;
  onPerson(id: string): void;
  onAddPerson(): void;
  /** Without a starter: an empty piece. */
  onNew(starter: string | undefined): void;
  onOpen(id: string): void;
  onRemove(id: string): void;
  onOpenFile(file: File, work: Work): Promise<Result<void, PieceFileCode | KeepCode | 'part-unreachable'>>;
  onPlan(): void;
  onSettings(): void;
}
