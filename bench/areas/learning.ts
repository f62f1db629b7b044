import { signBadge } from '../../src/learning/credentials/badge.ts';
import { checkCredential } from '../../src/learning/credentials/check-badge.ts';
import { signEndorsement } from '../../src/learning/credentials/endorsement-credential.ts';
import { makePlan } from '../../src/learning/plan/make-plan.ts';
import { planInputsOf } from '../../src/learning/plan/plan-inputs.ts';
import { profileOf } from '../../src/learning/levels/profile.ts';
import { EVIDENCE_KINDS } from '../../src/learning/evidence/catalogue.ts';
import { badgeDraft, endorsementFor, NOW, OLENA, ZAHRA } from '../../tests/learning/credentials/people.ts';
import { DAY, NOON, planOf, record } from '../../tests/learning/people.ts';
import type { Tell } from '../figures.ts';
import { median } from '../statistics.ts';

const SIZES = [50, 200, 1_000, 10_000] as const;
/** Endorsements inside a badge. */
const WORDS = [0, 5, 20] as const;

/** A person's page: everything she kept is read and her profile and next steps are worked out anew. */
export async function measureLearning(tell: Tell): Promise<void> {
  const growth = Object.fromEntries(SIZES.map((size) => [`${size} records`, milliseconds(size)]));
  tell({ id: 'planTime', value: growth['200 records'] ?? Number.NaN, growth });
  tell({ id: 'planTimeMany', value: growth['10000 records'] ?? Number.NaN, growth });
  await measureBadges(tell);
}

/** A badge with endorsements inside, made and checked on the spot. */
async function measureBadges(tell: Tell): Promise<void> {
  const signing: Record<string, number> = {};
  const checking: Record<string, number> = {};
  for (const count of WORDS) {
    const endorsements = await Promise.all(
      Array.from({ length: count }, (_, index) => signEndorsement(endorsementFor(OLENA.did, { id: `word-${index}` }), ZAHRA)),
    );
    const words = JSON.stringify(await signBadge(badgeDraft({ endorsements }), OLENA));
    signing[`${count} endorsements`] = await medianOf(() => signBadge(badgeDraft({ endorsements }), OLENA));
    checking[`${count} endorsements`] = await medianOf(() => checkCredential(words, NOW));
  }
  tell({ id: 'badgeSign', value: signing['5 endorsements'] ?? Number.NaN, growth: signing });
  tell({ id: 'badgeCheck', value: checking['5 endorsements'] ?? Number.NaN, growth: checking });
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 7; round++) {
    const begun = performance.now();
    await work();
    rounds.push(performance.now() - begun);
  }
  return median(rounds);
}

function milliseconds(size: number): number {
  const kinds = EVIDENCE_KINDS.map(({ id }) => id);
  const evidence = Array.from({ length: size }, (_, index) =>
    record({ kind: kinds[index % kinds.length] ?? '', at: NOON + index * DAY, pieceId: `piece-${index % 40}` }),
  );
  const plan = planOf({ evidence });
  const rounds = Array.from({ length: 9 }, () => {
    const begun = performance.now();
    makePlan(planInputsOf(plan, profileOf(plan)));
    return performance.now() - begun;
  });
  return median(rounds);
}
