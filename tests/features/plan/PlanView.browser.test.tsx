import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { seededRandom } from '../../../src/base/random.ts';
import { changePlan } from '../../../src/document/plan/change-plan.ts';
import { emptyPlan, type EvidenceRecord, type PlanRecords } from '../../../src/document/plan/records.ts';
import type { TraceEvent } from '../../../src/document/plan/trace.ts';
import { PlanView } from '../../../src/features/plan/PlanView.tsx';
import { TextsArea } from '../../../src/ui/i18n/TextsArea.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { axeFaults, show, smallTargets } from '../../ui/show.tsx';

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 4, 12);
const AREAS = ['plan', 'learning', 'offer'];
const OLENA = { id: 'olena', name: 'Olena', picture: 'fox', colour: 2, key: 'k', createdAt: 0 };

const RECORD: EvidenceRecord = {
  id: '1', kind: 'clip.made', at: NOW - DAY, personId: 'olena', pieceId: 'song', pieceDigest: 'a'.repeat(64), key: 'k1', facts: { what: 'rhythm', operations: 12, parts: 1 }, visibility: 'me', withHelp: false,
};
const MEET = { id: 'meet-people', competences: ['2.4', '2.2', 'life.S3'], chosenAt: NOW };

async function open({ plan = {}, trace = [], language = 'en' }: { plan?: Partial<PlanRecords>; trace?: readonly TraceEvent[]; language?: LanguageId } = {}) {
  const kept: { plan: PlanRecords } = { plan: { ...emptyPlan('olena'), ...plan } };
  const onBegin = vi.fn();
  const random = seededRandom(3);
  function Plan() {
    const [shown, setShown] = useState(kept.plan);
    return (
      <PlanView
        person={OLENA}
        plan={{
          plan: shown,
          change(change) {
            const next = changePlan(kept.plan, change);
            if (next.ok) {
              kept.plan = next.value;
              setShown(next.value);
            }
            return next;
          },
        }}
        clock={() => NOW}
        random={random}
        lacks={[]}
        pieceName={(id) => (id === 'song' ? 'Morning birds' : undefined)}
        traces={async () => trace}
        onBegin={onBegin}
        onPiece={vi.fn()}
      />
    );
  }
  await show(
    <TextsArea areas={AREAS}>
      <Plan />
    </TextsArea>,
    language,
  );
  await expect.element(page.getByRole('tablist')).toBeVisible();
  return { kept, onBegin };
}

