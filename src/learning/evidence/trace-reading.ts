import type { TraceEvent } from '../../document/plan/trace.ts';
import type { EvidenceKindId } from './kind.ts';
import type { PieceFacts } from './piece-facts.ts';
import type { Scene } from './offer.ts';

/** The three things a piece is made of, by the record kinds that hold them. */
const MEDIUM_OF_KIND: ReadonlyMap<string, Medium> = new Map([
  ['track', 'sound'],
  ['clip', 'sound'],
  ['note', 'sound'],
  ['step', 'sound'],
  ['tempo', 'sound'],
  ['metre', 'sound'],
  ['line', 'words'],
  ['lineText', 'words'],
  ['scene', 'picture'],
  ['picture', 'picture'],
]);

export type Medium = 'sound' | 'picture' | 'words';

export const mediumOf = (event: TraceEvent): Medium | undefined => MEDIUM_OF_KIND.get(event.kind);

/** Work of hands on sound, words or pictures: what came whole from a file, a starter or an undo is none. */
export const isEdit = (event: TraceEvent): boolean => mediumOf(event) !== undefined && event.facts.brought !== true;

export const isBy =
  (personId: string) =>
  (event: TraceEvent): boolean =>
    event.personId === personId;

export const inPiece =
  (piece: PieceFacts) =>
  (event: TraceEvent): boolean =>
    event.pieceId === piece.pieceId;

export const touches = (event: TraceEvent, kind: string, ...fields: readonly string[]): boolean =>
  event.kind === kind && fields.some((field) => event.facts.fields?.includes(field));

export const operations = (events: readonly TraceEvent[]): number =>
  events.reduce((sum, event) => sum + event.count, 0);

export const wasHelped = (events: readonly TraceEvent[]): boolean =>
  events.some((event) => event.facts.helped === true);

export const lastAt = (events: readonly TraceEvent[]): number =>
  events.reduce((latest, event) => Math.max(latest, event.at), 0);

/** The person's own hand work on the piece; empty outside of a piece. */
export function ownEdits(scene: Scene): readonly TraceEvent[] {
  const { piece } = scene;
  if (!piece) return [];
  return scene.trace.filter((event) => isBy(scene.personId)(event) && inPiece(piece)(event) && isEdit(event));
}

/** Own hand work since the last record of this kind that she kept from the piece: one act makes one record. */
export function freshEdits(scene: Scene, kind: EvidenceKindId): readonly TraceEvent[] {
  const told = scene.plan.evidence.filter((record) => record.kind === kind && record.pieceId === scene.piece?.pieceId);
  const since = told.reduce((latest, record) => Math.max(latest, record.at), 0);
  return ownEdits(scene).filter((event) => event.at > since);
}

/** Everything the person did in the piece or with it. */
export function ownActs(scene: Scene): readonly TraceEvent[] {
  const { piece } = scene;
  if (!piece) return [];
  return scene.trace.filter((event) => isBy(scene.personId)(event) && inPiece(piece)(event));
}

/** Acts at the device with or in the piece, by name. */
export const actsOf = (scene: Scene, kind: string): readonly TraceEvent[] => ownActs(scene).filter((event) => event.kind === kind);

/** Exports that others can play; a copy to go on working with is none. */
export const isPublication = (event: TraceEvent): boolean =>
  event.kind === 'export' && event.facts.form !== undefined && event.facts.form !== 'project';
