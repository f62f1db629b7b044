import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { closeCodeOf } from '../src/base/close-codes.ts';
import { isOwnOrigin } from './http/origin.ts';
import { LIMITS } from './limits.ts';

export interface SocketRoute {
  readonly path: string;
  readonly maxMessage: number;
  readonly ping: number;
  accept(socket: WebSocket, request: IncomingMessage): void;
}

export interface Sockets {
  upgrade(request: IncomingMessage, duplex: Duplex, head: Buffer): void;
  readonly count: number;
  /** Asks all to come back later and resolves when they are closed. */
  close(): Promise<void>;
}

/** WebSockets by path: own origin only, a bounded number, dead ones found by ping. */
export function createSockets(routes: readonly SocketRoute[], allowedOrigins: readonly string[]): Sockets {
  const open = new Set<WebSocket>();
  const servers = new Map(
    routes.map((route) => [
      route.path,
      { route, wss: new WebSocketServer({ noServer: true, maxPayload: route.maxMessage, perMessageDeflate: false }) },
    ]),
  );

  const watch = (socket: WebSocket, ping: number): void => {
    let isAlive = true;
    open.add(socket);
    const timer = setInterval(() => {
      if (!isAlive) return socket.terminate();
      isAlive = false;
      socket.ping();
    }, ping);
    socket.on('pong', () => (isAlive = true));
    socket.on('error', () => socket.terminate()); // a broken frame or one too long: ws tells the other side itself
    socket.on('close', () => {
      clearInterval(timer);
      open.delete(socket);
    });
  };

  return {
    upgrade(request, duplex, head) {
      duplex.on('error', () => duplex.destroy());
      const found = servers.get(new URL(request.url ?? '/', 'http://hub').pathname);
      if (found === undefined) return refuse(duplex, '404 Not Found');
      if (!isOwnOrigin(request.headers, allowedOrigins)) return refuse(duplex, '403 Forbidden');
      if (open.size >= LIMITS.sockets) return refuse(duplex, '503 Service Unavailable');
      found.wss.handleUpgrade(request, duplex, head, (socket) => {
        watch(socket, found.route.ping);
        found.route.accept(socket, request);
      });
    },
    get count() {
      return open.size;
    },
    async close() {
      const all = [...open];
      const closed = Promise.all(all.map((socket) => new Promise<void>((done) => socket.once('close', () => done()))));
      for (const socket of all) socket.close(closeCodeOf('hub-restarting'), 'hub-restarting');
      const cut = setTimeout(() => all.forEach((socket) => socket.terminate()), LIMITS.stop / 2);
      await closed;
      clearTimeout(cut);
    },
  };
}

function refuse(duplex: Duplex, status: string): void {
  duplex.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
