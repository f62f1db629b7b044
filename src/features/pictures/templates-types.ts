import type { Result } from '../../base/result.ts';
import type { Signal } from '../../base/signal.ts';
import type { StageSize } from '../../base/stage-document.ts';
import type { Ticks } from '../../base/units.ts';
import type { MadeScene } from '../../document/templates/template.ts';
import type { Drawing } from '../../stage/stage-types.ts';

/** The song as a template would show it, before anything is written. */
export interface TemplatePreview {
  readonly size: StageSize;
  readonly end: Ticks;
  drawingsAt(tick: Ticks): readonly Drawing[];
}

export interface TemplateStage {
  /** A photo or a font has arrived. */
  readonly changed: Signal<void>;
  paint(canvas: HTMLCanvasElement, drawings: readonly Drawing[]): void;
  preview(scenes: readonly MadeScene[]): TemplatePreview;
}

/** What choosing a template needs besides the piece. */
export interface TemplateTools {
  readonly stage: TemplateStage;
  blob(asset: string): Promise<Result<Blob>>;
  /** The most frequent colours of a photo, as `#rrggbb`. */
  coloursOf(photo: Blob): Promise<Result<readonly string[]>>;
}
