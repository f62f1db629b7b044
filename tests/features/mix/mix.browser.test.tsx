import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { seededRandom } from '../../../src/base/random.ts';
import { failed } from '../../../src/base/result.ts';
import { fillFromStarter } from '../../../src/document/commands/starter.ts';
import { openPiece, type PieceDoc } from '../../../src/document/open.ts';
import { tracksInOrder } from '../../../src/document/queries/song.ts';
import type { Track } from '../../../src/document/schema/music.ts';
import { ukraine44 } from '../../../src/document/starters/ukraine-44.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { MixView } from '../../../src/features/mix/MixView.tsx';
import { TextsArea } from '../../../src/ui/i18n/TextsArea.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { axeFaults, show, smallTargets } from '../../ui/show.tsx';

const AREAS = ['mix', 'compose'];

function newPiece(): PieceDoc {
  const piece = openPiece({ ydoc: new Y.Doc(), person: 'olena', random: seededRandom(5), clock: () => 0 });
  fillFromStarter(piece, ukraine44, 'piece');
  return piece;
}

async function open(piece: PieceDoc, language: LanguageId = 'en') {
  const engine = createEngine(piece, { bytes: () => Promise.resolve(failed('asset-missing')) });
  onTestFinished(() => engine.dispose());
  await show(
    <TextsArea areas={AREAS}>
      <MixView piece={piece} engine={engine} />
    </TextsArea>,
    language,
  );
  return engine;
}

const firstOf = (piece: PieceDoc): Track => {
  const [track] = tracksInOrder(piece.tables);
  if (!track) throw new Error('the starter has tracks');
  return track;
};
const slider = (name: RegExp) => page.getByRole('slider', { name }).first();

describe('the mix', () => {
  it('lets a slider be heard while it moves and writes it once', async () => {
    const piece = newPiece();
    const engine = await open(piece);
    const hold = vi.spyOn(engine, 'hold');
    const track = firstOf(piece);
    await expect.element(slider(/^Volume: (?!Whole)/)).toBeVisible();
    slider(/^Volume: (?!Whole)/).element().focus();
    await userEvent.keyboard('{ArrowUp>4}');
    expect(hold).toHaveBeenLastCalledWith(track.id, { volume: track.volume + 2 });
    expect(firstOf(piece).volume).toBe(track.volume);
    await userEvent.keyboard('{/ArrowUp}');
    expect(firstOf(piece).volume).toBe(track.volume + 2);
    expect(hold).toHaveBeenLastCalledWith(track.id, undefined);
    piece.history.undo('olena');
    expect(firstOf(piece).volume).toBe(track.volume);
    expect(piece.history.undo('olena').ok && piece.tables.track.all().length).toBe(0);
  });

  it('sets a track to a side and back to the first state with one button', async () => {
    const piece = newPiece();
    await open(piece);
    await expect.element(slider(/^Left and right/)).toBeVisible();
    slider(/^Left and right/).element().focus();
    await userEvent.keyboard('{Home}');
    expect(firstOf(piece).pan).toBe(-1);
    await userEvent.click(page.getByRole('button', { name: /^As at first/ }).first());
    expect(firstOf(piece)).toMatchObject({ volume: 0, pan: 0 });
    await expect.element(page.getByText(/loudness and side as at first/)).toBeInTheDocument();
  });

  it('silences a track for all, and lets one be heard alone on this device only', async () => {
    const piece = newPiece();
    const engine = await open(piece);
    const { id } = firstOf(piece);
    await userEvent.click(page.getByRole('button', { name: /^Mute/ }).first());
    expect(firstOf(piece).isMuted).toBe(true);
    const state = Y.encodeStateAsUpdate(piece.ydoc);
    await userEvent.click(page.getByRole('button', { name: /^Only this one/ }).first());
    expect(engine.state().solo).toEqual([id]);
    expect(Y.encodeStateAsUpdate(piece.ydoc)).toEqual(state);
    await expect.element(page.getByText(/^You hear only/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Hear all' }));
    expect(engine.state().solo).toEqual([]);
  });

  it('sets the whole song', async () => {
    const piece = newPiece();
    await open(piece);
    await expect.element(slider(/Whole song/)).toBeVisible();
    slider(/Whole song/).element().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(piece.tables.song.get('song')?.volume).toBe(-0.5);
  });

  it('shows what sounds while the song plays', async () => {
    const piece = newPiece();
    const engine = await open(piece);
    const meters = () => [...document.querySelectorAll<HTMLElement>('[class*="loudness"] [class*="loudness"]')];
    await expect.poll(() => meters().length).toBeGreaterThan(1);
    await engine.play(0);
    const isLit = (): boolean => meters().some(({ style }) => /scale[XY]\((?!0\))/.test(style.transform));
    await expect.poll(isLit, { timeout: 20_000 }).toBe(true);
    engine.pause();
    await expect.poll(isLit, { timeout: 20_000 }).toBe(false);
  });

  it('says what to do first in an empty piece', async () => {
    await open(openPiece({ ydoc: new Y.Doc(), person: 'olena', random: seededRandom(5), clock: () => 0 }));
    await expect.element(page.getByText('Nothing to mix yet. First add a sound in Music.')).toBeVisible();
  });
});

describe.each([
  ['en', 360, 640], ['ar', 360, 640], ['en', 1280, 800], ['ar', 1280, 800],
] as const)('the mix in %s at %i × %i', (language, width, height) => {
  it('has no fault that axe finds, no small target and nothing off screen', async () => {
    await page.viewport(width, height);
    await open(newPiece(), language);
    await expect.element(page.getByRole('slider').first()).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
