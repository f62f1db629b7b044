import { readFile, writeFile } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import encodeQR from 'qr';
import { generate } from 'selfsigned';
import type { Clock } from '../src/base/clock.ts';
import { failed, ok, type Result } from '../src/base/result.ts';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAYS = 397; // the longest that browsers of today accept
const DAY = 24 * 3600 * 1000;

/** IPv4 addresses by which others in the same network reach this machine. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((found) => found.family === 'IPv4' && !found.internal)
    .map((found) => found.address);
}

export async function readCertificate(
  cert: string,
  key: string,
): Promise<Result<Certificate, 'certificate-unreadable'>> {
  try {
    const [certText, keyText] = await Promise.all([readFile(cert, 'utf8'), readFile(key, 'utf8')]);
    return new X509Certificate(certText).subject === undefined
      ? failed('certificate-unreadable', { file: cert })
      : ok({ cert: certText, key: keyText });
  } catch {
    return failed('certificate-unreadable', { file: cert }); // missing, unreadable or no certificate: the operator checks the file either way
  }
}

/** The certificate made earlier for the same addresses, or a new one; kept so that a phone that trusted it once is not asked again. */
export async function selfMadeCertificate(
  folder: string,
  addresses: readonly string[],
  clock: Clock,
): Promise<Certificate> {
  const [certPath, keyPath] = [join(folder, 'lan-cert.pem'), join(folder, 'lan-key.pem')];
  const kept = await readCertificate(certPath, keyPath);
  if (kept.ok && isGood(kept.value.cert, addresses, clock)) return kept.value;
  const made = await generate([{ name: 'commonName', value: 'Integrart Studio' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(clock() - DAY),
    notAfterDate: new Date(clock() + (DAYS - 1) * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 2, value: hostname() },
          ...['127.0.0.1', ...addresses].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  await writeFile(certPath, made.cert);
  await writeFile(keyPath, made.private, { mode: 0o600 });
  return { cert: made.cert, key: made.private };
}

function isGood(cert: string, addresses: readonly string[], clock: Clock): boolean {
  const read = new X509Certificate(cert);
  return (
    read.validToDate.getTime() > clock() + 7 * DAY && addresses.every((address) => read.checkIP(address) !== undefined)
  );
}

/** A QR code of half-block characters, for a camera held before the terminal. */
export const qrForTerminal = (text: string): string => encodeQR(text, 'ascii');
