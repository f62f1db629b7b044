import { createReassembly, FRAME, toFrames, withKind } from './frames.ts';

const HIGH = 1024 * 1024;
const LOW = 256 * 1024;
const BUDGET = 32 * 1024 * 1024;

/** What a data channel offers; the part of `RTCDataChannel` that is used, so that tests can hand in a pair of their own. */
export interface RawChannel {
  binaryType: BinaryType;
  bufferedAmountLowThreshold: number;
  readonly bufferedAmount: number;
  readonly readyState: string;
  readonly label: string;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
}

export interface PeerChannel {
  /** Whether both ends take framed messages; known when the channel opens. */
  readonly isFramed: boolean;
  readonly isOpen: boolean;
  /** A message of the y-webrtc protocol. False if it is too large for a peer without frames. */
  send(message: Uint8Array): boolean;
  /** A message between our own studios, beside the document; nothing happens with a bare peer. */
  sendSide(text: string): void;
  /** A piece of a file: goes when nothing else waits. Resolves when the next one may come, or the channel is over. */
  sendChunk(bytes: Uint8Array): Promise<void>;
  close(): void;
}

export interface PeerChannelEvents {
  open(channel: PeerChannel): void;
  close(channel: PeerChannel): void;
  /** A whole message of the y-webrtc protocol arrived. */
  message(channel: PeerChannel, message: Uint8Array): void;
  side(channel: PeerChannel, text: string): void;
  chunk(channel: PeerChannel, bytes: Uint8Array): void;
  broken(channel: PeerChannel): void;
}

/** What simple-peer sees in place of the data channel: that it opens and closes. Messages do not pass it. */
interface Facade {
  binaryType: string;
  bufferedAmountLowThreshold: number;
  readonly bufferedAmount: number;
  readonly readyState: string;
  readonly label: string;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null;
  onopen: ((event: unknown) => void) | null;
  onclose: ((event: unknown) => void) | null;
  onerror: ((event: unknown) => void) | null;
  onbufferedamountlow: ((event: unknown) => void) | null;
  send(data: unknown): void;
  close(): void;
}

export interface WrappedChannel {
  readonly channel: PeerChannel;
  readonly facade: Facade;
}

/** Frames, queues and unpacks what goes over one data channel. Nothing is handed to the channel faster than it drains. */
export function wrapChannel(raw: RawChannel, isFramed: () => boolean, events: PeerChannelEvents): WrappedChannel {
  const reassembly = createReassembly(BUDGET);
  const urgent: Uint8Array<ArrayBuffer>[] = [];
  let chunks: { readonly frame: Uint8Array<ArrayBuffer>; readonly done: () => void }[] = [];
  raw.binaryType = 'arraybuffer';
  raw.bufferedAmountLowThreshold = LOW;

  const pump = (): void => {
    while (raw.readyState === 'open' && raw.bufferedAmount < HIGH) {
      const frame = urgent.shift();
      if (frame) {
        raw.send(frame);
        continue;
      }
      const chunk = raw.bufferedAmount < LOW ? chunks.shift() : undefined;
      if (chunk === undefined) return;
      raw.send(chunk.frame);
      chunk.done();
    }
  };

  const channel: PeerChannel = {
    get isFramed() {
      return isFramed();
    },
    get isOpen() {
      return raw.readyState === 'open';
    },
    send(message) {
      if (!isFramed()) return sendBare(raw, message);
      urgent.push(...toFrames(message));
      pump();
      return true;
    },
    sendSide(text) {
      if (!isFramed()) return;
      urgent.push(withKind(FRAME.side, new TextEncoder().encode(text)));
      pump();
    },
    sendChunk: (bytes) =>
      new Promise((done) => {
        if (raw.readyState !== 'open') return done();
        chunks.push({ frame: withKind(FRAME.chunk, bytes), done });
        return pump();
      }),
    close: () => raw.close(),
  };

  const facade: Facade = {
    binaryType: 'arraybuffer',
    bufferedAmountLowThreshold: LOW,
    get bufferedAmount() {
      return raw.bufferedAmount;
    },
    get readyState() {
      return raw.readyState;
    },
    label: raw.label,
    onmessage: null,
    onopen: null,
    onclose: null,
    onerror: null,
    onbufferedamountlow: null,
    send: () => undefined,
    close: () => raw.close(),
  };

  raw.addEventListener('open', (event) => {
    facade.onopen?.(event);
    events.open(channel);
  });
  raw.addEventListener('close', (event) => {
    chunks.forEach(({ done }) => done());
    chunks = [];
    facade.onclose?.(event);
    events.close(channel);
  });
  raw.addEventListener('error', (event) => facade.onerror?.(event));
  raw.addEventListener('bufferedamountlow', (event) => {
    pump();
    facade.onbufferedamountlow?.(event);
  });
  raw.addEventListener('message', (event) => {
    const bytes = bytesOf(event);
    if (bytes === undefined || bytes.byteLength === 0) return;
    if (!isFramed()) return events.message(channel, bytes);
    if (bytes[0] === FRAME.side) return events.side(channel, new TextDecoder().decode(bytes.subarray(1)));
    if (bytes[0] === FRAME.chunk) return events.chunk(channel, bytes.subarray(1));
    const message = reassembly.take(bytes);
    if (message === 'broken') return events.broken(channel);
    if (message) events.message(channel, message);
    return undefined;
  });
  return { channel, facade };
}

/** A peer without frames takes a message whole or not at all. */
function sendBare(raw: RawChannel, message: Uint8Array): boolean {
  try {
    raw.send(new Uint8Array(message));
    return true;
  } catch {
    return false; // above 256 KiB or closing: the caller tells which by the size
  }
}

function bytesOf(event: Event): Uint8Array | undefined {
  const data: unknown = Reflect.get(event, 'data');
  return data instanceof ArrayBuffer ? new Uint8Array(data) : undefined;
}
