import { mkdir } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Clock } from '../src/base/clock.ts';
import type { Log } from '../src/base/log.ts';
import { failed, ok, type Result } from '../src/base/result.ts';
import { PRODUCT_VERSION } from '../src/base/version.ts';
import { createAssetFiles } from './assets/asset-files.ts';
import { assetsApi } from './assets/assets-api.ts';
import { SECURITY_HEADERS } from './http/headers.ts';
import { isOwnOrigin } from './http/origin.ts';
import { roomsApi } from './http/rooms-api.ts';
import { createStatic } from './http/static.ts';
import { LIMITS } from './limits.ts';
import { createRelay } from './relay/relay.ts';
import { createMetrics } from './metrics.ts';
import { hashOf, isSame } from './rooms/credentials.ts';
import { createRooms } from './rooms/rooms.ts';
import { createSignaling } from './signaling.ts';
import { createSockets } from './sockets.ts';
import { openThreadedStore } from './stores/threaded.ts';
import { createAnswers } from './watch/answers.ts';
import { makersApi } from './watch/makers-api.ts';
import { createRoomConsent } from './watch/room-consent.ts';
import { openShownPieces } from './watch/shown-pieces.ts';
import { watchApi } from './watch/watch-api.ts';

export interface HubOptions {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** The built app. */
  readonly appFolder: string;
  /** PEM texts: serves HTTPS. */
  readonly certificate?: { readonly cert: string; readonly key: string };
  readonly lan: boolean;
  /** Further origins whose pages may connect, for development. */
  readonly allowedOrigins: readonly string[];
  /** Who shows it may read `/metrics`; without it there is no such page. */
  readonly metricsToken?: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Hub {
  readonly port: number;
  /** Takes no more, writes what is in hand, ends all connections with the word to come back. */
  close(): Promise<void>;
}

export type ListenCode = 'port-taken' | 'port-forbidden' | 'address-unknown';

/** Starts everything on one port: the app, the relay, the signaling, the files. */
export async function openHub(options: HubOptions): Promise<Result<Hub, ListenCode>> {
  const { dataFolder, clock, log } = options;
  await mkdir(join(dataFolder, 'assets'), { recursive: true });
  const store = await openThreadedStore(join(dataFolder, 'hub.sqlite'));
  const rooms = createRooms(store, clock);
  const metrics = createMetrics();
  const relay = createRelay({ store, rooms, clock, eventLog: log, lan: options.lan, metrics });
  const files = createAssetFiles(join(dataFolder, 'assets'), store, clock);
  const shown = await openShownPieces(join(dataFolder, 'watch'), clock);
  const signaling = createSignaling({ clock, lan: options.lan });
  const sockets = createSockets(
    [
      { path: '/relay', maxMessage: LIMITS.relay.message, ping: LIMITS.relay.ping, accept: relay.accept },
      { path: '/signal', maxMessage: LIMITS.signal.message, ping: LIMITS.signal.ping, accept: signaling.accept },
    ],
    options.allowedOrigins,
  );

  const app = new Hono();
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
    if (options.certificate && !options.lan) c.header('Strict-Transport-Security', 'max-age=15552000');
    if (!isOwnOrigin({ origin: c.req.header('Origin'), host: c.req.header('Host') }, options.allowedOrigins))
      return c.json({ code: 'origin-refused' }, 403);
    await next();
    return undefined;
  });
  app.get('/healthz', (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(
      {
        ok: relay.parts.log.healthy,
        version: PRODUCT_VERSION,
        lan: options.lan,
        rooms: relay.hocuspocus.getDocumentsCount(),
        sockets: sockets.count,
      },
      relay.parts.log.healthy ? 200 : 503,
    );
  });
  app.get('/metrics', (c) => {
    const shown = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
    if (options.metricsToken === undefined) return c.text('', 404);
    if (shown === undefined || !isSame(hashOf(shown), hashOf(options.metricsToken))) return c.text('', 401);
    const [rooms, isHealthy] = [relay.hocuspocus.getDocumentsCount(), relay.parts.log.healthy];
    c.header('Cache-Control', 'no-store');
    c.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
    return c.body(metrics.text({ sockets: sockets.count, rooms, isHealthy }));
  });
  app.route('/rooms', roomsApi(relay, files, clock, (room) => shown.forgetRoom(room)));
  const watching = {
    pieces: shown,
    answers: createAnswers(shown.folderOf, clock),
    consent: createRoomConsent(store, relay.parts.log, clock),
    clock,
    isSecure: options.certificate !== undefined,
  };
  app.route('/watch/room', makersApi(watching, rooms, log));
  app.route('/watch', watchApi(watching));
  const built = createStatic(options.appFolder);
  app.route('/assets', assetsApi(files, rooms));
  app.all('*', built);
  app.onError((error, c) => {
    log.error('request-failed', error, { method: c.req.method });
    return c.json({ code: 'hub-failed' }, 500);
  });

  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const handle = (request: IncomingMessage, response: ServerResponse): void => void listener(request, response);
  const server: Server = options.certificate
    ? createHttpsServer(options.certificate, handle)
    : createHttpServer(handle);
  server.on('upgrade', sockets.upgrade);
  server.headersTimeout = 15_000;
  server.requestTimeout = 300_000;

  const listening = await listen(server, options.port, options.host);
  if (!listening.ok) {
    await store.close();
    return listening;
  }
  await files.tidy();
  return ok({
    port: listening.value,
    async close() {
      const stopped = new Promise<void>((done) => server.close(() => done()));
      await sockets.close();
      await relay.close();
      await store.close();
      metrics.dispose();
      const cut = setTimeout(() => server.closeAllConnections(), LIMITS.stop / 2);
      server.closeIdleConnections();
      await stopped;
      clearTimeout(cut);
    },
  });
}

const LISTEN_CODES: Readonly<Record<string, ListenCode>> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'address-unknown',
  ENOTFOUND: 'address-unknown',
};

function listen(server: Server, port: number, host: string): Promise<Result<number, ListenCode>> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = LISTEN_CODES[error.code ?? ''];
      if (code) resolve(failed(code, { port }));
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(ok(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
