import { failed, ok, type Result } from '../base/result.ts';
import { browserLog } from './browser-log.ts';
import { fetchPieceParts } from './piece-parts.ts';
import type { Studio } from './studio.ts';

/** Makes a piece for the person in whose hands the device is, and fetches what it needs meanwhile. @returns its id */
export async function beginPiece(studio: Studio, starter: string | undefined): Promise<Result<string, 'part-unreachable'>> {
  void fetchPieceParts(studio.texts.view().language.id);
  const making = import('./make-piece.ts').catch((error: unknown) => browserLog.error('make-piece-unreachable', error));
  const [made, opened] = await Promise.all([making, studio.openStore()]);
  if (!opened.ok) return opened;
  if (!made) return failed('part-unreachable');
  const [keep, people] = await Promise.all([studio.keep, studio.people]);
  return ok(await made.makePiece(keep, people.current(), starter));
}
