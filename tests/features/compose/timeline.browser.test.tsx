import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addClip, changeClip } from '../../../src/document/commands/clips.ts';
import { addRecording } from '../../../src/document/commands/recordings.ts';
import { addTrack, changeTrack } from '../../../src/document/commands/tracks.ts';
import { clipsOf, tracksInOrder } from '../../../src/document/queries/song.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { drag, dragBy } from '../support/gestures.ts';
import { personAt } from '../support/others.ts';
import { isPageTooWide, lastStep, pieceOf } from '../support/screen.tsx';
import { drumPiece, melodyPiece, showCompose } from './compose-screen.tsx';

const BAR = 3360;
const BAR_PIXELS = (BAR / 960) * 18;
const clip = (name: RegExp) => page.getByRole('button', { name });

describe('a part on the timeline', () => {
  it('is dragged to another bar', async () => {
    const { piece, clip: id } = drumPiece();
    await showCompose({ piece });
    await dragBy(clip(/^Drum kit, bars 1 to 4/).element(), { x: 2 * BAR_PIXELS, y: 0 });
    await expect.poll(() => piece.tables.clip.get(id)?.start).toBe(2 * BAR);
    await expect.element(clip(/^Drum kit, bars 3 to 6/)).toBeVisible();
    expect(page.getByRole('grid').elements()).toHaveLength(0);
  });

  it('is cut and lengthened at its end', async () => {
    const { piece, clip: id } = drumPiece();
    await showCompose({ piece });
    const { right, top, height } = clip(/^Drum kit, bars/)
      .element()
      .getBoundingClientRect();
    await drag({ x: right - 4, y: top + height / 2 }, { x: right - 4 - BAR_PIXELS, y: top + height / 2 });
    await expect.poll(() => piece.tables.clip.get(id)?.length).toBe(3 * BAR);
  });

  it('opens by a click and by Enter', async () => {
    const { piece } = drumPiece();
    await showCompose({ piece });
    await userEvent.click(clip(/^Drum kit, bars/));
    await expect.element(page.getByRole('grid')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Close Drum kit' }));
    await expect.element(page.getByRole('grid')).not.toBeInTheDocument();
    clip(/^Drum kit, bars/)
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('grid')).toBeVisible();
  });

  it('is moved, cut, copied and removed by keys, and the focus stays near', async () => {
    const { piece, track, clip: id } = drumPiece();
    await showCompose({ piece });
    clip(/^Drum kit, bars/)
      .element()
      .focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => piece.tables.clip.get(id)?.start).toBe(BAR);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await expect.poll(() => piece.tables.clip.get(id)?.length).toBe(3 * BAR);
    await userEvent.keyboard('{Control>}d{/Control}');
    await expect.poll(() => clipsOf(piece.tables, track).map(({ start }) => start / BAR)).toEqual([1, 4]);
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => clipsOf(piece.tables, track)).toHaveLength(1);
    await expect.element(clip(/^Drum kit, bars 5 to 7/)).toHaveFocus();
  });

  it('that was removed comes back by the message', async () => {
    const { piece, track } = drumPiece();
    await showCompose({ piece });
    clip(/^Drum kit, bars/)
      .element()
      .focus();
    await userEvent.keyboard('{Delete}');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => clipsOf(piece.tables, track)).toHaveLength(1);
  });

  it('offers its way back only until the next step, which undo would take', async () => {
    const { piece, track } = drumPiece();
    await showCompose({ piece });
    clip(/^Drum kit, bars/)
      .element()
      .focus();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    changeTrack(piece, track, { isMuted: true });
    await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    expect(lastStep(piece)).toBe('history.changeTrack');
  });
});

describe('a part without a pointer and without a wide screen', () => {
  it('is moved by bar and beat, copied and removed', async () => {
    const { piece, track, clip: id } = drumPiece();
    await showCompose({ piece, on: 'phone' });
    await userEvent.click(page.getByRole('button', { name: 'Drum kit', exact: true }));
    await userEvent.click(page.getByRole('button', { name: 'Increase Starts in bar' }));
    await expect.poll(() => piece.tables.clip.get(id)?.start).toBe(BAR);
    await userEvent.click(page.getByRole('button', { name: 'Increase Beat' }));
    await expect.poll(() => piece.tables.clip.get(id)?.start).toBe(BAR + 480);
    await userEvent.click(page.getByRole('button', { name: 'Copy this part' }));
    await expect.poll(() => clipsOf(piece.tables, track)).toHaveLength(2);
    await expect.element(page.getByRole('combobox', { name: 'Part' })).toHaveDisplayValue('Part 2');
    await userEvent.click(page.getByRole('button', { name: 'Remove', exact: true }));
    await expect.poll(() => clipsOf(piece.tables, track).map(({ id: left }) => left)).toEqual([id]);
    await expect.poll(() => document.activeElement !== document.body).toBe(true);
  });

  it('says so when nothing plays, and begins', async () => {
    const { piece, track, clip: id } = melodyPiece();
    piece.history.undo('oksana');
    await showCompose({ piece });
    changeClip(piece, id, { track: addTrack(piece, { role: 'notes', instrument: 'flute' }) });
    await userEvent.click(page.getByRole('button', { name: 'Oud', exact: true }));
    await userEvent.click(page.getByRole('button', { name: 'Begin' }));
    await expect.element(page.getByRole('application')).toBeVisible();
    expect(clipsOf(piece.tables, track)).toHaveLength(1);
  });
});

