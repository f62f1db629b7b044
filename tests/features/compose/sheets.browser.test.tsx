import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed, ok } from '../../../src/base/result.ts';
import type { PieceDoc } from '../../../src/document/open.ts';
import { metreMapOf, tempoMapOf, tracksInOrder } from '../../../src/document/queries/song.ts';
import type { ComposeImports } from '../../../src/features/compose/compose-types.ts';
import type { ImportedAudio, ImportedSong } from '../../../src/media/media-types.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { isPageTooWide, lastStep, pieceOf } from '../support/screen.tsx';
import { drumPiece, melodyPiece, showCompose } from './compose-screen.tsx';

const SONG: ImportedSong = {
  title: 'Щедрик',
  tempos: [{ tick: 0, bpm: 150 }],
  metres: [{ tick: 0, groups: [1, 1, 1], unit: 4 }],
  tracks: [{ name: 'Спів', isDrums: false, program: 73, notes: [{ start: 0, length: 480, pitch: 70, velocity: 0.7 }] }],
  lines: [],
};
const SOUND: ImportedAudio = { bytes: new Uint8Array(4), mime: 'audio/wav', seconds: 3, peaks: [10, 60, 30] };

async function bring(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('[role="dialog"] input[type="file"]');
  if (!input) throw new Error('there is no place for a file');
  await userEvent.upload(input, file);
}
async function openAdd(imports: Partial<ComposeImports> = {}, piece = pieceOf()) {
  const shown = await showCompose({ piece, imports });
  await userEvent.click(page.getByRole('button', { name: 'Add a sound' }));
  await expect.element(page.getByRole('dialog', { name: 'Which sound?' })).toBeVisible();
  return { piece, ...shown };
}

describe('adding a sound', () => {
  it('lets it be heard, then makes a track and opens it', async () => {
    const { piece, engine } = await openAdd();
    await expect.element(page.getByRole('button', { name: 'Touch a sound to hear it' })).toBeDisabled();
    await userEvent.click(page.getByRole('button', { name: /^Oud/ }));
    expect(engine.heard).toContain('audition oud');
    await userEvent.click(page.getByRole('button', { name: 'Take Oud' }));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(tracksInOrder(piece.tables)).toMatchObject([{ instrument: 'oud', role: 'notes' }]);
    await userEvent.click(page.getByRole('button', { name: 'Begin' }));
    await expect.element(page.getByRole('application')).toBeVisible();
  });

  it('leads to the microphone', async () => {
    const { onRecord } = await openAdd();
    await userEvent.click(page.getByRole('button', { name: 'My voice' }));
    expect(onRecord).toHaveBeenCalledOnce();
  });

  it('closes with Escape and changes nothing', async () => {
    const { piece } = await openAdd();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Add a sound' })).toHaveFocus();
    expect(piece.tables.track.all()).toEqual([]);
  });
});

