import type { Mission } from '../mission.ts';
import { beats, changeNotes, closeEyes, listenAgain, nameSong } from '../steps-of-sound.ts';
import { background, describe, photo, readAloud, scene, scenes, strokes, textOnPicture } from '../steps-of-words.ts';

const base = {
  family: 'pictures',
  begin: 'pictures',
  company: ['alone', 'pair'],
  needs: [],
  yields: ['media.combined'],
} as const;

export const PICTURES: readonly Mission[] = [
  {
    ...base,
    id: 'draw-the-song',
    level: 1,
    minutes: 15,
    competences: ['3.1'],
    yields: ['clip.made', 'media.combined'],
    interests: ['make-pictures'],
    strengths: ['artistic-interests', 'imagination'],
    steps: [closeEyes, scene, strokes(9), beats(4)],
  },
  {
    ...base,
    id: 'cover-of-a-song',
    level: 1,
    minutes: 10,
    competences: ['3.1', 'entre.1.2'],
    interests: ['make-pictures', 'organise'],
    strengths: ['artistic-interests', 'orderliness'],
    steps: [nameSong, scene, background, textOnPicture, changeNotes(4)],
  },
  {
    ...base,
    id: 'photo-of-today',
    level: 1,
    minutes: 15,
    competences: ['3.1', 'life.S1'],
    yields: ['media.combined', 'access.added'],
    interests: ['make-pictures', 'explore'],
    strengths: ['adventurousness', 'artistic-interests'],
    steps: [photo, describe, changeNotes(4), listenAgain],
  },
  {
    ...base,
    id: 'describe-pictures',
    level: 2,
    minutes: 10,
    competences: ['3.1', 'life.S1'],
    yields: ['access.added'],
    interests: ['help-people', 'make-pictures'],
    strengths: ['altruism'],
    steps: [scene, photo, describe, readAloud],
  },
  {
    ...base,
    id: 'three-scenes',
    level: 2,
    minutes: 20,
    competences: ['3.1'],
    yields: ['media.combined', 'clip.made'],
    interests: ['make-pictures', 'organise'],
    strengths: ['orderliness', 'intellect'],
    steps: [scenes(3), background, textOnPicture, beats(8)],
  },
];
