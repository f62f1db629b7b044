import type { Ticks } from '../../base/units.ts';
import type { NewRecord } from '../kind.ts';
import type { picture } from '../schema/pictures.ts';
import type { Scene } from '../schema/words.ts';
import type { Palette } from './palette.ts';
import type { ShownPart, ShownSong } from './shown-song.ts';

/** A scene that a template makes of a part of the song. */
export interface MadeScene extends Pick<Scene, 'background' | 'backgroundEnd' | 'transition'> {
  readonly start: Ticks;
  /** From back to front; places count in the format of the song. */
  readonly things: readonly MadeThing[];
}

export type MadeThing = Omit<NewRecord<typeof picture>, 'scene' | 'order' | 'format'>;

/** What a thing shows, by the id of a message, in the language of the person who chooses the template. */
export type Say = (id: `${string}.${string}`, values?: Readonly<Record<string, string | number>>) => string;

/** What a template works with. */
export interface Setting {
  readonly song: ShownSong;
  readonly palette: Palette;
  readonly say: Say;
}

/** One part of the song as a template meets it. */
export interface Turn extends Setting {
  readonly part: ShownPart;
  /** From 0. */
  readonly index: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Makes the scene of one part: pure, laid out from left to right, the same for the same song. */
export type Template = (turn: Turn) => Omit<MadeScene, 'start'>;
