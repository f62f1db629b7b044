import { asRecord } from '../../base/hub-messages.ts';
import type { ViewerOrigin } from '../../base/viewer-data.ts';
import type { Tables } from '../tables.ts';

/** What one entry may hold, and how long a chain is told: further back than this, the address of the last one leads on. */
const MOST = { title: 120, maker: 60, makers: 6, licence: 40, address: 200, chain: 8, letters: 4000 } as const;

/** The pieces this one was made from, the nearest first; whatever cannot be read is left out. */
export function originsOf(tables: Tables): readonly ViewerOrigin[] {
  const text = tables.meta.get('meta')?.origin ?? '';
  try {
    const chain: unknown = text === '' ? [] : JSON.parse(text);
    return Array.isArray(chain) ? chain.slice(0, MOST.chain).flatMap((link) => readOrigin(link) ?? []) : [];
  } catch {
    return []; // not ours, or cut
  }
}

/** As `meta.origin` holds it; the furthest are left out where it would not fit. */
export function originText(chain: readonly ViewerOrigin[]): string {
  let links = chain.slice(0, MOST.chain).map((link) => ({
    title: link.title.slice(0, MOST.title),
    makers: link.makers.slice(0, MOST.makers).map((name) => name.slice(0, MOST.maker)),
    licence: link.licence.slice(0, MOST.licence),
    address: link.address.slice(0, MOST.address),
  }));
  while (links.length > 1 && JSON.stringify(links).length > MOST.letters) links = links.slice(0, -1);
  return JSON.stringify(links);
}

function readOrigin(value: unknown): ViewerOrigin | undefined {
  const { title, makers, licence, address } = asRecord(value) ?? {};
  if (typeof title !== 'string' || typeof licence !== 'string' || typeof address !== 'string' || !Array.isArray(makers)) return undefined;
  return { title, licence, address, makers: makers.filter((name) => typeof name === 'string') };
}

/** Terms that let others change the work and pass the change on. */
const REMIXABLE = new Set(['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0']);

/** Whether the piece's own licence lets others go on with it. */
export const allowsRemix = (tables: Tables): boolean => REMIXABLE.has(tables.song.get('song')?.licence ?? '');

/** Files that are heard or seen in the piece as it stands. */
export function filesOfPiece(tables: Tables): ReadonlySet<string> {
  const named = [
    ...tables.clip.all().map(({ asset }) => asset),
    ...tables.picture.all().map(({ asset }) => asset),
    ...tables.line.all().map(({ spoken }) => spoken),
    ...tables.word.all().map(({ asset }) => asset),
  ];
  return new Set(named.flatMap((id) => id ?? []));
}
