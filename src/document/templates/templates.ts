import type { ShownSong } from './shown-song.ts';
import { album, postcard, quilt, rainWindow } from './of-photos.ts';
import { chapters, journey, nightSky, paperCuts } from './of-places.ts';
import { poster, waves } from './of-sound.ts';
import { bigWords, karaoke, quiet, twoLanguages } from './of-words.ts';
import type { Palette } from './palette.ts';
import type { MadeScene, MadeThing, Say, Template } from './template.ts';

/** In the order in which they are offered. Each name is told by `templates.name.<id>`. */
const TEMPLATES = {
  words: bigWords,
  languages: twoLanguages,
  postcard,
  night: nightSky,
  paper: paperCuts,
  album,
  journey,
  karaoke,
  waves,
  chapters,
  poster,
  quiet,
  rain: rainWindow,
  quilt,
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateId = keyof typeof TEMPLATES;
export const TEMPLATE_IDS = [
  'words',
  'languages',
  'postcard',
  'night',
  'paper',
  'album',
  'journey',
  'karaoke',
  'waves',
  'chapters',
  'poster',
  'quiet',
  'rain',
  'quilt',
] as const satisfies readonly TemplateId[];

/** The scenes that a template makes of a song, one for each of its parts; in a language that runs to the left all lies mirrored. */
export function scenesOf(id: TemplateId, { song, palette, say }: { readonly song: ShownSong; readonly palette: Palette; readonly say: Say }): readonly MadeScene[] {
  const make: Template = TEMPLATES[id];
  return song.parts.map((part, index) => {
    const scene = make({ song, palette, say, part, index, isFirst: index === 0, isLast: index === song.parts.length - 1 });
    const things = song.isRightToLeft ? scene.things.map((thing) => mirrored(thing, song.stage.width)) : scene.things;
    return { ...scene, start: part.start, things };
  });
}

function mirrored(thing: MadeThing, width: number): MadeThing {
  const { x = width / 2, rotation = 0, behaviours = [], strokes } = thing;
  return {
    ...thing,
    x: width - x,
    rotation: -rotation,
    ...(thing.type === 'drawing' && strokes && thing.by === undefined ? { strokes: strokes.map((stroke) => stroke.map((value, index) => (index % 3 === 0 ? (thing.width ?? 0) - value : value))) } : {}),
    behaviours: behaviours.map((behaviour) => ({ ...behaviour, path: behaviour.path.map((value, index) => (index % 2 === 0 ? -value : value)) })),
  };
}