describe('bringing a file', () => {
  it('a MIDI file fills an empty piece in one step, with its tempo and metre', async () => {
    const { piece } = await openAdd({ midi: async () => ok(SONG) });
    await bring(new File(['x'], 'shchedryk.mid'));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: /3\/4 · 150/ })).toBeVisible();
    expect(tracksInOrder(piece.tables)).toMatchObject([{ name: 'Спів', instrument: 'flute' }]);
    piece.history.undo('oksana');
    expect(piece.tables.track.all()).toEqual([]);
    expect(tempoMapOf(piece.tables).bpmAt(0)).not.toBe(150);
  });

  it('a sound file becomes a track of its own, in one step', async () => {
    const { piece } = await openAdd({ audio: async () => ok(SOUND) });
    await bring(new File(['x'], 'Море.wav', { type: 'audio/wav' }));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const [track] = tracksInOrder(piece.tables);
    expect(track).toMatchObject({ name: 'Море', role: 'audio' });
    const [clip] = piece.tables.clip.where('track', track?.id ?? '');
    expect(clip).toMatchObject({ start: 0, offset: 0 });
    expect(piece.tables.asset.get(clip?.asset ?? '')).toMatchObject({ seconds: 3, source: 'Море.wav' });
    piece.history.undo('oksana');
    expect(piece.tables.track.all()).toEqual([]);
  });

  it('that is broken says what to do, changes nothing, and another can be tried', async () => {
    let isBroken = true;
    const { piece } = await openAdd({ midi: async () => (isBroken ? failed('midi-broken') : ok(SONG)) });
    await bring(new File(['x'], 'broken.mid'));
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(piece.tables.track.all()).toEqual([]);
    isBroken = false;
    await bring(new File(['x'], 'whole.mid'));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(piece.tables.track.all()).toHaveLength(1);
  });

  it('shows how far it is, and stops when asked', async () => {
    const stopped = Promise.withResolvers<void>();
    const { piece } = await openAdd({
      audio: (_file, work) => {
        work.onProgress(0.4);
        return new Promise((resolve) => {
          work.signal.addEventListener('abort', () => {
            stopped.resolve();
            resolve(ok(SOUND));
          });
        });
      },
    });
    await bring(new File(['x'], 'long.wav', { type: 'audio/wav' }));
    await expect.element(page.getByRole('progressbar', { name: 'Reading the file' })).toHaveAttribute('value', '0.4');
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await stopped.promise;
    await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
    expect(piece.tables.track.all()).toEqual([]);
  });

  it('is given up when the sheet is closed', async () => {
    const stopped = Promise.withResolvers<void>();
    const { piece } = await openAdd({
      audio: (_file, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve(ok(SOUND));
            stopped.resolve();
          });
        }),
    });
    await bring(new File(['x'], 'long.wav', { type: 'audio/wav' }));
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    await stopped.promise;
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(piece.tables.track.all()).toEqual([]);
  });

  it('of an odd kind asks before the converter is fetched, with its size', async () => {
    const { piece } = await openAdd({
      audio: async () => failed('audio-needs-converter'),
      convert: async () => ok(SOUND),
    });
    await bring(new File(['x'], 'old.amr', { type: 'audio/amr' }));
    await expect.element(page.getByText('This kind of sound needs a converter.', { exact: false })).toBeVisible();
    expect(piece.tables.track.all()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: /^Load .?32(\.4)?.MB/ }));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(piece.tables.track.all()).toHaveLength(1);
  });
});

describe('the song', () => {
  async function openSong() {
    const { piece } = melodyPiece();
    const shown = await showCompose({ piece });
    await userEvent.click(page.getByRole('button', { name: /4\/4 · / }));
    await expect.element(page.getByRole('dialog', { name: 'The song' })).toBeVisible();
    return { piece, ...shown };
  }

  it('gets a metre with its groups', async () => {
    const { piece } = await openSong();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Metre' }), '9/8 (2+2+2+3)');
    await expect.poll(() => metreMapOf(piece.tables).metreAt(0)).toMatchObject({ groups: [2, 2, 2, 3], unit: 8 });
    expect(lastStep(piece)).toBe('history.setMetre');
  });

  it('gets a home note and a scale with quarter tones', async () => {
    const { piece } = await openSong();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Home note' }), 'C');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Scale' }), 'Rast');
    await expect.poll(() => piece.tables.song.get('song')).toMatchObject({ tonic: 0, scale: 'rast' });
    await expect.element(page.getByText('E½♭')).toBeVisible();
  });

  it('gets a tempo, by number and by tapping', async () => {
    const { piece } = await openSong();
    const tempo = page.getByRole('textbox', { name: 'Tempo' });
    await userEvent.fill(tempo, '96');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => tempoMapOf(piece.tables).bpmAt(0)).toBe(96);
    const tap = page.getByRole('button', { name: 'Tap the tempo' });
    for (let beat = 0; beat < 4; beat++) await userEvent.click(tap);
    await expect.poll(() => tempoMapOf(piece.tables).bpmAt(0)).not.toBe(96);
    piece.history.undo('oksana');
    expect(tempoMapOf(piece.tables).bpmAt(0)).toBe(96);
  });

  it('gets a title: typing it is one step', async () => {
    const { piece } = await openSong();
    await userEvent.type(page.getByRole('textbox', { name: 'Title' }), 'Тиха пісня');
    await expect.poll(() => piece.tables.song.get('song')?.title).toBe('Тиха пісня');
    piece.history.undo('oksana');
    expect(piece.tables.song.get('song')?.title).toBe('');
  });

  it('lets its scale be heard, from home to home, and is silent once it is closed', async () => {
    const { engine } = await openSong();
    await userEvent.click(page.getByRole('button', { name: 'Listen to the scale' }));
    expect(engine.heard.at(-1)).toBe('audition oud 50 51 54 55 57 58 60 62');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(engine.heard.at(-1)).toBe('audition oud');
  });
});

