import type { Facts, Result } from '../../base/result.ts';
import type { Signal } from '../../base/signal.ts';
import type { Ticks } from '../../base/units.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { KeepCode } from '../../keep/keep-types.ts';
import type { ClipCode, ImageCode, ImportedClip, ImportedImage, Work } from '../../media/media-types.ts';
import type { CoveredPlace } from '../../media/image/cover-pixels.ts';
import type { Hand, HandOptions, Pen } from '../../stage/hand/hand-types.ts';
import type { CalmedMoment } from '../../stage/calm.ts';
import type { StageView } from '../../stage/frame.ts';
import type { Drawing, StageLevels } from '../../stage/stage-types.ts';
import type { SoundProbe } from '../../stage/sound-levels.ts';
import type { DrawnPicture, Stroke } from '../../stage/strokes.ts';
import type { Gesture, Place, PresentPerson } from '../../sync/room-types.ts';

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
  /** A photo that was asked for has come to this device. */
  lookAgain(): void;
}

/** What is heard, and how this person wants to see it. */
interface StageMoment extends Pick<StageView, 'isPlaying' | 'isCalm' | 'languages'> {
  readonly levels?: StageLevels;
}

export interface PictureAssets {
  put(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Result<string, KeepCode>>;
  blob(sha256: string): Promise<Result<Blob, 'asset-missing' | 'asset-ask-first' | 'asset-loading'>>;
  fetch(sha256: string, work: Work): Promise<Result<Blob, string>>;
}

/** Readers and makers of pictures, each loaded when it is needed. */
export interface PictureImports {
  image(file: File): Promise<Result<ImportedImage, ImageCode>>;
  clip(file: File, work: Work): Promise<Result<ImportedClip, ClipCode>>;
  snapshot(camera: HTMLVideoElement, options: { readonly isMirrored: boolean }): Promise<Result<ImportedImage, ImageCode>>;
  /** A new picture in which a round place cannot be made out any more. */
  coverFace(image: Blob, place: CoveredPlace): Promise<Result<ImportedImage, ImageCode>>;
}

/** A sticker that can be put on a scene; `stickers.<id>` says what it shows. */
export interface OfferedSticker {
  readonly id: string;
  readonly colour?: string;
}

export interface PicturesViewProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly stage: StageAccess;
  readonly assets: PictureAssets;
  readonly imports: PictureImports;
  readonly stickers: readonly OfferedSticker[];
  readonly others: readonly PresentPerson[];
  onPlace(place: Place): void;
  /** What is in the hand, for the eyes of others; `undefined` when it was let go. */
  onDraft(draft: Gesture | undefined): void;
}

export interface PenChoice {
  readonly colour: string;
  /** Width in stage units. */
  readonly size: number;
}

/** What the finger does on the stage: takes things, draws, or draws the way that a thing goes. */
export type Mode = { readonly type: 'select' } | { readonly type: 'pen'; readonly pen: PenChoice } | { readonly type: 'path' };

/** A stretch of the song that is shown without its sound. */
export interface Preview {
  readonly from: Ticks;
  readonly to: Ticks;
  /** When it began, as `performance.now` tells. */
  readonly began: number;
}

export interface Failure {
  readonly code: string;
  readonly facts: Facts;
}