describe('the plan of a person', () => {
  it('invites, and says where it lives', async () => {
    await open();
    await expect.element(page.getByText('This lives on this device only. Nobody else sees it.')).toBeVisible();
    await expect.element(page.getByText('Choose a goal. Then each step says why it is here.')).toBeVisible();
  });

  it('takes up to three goals and says why a fourth must wait', async () => {
    const { kept } = await open();
    await userEvent.click(page.getByRole('button', { name: 'Choose my goals' }));
    for (const name of ['Find work', 'Meet people', 'Perform', 'Lead'])
      await userEvent.click(page.getByRole('checkbox', { name }));
    await expect.element(page.getByText('You have 3 goals already. Leave one to choose another.')).toBeVisible();
    expect(kept.plan.goals.map(({ id }) => id)).toEqual(['find-work', 'meet-people', 'perform']);
    await userEvent.click(page.getByRole('checkbox', { name: 'Perform' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'Lead' }));
    expect(kept.plan.goals.map(({ id }) => id)).toEqual(['find-work', 'meet-people', 'lead']);
  });

  it('prints the reasons of a step, and keeps from what the plan was worked out when she begins', async () => {
    const { kept, onBegin } = await open({ plan: { goals: [MEET] } });
    const first = page.getByRole('article').first();
    await expect.element(first.getByText(/It serves your goal: Meet people\./)).toBeVisible();
    await expect.element(first.getByText('= 6 points in all')).toBeVisible();
    await userEvent.click(first.getByRole('button', { name: 'Begin' }));
    expect(onBegin).toHaveBeenCalledOnce();
    expect(kept.plan.lastPlan).toMatchObject({ ruleset: 'P1', at: NOW, inputs: { goals: [{ id: 'meet-people' }] } });
  });

  it('pins, puts aside and brings back', async () => {
    const { kept } = await open({ plan: { goals: [MEET] } });
    await userEvent.click(page.getByRole('button', { name: /^Not for me/ }).first());
    expect(kept.plan.dismissed).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(kept.plan.dismissed).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: /^Keep at the top/ }).nth(2));
    const [pinned] = kept.plan.pins;
    await expect.element(page.getByRole('article').first().getByText('You keep this at the top. Why it is here:')).toBeVisible();
    await userEvent.click(page.getByRole('article').first().getByRole('button', { name: 'I have done it' }));
    expect(kept.plan.done.map(({ activity }) => activity)).toEqual([pinned]);
    await expect.element(page.getByText(/^Done:/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(kept.plan.done).toEqual([]);
    expect(kept.plan.pins).toEqual([pinned]);
  });

  it('takes a step of her own, and refuses an empty one', async () => {
    const { kept } = await open();
    await userEvent.click(page.getByRole('button', { name: 'Add' }));
    await expect.element(page.getByText(/^The step has no words/)).toBeVisible();
    await userEvent.fill(page.getByLabelText('What do I want to do?'), 'Call the library');
    await userEvent.click(page.getByRole('button', { name: 'Add' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'Call the library' }));
    expect(kept.plan.ownSteps).toEqual([expect.objectContaining({ text: 'Call the library', doneAt: NOW })]);
  });

  it('shows level, state and what the next level takes; a claim stays hollow', async () => {
    const { kept } = await open({ plan: { evidence: [RECORD] } });
    await userEvent.click(page.getByRole('tab', { name: 'Skills' }));
    const skill = page.getByRole('button', { name: /^I make music, pictures and text/ });
    await expect.element(skill.getByText('Level 1')).toBeVisible();
    await expect.element(skill.getByText(/Shown by work/)).toBeVisible();
    await expect.element(skill.getByText('For level 2: 1 more act, on another day or piece')).toBeVisible();
    await userEvent.click(skill);
    await userEvent.click(page.getByRole('radio', { name: 'I can on my own' }));
    expect(kept.plan.claims).toEqual([{ competence: '3.1', level: 3, at: NOW }]);
    await expect.element(page.getByText('You say you can. Here is a way to show it.')).toBeVisible();
    await expect.element(page.getByRole('dialog').getByText('Level 1').first()).toBeVisible();
  });

  it('deletes a record, counts anew, and gives it back', async () => {
    const { kept } = await open({ plan: { evidence: [RECORD] } });
    await userEvent.click(page.getByRole('tab', { name: 'Records' }));
    await userEvent.click(page.getByRole('button', { name: /^Delete: I made a rhythm/ }));
    expect(kept.plan.evidence).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(kept.plan.evidence).toEqual([RECORD]);
    await userEvent.selectOptions(page.getByLabelText('Who may see it?'), 'shared');
    expect(kept.plan.evidence[0]?.visibility).toBe('shared');
  });

  it('offers a setting that she kept for a day', async () => {
    const setting: TraceEvent = {
      at: NOW - 2 * DAY, personId: 'olena', pieceId: null, command: 'choose', kind: 'setting', count: 1, facts: { setting: 'text-size', value: 'large' },
    };
    const { kept } = await open({ trace: [setting] });
    await userEvent.click(page.getByRole('tab', { name: 'Records' }));
    await userEvent.click(page.getByRole('button', { name: 'Yes, keep it' }));
    expect(kept.plan.evidence).toEqual([expect.objectContaining({ kind: 'settings.fitted', pieceId: null, pieceDigest: null })]);
  });

  it('shows the rule, lets her weigh, and goes back to the usual weights', async () => {
    const { kept } = await open({ plan: { goals: [MEET] } });
    await userEvent.click(page.getByText('How is this worked out?'));
    await userEvent.click(page.getByRole('button', { name: 'Increase My goals' }));
    expect(kept.plan.weights.goal).toBe(4);
    await expect.element(page.getByRole('article').first().getByText('= 7 points in all')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Back to the usual weights' }));
    expect(kept.plan.weights.goal).toBe(3);
  });

  it.each(['en', 'ar'] as const)('has no obstacle in %s', async (language) => {
    await page.viewport(360, 640);
    await open({ plan: { goals: [MEET], evidence: [RECORD], reflections: [] }, language });
    for (let tab = 0; tab < 3; tab++) {
      await userEvent.click(page.getByRole('tab').nth(tab));
      await expect.element(page.getByRole('tab').nth(tab)).toHaveAttribute('aria-selected', 'true');
      expect(await axeFaults(), `page ${tab + 1}`).toEqual([]);
      expect(smallTargets(), `page ${tab + 1}`).toEqual([]);
      expect(document.documentElement.scrollWidth, `page ${tab + 1}`).toBeLessThanOrEqual(360);
    }
  });
});
