import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { seededRandom } from '../../../src/base/random.ts';
import { failed, ok } from '../../../src/base/result.ts';
import { fillFromStarter } from '../../../src/document/commands/starter.ts';
import { openPiece, type PieceDoc } from '../../../src/document/open.ts';
import { balkans78 } from '../../../src/document/starters/balkans-78.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { RecordViewProps } from '../../../src/features/record/record-types.ts';
import { RecordView } from '../../../src/features/record/RecordView.tsx';
import type { UnfinishedTake } from '../../../src/keep/keep-types.ts';
import { TextsArea } from '../../../src/ui/i18n/TextsArea.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { wav } from '../../audio/support/wav.ts';
import { axeFaults, show, smallTargets } from '../../ui/show.tsx';

const AREAS = ['record', 'history'];
const SHA256 = 'ab'.repeat(32);

function newPiece(): PieceDoc {
  const piece = openPiece({ ydoc: new Y.Doc(), person: 'olena', random: seededRandom(5), clock: () => 0 });
  fillFromStarter(piece, balkans78, 'piece');
  return piece;
}

/** A real file of the samples, with its waveform. */
const encodeTake: RecordViewProps['encodeTake'] = (samples, sampleRate) => {
  const peaks = [0, 1, 2, 3].map((part) => {
    const width = Math.floor(samples.length / 4);
    return Math.round(100 * samples.subarray(part * width, (part + 1) * width).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0));
  });
  return Promise.resolve(ok({ bytes: wav([samples], sampleRate), mime: 'audio/wav', seconds: samples.length / sampleRate, peaks }));
};

/** A microphone into which somebody hums. */
function hum(): void {
  const context = new AudioContext();
  const voice = context.createOscillator();
  const quiet = new GainNode(context, { gain: 0.3 });
  const into = context.createMediaStreamDestination();
  voice.connect(quiet).connect(into);
  voice.start();
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => Promise.resolve(into.stream.clone()));
  onTestFinished(async () => {
    asked.mockRestore();
    await context.close();
  });
}

function refuse(name: string): void {
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', name));
  onTestFinished(() => asked.mockRestore());
}

