import type { PlanRecords } from '../../document/plan/records.ts';
import type { TraceEvent } from '../../document/plan/trace.ts';
import type { Tables } from '../../document/tables.ts';
import type { Activity, Place } from '../plan/activity.ts';
import { sentence, type Sentence } from '../sentence.ts';

/** The ten families, in the order in which they are shown. */
export const FAMILIES = [
  'rhythm',
  'melody',
  'voice',
  'words',
  'pictures',
  'together',
  'listening',
  'rights',
  'language',
  'leading',
] as const;
export type Family = (typeof FAMILIES)[number];

/** A guided activity: steps that tick themselves by what the person did, and an end that she can see or hear. */
export interface Mission extends Activity {
  readonly family: Family;
  /** Three to six; no two missions have the same ones. */
  readonly steps: readonly MissionStep[];
}

/** One thing to do, in one place of the studio. */
export interface MissionStep {
  /** Names the sentence. */
  readonly id: string;
  /** What fills the sentence. */
  readonly values: Readonly<Record<string, number>>;
  readonly picture: StepPicture;
  /** Where its tool is. */
  readonly place: Place;
  /** Names of controls, by their message ids; the first that can be seen is lit. */
  readonly controls: readonly string[];
  /** Whether it was done; `null` where only the person can tell. */
  readonly done: Check | null;
}

/** What is shown beside the words of a step. */
export type StepPicture =
  | 'listen'
  | 'beat'
  | 'note'
  | 'tempo'
  | 'song'
  | 'sound'
  | 'mix'
  | 'voice'
  | 'word'
  | 'time'
  | 'language'
  | 'picture'
  | 'draw'
  | 'describe'
  | 'people'
  | 'talk'
  | 'heart'
  | 'thought'
  | 'walk'
  | 'credit'
  | 'licence'
  | 'consent'
  | 'file'
  | 'setting'
  | 'plan';

/** All that a check may look at: what the person did since she began, and how the piece and her plan stand now. */
export interface MissionScene {
  readonly personId: string;
  /** When the mission began, milliseconds since 1970. */
  readonly since: number;
  /** What this device saw since then, of everybody; oldest first. */
  readonly trace: readonly TraceEvent[];
  /** The piece that is open; `null` outside of a piece. */
  readonly piece: { readonly id: string; readonly tables: Tables } | null;
  readonly plan: PlanRecords;
}

/** Pure: the same scene gives the same answer. */
export type Check = (scene: MissionScene) => boolean;

export const stepSentenceOf = (step: MissionStep): Sentence => sentence(`missions.step.${step.id}`, step.values);
export const familyName = (family: Family): Sentence => sentence(`missions.family.${family}`);
/** What there is to see or hear at the end, by family. */
export const endSentence = (family: Family): Sentence => sentence(`missions.end.${family}`);
