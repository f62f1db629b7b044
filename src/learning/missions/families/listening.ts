import type { Mission } from '../mission.ts';
import {
  balance,
  closeEyes,
  leftAndRight,
  listen,
  listenTwice,
  listenAgain,
  mend,
  muteOne,
  beats,
} from '../steps-of-sound.ts';
import { lines, timeLines } from '../steps-of-words.ts';
import { askHeard, changePlan, claims, playToSomeone, thank, whyChanged } from '../steps-with-people.ts';

const base = {
  family: 'listening',
  begin: 'compose',
  company: ['alone', 'pair'],
  needs: [],
  yields: ['clip.made'],
} as const;

export const LISTENING: readonly Mission[] = [
  {
    ...base,
    id: 'listen-and-mend',
    level: 1,
    minutes: 10,
    competences: ['3.1', 'life.L1'],
    interests: ['make-music', 'learn-and-read'],
    strengths: ['achievement-striving', 'self-discipline'],
    steps: [listenTwice, muteOne, mend(8), listenAgain],
  },
  {
    ...base,
    id: 'what-do-i-hear',
    level: 1,
    minutes: 10,
    competences: ['3.1'],
    interests: ['learn-and-read', 'write-words'],
    strengths: ['intellect', 'imagination'],
    steps: [listen, lines(2), timeLines, beats(4)],
    yields: ['media.combined'],
  },
  {
    ...base,
    id: 'play-to-someone',
    level: 1,
    minutes: 15,
    competences: ['3.1', 'life.L1'],
    company: ['pair'],
    needs: ['second-person'],
    interests: ['meet-people', 'perform'],
    strengths: ['friendliness', 'cooperation'],
    steps: [playToSomeone, askHeard, mend(8), thank],
  },
  {
    ...base,
    id: 'balance-by-ear',
    level: 2,
    minutes: 15,
    competences: ['3.1'],
    interests: ['make-music', 'explore'],
    strengths: ['orderliness', 'artistic-interests'],
    steps: [closeEyes, balance, leftAndRight, mend(8)],
  },
  {
    ...base,
    id: 'where-i-stand',
    level: 1,
    minutes: 10,
    begin: 'plan',
    competences: ['5.4'],
    yields: ['plan.reviewed'],
    interests: ['learn-and-read'],
    strengths: ['achievement-striving', 'self-efficacy'],
    steps: [claims(3), changePlan, whyChanged],
  },
];
