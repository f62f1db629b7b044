import { describe, expect, it } from 'vitest';
import type { EvidenceKindId } from '../../src/learning/evidence/kind.ts';
import { kindsPossibleNow } from '../../src/learning/evidence/catalogue.ts';
import type { Scene } from '../../src/learning/evidence/offer.ts';
import { keepOffer, offersFor, TRACE_RULES } from '../../src/learning/evidence/offers.ts';
import { OFFER_CASES, together } from './offer-cases.ts';
import { DAY, DIGEST, event, HOUR, MINUTE, NOON, pieceOf, planOf, record, reflection, sceneOf } from './people.ts';

const offered = (kind: EvidenceKindId, scene: Scene) => offersFor(scene).filter((offer) => offer.kind === kind);

describe('what did I do here?', () => {
  it('[LE1] every kind that can happen has a rule, and no other', () => {
    expect(Object.keys(TRACE_RULES).toSorted()).toEqual([...kindsPossibleNow].toSorted());
    expect(Object.keys(OFFER_CASES).toSorted()).toEqual([...kindsPossibleNow].toSorted());
  });

  for (const kind of kindsPossibleNow) {
    it(`[LE3] ${kind} is offered at its threshold`, () => {
      expect(offered(kind, OFFER_CASES[kind]?.at ?? sceneOf())).toHaveLength(1);
    });
    for (const [missing, scene] of Object.entries(OFFER_CASES[kind]?.below ?? {})) {
      it(`[LE3] ${kind} is not offered: ${missing}`, () => {
        expect(offered(kind, scene)).toEqual([]);
      });
    }
  }

  it('[LE3] access is also told by a description on every picture, and by both', () => {
    const described = event('picture', { fields: ['alt'] });
    const pictures = [{ id: 'a', hasAlt: true }];
    expect(
      offered('access.added', sceneOf({ piece: pieceOf({ pictures }), trace: [described] }))[0]?.facts['what'],
    ).toBe('pictures');
    const both = sceneOf({
      piece: pieceOf({ pictures, voice: { seconds: 10, captioned: 10 } }),
      trace: [described, event('line', { fields: ['start'] })],
    });
    expect(offered('access.added', both)[0]?.facts['what']).toBe('both');
  });

  it('[LE4] work of others, of a file or of another piece is nobody else’s evidence', () => {
    const piece = pieceOf({ parts: [{ id: 'drums', type: 'rhythm', size: 3 }] });
    const all = [
      event('step', { part: 'drums' }, { count: 50, personId: 'sara' }),
      event('step', { part: 'drums', brought: true }, { count: 50 }),
      event('step', { part: 'drums' }, { count: 50, pieceId: 'other' }),
    ];
    expect(offersFor(sceneOf({ piece, trace: all }))).toEqual([]);
  });

  it('[LE4] an hour together gives each of the two one session, an afternoon more', () => {
    const hour = together(10, 10, MINUTE);
    expect(offered('coedit.session', sceneOf({ trace: hour }))).toHaveLength(1);
    expect(
      offered('coedit.session', sceneOf({ personId: 'sara', trace: hour, plan: planOf({ personId: 'sara' }) })),
    ).toHaveLength(1);
    const afternoon = [...hour, ...hour.map((it) => ({ ...it, at: it.at + 2 * HOUR }))];
    expect(offered('coedit.session', sceneOf({ trace: afternoon }))).toHaveLength(2);
  });

  it('[LE5] what is kept or dropped is not offered again, new work is', () => {
    const scene = OFFER_CASES['clip.made']?.at ?? sceneOf();
    const [offer] = offered('clip.made', scene);
    if (!offer) throw new Error('no offer');
    expect(offered('clip.made', { ...scene, plan: planOf({ dropped: [offer.key] }) })).toEqual([]);
    const kept = planOf({ evidence: [record({ kind: 'clip.made', at: offer.at, key: offer.key })] });
    expect(offered('clip.made', { ...scene, plan: kept })).toEqual([]);
    const nextDay = {
      ...scene,
      plan: kept,
      trace: [...scene.trace, event('step', { part: 'drums' }, { count: 8, at: NOON + DAY })],
    };
    expect(offered('clip.made', nextDay)).toHaveLength(1);
    const littleMore = {
      ...scene,
      plan: kept,
      trace: [...scene.trace, event('step', { part: 'drums' }, { count: 7, at: NOON + DAY })],
    };
    expect(offered('clip.made', littleMore)).toEqual([]);
  });

  it('[LE6] a heritage piece is kept with its story, a review with a reflection', () => {
    const keeping = {
      id: 'new',
      personId: 'olena',
      pieceDigest: DIGEST,
      visibility: 'me' as const,
      withHelp: false,
      reflections: [reflection()],
    };
    const [heritage] = offered('heritage.piece', OFFER_CASES['heritage.piece']?.at ?? sceneOf());
    const [review] = offered('plan.reviewed', OFFER_CASES['plan.reviewed']?.at ?? sceneOf());
    if (!heritage || !review) throw new Error('no offer');
    expect(keepOffer(heritage, keeping)).toMatchObject({ ok: false, code: 'plan-story-too-short' });
    const story = (count: number) => reflection({ text: Array.from({ length: count }, () => 'слово').join(' ') });
    expect(keepOffer(heritage, { ...keeping, reflections: [story(39)] }).ok).toBe(false);
    expect(keepOffer(heritage, { ...keeping, reflections: [story(40)] })).toMatchObject({
      ok: true,
      value: { key: heritage.key, pieceDigest: DIGEST },
    });
    const spoken = reflection({ form: 'spoken', text: '', asset: DIGEST, seconds: 30 });
    expect(keepOffer(heritage, { ...keeping, reflections: [spoken] }).ok).toBe(true);
    expect(keepOffer(heritage, { ...keeping, reflections: [{ ...spoken, pieceId: 'other' }] }).ok).toBe(false);
    expect(keepOffer(review, keeping)).toMatchObject({ ok: false, code: 'plan-reflection-missing' });
    const onPlan = reflection({ pieceId: null, at: NOON + 2 });
    expect(keepOffer(review, { ...keeping, reflections: [onPlan] })).toMatchObject({
      ok: true,
      value: { pieceId: null, pieceDigest: null },
    });
  });
});
