import { useEffect, useRef } from 'react';
import styles from './Templates.module.css';
import type { TemplatePreview, TemplateStage } from './templates-types.ts';

interface TemplatePictureProps {
  readonly stage: TemplateStage;
  readonly preview: TemplatePreview | undefined;
  /** The whole song passes in a few seconds. */
  readonly isPlaying: boolean;
}

const LENGTH = 14_000;
/** A moment that has words in most songs. */
const SHARE = 0.4;
const PIXELS = 40_000;

/** How the song looks in a template: the real piece, by the same painter. */
export function TemplatePicture({ stage, preview, isPlaying }: TemplatePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width = 16, height = 9 } = preview?.size ?? {};
  const scale = Math.sqrt(PIXELS / (width * height));
  useEffect(() => {
    if (!preview) return undefined;
    const paintAt = (share: number): void => {
      if (canvas.current) stage.paint(canvas.current, preview.drawingsAt(Math.round(preview.end * share)));
    };
    const isCalm = document.documentElement.dataset['motion'] === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!isPlaying || isCalm) {
      const still = (): void => paintAt(SHARE);
      still();
      return stage.changed.listen(still);
    }
    let frame = 0;
    let begin: number | undefined;
    const next = (now: number): void => {
      begin ??= now - SHARE * LENGTH;
      paintAt(((now - begin) % LENGTH) / LENGTH);
      frame = requestAnimationFrame(next);
    };
    frame = requestAnimationFrame(next);
    return () => cancelAnimationFrame(frame);
  }, [stage, preview, isPlaying]);
  return <canvas ref={canvas} width={Math.round(width * scale)} height={Math.round(height * scale)} className={styles['picture']} aria-hidden="true" />;
}
