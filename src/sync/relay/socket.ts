import { closeReasonAt, type CloseReason } from '../../base/close-codes.ts';
import type { Random } from '../../base/random.ts';
import { createScope } from '../../base/scope.ts';
import { onWake } from '../wake.ts';

const CONNECT_DEADLINE = 8_000;
const PING_EVERY = 20_000;
const PONG_DEADLINE = 6_000;
const FIRST_DELAY = 300;
const LONGEST_DELAY = 15_000;

export interface RelaySocketEvents {
  open(): void;
  message(data: Uint8Array): void;
  /** The connection ended, or could not be made. `reason` if the hub gave one. */
  down(reason: CloseReason | undefined): void;
  /** A message that the hub answers with a pong. */
  ping(): Uint8Array;
}

export interface RelaySocket {
  send(data: Uint8Array): void;
  /** Something came from the hub that answers a ping. */
  alive(): void;
  /** The hub took the hello: the next break starts the waiting from the shortest again. */
  settled(): void;
  /** Ends this connection and tries again after a while, or not at all after a final reason. */
  drop(reason: CloseReason | undefined): void;
  dispose(): void;
}

/**
 * A WebSocket that comes back: with growing, scattered pauses; at once when the device wakes or is online again; and that finds out
 * when the other side is silently gone. An old socket's late events never reach the new one.
 */
export function openRelaySocket(url: string, events: RelaySocketEvents, random: Random): RelaySocket {
  const scope = createScope();
  let socket: WebSocket | undefined;
  let attempt = 0;
  let isFinal = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;

  const detach = (): void => {
    clearTimeout(deadline);
    deadline = undefined;
    if (socket === undefined) return;
    const old = socket;
    socket = undefined;
    old.onopen = old.onmessage = old.onclose = null;
    old.onerror = () => undefined; // a socket that is let go may still fail; no one waits for it
    old.close();
  };

  const connect = (): void => {
    clearTimeout(retry);
    retry = undefined;
    if (scope.disposed || isFinal || socket) return;
    const next = new WebSocket(url);
    next.binaryType = 'arraybuffer';
    socket = next;
    deadline = setTimeout(() => fail(undefined), CONNECT_DEADLINE);
    next.onopen = () => {
      clearTimeout(deadline);
      deadline = undefined;
      events.open();
    };
    next.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) events.message(new Uint8Array(data));
    };
    next.onclose = ({ code }) => fail(closeReasonAt(code));
    next.onerror = () => undefined; // a close event follows and says as much as the browser tells
  };

  const fail = (reason: CloseReason | undefined): void => {
    detach();
    isFinal = reason?.final ?? false;
    events.down(reason);
    if (scope.disposed || isFinal || retry) return;
    retry = setTimeout(connect, retryDelay(attempt++, random));
  };

  const check = (deadlineMs: number): void => {
    if (socket?.readyState !== WebSocket.OPEN || deadline) return;
    deadline = setTimeout(() => fail(undefined), deadlineMs);
    socket.send(new Uint8Array(events.ping()));
  };

  const beat = setInterval(() => check(PONG_DEADLINE), PING_EVERY);
  scope.add(() => clearInterval(beat));
  scope.add(() => clearTimeout(retry));
  scope.add(detach);
  scope.add(
    onWake(() => {
      if (socket) check(PONG_DEADLINE / 2);
      else connect();
    }),
  );
  connect();

  return {
    send(data) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(new Uint8Array(data));
    },
    alive() {
      clearTimeout(deadline);
      deadline = undefined;
    },
    settled: () => void (attempt = 0),
    drop: fail,
    dispose: () => scope.dispose(),
  };
}

/** Milliseconds until the next try: anywhere up to a bound that grows with each try, so that a room does not come back all at once. */
export function retryDelay(attempt: number, random: Random): number {
  const bound = Math.min(LONGEST_DELAY, FIRST_DELAY * 1.7 ** Math.min(attempt, 20));
  return Math.round(bound * (0.3 + 0.7 * random()));
}
