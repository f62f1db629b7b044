import type { ReactNode } from 'react';
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import * as Y from 'yjs';
import { seededRandom } from '../../../src/base/random.ts';
import { introducePerson } from '../../../src/document/commands/people.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../../src/document/open.ts';
import { keepFocus } from '../../../src/ui/a11y/keep-focus.ts';
import { TextsArea } from '../../../src/ui/i18n/TextsArea.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { show } from '../../ui/show.tsx';

interface Shown {
  readonly areas: readonly string[];
  readonly language?: LanguageId;
  /** A phone has 360 × 640, a laptop 1280 × 800. */
  readonly on?: 'phone' | 'laptop';
}

/** A view as the app shows it, with its words and with the keeping of the focus. */
export async function showView(content: ReactNode, { areas, language = 'en', on = 'laptop' }: Shown): Promise<void> {
  await page.viewport(...((on === 'phone' ? [360, 640] : [1280, 800]) as [number, number]));
  onTestFinished(keepFocus(document));
  await show(
    <TextsArea areas={areas}>
      <div data-view>{content}</div>
    </TextsArea>,
    language,
  );
  await expect.poll(() => document.querySelector('[data-view]'), { message: 'the view is there' }).not.toBeNull();
}

/** A piece in the hands of one person; no two of its acts are at one time. */
export function pieceOf(person = 'oksana', seed = 5): PieceDoc {
  let now = Date.UTC(2026, 4, 12, 12);
  const piece = openPiece({ ydoc: new Y.Doc(), person, random: seededRandom(seed), clock: () => (now += 1000) });
  seedPiece(piece, { pieceId: 'song', starter: '' });
  introducePerson(piece, { name: 'Оксана', picture: 'owl', colour: 3 });
  return piece;
}

/** What this person can take back, as a message id: the last step alone. */
export const lastStep = (piece: PieceDoc): string | undefined => piece.history.state(piece.person).undo?.id;

/** Wider than the page: nothing may be, but what scrolls inside itself. */
export const isPageTooWide = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;
