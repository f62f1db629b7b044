import { LANGUAGE } from './families/language.ts';
import { LEADING } from './families/leading.ts';
import { LISTENING } from './families/listening.ts';
import { MELODY } from './families/melody.ts';
import { PICTURES } from './families/pictures.ts';
import { RHYTHM } from './families/rhythm.ts';
import { RIGHTS } from './families/rights.ts';
import { TOGETHER } from './families/together.ts';
import { VOICE } from './families/voice.ts';
import { WORDS } from './families/words.ts';
import type { Mission } from './mission.ts';

/** All guided missions, by family. They are what the plan suggests. */
export const MISSIONS: readonly Mission[] = [
  ...RHYTHM,
  ...MELODY,
  ...VOICE,
  ...WORDS,
  ...PICTURES,
  ...TOGETHER,
  ...LISTENING,
  ...RIGHTS,
  ...LANGUAGE,
  ...LEADING,
];

const BY_ID: ReadonlyMap<string, Mission> = new Map(MISSIONS.map((mission) => [mission.id, mission]));

/** The mission of this id, or `undefined` for one that this version does not know. */
export const missionOf = (id: string): Mission | undefined => BY_ID.get(id);
