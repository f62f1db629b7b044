import { newId } from '../../src/base/id.ts';
import { seededRandom } from '../../src/base/random.ts';
import {
  emptyPlan,
  type Confirmation,
  type Endorsement,
  type EvidenceRecord,
  type PlanRecords,
  type Reflection,
} from '../../src/document/plan/records.ts';
import type { TraceEvent, TraceFacts } from '../../src/document/plan/trace.ts';
import type { Scene } from '../../src/learning/evidence/offer.ts';
import type { PieceFacts } from '../../src/learning/evidence/piece-facts.ts';

/** Wednesday, 4 March 2026, noon, universal time. */
export const NOON = Date.UTC(2026, 2, 4, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const DIGEST = 'a'.repeat(64);

export const planOf = (contents: Partial<PlanRecords> = {}): PlanRecords => ({ ...emptyPlan('olena'), ...contents });

const random = seededRandom(20260304);
const nextId = (): string => newId(random);

export function record(contents: Partial<EvidenceRecord> = {}): EvidenceRecord {
  const id = contents.id ?? nextId();
  return {
    id,
    kind: 'clip.made',
    at: NOON,
    personId: 'olena',
    pieceId: 'song',
    pieceDigest: DIGEST,
    key: id,
    facts: {},
    visibility: 'me',
    withHelp: false,
    ...contents,
  };
}

export const reflection = (contents: Partial<Reflection> = {}): Reflection => ({
  id: nextId(),
  at: NOON,
  pieceId: 'song',
  form: 'written',
  text: 'It sounds like home.',
  asset: null,
  seconds: 0,
  language: 'uk',
  visibility: 'me',
  ...contents,
});

export const endorsement = (contents: Partial<Endorsement> = {}): Endorsement => ({
  id: nextId(),
  at: NOON,
  fromPersonId: 'sara',
  toPersonId: 'olena',
  pieceId: 'song',
  act: 'clip.made',
  words: 'She found the beat.',
  ...contents,
});

export const confirmation = (contents: Partial<Confirmation> = {}): Confirmation => ({
  id: nextId(),
  at: NOON,
  facilitatorId: 'maria',
  toPersonId: 'olena',
  competence: '3.1',
  reason: 'She made it while I watched.',
  ...contents,
});

export const event = (kind: string, facts: TraceFacts = {}, contents: Partial<TraceEvent> = {}): TraceEvent => ({
  at: NOON,
  personId: 'olena',
  pieceId: 'song',
  command: '',
  kind,
  count: 1,
  facts,
  ...contents,
});

export const pieceOf = (contents: Partial<PieceFacts> = {}): PieceFacts => ({
  pieceId: 'song',
  licence: '',
  tradition: '',
  parts: [],
  seconds: { sound: 0, picture: 0, words: 0 },
  lines: [],
  pictures: [],
  voice: { seconds: 0, captioned: 0 },
  sources: [],
  people: [],
  sections: [],
  comments: [],
  tasks: [],
  ...contents,
});

export const sceneOf = (contents: Partial<Scene> = {}): Scene => ({
  personId: 'olena',
  now: NOON + HOUR,
  trace: [],
  piece: pieceOf(),
  plan: planOf(),
  ...contents,
});
