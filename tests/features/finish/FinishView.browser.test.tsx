import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { seededRandom } from '../../../src/base/random.ts';
import { createEmitter } from '../../../src/base/signal.ts';
import { addClip } from '../../../src/document/commands/clips.ts';
import { setStep } from '../../../src/document/commands/notes.ts';
import { addAsset, creditAsset, introducePerson } from '../../../src/document/commands/people.ts';
import { addTrack } from '../../../src/document/commands/tracks.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../../src/document/open.ts';
import { changePlan } from '../../../src/document/plan/change-plan.ts';
import { emptyPlan, type PlanRecords } from '../../../src/document/plan/records.ts';
import { traceOfChange } from '../../../src/document/plan/trace-of-change.ts';
import { addToTrace, type TraceEvent } from '../../../src/document/plan/trace.ts';
import { failed } from '../../../src/base/result.ts';
import type { Listening } from '../../../src/features/finish/finish-types.ts';
import { FinishView } from '../../../src/features/finish/FinishView.tsx';
import { TextsArea } from '../../../src/ui/i18n/TextsArea.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { axeFaults, show, smallTargets } from '../../ui/show.tsx';

const NOON = Date.UTC(2026, 4, 12, 12);
const DIGEST = 'd'.repeat(64);
const SONG = 'a'.repeat(64);
const AREAS = ['finish', 'learning', 'start', 'offer'];
const OLENA = { id: 'olena', name: 'Olena', picture: 'fox', colour: 2, key: 'k', createdAt: 0 };

/** A song of two people with a recording of unknown origin, and the trace that the device kept. */
function makeSong(): { piece: PieceDoc; trace: () => readonly TraceEvent[] } {
  const piece = openPiece({ ydoc: new Y.Doc(), person: 'olena', random: seededRandom(7), clock: () => NOON });
  const kept: { trace: readonly TraceEvent[] } = { trace: [] };
  piece.changes.listen((change) => {
    for (const line of traceOfChange(change, piece.tables, { pieceId: 'song', at: NOON }))
      kept.trace = addToTrace(kept.trace, line);
  });
  seedPiece(piece, { pieceId: 'song', starter: '' });
  introducePerson(piece, { name: 'Olena', picture: 'fox', colour: 2 });
  const clip = addClip(piece, { track: addTrack(piece, { role: 'drums', instrument: 'drum-kit' }), start: 0, length: 7680 });
  for (let step = 0; step < 12; step++) if (clip.ok) setStep(piece, { clip: clip.value, row: 'kick', tick: step * 240 }, 1);
  addAsset(piece, SONG, {
    type: 'audio', mime: 'audio/wav', bytes: 9, name: 'birds.wav', seconds: 4, width: 0, height: 0, peaks: [5, 90, 40], author: '', licence: '', source: 'birds.wav',
  });
  addClip(piece, { track: addTrack(piece, { role: 'audio', instrument: 'voice' }), start: 0, length: 3840, asset: SONG });
  piece.handTo('sara');
  introducePerson(piece, { name: 'Sara', picture: 'cat', colour: 5 });
  piece.handTo('olena');
  return { piece, trace: () => kept.trace };
}

function silentEngine(): Listening & { played: number[] } {
  const played: number[] = [];
  return {
    played,
    changed: createEmitter(),
    state: () => ({ phase: 'stopped', loop: undefined, isMetronomeOn: false, solo: [], sound: 'ready' }),
    play: async (from) => void played.push(from ?? -1),
    pause: () => undefined,
    stop: () => undefined,
    position: () => 0,
  };
}