async function open(piece: PieceDoc, props: Partial<RecordViewProps> = {}, language: LanguageId = 'en') {
  const engine = createEngine(piece, { bytes: () => Promise.resolve(failed('asset-missing')) });
  onTestFinished(() => engine.dispose());
  const onDone = vi.fn();
  await show(
    <TextsArea areas={AREAS}>
      <RecordView
        piece={piece}
        engine={engine}
        assets={{ put: () => Promise.resolve(ok(SHA256)) }}
        encodeTake={encodeTake}
        onDone={onDone}
        {...props}
      />
    </TextsArea>,
    language,
  );
  return { engine, onDone };
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const recordings = (piece: PieceDoc) => piece.tables.clip.all().filter(({ asset }) => asset !== null);

async function recordFor(engine: { position(): number; state(): { phase: string } }, ticks: number): Promise<void> {
  await userEvent.click(button('Record'));
  await expect.poll(() => engine.state().phase, { timeout: 20_000 }).toBe('recording');
  await expect.poll(() => engine.position() > ticks, { timeout: 20_000 }).toBe(true);
}

describe('recording a voice', () => {
  it('counts in, records, is listened to, kept in the song, and taken back in one step', async () => {
    hum();
    const piece = newPiece();
    const { engine, onDone } = await open(piece);
    await userEvent.click(button('Record'));
    await expect.element(page.getByText('Listen and count')).toBeVisible();
    await expect.element(page.getByText('Recording', { exact: true })).toBeVisible();
    await expect.poll(() => engine.position() > 2000, { timeout: 20_000 }).toBe(true);
    await userEvent.click(button('Stop'));
    await expect.element(button('Keep it')).toBeVisible();
    expect(recordings(piece)).toEqual([]);
    await userEvent.click(button('Listen'));
    await expect.poll(() => document.querySelector('audio')?.currentTime ?? 0, { timeout: 20_000 }).toBeGreaterThan(0.1);
    await userEvent.click(button('Keep it'));
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    const [clip] = recordings(piece);
    expect(clip).toMatchObject({ asset: SHA256, by: 'olena' });
    expect(clip?.start).toBeLessThan(20);
    expect(piece.tables.asset.get(SHA256)?.peaks.some((peak) => peak > 10)).toBe(true);
    await userEvent.click(button('Undo'));
    expect(recordings(piece)).toEqual([]);
    expect(piece.tables.track.all().some(({ role }) => role === 'audio')).toBe(false);
  });

  it('lays a take aside for another one, and brings it back with undo', async () => {
    hum();
    const piece = newPiece();
    const { engine } = await open(piece);
    await recordFor(engine, 500);
    await userEvent.click(button('Stop'));
    await userEvent.click(button('Once more'));
    await expect.element(button('Record')).toBeVisible();
    expect(Math.round(engine.position())).toBe(0);
    await userEvent.click(button('Undo'));
    await expect.element(button('Keep it')).toBeVisible();
  });

  it('ends by itself when no time is left', async () => {
    hum();
    const { engine } = await open(newPiece(), { mostSeconds: 1 });
    await userEvent.click(button('Record'));
    await expect.poll(() => engine.state().phase, { timeout: 20_000 }).toBe('recording');
    await expect.element(button('Keep it'), { timeout: 20_000 }).toBeVisible();
  });

  it('hands the take to this device while it runs, and lets it go when it is kept', async () => {
    hum();
    let seconds = 0;
    const discard = vi.fn(() => Promise.resolve());
    const add = (samples: Float32Array) => {
      seconds += samples.length / 48_000;
      return Promise.resolve(ok(undefined));
    };
    const { engine, onDone } = await open(newPiece(), { startTake: () => Promise.resolve(ok({ add, discard })) });
    await recordFor(engine, 4000);
    await expect.poll(() => seconds).toBeGreaterThan(0.5);
    await userEvent.click(button('Stop'));
    await userEvent.click(button('Keep it'));
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(discard).toHaveBeenCalled();
  });

  it('offers a take that was cut off earlier', async () => {
    const cut: UnfinishedTake = {
      piece: 'piece', person: 'olena', sampleRate: 48_000, start: 960, startedAt: 0,
      samples: () => Promise.resolve(Float32Array.from({ length: 48_000 }, (_, index) => Math.sin(index / 20) / 2)),
      discard: vi.fn(() => Promise.resolve()),
    };
    const piece = newPiece();
    const { onDone } = await open(piece, { unfinishedTake: cut });
    await userEvent.click(button('Listen to it'));
    await userEvent.click(button('Keep it'));
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(recordings(piece)[0]?.start).toBe(960);
    expect(cut.discard).toHaveBeenCalledOnce();
  });

  it('keeps the take when the device is full', async () => {
    hum();
    const piece = newPiece();
    const { engine, onDone } = await open(piece, { assets: { put: () => Promise.resolve(failed('disk-full')) } });
    await recordFor(engine, 500);
    await userEvent.click(button('Stop'));
    await userEvent.click(button('Keep it'));
    await expect.element(page.getByRole('alert').getByText(/This device is full/)).toBeVisible();
    await expect.element(button('Keep it')).toBeEnabled();
    expect(onDone).not.toHaveBeenCalled();
    expect(recordings(piece)).toEqual([]);
  });
});

describe('a microphone that does not come', () => {
  it.each([
    ['NotAllowedError', /not allowed/],
    ['NotFoundError', /No microphone was found/],
    ['NotReadableError', /Another app/],
  ])('is told in a sentence with the next step: %s', async (name, sentence) => {
    refuse(name);
    await open(newPiece());
    await userEvent.click(button('Record'));
    await expect.element(page.getByRole('alert').getByText(sentence)).toBeVisible();
    await expect.element(button('Record')).toBeEnabled();
  });
});

describe.each(['en', 'ar'] as const)('recording in %s', (language) => {
  it('has no fault that axe finds, no small target and nothing off screen', async () => {
    await page.viewport(360, 640);
    await open(newPiece(), {}, language);
    await expect.element(page.getByRole('button').first()).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});
