import type { Scope } from '../../base/scope.ts';
import { fitStage } from '../geometry.ts';
import { withinBounds } from '../zoom.ts';
import type { StageCanvas } from './stage-canvas.ts';

/** Keeps the canvas as large as its host; who looked at the whole stage still does, who looked closer keeps the zoom. */
export function followSize(canvas: StageCanvas, host: HTMLElement, scope: Scope): void {
  const follow = (): void => {
    const { clientWidth: width, clientHeight: height } = host;
    if (width === 0 || height === 0) return;
    const view = canvas.view();
    const zoom = view.scale / fitStage(canvas, canvas.stage).scale;
    const whole = fitStage({ width, height }, canvas.stage);
    canvas.setDimensions({ width, height });
    canvas.setView(zoom < 1.01 ? whole : withinBounds({ ...view, scale: whole.scale * zoom }, { width, height }, canvas.stage));
  };
  canvas.setView(fitStage(canvas, canvas.stage));
  follow();
  const observer = new ResizeObserver(follow);
  observer.observe(host);
  scope.add(() => observer.disconnect());
}
