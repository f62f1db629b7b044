import { STAGE_SIZES, type StageDocument, type StageScene } from '../base/stage-document.ts';
import { clamp, TICKS_PER_BEAT, type Ticks } from '../base/units.ts';
import { safeColour } from './colour.ts';
import { drawingOf } from './drawing.ts';
import { lyricLines, lyricsDrawing } from './lyric-frame.ts';
import type { BackgroundDrawing, Drawing, LyricDrawing, StageLevels } from './stage-types.ts';

/** What one person looks at; nothing of it is in the piece. */
export interface StageView {
  /** Languages of the words, the main one first; as the piece orders them if left out. */
  readonly languages?: readonly string[];
  /** Stays on this scene whatever the time: for those who work on it. */
  readonly scene?: string;
}

/** A scene comes in over half a beat and is wholly there at its own tick. */
export const FADE: Ticks = TICKS_PER_BEAT / 2;

const GROUND = '#26364a';

/**
 * What is seen at a tick, from back to front: the same for the same arguments, in the editor, in a video and in a viewer's file.
 */
export function frame(
  document: StageDocument,
  tick: Ticks,
  levels: StageLevels,
  view: StageView = {},
): readonly Drawing[] {
  const lines = lyricLines(document, tick, view.languages);
  const pinned = document.scenes.find(({ id }) => id === view.scene);
  if (pinned) return drawingsOf(pinned, { lines, levels, opacity: 1, isFixed: false, isOpen: true });

  const { scene, next, share } = scenesAt(document, tick);
  const first = drawingsOf(scene, { lines, levels, opacity: 1, isFixed: false, isOpen: false });
  if (!next || share === 0) return first;
  const second = drawingsOf(next, { lines, levels, opacity: share, isFixed: true, isOpen: false });
  return [...first.map((drawing) => withoutWords(drawing, share)), ...second];
}

/** Of two scenes that meet, the words of each fade: they would stand there twice. */
function withoutWords(drawing: Drawing, share: number): Drawing {
  return drawing.type === 'lyrics' ? { ...drawing, opacity: drawing.opacity * (1 - share) } : drawing;
}

interface SceneMoment {
  readonly scene: StageScene | undefined;
  readonly next: StageScene | undefined;
  /** How far the next one has come in, 0 to 1. */
  readonly share: number;
}

/** The scene that shows at a tick (before the first one, the first), and the one that is coming in. */
export function scenesAt({ scenes }: StageDocument, tick: Ticks): SceneMoment {
  const shown = scenes.filter(({ isTooSoon }) => !isTooSoon);
  const place = Math.max(0, shown.filter(({ start }) => start <= tick).length - 1);
  const [scene, next] = [shown[place], shown[place + 1]];
  if (!scene || !next) return { scene, next: undefined, share: 0 };
  const fade = Math.min(FADE, (next.start - scene.start) / 2);
  return { scene, next, share: fade > 0 ? clamp((tick - (next.start - fade)) / fade, 0, 1) : 0 };
}

interface Circumstances {
  readonly lines: readonly LyricDrawing[];
  readonly levels: StageLevels;
  readonly opacity: number;
  readonly isFixed: boolean;
  /** Someone works on it: the place of the words is there even when nobody sings. */
  readonly isOpen: boolean;
}

function drawingsOf(
  scene: StageScene | undefined,
  { lines, levels, opacity, isFixed, isOpen }: Circumstances,
): Drawing[] {
  const drawings: Drawing[] = [background(scene, levels, opacity)];
  let hasPlace = false;
  for (const picture of scene?.pictures ?? []) {
    const isWords = picture.type === 'lyrics';
    hasPlace ||= isWords;
    if (isWords && lines.length === 0 && !isOpen) continue;
    const drawing = isWords ? lyricsDrawing(scene, picture, lines) : drawingOf(picture);
    drawings.push(opacity === 1 && !isFixed ? drawing : { ...drawing, opacity: drawing.opacity * opacity, isFixed });
  }
  if (!hasPlace && lines.length > 0) {
    const words = lyricsDrawing(scene, undefined, lines);
    drawings.push({ ...words, opacity: words.opacity * opacity });
  }
  return drawings;
}

function background(scene: StageScene | undefined, levels: StageLevels, opacity: number): BackgroundDrawing {
  const from = safeColour(scene?.background ?? GROUND, GROUND);
  return {
    type: 'background',
    from,
    to: safeColour(scene?.backgroundEnd ?? '', from),
    opacity,
    glow: clamp(levels.master, 0, 1),
    stage: STAGE_SIZES['16:9'],
  };
}