describe('a recording', () => {
  const withVoice = () => {
    const piece = pieceOf();
    const asset = {
      mime: 'audio/wav',
      bytes: 9,
      name: 'Голос',
      seconds: 4,
      peaks: [5, 90, 40],
      width: 0,
      height: 0,
      author: '',
      licence: '',
      source: '',
    };
    return {
      piece,
      ...addRecording(piece, { sha256: 'a'.repeat(64), asset, clip: { start: 0, length: 7680, offset: 0 } }),
    };
  };

  it('is placed by bar and beat, begun later and made softer', async () => {
    const { piece, clip: id } = withVoice();
    await showCompose({ piece });
    await userEvent.click(page.getByRole('button', { name: 'Voice', exact: true }));
    await userEvent.click(page.getByRole('button', { name: 'Increase Starts in bar' }));
    await userEvent.click(page.getByRole('button', { name: 'Increase Skip at the start' }));
    page.getByRole('slider', { name: 'Volume' }).element().focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => piece.tables.clip.get(id)).toMatchObject({ start: 3840, offset: 0.01, gain: -0.5 });
  });

  it('that was removed leaves a way to record another', async () => {
    const { piece } = withVoice();
    const { onRecord } = await showCompose({ piece });
    await userEvent.click(page.getByRole('button', { name: 'Voice', exact: true }));
    await userEvent.click(page.getByRole('button', { name: 'Remove', exact: true }));
    await userEvent.click(page.getByRole('button', { name: 'Record' }));
    expect(onRecord).toHaveBeenCalledOnce();
  });
});

describe('the tracks', () => {
  it('are muted and heard again', async () => {
    const { piece, track } = drumPiece();
    await showCompose({ piece });
    await userEvent.click(page.getByRole('button', { name: 'Mute: Drum kit' }));
    await expect.poll(() => piece.tables.track.get(track)?.isMuted).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Let Drum kit sound' }));
    await expect.poll(() => piece.tables.track.get(track)?.isMuted).toBe(false);
  });

  it('are named, moved and removed, with a way back', async () => {
    const { piece, track } = drumPiece();
    const oud = addTrack(piece, { role: 'notes', instrument: 'oud' });
    addClip(piece, { track: oud, start: 0, length: BAR });
    await showCompose({ piece });
    await userEvent.click(page.getByRole('button', { name: 'More for Oud' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'عودي');
    await userEvent.click(page.getByRole('button', { name: 'Up', exact: true }));
    await expect.poll(() => tracksInOrder(piece.tables).map(({ id }) => id)).toEqual([oud, track]);
    await expect.poll(() => document.activeElement !== document.body).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Remove', exact: true }));
    await expect.poll(() => piece.tables.track.get(oud)).toBeUndefined();
    await expect.element(page.getByText(/^Removed: .?عودي/)).toBeVisible();
    await expect.poll(() => document.activeElement !== document.body).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => piece.tables.track.get(oud)?.name).toBe('عودي');
  });

  it('of a song in another room are seen at once', async () => {
    const { piece } = drumPiece();
    await showCompose({ piece });
    addTrack(piece, { role: 'notes', instrument: 'flute', name: 'Сопілка з дуже довгою назвою, яку хтось дав' });
    await expect.element(page.getByText('Сопілка з дуже довгою назвою, яку хтось дав')).toBeVisible();
    expect(isPageTooWide()).toBe(false);
  });

  it('a bar number moves the playhead', async () => {
    const { piece } = drumPiece();
    const { engine } = await showCompose({ piece });
    await userEvent.click(page.getByRole('button', { name: 'Go to bar 3' }));
    expect(engine.heard).toContain(`seek ${2 * BAR}`);
  });
});

it.each([
  ['en', 'laptop'],
  ['ar', 'laptop'],
  ['uk', 'phone'],
] as const)('the timeline has no fault in %s on a %s', async (language, on) => {
  const { piece } = drumPiece();
  addTrack(piece, { role: 'notes', instrument: 'tsymbaly' });
  await showCompose({ piece, language, on });
  await expect.element(page.getByText(/7\/8/)).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  expect(smallTargets()).toEqual([]);
  expect(isPageTooWide()).toBe(false);
});

describe('others in the song', () => {
  it('stand by name at the track and the part where they are, and nowhere else', async () => {
    const { piece, track, clip } = drumPiece();
    const others = [
      personAt(1, { name: 'Amir', place: { view: 'compose', item: clip } }),
      personAt(2, { name: 'Sara', place: { view: 'compose', item: track } }),
      personAt(3, { name: 'Olena', place: { view: 'words', item: clip } }),
    ];
    await showCompose({ piece, others });
    await expect.poll(() => page.getByText('Amir is here').all().length, { message: 'once at the track, once at the part' }).toBe(2);
    expect(page.getByText('Sara is here').all()).toHaveLength(1);
    await expect.element(page.getByText('Amir', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Olena is here')).not.toBeInTheDocument();
    expect(await axeFaults()).toEqual([]);
  });

  it('hear which part is open, and which track where none is', async () => {
    const { piece, track, clip } = drumPiece();
    const { onPlace } = await showCompose({ piece });
    await userEvent.click(page.getByRole('button', { name: /^Drum kit/, expanded: false }));
    await expect.poll(() => onPlace.mock.lastCall).toEqual([{ view: 'compose', item: track }]);
    page.getByRole('button', { name: /^Drum kit, bars? / }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onPlace.mock.lastCall).toEqual([{ view: 'compose', item: clip }]);
  });
});
