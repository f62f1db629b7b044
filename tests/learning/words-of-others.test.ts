import { beforeAll, describe, expect, it } from 'vitest';
import { changePlan } from '../../src/document/plan/change-plan.ts';
import { readPlan } from '../../src/document/plan/read-plan.ts';
import type { PlanRecords } from '../../src/document/plan/records.ts';
import { signingKeyOf } from '../../src/learning/credentials/keys.ts';
import { answerAsk, type Answer } from '../../src/learning/credentials/answer-ask.ts';
import { confirmationAct, packAsk, readLetter, type Ask } from '../../src/learning/credentials/letters.ts';
import { receiveWord, type Receiving } from '../../src/learning/credentials/receive-word.ts';
import { offersFor } from '../../src/learning/evidence/offers.ts';
import { profileOf } from '../../src/learning/levels/profile.ts';
import { NOON, pieceOf, planOf, record, reflection, sceneOf } from './people.ts';

const keyOf = (seed: number) => signingKeyOf(new Uint8Array(32).fill(seed));
const OLENA = keyOf(1);
const SARA = keyOf(2);
const MARIA = keyOf(3);

const ask = (contents: Partial<Ask> = {}): Ask => ({
  id: 'ask-1',
  at: NOON,
  fromPersonId: 'olena',
  fromName: 'Олена',
  fromDid: OLENA.did,
  pieceId: 'song',
  pieceTitle: 'Калина',
  act: 'clip.made',
  ...contents,
});
const answer = (contents: Partial<Answer> = {}): Answer => ({
  personId: 'sara',
  name: 'سارة',
  words: 'وجدت الإيقاع.',
  actSentence: 'صنعت إيقاعًا',
  language: 'ar',
  at: NOON,
  ...contents,
});
const receiving = (contents: Partial<Receiving> = {}): Receiving => ({
  plan: planOf(),
  did: OLENA.did,
  peopleIn: (piece) => (piece === 'song' ? ['olena', 'sara', 'maria'] : []),
  now: NOON + 1,
  ...contents,
});
const packed = async (of: Ask = ask(), by: Answer = answer(), key = SARA): Promise<string> => {
  const done = await answerAsk(of, by, key);
  if (!done.ok) throw new Error(done.code);
  return done.value;
};
const opened = async (letter: string): Promise<string> => {
  const read = await readLetter(letter);
  if (!read.ok || read.value.type !== 'word') throw new Error('no word');
  return read.value.signed;
};
const word = async (...parts: Parameters<typeof packed>): Promise<string> => opened(await packed(...parts));
const kept = async (plan: PlanRecords, signed: string): Promise<PlanRecords> => {
  const received = await receiveWord(signed, receiving({ plan }));
  if (!received.ok) throw new Error(received.code);
  const changed = changePlan(plan, received.value.change);
  if (!changed.ok) throw new Error(changed.code);
  return changed.value;
};
const refusal = async (signed: string, contents: Partial<Receiving> = {}): Promise<string> => {
  const received = await receiveWord(signed, receiving(contents));
  return received.ok ? 'taken' : received.code;
};

