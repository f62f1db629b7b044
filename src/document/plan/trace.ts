import { isEqual } from '../../base/equal.ts';

/**
 * One line of the device-only log of what a person did. It is derived from changes of the piece and from a few acts at
 * the device; it is never part of a document that others read. Only her "keep this" turns lines into evidence.
 */
export interface TraceEvent {
  /** Milliseconds since 1970, of the first act in the line. */
  readonly at: number;
  /** Who did it: people at other devices too, so that working together can be seen. */
  readonly personId: string;
  /** `null` for an act at the device (a setting, the name one goes by). */
  readonly pieceId: string | null;
  /** The command or act, as the studio names it. */
  readonly command: string;
  /** Record kind of the piece that changed, or one of `DEVICE_ACTS`. */
  readonly kind: string;
  /** How often within the line; a command counts once, however many records it touched. */
  readonly count: number;
  readonly facts: TraceFacts;
}

/** Acts that change no record of a piece. */
export const DEVICE_ACTS = [
  'profile',
  'setting',
  'visibility',
  'export',
  /** A room was made for the piece. */
  'room',
  /** The project file, or the vault, was written (`form: 'out'`) or read (`form: 'in'`). */
  'backup',
  /** A check of sound, microphone or connection: `part` names it, `value` is `failed` or `passed`. */
  'check',
] as const;

/** What the rules of evidence ask about a line. All of it may be absent. */
export interface TraceFacts {
  /** The clip, picture, line or file it was about; for `note` and `step` the clip. */
  readonly part?: string;
  /** The room that was open at the time. */
  readonly room?: string;
  /** Names of the fields that changed, such as `licence`, `alt`, `start`, `name`. */
  readonly fields?: readonly string[];
  /** It came whole from a file, a starter or an undo: no work of hands. */
  readonly brought?: true;
  /** A guide was open and showed the way. */
  readonly helped?: true;
  /** `compare`: how long it was heard. */
  readonly seconds?: number;
  /** `setting`: which one, and what it was set to. */
  readonly setting?: string;
  readonly value?: string;
  /** `export`: `sound`, `video`, `page`, or `project` for a copy to go on working with. */
  readonly form?: string;
}

/** Acts of one sort within this time share a line, so that a long session stays a short log. */
const LINE_MILLISECONDS = 60_000;
/** The oldest lines go first; at a line a minute this is some eighty hours of work. */
const LONGEST_TRACE = 5_000;

/** Adds an act to a trace, joining it with an earlier line of the same minute and the same facts. Typing in the same words for a minute is one act. */
export function addToTrace(trace: readonly TraceEvent[], event: TraceEvent): readonly TraceEvent[] {
  for (let index = trace.length - 1; index >= 0; index--) {
    const line = trace[index];
    if (!line || event.at - line.at >= LINE_MILLISECONDS) break;
    if (!isSameSort(line, event)) continue;
    return isTyping(event) ? trace : trace.with(index, { ...line, count: line.count + event.count });
  }
  const longer = [...trace, event];
  return longer.length > LONGEST_TRACE ? longer.slice(longer.length - LONGEST_TRACE) : longer;
}

function isSameSort(line: TraceEvent, event: TraceEvent): boolean {
  return (
    line.personId === event.personId &&
    line.pieceId === event.pieceId &&
    line.command === event.command &&
    line.kind === event.kind &&
    isEqual(line.facts, event.facts)
  );
}

/** Each letter is a change of its own: of the words of a line, or of a text on the canvas. */
const isTyping = (event: TraceEvent): boolean =>
  event.kind === 'lineText' || (event.kind === 'picture' && event.facts.fields === undefined);
