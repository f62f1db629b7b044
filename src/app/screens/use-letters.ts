import { useEffect, useMemo, useState } from 'react';
import { newId } from '../../base/id.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import type { InboxLetter, LetterTools, SentLetter } from '../../features/talk/letters/letters-types.ts';
import type { DevicePerson, Keep } from '../../keep/keep-types.ts';
import { confirmationAct, packAsk, readLetter } from '../../learning/credentials/letters.ts';
import { competencesOf } from '../../learning/levels/profile.ts';
import { browserLog } from '../browser-log.ts';
import type { LetterPiece } from './letter-piece.ts';
import { saveBlob } from './save-blob.ts';

interface LettersOptions {
  readonly keep: Keep;
  readonly person: DevicePerson;
  readonly plan: PlanAccess;
  /** The open piece and its room; `undefined` where a letter is read by itself. */
  readonly piece: LetterPiece | undefined;
  /** Who took part in any piece of this device. */
  peopleIn(pieceId: string): Promise<readonly string[]>;
}

/** Kinds that a peer can speak of without any record of hers: only the other knows of them. */
const TOLD_BY_OTHERS = ['peer.helped', 'text.mediated'] as const;

/** Asking for words, signing them and taking them in, for the person at this device. */
export function useLetters({ keep, person, plan, piece, peopleIn }: LettersOptions): LetterTools {
  const [inbox, setInbox] = useState<readonly InboxLetter[]>([]);
  const add = (letter: InboxLetter): void => setInbox((before) => (before.some(({ id }) => id === letter.id) ? before : [...before, letter]));
  const remove = (id: string): void => setInbox((before) => before.filter((letter) => letter.id !== id));

  const receive = async ({ id, text, from }: { readonly id: string; readonly text: string; readonly from: string | undefined }): Promise<Result<void>> => {
    const letter = await readLetter(text);
    if (!letter.ok) return letter;
    if (letter.value.type === 'ask') {
      const { ask } = letter.value;
      // In the room nobody asks in another's name.
      if (from !== undefined && from !== ask.fromPersonId) return failed('endorsement-forged');
      if (ask.fromPersonId === person.id) return failed('endorsement-self');
      add({ id, type: 'ask', ask });
      return ok(undefined);
    }
    const { receiveWord } = await import('../../learning/credentials/receive-word.ts');
    const key = await signingKey(keep, person.id);
    if (!key.ok) return key;
    const { signed } = letter.value;
    const people = await peopleIn(pieceIn(signed));
    const received = await receiveWord(signed, { plan: plan.plan, did: key.value.did, peopleIn: () => people, broughtBy: from, now: Date.now() });
    if (!received.ok) return received;
    add({ id, type: 'word', ...received.value });
    return ok(undefined);
  };

  const shelved = piece?.shelved;
  useEffect(() => {
    for (const letter of shelved ?? []) {
      receive(letter)
        .then((done) => {
          if (!done.ok) add({ id: letter.id, type: 'refused', code: done.code });
        })
        .catch((error: unknown) => browserLog.error('letter-failed', error));
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a letter is read once, when it comes
  }, [shelved, person.id]);

  const send = (text: string, to: string | undefined): SentLetter => ({
    text,
    link: letterLink(text),
    wasSent: to !== undefined && (piece?.send(to, text) ?? false),
  });

  return {
    inbox,
    people: piece?.people ?? [],
    canAsk: piece !== undefined,
    acts: useMemo(() => actsOf(plan, piece?.id), [plan, piece?.id]),
    async ask({ to, act }) {
      const key = await signingKey(keep, person.id);
      if (!key.ok) return key;
      if (!piece) return failed('endorsement-stranger');
      const ask = {
        id: newId(Math.random),
        at: Date.now(),
        fromPersonId: person.id,
        fromName: person.name,
        fromDid: key.value.did,
        pieceId: piece.id,
        pieceTitle: piece.title,
        act,
      };
      return ok(send(packAsk(ask), to));
    },
    async answer(ask, { words, actSentence, language }) {
      const key = await signingKey(keep, person.id);
      if (!key.ok) return key;
      const { answerAsk } = await import('../../learning/credentials/answer-ask.ts');
      const answer = { personId: person.id, name: person.name, words, actSentence, language, at: Date.now() };
      const packed = await answerAsk(ask, answer, key.value);
      return packed.ok ? ok(send(packed.value, ask.fromPersonId)) : packed;
    },
    keep({ change }) {
      const done = plan.change(change);
      if (!done.ok) return done;
      return ok(() => {
        if (change.type === 'receive-endorsement') plan.change({ type: 'delete-endorsement', id: change.endorsement.id });
        if (change.type === 'receive-confirmation') plan.change({ type: 'delete-confirmation', id: change.confirmation.id });
      });
    },
    dismiss(id) {
      piece?.forget(id);
      remove(id);
    },
    open: (given) => receive({ id: newId(Math.random), text: given, from: undefined }),
    save: ({ text }) => saveBlob(new Blob([text], { type: 'text/plain' }), 'integrart-letter.txt'),
  };
}

/** Her key, made when it is first needed. The code that signs comes with it. */
async function signingKey(keep: Keep, person: string) {
  const [vault, { signingKeyOf }] = await Promise.all([keep.vault(), import('../../learning/credentials/keys.ts')]);
  const signer = await vault.signer(person);
  return signer.ok ? ok(signingKeyOf(signer.value.seed)) : signer;
}

const letterLink = (text: string): string => new URL(`#/letter/${text}`, `${window.location.origin}${window.location.pathname}`).href;

/** What her kept evidence of this piece can be spoken of, then what only others know, then competences for a facilitator. */
function actsOf({ plan }: PlanAccess, pieceId: string | undefined): readonly string[] {
  const kinds = [...new Set(plan.evidence.filter((record) => record.pieceId === pieceId).map((record) => record.kind))];
  const competences = [...new Set(kinds.flatMap((kind) => competencesOf(kind)))];
  return [...new Set([...kinds, ...TOLD_BY_OTHERS]), ...competences.map(confirmationAct)];
}

/** The piece that a word names; nothing of it is believed before it is checked. */
const pieceIn = (signed: string): string => /urn:integrart:piece:([\w-]{1,80})/.exec(signed)?.[1] ?? '';
