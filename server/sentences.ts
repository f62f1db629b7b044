import type { Facts } from '../src/base/result.ts';

/** What the operator reads in the terminal. The studio's own texts are in the catalogues; this is the hub's. */
const SENTENCES = {
  'option-unknown':
    'This option is not known. Known are --lan, --cert <file>, --key <file>, --port <number>, --app <folder>, --origin <address>.',
  'port-wrong': 'The port must be a number from 0 to 65535. Set PORT to one.',
  'certificate-half': 'A certificate needs both --cert and --key.',
  'certificate-unreadable': 'The certificate or its key could not be read: {file}.',
  'port-taken': 'Port {port} is in use by another program. Stop that one, or choose another: PORT={next}.',
  'port-forbidden': 'Port {port} needs more rights. Choose one above 1023, for example PORT=8080.',
  'address-unknown': 'This machine does not have the address that HOST names.',
  'data-unusable': 'The data folder cannot be used: {folder}. Is it writable, and is there room on the disk?',
  ready: 'Integrart Studio: {address}',
  'ready-lan': 'In this network: {address}',
  'self-made': 'The certificate was made here. Each browser warns once: choose "Advanced", then "Continue".',
  stopping: 'Stopping. Everything is saved.',
} as const;

export type SentenceKey = keyof typeof SENTENCES;

export function sentence(key: SentenceKey, facts: Facts = {}): string {
  return SENTENCES[key].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
