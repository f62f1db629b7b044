import type { StageDocument } from '../base/stage-document.ts';
import { clamp, TICKS_PER_BEAT, type Ticks } from '../base/units.ts';
import { safeColour } from '../base/colour.ts';
import { GROUND } from './grounds.ts';
import { lyricLines, lyricsDrawing } from './lyric-frame.ts';
import { prepare, type Prepared, type PreparedScene } from './prepare.ts';
import type { BackgroundDrawing, Drawing, LyricDrawing, PlacedDrawing, StageLevels } from './stage-types.ts';
import { thingAt } from './thing-frame.ts';
import { comingIn, type Coming } from './transition.ts';

/** What one person looks at; nothing of it is in the piece. */
export interface StageView {
  /** Languages of the words, the main one first; as the piece orders them if left out. */
  readonly languages?: readonly string[];
  /** Stays on this scene whatever the time: for those who work on it. */
  readonly scene?: string;
  /** The scene one works on plays as it does at this tick; else everything stands in its own place. */
  readonly isPlaying?: boolean;
  /** Less motion is wished: things and scenes fade, nothing moves, grows or beats. */
  readonly isCalm?: boolean;
}

/** A scene fades in over half a beat and is wholly there at its own tick. */
export const FADE: Ticks = TICKS_PER_BEAT / 2;
/** One that moves in takes a beat. */
export const MOVE: Ticks = TICKS_PER_BEAT;

/**
 * What is seen at a tick, from back to front: the same for the same arguments, in the editor, in a video and in a viewer's file.
 */
export function frame(document: StageDocument, tick: Ticks, levels: StageLevels, view: StageView = {}): readonly Drawing[] {
  const prepared = prepare(document);
  const lines = lyricLines(document, tick, { languages: view.languages });
  const moment: Circumstances = { document, prepared, tick, lines, levels, view, isFixed: false, isOpen: false };
  const pinned = view.scene === undefined ? undefined : prepared.byId.get(view.scene);
  if (pinned) return drawingsOf(pinned, { ...moment, isOpen: view.isPlaying !== true });

  const { scene, next, share } = partsAt(prepared, tick, view.isCalm === true);
  const first = drawingsOf(scene, moment);
  if (!next || share === 0) return first;
  const transition = view.isCalm === true ? 'fade' : next.scene.transition;
  const coming = comingIn(transition, share, prepared.stage);
  const second = drawingsOf(next, { ...moment, isFixed: true, coming });
  // Of two scenes that meet, the words of each fade: they would stand there twice.
  if (coming.window) return [...first, ...second];
  return [...first.map((drawing) => withoutWords(drawing, share)), ...second];
}

function withoutWords(drawing: Drawing, share: number): Drawing {
  return drawing.type === 'lyrics' ? { ...drawing, opacity: drawing.opacity * (1 - share) } : drawing;
}

interface SceneMoment<Scene> {
  readonly scene: Scene | undefined;
  readonly next: Scene | undefined;
  /** How far the next one has come in, 0 to 1. */
  readonly share: number;
}

/** The scene that shows at a tick (before the first one, the first), and the one that is coming in. */
export function scenesAt(document: StageDocument, tick: Ticks): SceneMoment<StageDocument['scenes'][number]> {
  const { scene, next, share } = partsAt(prepare(document), tick, false);
  return { scene: scene?.scene, next: next?.scene, share };
}

function partsAt({ shown }: Prepared, tick: Ticks, isCalm: boolean): SceneMoment<PreparedScene> {
  let place = 0;
  while (place + 1 < shown.length && (shown[place + 1]?.scene.start ?? Infinity) <= tick) place++;
  const [scene, next] = [shown[place], shown[place + 1]];
  if (!scene || !next) return { scene, next: undefined, share: 0 };
  const { transition } = next.scene;
  const wanted = transition === 'fade' || isCalm ? FADE : transition === 'cut' ? 0 : MOVE;
  const length = Math.min(wanted, (next.scene.start - scene.scene.start) / 2);
  return { scene, next, share: length > 0 ? clamp((tick - (next.scene.start - length)) / length, 0, 1) : 0 };
}

interface Circumstances {
  readonly document: StageDocument;
  readonly prepared: Prepared;
  readonly tick: Ticks;
  readonly lines: readonly LyricDrawing[];
  readonly levels: StageLevels;
  readonly view: StageView;
  readonly isFixed: boolean;
  /** Someone works on it: everything is there and at rest, the place of the words even when nobody sings. */
  readonly isOpen: boolean;
  readonly coming?: Coming;
}

function drawingsOf(prepared: PreparedScene | undefined, circumstances: Circumstances): Drawing[] {
  const { document, coming, isFixed } = circumstances;
  const drawings: Drawing[] = [background(prepared, circumstances)];
  const put = (drawing: PlacedDrawing): void => {
    drawings.push(coming ? arriving(drawing, coming, isFixed) : drawing);
  };
  for (const thing of prepared?.things ?? []) {
    if (thing.isStill) put(thing.drawing);
    else {
      const drawing = thingAt(thing, circumstances, prepared);
      if (drawing) put(drawing);
    }
  }
  const below = prepared?.hasWords === true ? [] : linesBelow(prepared, circumstances);
  if (below.length > 0) put(lyricsDrawing(document.format, undefined, undefined, below));
  return drawings;
}

/** A line that stands in the picture by itself is not written below as well. */
function linesBelow(prepared: PreparedScene | undefined, { document, lines, tick, view }: Circumstances): readonly LyricDrawing[] {
  const without = prepared?.linesApart;
  return without === undefined || without.size === 0 ? lines : lyricLines(document, tick, { languages: view.languages, without });
}

function arriving(drawing: PlacedDrawing, { opacity, dx, window }: Coming, isFixed: boolean): PlacedDrawing {
  return {
    ...drawing,
    x: drawing.x + dx,
    opacity: drawing.opacity * opacity,
    isFixed: isFixed || drawing.isFixed,
    ...(window ? { window } : {}),
  };
}

function background(prepared: PreparedScene | undefined, { levels, coming, view, prepared: { stage } }: Circumstances): BackgroundDrawing {
  const from = safeColour(prepared?.scene.background ?? GROUND, GROUND);
  return {
    type: 'background',
    from,
    to: safeColour(prepared?.scene.backgroundEnd ?? '', from),
    opacity: coming?.opacity ?? 1,
    glow: view.isCalm === true ? 0 : clamp(levels.master, 0, 1),
    stage,
    ...(coming?.window ? { window: coming.window } : {}),
  };
}
