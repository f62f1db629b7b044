import type { Mission } from '../mission.ts';
import {
  balance,
  breathe,
  bringSound,
  cutSound,
  recordAgain,
  recordSound,
  recordVoice,
  walk,
} from '../steps-of-sound.ts';
import { lines, scene, singAlong, strokes, textOnPicture, timeLines, readAloud } from '../steps-of-words.ts';
import { creditSource, licence, takeHome } from '../steps-with-people.ts';

const base = {
  family: 'voice',
  begin: 'record',
  company: ['alone', 'pair'],
  needs: ['microphone'],
  yields: ['media.combined'],
} as const;

export const VOICE: readonly Mission[] = [
  {
    ...base,
    id: 'sing-a-line',
    level: 1,
    minutes: 15,
    competences: ['3.1'],
    interests: ['perform', 'make-music'],
    strengths: ['self-efficacy', 'artistic-interests'],
    steps: [breathe, recordVoice, lines(1), timeLines],
  },
  {
    ...base,
    id: 'sound-around-me',
    level: 1,
    minutes: 15,
    competences: ['3.1', 'key.8'],
    interests: ['explore', 'make-pictures'],
    strengths: ['adventurousness', 'imagination'],
    steps: [walk, recordSound, scene, strokes(3)],
  },
  {
    ...base,
    id: 'two-voices',
    level: 2,
    minutes: 20,
    competences: ['3.1'],
    interests: ['perform', 'make-music'],
    strengths: ['achievement-striving', 'artistic-interests'],
    steps: [recordVoice, recordAgain, balance, textOnPicture],
  },
  {
    ...base,
    id: 'spoken-poem',
    level: 2,
    minutes: 20,
    competences: ['3.1', 'key.1'],
    yields: ['media.combined', 'access.added'],
    interests: ['write-words', 'perform'],
    strengths: ['imagination', 'self-discipline'],
    steps: [readAloud, recordVoice, lines(4), timeLines, singAlong],
  },
  {
    ...base,
    id: 'found-sound',
    level: 3,
    minutes: 25,
    competences: ['3.2', '3.3'],
    yields: ['remix.made', 'rights.cleared'],
    needs: ['free-sound'],
    interests: ['explore', 'make-music'],
    strengths: ['adventurousness', 'imagination'],
    steps: [bringSound, cutSound(4), creditSource, licence, takeHome],
  },
];
