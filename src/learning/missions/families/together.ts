import type { Mission } from '../mission.ts';
import { beats, slow } from '../steps-of-sound.ts';
import { lines, linesHere, timeLines } from '../steps-of-words.ts';
import {
  countIn,
  inTheirPart,
  invite,
  listenTogether,
  myTen,
  talkFirst,
  thank,
  theirTen,
} from '../steps-with-people.ts';

const base = {
  family: 'together',
  begin: 'together',
  company: ['pair'],
  needs: ['second-person'],
  yields: ['coedit.session'],
} as const;

export const TOGETHER: readonly Mission[] = [
  {
    ...base,
    id: 'first-duet',
    level: 1,
    minutes: 15,
    competences: ['2.4', 'life.S3'],
    interests: ['meet-people', 'make-music'],
    strengths: ['friendliness'],
    steps: [invite, myTen, theirTen, listenTogether],
  },
  {
    ...base,
    id: 'swap-parts',
    level: 2,
    minutes: 20,
    competences: ['2.4', 'life.S3'],
    interests: ['meet-people', 'explore'],
    strengths: ['cooperation', 'adventurousness'],
    steps: [invite, myTen, theirTen, inTheirPart, thank],
  },
  {
    ...base,
    id: 'pulse-together',
    level: 2,
    minutes: 15,
    competences: ['2.4', 'entre.3.4'],
    company: ['pair', 'group'],
    interests: ['meet-people', 'make-music'],
    strengths: ['friendliness', 'cooperation'],
    steps: [countIn, invite, slow, beats(8), myTen, theirTen],
    yields: ['coedit.session', 'clip.made'],
  },
  {
    ...base,
    id: 'write-together',
    level: 2,
    minutes: 20,
    competences: ['2.4', 'life.S3', 'key.1'],
    yields: ['coedit.session', 'lyrics.host'],
    needs: ['second-person', 'host-language'],
    interests: ['write-words', 'meet-people'],
    strengths: ['cooperation', 'friendliness'],
    steps: [invite, linesHere(4), myTen, theirTen],
  },
  {
    ...base,
    id: 'one-piece-two-people',
    level: 3,
    minutes: 40,
    competences: ['2.4', '3.1', 'life.S3'],
    yields: ['coedit.session', 'media.combined'],
    interests: ['make-music', 'meet-people'],
    strengths: ['cooperation', 'achievement-striving'],
    steps: [talkFirst, invite, myTen, theirTen, lines(2), timeLines],
  },
];
