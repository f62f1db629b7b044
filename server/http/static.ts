import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.mid': 'audio/midi',
};
const SQUEEZABLE = new Set(['.html', '.js', '.mjs', '.css', '.json', '.webmanifest', '.svg', '.txt', '.md', '.wasm']);
/** What the build names after its contents never changes. */
const HASHED = /[-.][\w-]{8,}\.\w+$/;
const CACHE_BYTES = 64 * 1024 * 1024;

interface Served {
  readonly body: Uint8Array;
  readonly encoding: string | undefined;
}

/** Serves the built app from `folder`; a path without an extension is one of its screens and gets `index.html`. */
export function createStatic(folder: string): (c: Context) => Promise<Response> {
  const squeezed = new Map<string, Promise<Uint8Array>>();
  let held = 0;

  const squeeze = (path: string, version: string, encoding: 'br' | 'gzip'): Promise<Uint8Array> => {
    const key = `${path} ${version} ${encoding}`;
    const known = squeezed.get(key);
    if (known) return known;
    const made = readFile(path).then((bytes) => (encoding === 'br' ? brotli(bytes) : gzipped(bytes)));
    squeezed.set(key, made);
    made.then(
      (bytes) => {
        held += bytes.byteLength;
        if (held > CACHE_BYTES) [held] = [0, squeezed.clear()];
      },
      () => squeezed.delete(key),
    );
    return made;
  };

  return async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.text('', 405);
    const found = await findFile(folder, new URL(c.req.url).pathname);
    if (found === undefined) return c.text('', 404);
    const extension = extname(found.path);
    const accepted = c.req.header('Accept-Encoding') ?? '';
    const encoding = !SQUEEZABLE.has(extension)
      ? undefined
      : /\bbr\b/.test(accepted)
        ? 'br'
        : /\bgzip\b/.test(accepted)
          ? 'gzip'
          : undefined;
    const served: Served = encoding
      ? { body: await squeeze(found.path, found.version, encoding), encoding }
      : { body: await readFile(found.path), encoding };
    c.header('Content-Type', TYPES[extension] ?? 'application/octet-stream');
    c.header(
      'Cache-Control',
      found.path.includes(`${sep}static${sep}`) && HASHED.test(found.path)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    );
    c.header('ETag', `"${found.version}${encoding ?? ''}"`);
    c.header('Vary', 'Accept-Encoding');
    if (c.req.header('If-None-Match') === `"${found.version}${encoding ?? ''}"`) return c.body(null, 304);
    if (served.encoding) c.header('Content-Encoding', served.encoding);
    c.header('Content-Length', String(served.body.byteLength));
    return c.req.method === 'HEAD' ? c.body(null) : c.body(new Uint8Array(served.body));
  };
}

/** The file behind a path, never outside the folder, whatever the path or a link in it says. */
async function findFile(
  folder: string,
  pathname: string,
): Promise<{ readonly path: string; readonly version: string } | undefined> {
  const decoded = decode(pathname);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const inside = normalize(join(sep, decoded));
  const wanted = inside === sep || extname(inside) === '' ? `${sep}index.html` : inside;
  const path = await realpath(join(folder, wanted)).catch(() => undefined);
  const root = await realpath(folder).catch(() => undefined);
  if (path === undefined || root === undefined || !path.startsWith(root + sep)) return undefined;
  const facts = await stat(path);
  return facts.isFile()
    ? { path, version: `${facts.size.toString(36)}-${Math.round(facts.mtimeMs).toString(36)}` }
    : undefined;
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined; // a broken percent sign: no file has that name
  }
}

const brotli = (bytes: Uint8Array): Promise<Uint8Array> =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
  });
const gzipped = (bytes: Uint8Array): Promise<Uint8Array> => promisify(gzip)(bytes, { level: 8 });
