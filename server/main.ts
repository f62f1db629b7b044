import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Facts } from '../src/base/result.ts';
import { openHub, type Hub } from './hub.ts';
import { createJsonLog, quietPackages } from './log.ts';
import { lanAddresses, qrForTerminal, readCertificate, selfMadeCertificate, type Certificate } from './lan.ts';
import { LIMITS } from './limits.ts';
import { readOptions, type StartOptions } from './options.ts';
import { sentence, type SentenceKey } from './sentences.ts';

const clock = Date.now;
const log = createJsonLog((line) => process.stderr.write(line), clock);
quietPackages(console, log, clock);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const giveUp = (key: SentenceKey, facts?: Facts): never => {
  process.stderr.write(`${sentence(key, facts)}\n`);
  process.exit(1);
};

async function start(options: StartOptions): Promise<Hub> {
  await mkdir(options.dataFolder, { recursive: true }).catch(() =>
    giveUp('data-unusable', { folder: options.dataFolder }),
  );
  const certificate = await chooseCertificate(options);
  const opened = await openHub({ ...options, ...(certificate && { certificate }), clock, log }).catch(
    (error: unknown) => {
      log.error('start-failed', error);
      return giveUp('data-unusable', { folder: options.dataFolder });
    },
  );
  if (!opened.ok) return giveUp(opened.code, { ...opened.facts, next: options.port + 1 });
  announce(options, opened.value.port, certificate !== undefined);
  return opened.value;
}

async function chooseCertificate(options: StartOptions): Promise<Certificate | undefined> {
  if (options.cert !== undefined && options.key !== undefined) {
    const read = await readCertificate(options.cert, options.key);
    return read.ok ? read.value : giveUp(read.code, read.facts);
  }
  return options.lan ? selfMadeCertificate(options.dataFolder, lanAddresses(), clock) : undefined;
}

function announce(options: StartOptions, port: number, isSecure: boolean): void {
  const scheme = isSecure ? 'https' : 'http';
  say(sentence('ready', { address: `${scheme}://localhost:${port}/` }));
  if (!options.lan) return;
  const addresses = lanAddresses().map((address) => `${scheme}://${address}:${port}/`);
  for (const address of addresses) say(sentence('ready-lan', { address }));
  if (addresses[0]) say(qrForTerminal(addresses[0]));
  if (options.cert === undefined) say(sentence('self-made'));
}

const options = readOptions(process.argv.slice(2), process.env, dirname(dirname(fileURLToPath(import.meta.url))));
const hub = options.ok ? await start(options.value) : giveUp(options.code);

const stopping = new AbortController();
const stop = (): void => {
  if (stopping.signal.aborted) return;
  stopping.abort();
  setTimeout(() => process.exit(1), LIMITS.stop * 2).unref();
  void hub.close().then(() => {
    say(sentence('stopping'));
    process.exit(0);
  });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
process.on('uncaughtException', (error) => log.error('uncaught', error));
process.on('unhandledRejection', (error) => log.error('unhandled', error));
