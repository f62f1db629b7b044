import * as Y from 'yjs';
import { guardUpdate } from '../../src/document/guard.ts';
import type { Measured } from '../figures.ts';
import { median } from '../statistics.ts';

const UPDATES = 5_000;

/** The judging of updates as they come from a room: one edit each. */
export function measureGuard(): Measured {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const notes = doc.getMap('note');
  for (let index = 0; index < UPDATES; index++) {
    notes.set(`note${index % 700}`, {
      clip: 'clip00000001',
      start: index * 240,
      length: 240,
      pitch: 48 + (index % 24),
      velocity: 0.8,
    });
  }
  const rounds = Array.from({ length: 7 }, () => {
    const begun = performance.now();
    for (const update of updates) if (!guardUpdate(update).ok) throw new Error('the guard refused a good update');
    return ((performance.now() - begun) * 1000) / UPDATES;
  });
  return { id: 'guard', value: median(rounds.slice(1)) };
}
