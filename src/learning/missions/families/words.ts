import type { Mission } from '../mission.ts';
import { beats, listen, nameSong, notes, recordVoice } from '../steps-of-sound.ts';
import {
  chooseWord,
  lines,
  readAloud,
  rememberPlace,
  textOnPicture,
  timeLines,
  wordsOnPicture,
} from '../steps-of-words.ts';

const base = {
  family: 'words',
  begin: 'words',
  company: ['alone', 'pair'],
  needs: [],
  yields: ['media.combined'],
} as const;

export const WORDS: readonly Mission[] = [
  {
    ...base,
    id: 'one-word-song',
    level: 1,
    minutes: 10,
    competences: ['3.1'],
    interests: ['write-words', 'make-music'],
    strengths: ['imagination'],
    steps: [chooseWord, lines(1), beats(8), timeLines],
    yields: ['media.combined', 'clip.made'],
  },
  {
    ...base,
    id: 'two-lines-aloud',
    level: 1,
    minutes: 15,
    competences: ['3.1', 'entre.1.2'],
    interests: ['write-words', 'perform'],
    strengths: ['imagination', 'self-efficacy'],
    steps: [lines(2), readAloud, timeLines, nameSong, beats(4)],
  },
  {
    ...base,
    id: 'letter-to-a-place',
    level: 2,
    minutes: 20,
    competences: ['3.1', 'key.8'],
    interests: ['write-words', 'learn-and-read'],
    strengths: ['imagination', 'artistic-interests'],
    steps: [rememberPlace, lines(4), notes(8), timeLines],
    yields: ['media.combined', 'clip.made'],
  },
  {
    ...base,
    id: 'words-to-see',
    level: 1,
    minutes: 15,
    competences: ['3.1'],
    interests: ['write-words', 'make-pictures'],
    strengths: ['orderliness', 'artistic-interests'],
    steps: [listen, lines(2), timeLines, textOnPicture, wordsOnPicture],
  },
  {
    ...base,
    id: 'words-in-time',
    level: 3,
    minutes: 20,
    competences: ['3.1', 'key.1'],
    yields: ['access.added', 'media.combined'],
    needs: ['microphone'],
    interests: ['write-words', 'organise'],
    strengths: ['orderliness', 'self-discipline'],
    steps: [lines(4), recordVoice, timeLines, wordsOnPicture],
  },
];
