import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { failed, ok } from '../../../src/base/result.ts';
import { seededRandom } from '../../../src/base/random.ts';
import { changePlan } from '../../../src/document/plan/change-plan.ts';
import { emptyPlan, type EvidenceRecord, type PlanRecords } from '../../../src/document/plan/records.ts';
import type { ProofDesk } from '../../../src/features/proof/proof-types.ts';
import { ProofView } from '../../../src/features/proof/ProofView.tsx';
import { signBadge } from '../../../src/learning/credentials/badge.ts';
import { checkCredential } from '../../../src/learning/credentials/check-badge.ts';
import { signEndorsement } from '../../../src/learning/credentials/endorsement-credential.ts';
import { signingKeyOf } from '../../../src/learning/credentials/keys.ts';
import { packCredential } from '../../../src/learning/credentials/pack.ts';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { isPageTooWide, showView } from '../support/screen.tsx';

const NOW = Date.UTC(2026, 10, 1, 12);
const OLENA = { id: 'olena', name: 'Олена', picture: 'fox', colour: 2, key: 'k', createdAt: 0 };
const KEY = signingKeyOf(new Uint8Array(32).fill(3));
const PEER = signingKeyOf(new Uint8Array(32).fill(4));

const record = (id: string, visibility: EvidenceRecord['visibility']): EvidenceRecord => ({
  id,
  kind: 'coedit.session',
  at: NOW,
  personId: 'olena',
  pieceId: `piece-${id}`,
  pieceDigest: 'a'.repeat(64),
  key: id,
  facts: { words: `acted ${id}` },
  visibility,
  withHelp: false,
});

interface Saved {
  readonly name: string;
  readonly blob: Blob;
}

async function open(plan: Partial<PlanRecords>, language: LanguageId = 'en', on: 'phone' | 'laptop' = 'laptop') {
  const kept: { plan: PlanRecords; readonly saved: Saved[] } = { plan: { ...emptyPlan('olena'), ...plan }, saved: [] };
  const desk: ProofDesk = {
    checkHref: 'http://hub/verify.html',
    async makeBadge(draft, signed) {
      const words = JSON.stringify(await signBadge({ ...draft, endorsements: signed.map((word) => JSON.parse(word)) }, KEY));
      return ok({ words, link: `http://hub/verify.html#${await packCredential(words)}` });
    },
    makeVault: async () => ok(new Blob(['sealed'])),
    bringHome: async () => failed('vault-wrong-passphrase'),
    checkPage: async () => failed('proof-unreachable'),
    save: (blob, name) => void kept.saved.push({ name, blob }),
  };
  const random = seededRandom(3);
  function Proof() {
    const [shown, setShown] = useState(kept.plan);
    return (
      <ProofView
        person={OLENA}
        plan={{
          plan: shown,
          change(change) {
            const next = changePlan(kept.plan, change);
            if (next.ok) setShown((kept.plan = next.value));
            return next;
          },
        }}
        clock={() => NOW}
        random={random}
        lacks={[]}
        pieceName={() => 'Song'}
        desk={desk}
        onChoose={() => {}}
      />
    );
  }
  await showView(<Proof />, { areas: ['proof', 'learning', 'offer', 'errors'], language, on });
  return kept;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('what a person takes home', () => {
  it('a record that she did not open stands on no paper and in no badge; opened it does', async () => {
    const kept = await open({ evidence: [record('one', 'shared'), record('two', 'me')] });
    const paper = () => document.querySelector('[data-paper]')?.textContent ?? '';
    expect(paper()).toContain('acted one');
    expect(paper()).not.toContain('acted two');
    await button('Open all for others').click();
    await expect.poll(paper).toContain('acted two');
    expect(kept.plan.evidence.every(({ visibility }) => visibility === 'shared')).toBe(true);
  });

  it('a badge holds under the check, carries the words others signed, and only the name she wrote', async () => {
    const word = await signEndorsement(
      { id: 'w', at: NOW, toDid: KEY.did, fromName: 'Nino', pieceId: 'piece-one', act: 'coedit.session', actSentence: 'We made it together', words: 'She listened', language: 'en' },
      PEER,
    );
    const endorsement = { id: 'w', at: NOW, fromPersonId: 'nino', toPersonId: 'olena', pieceId: 'piece-one', act: 'coedit.session', words: 'She listened', signed: JSON.stringify(word) };
    const kept = await open({ evidence: [record('one', 'shared')], endorsements: [endorsement] });
    await page.getByRole('textbox', { name: 'My name on it' }).fill('Olena K.');
    await button('Make the badge').click();
    await button('Save the badge').click();
    const [file] = kept.saved;
    const found = await checkCredential((await file?.blob.text()) ?? '', NOW);
    expect(found).toMatchObject({
      ok: true,
      value: { kind: 'badge', badge: { signer: { name: 'Olena K.', did: KEY.did }, isOfHerself: true, evidence: [{ name: 'acted one' }], endorsements: [{ name: 'Nino', words: 'She listened' }], endorsementsLeftOut: 0 } },
    });
  });

  it('without anything open there is no badge to make, and it says what is missing', async () => {
    await open({ evidence: [record('one', 'me')] });
    await expect.element(page.getByText('A badge needs one entry that others may see.').first()).toBeVisible();
    await expect.element(button('Make the badge')).not.toBeInTheDocument();
  });

  it('short words and two different ones seal nothing; the right ones do, and are forgotten', async () => {
    const kept = await open({});
    const words = page.getByLabelText('Secret words', { exact: true });
    await words.fill('short');
    await button('Make the file').click();
    await expect.element(page.getByText('Longer, please: at least 12 letters.')).toBeVisible();
    await words.fill('four good words here');
    await page.getByLabelText('The same words again', { exact: true }).fill('four good words her');
    await button('Make the file').click();
    await expect.element(page.getByText('The words are not the same.')).toBeVisible();
    expect(kept.saved).toEqual([]);
    await page.getByLabelText('The same words again', { exact: true }).fill('four good words here');
    await button('Make the file').click();
    await expect.poll(() => kept.saved.map(({ name }) => name)).toEqual(['my-proof.igvault']);
    await expect.element(words).toHaveValue('');
  });

  it('tables and the European file are saved; the latter asks for the name of the organisation first', async () => {
    const kept = await open({ evidence: [record('one', 'shared')] });
    for (const name of ['Entries (CSV)', 'What I can do (CSV)', 'Plan (CSV)', 'All my data (JSON)']) await button(name).click();
    expect(kept.saved.map(({ name }) => name)).toEqual(['evidence.csv', 'profile.csv', 'plan.csv', 'my-plan.json']);
    await button('Save the Europass file').click();
    await expect.element(page.getByText('Write the name of the organisation first.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Name of the organisation' }).fill('Fundacja');
    await button('Save the Europass file').click();
    const file = JSON.parse((await kept.saved.at(-1)?.blob.text()) ?? '');
    expect(file.issuer.legalName).toEqual({ en: 'Fundacja' });
  });

  it('what cannot be fetched says so', async () => {
    await open({});
    await button('Save the page to take along').click();
    await expect.element(page.getByText('This part could not be fetched. Connect once and try again.')).toBeVisible();
  });

  it.each(['en', 'ar'] as const)('has no fault of access on a phone in %s', async (language) => {
    await open({ evidence: [record('one', 'shared'), record('two', 'me')] }, language, 'phone');
    await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(isPageTooWide()).toBe(false);
  });
});
