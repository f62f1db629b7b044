import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../src/base/result.ts';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly appFolder: string;
  readonly lan: boolean;
  readonly cert: string | undefined;
  readonly key: string | undefined;
  readonly allowedOrigins: readonly string[];
  readonly metricsToken: string | undefined;
}

export type OptionsCode = 'option-unknown' | 'port-wrong' | 'certificate-half';

/** Reads flags and environment: `PORT`, `HOST`, `DATA_DIR`, `METRICS_TOKEN`, `--lan`, `--cert`, `--key`, `--app`, `--origin` (may be repeated). */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): Result<StartOptions, OptionsCode> {
  const parsed = parse(args);
  if (parsed === undefined) return failed('option-unknown');
  const { lan, cert, key, app, origin, port: portFlag } = parsed;
  const port = Number(portFlag ?? env['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return failed('port-wrong');
  if ((cert === undefined) !== (key === undefined)) return failed('certificate-half');
  return ok({
    port,
    host: env['HOST'] ?? (lan ? '0.0.0.0' : '127.0.0.1'),
    dataFolder: env['DATA_DIR'] ?? join(home, 'data'),
    appFolder: app ?? join(home, 'dist'),
    lan: lan ?? false,
    cert,
    key,
    allowedOrigins: origin ?? [],
    metricsToken: env['METRICS_TOKEN'] || undefined,
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        lan: { type: 'boolean' },
        cert: { type: 'string' },
        key: { type: 'string' },
        app: { type: 'string' },
        port: { type: 'string' },
        origin: { type: 'string', multiple: true },
      },
    }).values;
  } catch {
    return undefined; // a flag that does not exist: the caller prints the ones that do
  }
}
