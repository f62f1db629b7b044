import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { inRoot } from './vite-shared.ts';

const FILES = { 'ffmpeg-core.js': 'text/javascript', 'ffmpeg-core.wasm': 'application/wasm' };

/**
 * Lays the ffmpeg core as separate files under /ffmpeg/, never inside a bundle: it is under the GPL, the studio is not,
 * and its 32 MB are fetched only when a person agrees. The licence text beside it comes from public/ffmpeg.
 */
export function ffmpegCore(): Plugin {
  const folder = inRoot('node_modules/@ffmpeg/core/dist/esm');
  return {
    name: 'ffmpeg-core',
    configureServer(server) {
      server.middlewares.use('/ffmpeg', (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        const type = Object.entries(FILES).find(([file]) => file === name)?.[1];
        if (type === undefined || !existsSync(join(folder, name))) return next();
        response.setHeader('Content-Type', type);
        createReadStream(join(folder, name)).pipe(response);
      });
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const file of Object.keys(FILES)) {
        this.emitFile({ type: 'asset', fileName: `ffmpeg/${file}`, source: readFileSync(join(folder, file)) });
      }
    },
  };
}