async function open(language: LanguageId = 'en') {
  const { piece, trace } = makeSong();
  const engine = silentEngine();
  const kept: { plan: PlanRecords } = { plan: emptyPlan('olena') };
  const onExport = vi.fn();
  function Finish() {
    const [plan, setPlan] = useState(kept.plan);
    return (
      <FinishView
        piece={piece}
        pieceId="song"
        engine={engine}
        person={OLENA}
        plan={{
          plan,
          change(change) {
            const next = changePlan(kept.plan, change);
            if (next.ok) {
              kept.plan = next.value;
              setPlan(next.value);
            }
            return next;
          },
        }}
        assets={{ blob: async () => failed('asset-missing') }}
        traces={async () => trace()}
        digest={async () => DIGEST}
        onExport={onExport}
        onPlan={vi.fn()}
      />
    );
  }
  await show(
    <TextsArea areas={AREAS}>
      <Finish />
    </TextsArea>,
    language,
  );
  await expect.element(page.getByRole('navigation')).toBeVisible();
  const go = (name: string) => userEvent.click(page.getByRole('navigation').getByRole('button', { name: new RegExp(name) }));
  return { piece, engine, kept, onExport, go };
}

describe('finishing a piece', () => {
  it('begins by listening from the beginning, and gives the piece a name', async () => {
    const { piece, engine } = await open();
    await userEvent.click(page.getByRole('button', { name: /^Play/ }));
    expect(engine.played).toEqual([0]);
    await userEvent.fill(page.getByLabelText('Name of the piece'), 'Morning birds');
    await userEvent.click(page.getByRole('button', { name: 'Continue' }));
    expect(piece.tables.song.get('song')?.title).toBe('Morning birds');
    await expect.element(page.getByRole('heading', { name: 'Who did what' })).toHaveFocus();
  });

  it('names each person for her part, to be put right by a tap', async () => {
    const { piece, go } = await open();
    await go('Who did what');
    const sara = page.getByRole('group', { name: 'What Sara did' });
    await expect.element(sara.getByRole('button', { name: 'Idea' })).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(sara.getByRole('button', { name: 'Idea' }));
    expect(piece.tables.credit.get('sara')?.parts).toEqual(['idea']);
    const olena = page.getByRole('group', { name: 'What Olena did' });
    await expect.element(olena.getByRole('button', { name: 'Music' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('answers nothing for her where a file came from elsewhere, and lets her leave it for later', async () => {
    const { piece, go } = await open();
    await go('Who did what');
    for (const name of ['We made it', 'Someone else’s']) await expect.element(page.getByRole('radio', { name })).not.toBeChecked();
    await userEvent.click(page.getByRole('button', { name: 'Later' }));
    await expect.element(page.getByRole('heading', { name: 'What do I agree to?' })).toHaveFocus();
    await go('Who did what');
    await userEvent.click(page.getByRole('radio', { name: 'We made it' }));
    expect(piece.tables.asset.get(SONG)).toMatchObject({ author: '', licence: '', source: '' });
    await expect.element(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  });

  it('asks whose each recording is, and says what is missing', async () => {
    const { piece, go } = await open();
    await go('Who did what');
    await userEvent.click(page.getByRole('radio', { name: 'Someone else’s' }));
    await expect.element(page.getByText('The studio does not know these terms. Please check them.')).toBeVisible();
    await userEvent.fill(page.getByLabelText('Who made it?'), 'Anoush');
    await userEvent.selectOptions(page.getByLabelText('What may be done with it?'), 'CC-BY-SA-4.0');
    expect(piece.tables.asset.get(SONG)).toMatchObject({ author: 'Anoush', licence: 'CC-BY-SA-4.0' });
    await go('Licence');
    await userEvent.click(page.getByRole('radio', { name: 'Yes, for anything' }));
    await expect.element(page.getByText('These terms do not fit the licence you chose.')).toBeVisible();
  });

  it('takes a consent for oneself alone, and gives it back', async () => {
    const { piece, go } = await open();
    creditAsset(piece, SONG, { author: '', licence: '', source: '' });
    await go('My consent');
    await expect.element(page.getByText('No answer yet')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'To our circle' }));
    await userEvent.click(page.getByText('My name may stand in it'));
    await userEvent.click(page.getByText('My voice may be heard'));
    await userEvent.click(page.getByRole('button', { name: 'This is my answer' }));
    expect(piece.tables.consent.get('olena')).toMatchObject({ name: true, voice: true, face: false, place: 'circle', until: null });
    expect(piece.tables.consent.get('sara')).toBeUndefined();
    await userEvent.click(page.getByRole('button', { name: 'Take it back' }));
    expect(piece.tables.consent.get('olena')).toMatchObject({ name: false, voice: false, place: 'nowhere' });
    await userEvent.click(page.getByRole('button', { name: 'Undo' }).last());
    expect(piece.tables.consent.get('olena')).toMatchObject({ voice: true, place: 'circle' });
  });

  it('finds the licence by three questions', async () => {
    const { piece, go } = await open();
    await go('Licence');
    await userEvent.click(page.getByRole('radio', { name: 'Yes, if they name us' }));
    await userEvent.click(page.getByRole('group', { name: /earn money/ }).getByRole('radio', { name: 'No' }));
    await userEvent.click(page.getByRole('radio', { name: 'Yes, if theirs is as free as ours' }));
    await userEvent.click(page.getByRole('button', { name: 'We choose this' }));
    expect(piece.tables.song.get('song')?.licence).toBe('CC-BY-NC-SA-4.0');
    await expect.element(page.getByText('Chosen for this piece')).toBeVisible();
  });

  it('keeps what she says is true in her plan, in her own words, and nothing of it in the piece', async () => {
    const { piece, kept, go } = await open();
    await go('What I did');
    await expect.element(page.getByText('I made a rhythm in 13 steps.')).toBeVisible();
    const before = Y.encodeStateVector(piece.ydoc);
    await userEvent.click(page.getByRole('button', { name: 'In my words' }).first());
    await userEvent.fill(page.getByLabelText('How I say it'), 'I found a beat that walks.');
    await userEvent.click(page.getByRole('button', { name: 'Yes, keep it' }).first());
    await expect.element(page.getByRole('heading', { name: 'Kept in my plan' })).toBeVisible();
    expect(kept.plan.evidence).toEqual([
      expect.objectContaining({ kind: 'clip.made', personId: 'olena', pieceId: 'song', pieceDigest: DIGEST, visibility: 'me', withHelp: false }),
    ]);
    expect(kept.plan.evidence[0]?.facts['words']).toBe('I found a beat that walks.');
    expect(Y.encodeStateVector(piece.ydoc)).toEqual(before);
    await go('Done');
    await expect.element(page.getByText('I make music, pictures and text.')).toBeVisible();
    await expect.element(page.getByText(/^Level 1 · ◐ Shown by work/)).toBeVisible();
    await go('What I did');
    await userEvent.click(page.getByRole('button', { name: 'Take it out of my plan' }));
    expect(kept.plan.evidence).toEqual([]);
  });

  it('puts aside what is not hers, and brings it back', async () => {
    const { kept, go } = await open();
    await go('What I did');
    await userEvent.click(page.getByRole('button', { name: 'Not mine' }).first());
    expect(kept.plan.dropped).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(kept.plan.dropped).toEqual([]);
  });

  it('keeps her words with every letter, for her alone', async () => {
    const { kept, onExport, go } = await open();
    await go('My words');
    await userEvent.click(page.getByRole('button', { name: 'I am proud of' }));
    await userEvent.type(page.getByLabelText('My thoughts'), 'our song');
    expect(kept.plan.reflections).toEqual([
      expect.objectContaining({ text: 'I am proud of our song', pieceId: 'song', form: 'written', visibility: 'me', language: 'en' }),
    ]);
    await userEvent.clear(page.getByLabelText('My thoughts'));
    expect(kept.plan.reflections).toEqual([]);
    await go('Done');
    await userEvent.click(page.getByRole('button', { name: 'Take it home' }));
    expect(onExport).toHaveBeenCalledOnce();
  });

  it.each(['en', 'ar'] as const)('has no obstacle on any step in %s', async (language) => {
    await page.viewport(360, 640);
    await open(language);
    const steps = page.getByRole('navigation').getByRole('button');
    for (let step = 0; step < 7; step++) {
      await userEvent.click(steps.nth(step));
      await expect.element(steps.nth(step)).toHaveAttribute('aria-current', 'step');
      expect(await axeFaults(), `step ${step + 1}`).toEqual([]);
      expect(smallTargets(), `step ${step + 1}`).toEqual([]);
      expect(document.documentElement.scrollWidth, `step ${step + 1}`).toBeLessThanOrEqual(360);
    }
  });
});
