import type { Result } from '../../base/result.ts';
import type { Signal } from '../../base/signal.ts';
import type { Ticks } from '../../base/units.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { KeepCode } from '../../keep/keep-types.ts';
import type { ImageCode, ImportedImage } from '../../media/media-types.ts';
import type { Hand, HandOptions, Pen } from '../../stage/hand/hand-types.ts';
import type { CalmedMoment } from '../../stage/calm.ts';
import type { StageView } from '../../stage/frame.ts';
import type { Drawing, StageLevels } from '../../stage/stage-types.ts';
import type { SoundProbe } from '../../stage/sound-levels.ts';
import type { DrawnPicture, Stroke } from '../../stage/strokes.ts';
import type { Place, PresentPerson } from '../../sync/room-types.ts';

/** The stage as this view needs it; the painter and the hand behind it are loaded when the view opens. */
export interface StageAccess {
  /** Something to see has changed: the piece, a photo that arrived, a font. */
  readonly changed: Signal<void>;
  /** What is seen at a tick; `scene` holds on to one scene, whatever the time. */
  drawingsAt(tick: Ticks, scene?: string, moment?: StageMoment): readonly Drawing[];
  /** What is heard now; silence without anything that hears. */
  levelsOf(probe: SoundProbe | undefined): StageLevels;
  /** Where the piece would flash more than three times a second, by time; what is seen is calmed there already. */
  flashes(): readonly CalmedMoment[];
  paint(canvas: HTMLCanvasElement, drawings: readonly Drawing[]): void;
  attachHand(host: HTMLElement, options: Omit<HandOptions, 'images'>): Promise<Hand>;
  drawingFrom(stroke: Stroke, pen: Pen): DrawnPicture;
  /** The drawing with one more stroke, where it can take one. */
  joinStroke(drawing: DrawnPicture & { rotation: number }, stroke: Stroke, pen: Pen): DrawnPicture | undefined;
}

/** What is heard, and how this person wants to see it. */
export interface StageMoment extends Pick<StageView, 'isPlaying' | 'isCalm' | 'languages'> {
  readonly levels?: StageLevels;
}

export interface PicturesViewProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly stage: StageAccess;
  readonly assets: { put(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Result<string, KeepCode>> };
  readonly others: readonly PresentPerson[];
  onPlace(place: Place): void;
  importImage(file: File): Promise<Result<ImportedImage, ImageCode>>;
}

export interface PenChoice {
  readonly colour: string;
  /** Width in stage units. */
  readonly size: number;
}
