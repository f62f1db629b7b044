import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed, ok } from '../../src/base/result.ts';
import { emptyPlan } from '../../src/document/plan/records.ts';
import { canonicalText } from '../../src/document/queries/canonical.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { FinishView } from '../../src/features/finish/FinishView.tsx';
import { MixView } from '../../src/features/mix/MixView.tsx';
import { RecordView } from '../../src/features/record/RecordView.tsx';
import { WordsView } from '../../src/features/words/WordsView.tsx';
import { EditAccess } from '../../src/ui/hooks/EditAccess.tsx';
import { axeFaults } from '../ui/show.tsx';
import { drumPiece, melodyPiece, showCompose } from './compose/compose-screen.tsx';
import { quietEngine } from './support/quiet-engine.ts';
import { becomeNewer, WHY } from './support/read-only.ts';
import { showView } from './support/screen.tsx';
import { songWithWords } from './words/words-piece.ts';
import { wordsProps } from './words/words-props.tsx';

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const show = (piece: PieceDoc, view: React.ReactNode, areas: readonly string[]) =>
  showView(
    <EditAccess piece={piece} why={WHY}>
      {view}
    </EditAccess>,
    { areas },
  );

async function expectOff(...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) await expect.element(button(name), { message: String(name) }).toBeDisabled();
  await expect.element(page.getByRole('group', { name: WHY }).first()).toBeInTheDocument();
}

describe('a piece of a newer studio', () => {
  it('can be looked at in every part of composing, and nothing in it changes', async () => {
    const { piece } = drumPiece();
    const before = canonicalText(becomeNewer(piece).ydoc);
    await showCompose({ piece });
    await expectOff('Add a sound', /^Mute/);
    await userEvent.click(button(/^Drum kit/));
    await expectOff('Copy this part', /^Increase/);
    const cell = page.getByRole('gridcell').first();
    await userEvent.click(cell);
    await userEvent.keyboard('1');
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
    await userEvent.click(button(/^7\/8 · /));
    await expect.element(page.getByRole('dialog').getByRole('textbox').first()).toBeDisabled();
    await expect.element(page.getByRole('dialog').getByRole('button', { name: 'Listen to the scale' })).toBeEnabled();
    expect(await axeFaults()).toEqual([]);
    expect(canonicalText(piece.ydoc)).toBe(before);
  });

  it('keeps its notes where they are', async () => {
    const { piece } = melodyPiece();
    const before = canonicalText(becomeNewer(piece).ydoc);
    await showCompose({ piece });
    await userEvent.click(button(/^Oud/));
    page.getByRole('application').element().focus();
    for (const keys of ['{Enter}', '{Delete}', '{Alt>}{ArrowUp}{/Alt}', '{Shift>}{ArrowRight}{/Shift}']) await userEvent.keyboard(keys);
    expect(canonicalText(piece.ydoc)).toBe(before);
  });

  it('turns off while it is open, as soon as a colleague with a newer studio writes in it', async () => {
    const { piece } = drumPiece();
    await showCompose({ piece });
    await expect.element(button('Add a sound')).toBeEnabled();
    becomeNewer(piece);
    await expectOff('Add a sound');
  });

  it('lets its words be read and sung', async () => {
    const { piece } = songWithWords();
    becomeNewer(piece);
    await show(piece, <WordsView piece={piece} engine={quietEngine()} others={[]} onPlace={() => undefined} {...wordsProps().props} />, ['words', 'history', 'practise']);
    await expectOff('Add a line', 'Add a language', 'Say a line', 'Bring in words');
    await expect.element(page.getByRole('textbox').first()).toHaveAttribute('readonly');
    await userEvent.click(page.getByRole('radio', { name: 'Tap along' }));
    await expectOff('Start tapping');
    await userEvent.click(page.getByRole('radio', { name: 'Learn' }));
    await userEvent.click(button('дубки'));
    await expectOff('Say this word');
    await expect.element(button('Keep in my list')).toBeEnabled();
  });

  it('lets its mix be heard', async () => {
    const { piece } = drumPiece();
    becomeNewer(piece);
    await show(piece, <MixView piece={piece} engine={quietEngine()} />, ['mix', 'compose']);
    await expectOff(/^Mute/);
    await expect.element(page.getByRole('slider').first()).toBeDisabled();
    await expect.element(button(/^Only this one/)).toBeEnabled();
  });

  it('takes no recording', async () => {
    const { piece } = drumPiece();
    becomeNewer(piece);
    await show(
      piece,
      <RecordView piece={piece} engine={quietEngine()} assets={{ put: async () => ok('a'.repeat(64)) }} encodeTake={async () => failed('audio-unreadable')} onDone={() => undefined} />,
      ['record', 'history'],
    );
    await expectOff('Record');
  });

  it('can be finished by listening and by what is hers alone', async () => {
    const { piece } = drumPiece();
    becomeNewer(piece);
    await show(
      piece,
      <FinishView
        piece={piece}
        pieceId="song"
        engine={quietEngine()}
        person={{ id: 'oksana', name: 'Оксана', picture: 'owl', colour: 3, key: 'k', createdAt: 0 }}
        plan={{ plan: emptyPlan('oksana'), change: () => ok(emptyPlan('oksana')) }}
        assets={{ blob: async () => failed('asset-missing') }}
        traces={async () => []}
        digest={async () => 'd'.repeat(64)}
        onExport={vi.fn()}
        onPlan={vi.fn()}
      />,
      ['finish', 'learning', 'start', 'offer', 'people'],
    );
    await expect.element(button(/^Play/)).toBeEnabled();
    await expect.element(page.getByLabelText('Name of the piece')).toBeDisabled();
    await userEvent.click(button('Continue'));
    await expectOff('Music');
    await userEvent.click(button('Continue'));
    await expectOff('This is my answer');
  });
});
