import { STAGE_SIZES, type StageDocument, type StageKeyframe, type StagePicture, type StageScene, type StageSize } from '../base/stage-document.ts';
import type { Ticks } from '../base/units.ts';
import { createMetreMap, type MetreMap } from '../document/music/metre-map.ts';
import { createTempoMap, type TempoMap } from '../document/music/tempo-map.ts';
import { calm, UNCHANGED, type CalmedMoment, type Most } from './calm.ts';
import { inkedDrawingOf } from './drawing.ts';
import type { PlacedDrawing } from './stage-types.ts';

/** A document with everything worked out that does not change from moment to moment. */
export interface Prepared {
  readonly stage: StageSize;
  readonly tempo: TempoMap;
  readonly metres: MetreMap;
  /** The scenes that show while the song plays, by time. */
  readonly shown: readonly PreparedScene[];
  readonly byId: ReadonlyMap<string, PreparedScene>;
  readonly calmed: readonly CalmedMoment[];
}

export interface PreparedScene {
  readonly scene: StageScene;
  readonly things: readonly Thing[];
  readonly hasWords: boolean;
  /** Lines that texts of this scene, or of the one before or behind it, show by themselves. */
  readonly linesApart: ReadonlySet<string>;
  /** How much its things may change with the music. */
  readonly most: Most;
}

export interface Thing {
  readonly picture: StagePicture;
  /** As it is when nothing moves; the same object at each moment. */
  readonly drawing: PlacedDrawing;
  readonly from: Ticks;
  readonly until: Ticks;
  readonly keyframes: readonly StageKeyframe[];
  /** It is seen as `drawing` at every moment of its scene. */
  readonly isStill: boolean;
}

const known = new WeakMap<StageDocument, Prepared>();

export function prepare(document: StageDocument): Prepared {
  const found = known.get(document);
  if (found) return found;
  const prepared = prepareAnew(document);
  known.set(document, prepared);
  return prepared;
}

function prepareAnew(document: StageDocument): Prepared {
  const stage = STAGE_SIZES[document.format];
  const tempo = createTempoMap(document.tempo);
  const metres = createMetreMap(document.metres);
  const played = document.scenes.filter(({ isTooSoon }) => !isTooSoon);
  const { scenes, moments } = calm(document, played, { tempo, metres, stage });
  const sceneOf = (scene: StageScene, timed: (typeof scenes)[number] | undefined): PreparedScene => ({
    scene,
    linesApart: linesApartIn(around(document.scenes, scene), document),
    hasWords: scene.pictures.some(({ type }) => type === 'lyrics'),
    most: timed?.most ?? UNCHANGED,
    things: scene.pictures.map((picture, index): Thing => {
      const times = timed?.pictures[index] ?? { from: scene.start, until: Infinity, keyframes: picture.keyframes };
      const isStill =
        picture.start === 0 &&
        picture.end === null &&
        picture.behaviours.length === 0 &&
        times.keyframes.length === 0 &&
        picture.line === null &&
        picture.type !== 'lyrics' &&
        picture.type !== 'video' &&
        picture.type !== 'waveform' &&
        picture.type !== 'spectrum';
      return { picture, drawing: inkedDrawingOf(scene, picture, stage), ...times, isStill };
    }),
  });
  const shown = played.map((scene, index) => sceneOf(scene, scenes[index]));
  const others = document.scenes.filter(({ isTooSoon }) => isTooSoon).map((scene) => sceneOf(scene, undefined));
  return {
    stage,
    tempo,
    metres,
    shown,
    byId: new Map([...shown, ...others].map((scene) => [scene.scene.id, scene])),
    calmed: moments,
  };
}

const around = (scenes: readonly StageScene[], scene: StageScene): readonly StageScene[] => {
  const place = scenes.indexOf(scene);
  return scenes.slice(Math.max(0, place - 1), place + 2);
};

/** Lines that a text shows at least for a part of the time in which they are sung. */
function linesApartIn(scenes: readonly StageScene[], { lines }: StageDocument): ReadonlySet<string> {
  const texts = scenes.flatMap(({ start, pictures }) =>
    pictures.flatMap(({ type, line, ...times }) => (type === 'text' && line !== null ? [{ line, from: start + times.start, until: start + (times.end ?? Infinity) }] : [])),
  );
  if (texts.length === 0) return NO_LINES;
  const sung = new Map(lines.map((line) => [line.id, line]));
  const isSeen = ({ line, from, until }: (typeof texts)[number]): boolean => {
    const found = sung.get(line);
    return found !== undefined && from < found.end && until > found.start;
  };
  return new Set(texts.filter(isSeen).map(({ line }) => line));
}

const NO_LINES: ReadonlySet<string> = new Set();
