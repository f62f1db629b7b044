import type { StageDocument } from '../base/stage-document.ts';
import type { Ticks } from '../base/units.ts';
import { beatAt } from './beats.ts';
import { UNCHANGED } from './calm.ts';
import { directionOf } from './direction.ts';
import { litLyrics } from './lyric-frame.ts';
import { AT_REST, motionAtKeyframe, motionOf, together, type Motion } from './motion.ts';
import type { Prepared, PreparedScene, Thing } from './prepare.ts';
import type { LyricDrawing, PlacedDrawing, StageLevels } from './stage-types.ts';
import { textOfLine, wordsComing } from './words.ts';

interface Moment {
  readonly document: StageDocument;
  readonly prepared: Prepared;
  readonly tick: Ticks;
  readonly lines: readonly LyricDrawing[];
  readonly levels: StageLevels;
  readonly view: { readonly languages?: readonly string[]; readonly isCalm?: boolean };
  readonly isOpen: boolean;
}

/** What a thing that moves, sounds or says something looks like at a moment; `undefined` while it is not to be seen. */
export function thingAt(thing: Thing, moment: Moment, scene: PreparedScene | undefined): PlacedDrawing | undefined {
  // Before its scene begins, while it is coming in, a thing is as it is when it begins.
  const tick = Math.max(moment.tick, scene?.scene.start ?? 0);
  const { drawing, from, until } = thing;
  if (moment.isOpen) return filled(thing, drawing, moment, tick);
  const isLast = scene === moment.prepared.shown.at(-1) && thing.picture.end === null;
  if (from >= until || tick < from || (tick >= until && !isLast)) return undefined;
  const motion = motionAt(thing, moment, scene, tick);
  if (motion.opacity <= 0 || motion.zoom <= 0) return undefined;
  return filled(thing, motion === AT_REST ? drawing : moved(drawing, motion), moment, tick);
}

function motionAt({ picture, keyframes, from, until, drawing }: Thing, { prepared, levels, view }: Moment, scene: PreparedScene | undefined, tick: Ticks): Motion {
  const isCalm = view.isCalm === true;
  const byKeyframes = keyframes.length === 0 ? AT_REST : motionAtKeyframe(keyframes, picture, tick - (scene?.scene.start ?? 0), isCalm);
  if (picture.behaviours.length === 0) return byKeyframes;
  const byItself = motionOf(picture.behaviours, {
    tick,
    from,
    until,
    box: drawing,
    stage: prepared.stage,
    levels,
    beat: (length) => beatAt(prepared.metres, tick, length),
    most: scene?.most ?? UNCHANGED,
    isCalm,
  });
  return together(byKeyframes, byItself);
}

function moved(drawing: PlacedDrawing, { dx, dy, zoom, turn, opacity }: Motion): PlacedDrawing {
  return {
    ...drawing,
    x: drawing.x + dx,
    y: drawing.y + dy,
    rotation: drawing.rotation + turn,
    opacity: Math.min(1, drawing.opacity * opacity),
    ...(zoom === 1 ? {} : { zoom }),
  };
}

/** With what belongs to the moment: words, waves, the place in a clip. */
function filled({ picture, from }: Thing, drawing: PlacedDrawing, { document, prepared, lines, levels, view, isOpen }: Moment, tick: Ticks): PlacedDrawing | undefined {
  switch (drawing.type) {
    case 'lyrics':
      return lines.length === 0 && !isOpen ? undefined : litLyrics(drawing, lines);
    case 'video': {
      const passed = isOpen ? 0 : prepared.tempo.secondsAt(tick) - prepared.tempo.secondsAt(from);
      return { ...drawing, seconds: picture.offset + Math.max(0, passed) };
    }
    case 'waveform':
      return { ...drawing, values: levels.wave ?? [] };
    case 'spectrum':
      return { ...drawing, values: levels.spectrum ?? [] };
    case 'text': {
      const text = picture.line === null ? undefined : textOfLine(document, picture.line, languagesFor(picture, view));
      const said = text ? { ...drawing, words: text.words, direction: directionOf(text.words, text.language) } : drawing;
      const byWords = isOpen ? undefined : picture.behaviours.find(({ type }) => type === 'words');
      if (!byWords) return said;
      const parts = wordsComing(said.words, byWords, { tick, from, parts: text?.parts });
      return parts.length > 0 ? { ...said, parts } : said;
    }
    default:
      return drawing;
  }
}

/** A thing of one language shows that one, whoever looks. */
const languagesFor = ({ language }: Thing['picture'], { languages }: Moment['view']): readonly string[] | undefined => (language === '' ? languages : [language]);
