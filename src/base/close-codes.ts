/**
 * Why the hub ends or refuses a connection: WebSocket close code → message key (`errors.<key>`) and whether trying again
 * can help. The hub sends them, the studio turns them into a sentence; both read this one table.
 * `final` means: do not reconnect until the person does something else.
 */
export const CLOSE_CODES = {
  1012: { key: 'hub-restarting', final: false },
  4400: { key: 'message-malformed', final: true },
  4401: { key: 'wrong-key', final: true },
  4403: { key: 'origin-refused', final: true },
  4404: { key: 'room-gone', final: true },
  4405: { key: 'room-full', final: false },
  4406: { key: 'person-taken', final: true },
  4408: { key: 'hello-too-late', final: false },
  4409: { key: 'replaced', final: true },
  4413: { key: 'message-too-big', final: false },
  4426: { key: 'version-too-old', final: true },
  4429: { key: 'too-fast', final: false },
  4507: { key: 'hub-full', final: false },
  4513: { key: 'connection-too-slow', final: false },
} as const;

export type CloseCode = keyof typeof CLOSE_CODES;
export type CloseKey = (typeof CLOSE_CODES)[CloseCode]['key'];

export interface CloseReason {
  readonly key: CloseKey;
  readonly final: boolean;
}

/** The reason behind a close code; undefined for codes that say nothing about us (1000, 1006, …). */
export function closeReasonAt(code: number): CloseReason | undefined {
  for (const [known, reason] of Object.entries(CLOSE_CODES)) if (Number(known) === code) return reason;
  return undefined;
}

/** The reason with this key, for refusals that travel as text; undefined if it is none of ours. */
export function closeReasonOf(key: string): CloseReason | undefined {
  return Object.values(CLOSE_CODES).find((reason) => reason.key === key);
}

/** The number that a key travels as. */
export function closeCodeOf(key: CloseKey): CloseCode {
  for (const code of CODES) if (CLOSE_CODES[code].key === key) return code;
  return 4400;
}

const CODES: readonly CloseCode[] = [
  1012, 4400, 4401, 4403, 4404, 4405, 4406, 4408, 4409, 4413, 4426, 4429, 4507, 4513,
];