describe.each([
  ['en', 'laptop'],
  ['ar', 'phone'],
] as const)('in %s on a %s', (language, on) => {
  it('an empty piece has no fault', async () => {
    await showCompose({ piece: pieceOf(), language, on });
    await expect.element(page.getByRole('button').first()).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    expect(isPageTooWide()).toBe(false);
  });

  it.each(['facts', 'add', 'track'] as const)('the sheet of %s has no fault', async (which) => {
    const { piece } = drumPiece();
    await showCompose({ piece, language, on });
    const buttons = page.getByRole('button');
    const opener = {
      facts: page.getByRole('button', { name: /7\/8/ }),
      add: page.getByRole('button', { name: language === 'ar' ? 'إضافة صوت' : 'Add a sound' }),
      track: buttons
        .filter({ has: page.getByRole('img') })
        .or(page.getByRole('button', { name: language === 'ar' ? /المزيد/ : /^More for/ })),
    }[which];
    await userEvent.click(opener.last());
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(isPageTooWide()).toBe(false);
  });
});

describe('words in a MIDI file', () => {
  const withWords = (...texts: string[]): ImportedSong => ({ ...SONG, lines: texts.map((text, index) => ({ start: index * 480, text })) });
  const languagesOf = (piece: PieceDoc): string[] => piece.tables.lineText.all().map(({ language }) => language);

  it('come in their own language where it is sure, not in that of the screen, and undo takes all back', async () => {
    const { piece } = await openAdd({ midi: async () => ok(withWords('Щедрик, щедрик, щедрівочка', 'прилетіла ластівочка')) });
    await bring(new File(['x'], 'shchedryk.mid'));
    await expect.element(page.getByText('The music came with words: Ukrainian')).toBeVisible();
    expect(languagesOf(piece)).toEqual(['uk', 'uk']);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect([piece.tables.track.all(), piece.tables.lineText.all()]).toEqual([[], []]);
  });

  it('are asked about where it is not', async () => {
    const { piece } = await openAdd({ midi: async () => ok(withWords('Maria, Maria')) });
    await bring(new File(['x'], 'maria.mid'));
    const question = page.getByRole('region', { name: 'Which language are these words?' });
    await expect.element(question.getByText('Maria, Maria')).toBeVisible();
    expect(piece.tables.track.all()).toEqual([]);
    expect(await axeFaults()).toEqual([]);
    await userEvent.selectOptions(question.getByLabelText('Another language'), 'Italian');
    await userEvent.click(question.getByRole('button', { name: 'Take this language' }));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(languagesOf(piece)).toEqual(['it']);
    piece.history.undo('oksana');
    expect([piece.tables.track.all(), piece.tables.lineText.all()]).toEqual([[], []]);
  });

  it('can be left out', async () => {
    const { piece } = await openAdd({ midi: async () => ok(withWords('la la la')) });
    await bring(new File(['x'], 'lala.mid'));
    await userEvent.click(page.getByRole('button', { name: 'Bring the music without words' }));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(piece.tables.track.all()).toHaveLength(1);
    expect(piece.tables.line.all()).toEqual([]);
  });
});
