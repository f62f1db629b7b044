import { useEffect, useEffectEvent, useState } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { tempoMapOf } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { Hand } from '../../stage/hand/hand-types.ts';
import type { Drawing } from '../../stage/stage-types.ts';
import type { Gesture } from '../../sync/room-types.ts';
import { ghostsOf } from './drafts.ts';
import { withHeldLook, type HeldLook } from './held-look.ts';
import { createPace } from './pace.ts';
import { soundOfBeat } from './preview-sound.ts';
import type { Preview, StageAccess } from './pictures-types.ts';

const FRAME_MS = 1000 / 60;
const fixed = (drawing: Drawing): Drawing => (drawing.type === 'background' || drawing.isFixed ? drawing : { ...drawing, isFixed: true });

interface FramesUse {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly stage: StageAccess;
  readonly scene: string;
  readonly preview: Preview | undefined;
  /** What others hold just now. */
  readonly gestures: readonly Gesture[];
  /** A text that is being written in a field over it. */
  readonly writing: string | undefined;
  readonly selection: readonly string[];
  /** What a slider that is moved does to what is chosen. */
  readonly held: HeldLook | undefined;
  onPreviewEnd(): void;
}

/**
 * Shows the stage in the hand. While the song plays it follows the song; standing, it stays on the chosen scene. Where
 * drawing is dear it draws less often.
 */
export function useStageFrames(hand: Hand | undefined, use: FramesUse): void {
  const { piece, engine, stage, scene, preview, gestures, writing, held, selection } = use;
  const [pace] = useState(createPace);
  const onPreviewEnd = useEffectEvent(use.onPreviewEnd);
  const selectAgain = useEffectEvent(() => hand?.select(use.selection));

  useEffect(() => {
    if (!hand) return;
    let frame = 0;
    const tempos = tempoMapOf(piece.tables);
    const previewTick = (now: number): number | undefined => {
      if (!preview) return undefined;
      const tick = tempos.tickAt(tempos.secondsAt(preview.from) + (now - preview.began) / 1000);
      return tick < preview.to ? tick : undefined;
    };
    const drawingsAt = (tick: number | undefined, isPlaying: boolean): readonly Drawing[] => {
      // What moves by itself is not taken: it would be put down where it only passed by.
      if (isPlaying) return stage.drawingsAt(engine.position(), undefined, { levels: stage.levelsOf(engine.probe()), isPlaying: true }).map(fixed);
      if (tick !== undefined) return stage.drawingsAt(tick, scene, { levels: soundOfBeat(tick), isPlaying: true }).map(fixed);
      const own = stage.drawingsAt(engine.position(), scene);
      const drawings = held ? withHeldLook(own, selection, held) : own;
      const shown = writing === undefined ? drawings : drawings.filter((drawing) => drawing.type === 'background' || drawing.id !== writing);
      return gestures.length > 0 ? [...shown, ...ghostsOf(gestures, drawings)] : shown;
    };
    let wasMoving = false;
    let drawn: { readonly at: number; readonly cost: number } | undefined;
    const draw = (): void => {
      const now = performance.now();
      // What canvases put off till the frame is shown is seen only by how late the next frame comes.
      if (drawn) pace.took(Math.max(drawn.cost, now - drawn.at - FRAME_MS));
      drawn = undefined;
      const isPlaying = engine.state().phase !== 'stopped';
      const tick = previewTick(now);
      const isMoving = isPlaying || tick !== undefined;
      if (!isMoving || pace.mayDraw(now)) {
        hand.setDrawings(drawingsAt(tick, isPlaying));
        if (isMoving) drawn = { at: now, cost: performance.now() - now + hand.paintCost() };
      }
      if ((wasMoving || preview) && !isMoving) {
        selectAgain();
        onPreviewEnd();
      }
      wasMoving = isMoving;
      if (isMoving) frame = requestAnimationFrame(draw);
    };
    const restart = (): void => {
      drawn = undefined;
      cancelAnimationFrame(frame);
      draw();
    };
    restart();
    const repaint = (): void => {
      restart();
      hand.repaint();
    };
    const stops = [engine.changed.listen(restart), stage.changed.listen(repaint)];
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
    };
  }, [hand, piece, engine, stage, scene, preview, gestures, writing, held, selection, pace]);
  // What was written is in the hand again.
  useEffect(() => {
    if (writing === undefined) selectAgain();
  }, [writing]);
}
