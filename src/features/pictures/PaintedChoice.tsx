import { useEffect, useRef } from 'react';
import type { BackgroundDrawing, PlacedDrawing } from '../../stage/stage-types.ts';
import type { StageAccess } from './pictures-types.ts';
import styles from './Sheets.module.css';

interface PaintedChoiceProps {
  readonly stage: StageAccess;
  /** In a square of 200 by 200. */
  readonly drawing: PlacedDrawing;
  readonly label: string;
  onChoose(): void;
}

const SIDE = 200;
const GROUND: BackgroundDrawing = { type: 'background', from: '#26364a', to: '#26364a', opacity: 1, glow: 0, stage: { width: SIDE, height: SIDE } };

/** A thing that can be put on the scene, as it will look, with its name. */
export function PaintedChoice({ stage, drawing, label, onChoose }: PaintedChoiceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) stage.paint(canvas.current, [GROUND, drawing]);
  }, [stage, drawing]);
  return (
    <button type="button" className={styles['choice']} onClick={onChoose}>
      <canvas ref={canvas} width={112} height={112} className={styles['painted']} aria-hidden="true" />
      <span>{label}</span>
    </button>
  );
}