describe('words of others', () => {
  let signed = '';
  beforeAll(async () => {
    signed = await word();
  });

  it('[LW1] a request goes out and comes in the same, alone or inside a link', async () => {
    for (const way of [packAsk(ask()), `https://studio.example/#/letter/${packAsk(ask())}`])
      expect(await readLetter(way)).toEqual({ ok: true, value: { type: 'ask', ask: ask() } });
    expect(packAsk(ask()).length).toBeLessThan(600);
  });

  it('[LW2] a signed word comes back, is checked, enters the plan and outlives storage', async () => {
    const plan = await kept(planOf(), signed);
    expect(plan.endorsements).toMatchObject([{ fromPersonId: 'sara', toPersonId: 'olena', pieceId: 'song', act: 'clip.made', words: 'وجدت الإيقاع.' }]);
    expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan });
    expect((await packed()).length).toBeLessThan(1_400);
  });

  it('[LW3] a word counts as a peer in the level', async () => {
    const evidence = [1, 2, 3].map((day) => record({ at: NOON + day * 86_400_000, pieceId: day === 3 ? 'other' : 'song' }));
    const plan = planOf({ evidence, reflections: [reflection()] });
    expect(profileOf(plan)['3.1']?.level).toBe(2);
    expect(profileOf(await kept(plan, signed))['3.1']?.level).toBe(3);
  });

  it('[LW4] any changed letter of a word is a forgery', async () => {
    const credential: Record<string, unknown> = JSON.parse(signed);
    const changes: Record<string, unknown> = {
      id: 'urn:integrart:endorsement:maria:olena:song:ask-1',
      name: 'Led the group',
      validFrom: '2026-03-05T12:00:00Z',
      issuer: { id: SARA.did, type: ['Profile'], name: 'Maria' },
      credentialSubject: { id: OLENA.did, type: ['EndorsementSubject'], endorsementComment: 'Wonderful' },
      evidence: [{ id: 'urn:integrart:piece:song', type: ['Evidence'], name: 'صنعت إيقاعًا', genre: 'block.facilitated' }],
    };
    for (const [field, value] of Object.entries(changes))
      expect(await refusal(JSON.stringify({ ...credential, [field]: value })), field).toBe('endorsement-forged');
    const issuer = { id: MARIA.did, type: ['Profile'], name: 'سارة' };
    expect(await refusal(JSON.stringify({ ...credential, issuer }))).toBe('endorsement-forged');
  });

  it('[LW5] one’s own, a stranger’s, somebody else’s and a second word are refused', async () => {
    expect(await answerAsk(ask(), answer({ personId: 'olena' }), SARA)).toMatchObject({ code: 'endorsement-self' });
    expect(await answerAsk(ask(), answer(), OLENA)).toMatchObject({ code: 'endorsement-self' });
    expect(await refusal(await word(ask({ fromDid: MARIA.did })))).toBe('endorsement-not-hers');
    expect(await refusal(await word(ask({ fromPersonId: 'ida' })))).toBe('endorsement-not-hers');
    expect(await refusal(signed, { peopleIn: () => ['olena'] })).toBe('endorsement-stranger');
    expect(await refusal(await word(ask({ pieceId: 'unknown' })))).toBe('endorsement-stranger');
    const plan = await kept(planOf(), signed);
    expect(await refusal(await word(ask({ id: 'ask-2', act: 'rights.cleared' })), { plan })).toBe('endorsement-twice');
    expect(await refusal(signed, { plan })).toBe('taken');
  });

  it('[LW6] who brings another’s word in the room, signs with a new key or for two people is refused', async () => {
    expect(await refusal(signed, { broughtBy: 'maria' })).toBe('endorsement-forged');
    expect(await refusal(signed, { broughtBy: 'sara' })).toBe('taken');
    const plan = await kept(planOf(), signed);
    const elsewhere = { plan, peopleIn: () => ['olena', 'sara', 'maria'] };
    expect(await refusal(await word(ask({ pieceId: 'other' }), answer(), MARIA), elsewhere)).toBe('endorsement-other-key');
    expect(await refusal(await word(ask({ pieceId: 'other' }), answer({ personId: 'maria' }), SARA), elsewhere)).toBe('endorsement-same-key');
    expect(await refusal(await word(ask({ pieceId: 'other' })), elsewhere)).toBe('taken');
  });

  it('[LW7] a facilitator confirms a competence with a reason, and only with one', async () => {
    const confirming = ask({ act: confirmationAct('2.4') });
    expect(await answerAsk(confirming, answer({ words: ' ' }), MARIA)).toMatchObject({ code: 'plan-reason-missing' });
    const plan = await kept(planOf(), await word(confirming, answer({ personId: 'maria', words: 'She led the table.' }), MARIA));
    expect(plan.confirmations).toMatchObject([{ facilitatorId: 'maria', toPersonId: 'olena', competence: '2.4', reason: 'She led the table.' }]);
  });

  it('[LE11] help that was named becomes evidence that is offered', async () => {
    expect(await answerAsk(ask({ act: 'peer.helped' }), answer({ words: '…' }), SARA)).toMatchObject({ code: 'word-missing' });
    const plan = await kept(planOf(), await word(ask({ act: 'peer.helped' }), answer({ words: 'She showed me the grid.' })));
    const people = ['olena', 'sara'].map((id) => ({ id, hasVoice: false, consent: null }));
    expect(offersFor(sceneOf({ plan, piece: pieceOf({ people }) }))).toMatchObject([{ kind: 'peer.helped', facts: { what: 'She showed me the grid.' } }]);
  });

  it('[LW8] what is no letter is said to be none, whatever it holds', async () => {
    const broken = [ask({ act: 'level.7' }), ask({ fromDid: 'did:key:zzz' }), ask({ pieceId: 'a:b' }), ask({ act: 'confirm:9.9' })];
    for (const letter of ['', 'IGA1.', 'IGA1.AAAA', '<script>', 'IGB1.AAAA', ...broken.map(packAsk)])
      expect(await readLetter(letter), letter).toMatchObject({ ok: false, code: 'letter-unreadable' });
    expect(await readLetter('x'.repeat(70_000))).toMatchObject({ code: 'letter-too-big' });
    expect(await refusal('{}')).toBe('endorsement-unreadable');
    const long = await readLetter(packAsk(ask({ fromName: 'a'.repeat(500) })));
    expect(long.ok && long.value.type === 'ask' && long.value.ask.fromName.length).toBe(80);
  });
});
