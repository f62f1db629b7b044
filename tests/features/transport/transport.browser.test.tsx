import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { addClip, changeClip } from '../../../src/document/commands/clips.ts';
import { changeSong, setTempo } from '../../../src/document/commands/song.ts';
import { addTrack, changeTrack } from '../../../src/document/commands/tracks.ts';
import type { PieceDoc } from '../../../src/document/open.ts';
import { PlayBar } from '../../../src/features/transport/PlayBar.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { hands, meet } from '../../document/hands.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { quietEngine } from '../support/quiet-engine.ts';
import { isPageTooWide, pieceOf, showView } from '../support/screen.tsx';

const BAR = 3840;

function song(): { piece: PieceDoc; track: string; clip: string } {
  const piece = pieceOf();
  const track = addTrack(piece, { role: 'drums', instrument: 'drum-kit' });
  const clip = addClip(piece, { track, start: 0, length: 4 * BAR });
  return { piece, track, clip: clip.ok ? clip.value : '' };
}
async function showBar(piece: PieceDoc, language: LanguageId = 'en', on: 'phone' | 'laptop' = 'laptop') {
  const engine = quietEngine();
  await showView(<PlayBar piece={piece} engine={engine} />, { areas: ['transport', 'history'], language, on });
  return engine;
}
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('playing', () => {
  it('begins and pauses by button and by the space bar', async () => {
    const engine = await showBar(song().piece);
    await userEvent.click(button('Play'));
    await expect.element(button('Pause')).toBeVisible();
    expect(engine.state().phase).toBe('playing');
    button('Pause').element().blur();
    await userEvent.keyboard(' ');
    await expect.element(button('Play')).toBeVisible();
  });

  it('goes to the start', async () => {
    const engine = await showBar(song().piece);
    engine.seek(2 * BAR);
    await expect.element(page.getByText(/^Bar .?3.?, beat/)).toBeVisible();
    await userEvent.click(button('To the start'));
    await expect.element(page.getByText(/^Bar .?1.?, beat/)).toBeVisible();
  });

  it('is found by the slider, which says the place in words', async () => {
    const engine = await showBar(song().piece);
    const slider = page.getByRole('slider', { name: 'Place in the song' });
    slider.element().focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => engine.position()).toBe(4 * BAR);
    await userEvent.keyboard('{Home}{ArrowRight}');
    await expect.poll(() => engine.position()).toBe(240);
    expect(slider.element().getAttribute('aria-valuetext')).toMatch(/^Bar .?1.?, beat .?1/);
  });

  it('switches the metronome', async () => {
    const engine = await showBar(song().piece);
    await userEvent.click(button('Metronome'));
    expect(engine.state().isMetronomeOn).toBe(true);
    await expect.element(button('Metronome')).toHaveAttribute('aria-pressed', 'true');
  });

  it('repeats the song, and goes on repeating all of it when it grows', async () => {
    const { piece, clip } = song();
    const engine = await showBar(piece);
    await userEvent.click(button('Repeat'));
    expect(engine.state().loop).toEqual({ from: 0, to: 4 * BAR });
    changeClip(piece, clip, { length: 8 * BAR });
    await expect.poll(() => engine.state().loop).toEqual({ from: 0, to: 8 * BAR });
    await userEvent.click(button('Repeat'));
    expect(engine.state().loop).toBeUndefined();
    changeClip(piece, clip, { length: 2 * BAR });
    await expect.element(page.getByRole('slider')).toHaveAttribute('max', String(2 * BAR));
    expect(engine.state().loop).toBeUndefined();
  });
});

describe('a step back', () => {
  it('says what it takes back, and what it would do again', async () => {
    const { piece } = song();
    await showBar(piece);
    setTempo(piece, 96);
    await userEvent.click(button(/^Undo: .?Tempo .?96/));
    await expect.element(button(/^Redo: .?Tempo .?96/)).toBeEnabled();
    await expect
      .poll(() => [...document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent).join(' '))
      .toMatch(/Undo: .?Tempo .?96/);
    await userEvent.click(button(/^Redo: .?Tempo .?96/));
    await expect.element(button(/^Undo: .?Tempo .?96/)).toBeEnabled();
  });

  it('is taken by keys too', async () => {
    const { piece } = song();
    await showBar(piece);
    changeSong(piece, { title: 'Тиха' });
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => piece.tables.song.get('song')?.title).toBe('');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(() => piece.tables.song.get('song')?.title).toBe('Тиха');
  });

  it('leaves the focus near when there is no other', async () => {
    const piece = pieceOf();
    setTempo(piece, 96);
    await showBar(piece);
    await userEvent.click(button(/^Undo: /));
    await expect.element(button('Undo')).toBeDisabled();
    await expect.element(button(/^Redo: /)).toHaveFocus();
  });

  it('never takes back what someone else has changed since, and says so', async () => {
    const { piece, track } = song();
    changeTrack(piece, track, { name: 'Drums' });
    const amal = hands('amal', 9, new Y.Doc());
    meet(piece, amal);
    changeTrack(amal, track, { name: 'طبل' });
    meet(piece, amal);
    await showBar(piece);
    await userEvent.click(button(/^Undo: /));
    await expect.element(page.getByText('Someone else has changed this since. It stays.')).toBeVisible();
    expect(piece.tables.track.get(track)?.name).toBe('طبل');
  });

  it('is each person’s own', async () => {
    const { piece } = song();
    await showBar(piece);
    piece.handTo('amal');
    setTempo(piece, 80);
    await expect.element(button(/^Undo: .?Tempo .?80/)).toBeEnabled();
    piece.history.undo('amal');
    await expect.element(button('Undo')).toBeDisabled();
  });
});

describe('trouble with the sound', () => {
  it.each(['plain-graph', 'unreachable'] as const)('%s is told, and the rest works on', async (sound) => {
    const engine = quietEngine();
    vi.spyOn(engine, 'state').mockReturnValue({ ...engine.state(), sound });
    await showView(<PlayBar piece={song().piece} engine={engine} />, { areas: ['transport', 'history'] });
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(button('Play')).toBeEnabled();
  });
});

it.each([
  ['en', 'laptop'],
  ['ar', 'phone'],
  ['uk', 'phone'],
] as const)('the bar has no fault in %s on a %s', async (language, on) => {
  await showBar(song().piece, language, on);
  expect(await axeFaults()).toEqual([]);
  expect(smallTargets()).toEqual([]);
  expect(isPageTooWide()).toBe(false);
});
