/**
 * A data channel refuses messages above 256 KiB, and the first sync of a song is larger. So messages travel in frames: one leading
 * byte says what follows. Channels are ordered and reliable, so one message is taken apart and put together at a time.
 */
export const FRAME = { whole: 0, first: 1, next: 2, last: 3, side: 4, chunk: 5 } as const;

/** Largest frame, its leading byte included. */
export const FRAME_BYTES = 60 * 1024;

/** Cuts a message into frames; a short one is one frame. */
export function toFrames(message: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const room = FRAME_BYTES - 1;
  if (message.byteLength <= room) return [withKind(FRAME.whole, message)];
  const frames: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < message.byteLength; at += room) {
    const isLast = at + room >= message.byteLength;
    frames.push(withKind(at === 0 ? FRAME.first : isLast ? FRAME.last : FRAME.next, message.subarray(at, at + room)));
  }
  return frames;
}

export function withKind(kind: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(bytes.byteLength + 1);
  frame[0] = kind;
  frame.set(bytes, 1);
  return frame;
}

export interface Reassembly {
  /** Keeps the frame's bytes until the message is whole. @returns a message that is now whole; undefined while one is under way; `broken` for frames out of order or above the budget (what was gathered is dropped) */
  take(frame: Uint8Array): Uint8Array | undefined | 'broken';
}

/** Puts frames together again, holding at most `budget` bytes whatever the other side claims. */
export function createReassembly(budget: number): Reassembly {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const drop = (): 'broken' => {
    parts = [];
    bytes = 0;
    return 'broken';
  };
  return {
    take(frame) {
      const kind = frame[0];
      const body = frame.subarray(1);
      if (kind === FRAME.whole) return parts.length === 0 ? body : drop();
      if (kind !== FRAME.first && kind !== FRAME.next && kind !== FRAME.last) return drop();
      if ((kind === FRAME.first) !== (parts.length === 0)) return drop();
      bytes += body.byteLength;
      if (bytes > budget) return drop();
      parts.push(body);
      if (kind !== FRAME.last) return undefined;
      const message = joined(parts, bytes);
      drop();
      return message;
    },
  };
}

function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const message = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    message.set(part, at);
    at += part.byteLength;
  }
  return message;
}
