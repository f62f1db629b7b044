import type { TraceEvent } from '../../document/plan/trace.ts';
import type { Tables } from '../../document/tables.ts';
import { isEdit, isPublication, mediumOf, operations, touches, type Medium } from '../evidence/trace-reading.ts';
import type { Check, MissionScene } from './mission.ts';

/** Her own acts since the mission began: those in the open piece, and those at the device. */
function ownActs({ personId, since, trace, piece }: MissionScene): readonly TraceEvent[] {
  return trace.filter(
    (event) =>
      event.at >= since &&
      event.personId === personId &&
      event.facts.brought !== true &&
      (event.pieceId === null || event.pieceId === piece?.id),
  );
}

/** Work of hands on these kinds, in any part. */
export const handled =
  (kinds: readonly string[], count: number): Check =>
  (scene) =>
    operations(ownActs(scene).filter((event) => kinds.includes(event.kind))) >= count;

/** Work of hands on these kinds, that much of it in one and the same clip or picture. */
export const workedOnePart =
  (kinds: readonly string[], count: number): Check =>
  (scene) => {
    const byPart = new Map<string, number>();
    for (const event of ownActs(scene)) {
      const { part } = event.facts;
      if (part === undefined || !kinds.includes(event.kind)) continue;
      byPart.set(part, (byPart.get(part) ?? 0) + event.count);
    }
    return [...byPart.values()].some((done) => done >= count);
  };

export const commanded =
  (commands: readonly string[], count = 1): Check =>
  (scene) =>
    operations(ownActs(scene).filter((event) => commands.includes(event.command))) >= count;

/** Changed one of these fields of a kind, in that many records at least. */
export const changed =
  (kind: string, fields: readonly string[], records = 1): Check =>
  (scene) => {
    const acts = ownActs(scene).filter((event) => touches(event, kind, ...fields));
    return new Set(acts.map((event) => event.facts.part ?? '')).size >= records;
  };

/** Acts at the device or with the whole piece, such as `setting`, `profile`, `consent`. */
export const acted = (kind: string): Check => handled([kind], 1);

/** An own export that others can play. */
export const exported: Check = (scene) => ownActs(scene).some(isPublication);

/** Own work on this medium since the mission began, and the piece is so now. */
export const madeSo =
  (medium: Medium, isSo: (tables: Tables, scene: MissionScene) => boolean): Check =>
  (scene) =>
    scene.piece !== null &&
    ownActs(scene).some((event) => mediumOf(event) === medium) &&
    isSo(scene.piece.tables, scene);

/** The piece is so now, whoever made it so. */
export const isNow =
  (isSo: (tables: Tables, scene: MissionScene) => boolean): Check =>
  (scene) =>
    scene.piece !== null && isSo(scene.piece.tables, scene);

export const all =
  (...checks: readonly Check[]): Check =>
  (scene) =>
    checks.every((check) => check(scene));

/** Hand work while a room was open: own, or by the other person who did most. */
export const inRoom =
  (who: 'own' | 'other', count: number): Check =>
  ({ personId, since, trace, piece }) => {
    const byPerson = new Map<string, number>();
    for (const event of trace) {
      if (event.at < since || event.pieceId !== piece?.id || event.facts.room === undefined || !isEdit(event)) continue;
      byPerson.set(event.personId, (byPerson.get(event.personId) ?? 0) + event.count);
    }
    if (who === 'own') return (byPerson.get(personId) ?? 0) >= count;
    return [...byPerson].some(([id, done]) => id !== personId && id !== '' && done >= count);
  };

/** Worked in a clip that somebody else began. */
export const inPartOfAnother =
  (count: number): Check =>
  (scene) => {
    const tables = scene.piece?.tables;
    const acts = ownActs(scene).filter((event) => {
      const by = event.facts.part === undefined ? '' : tables?.clip.get(event.facts.part)?.by;
      return isEdit(event) && by !== undefined && by !== '' && by !== scene.personId;
    });
    return operations(acts) >= count;
  };
