import type { TraceEvent } from '../../../document/plan/trace.ts';
import { sentence } from '../../sentence.ts';
import type { TraceRule } from '../offer.ts';
import { isBy, wasHelped } from '../trace-reading.ts';

const KEPT_MILLISECONDS = 24 * 60 * 60_000;
const CLAIMED_COMPETENCES = 3;

/** `settings.fitted`: a setting of language, look, sound or data that she kept for at least a day. */
export const settingsFitted: TraceRule = (scene) => {
  if (scene.piece) return [];
  const changes = scene.trace
    .filter(isBy(scene.personId))
    .filter((event) => event.kind === 'setting' && event.facts.setting !== undefined);
  const kept = changes.filter((event) => keptUntil(event, changes, scene.now) - event.at >= KEPT_MILLISECONDS);
  const last = kept.at(-1);
  if (!last) return [];
  const settings = new Set(kept.map((event) => event.facts.setting)).size;
  const facts = { settings, setting: last.facts.setting ?? '', value: last.facts.value ?? '' };
  return [
    {
      key: `settings.fitted:${facts.setting}:${facts.value}`,
      kind: 'settings.fitted',
      pieceId: null,
      at: last.at,
      facts,
      sentence: sentence('learning.offer.settings.fitted', { settings }),
      withHelp: wasHelped(kept),
      needs: null,
    },
  ];
};

/** Until the same setting was changed to something else, or until now. */
function keptUntil(event: TraceEvent, changes: readonly TraceEvent[], now: number): number {
  const next = changes.find(
    (later) =>
      later.at > event.at && later.facts.setting === event.facts.setting && later.facts.value !== event.facts.value,
  );
  return next?.at ?? now;
}

/** `plan.reviewed`: said of at least 3 competences where she stands, and changed the plan after; with a reflection. */
export const planReviewed: TraceRule = (scene) => {
  const { plan } = scene;
  if (scene.piece || plan.claims.length < CLAIMED_COMPETENCES) return [];
  const byTime = plan.claims.map((claim) => claim.at).toSorted((left, right) => left - right);
  const third = byTime[CLAIMED_COMPETENCES - 1] ?? 0;
  const edit = plan.edits.findLast((at) => at >= third);
  if (edit === undefined) return [];
  const facts = { competences: plan.claims.length };
  return [
    {
      // A later look at the plan is a new act: one for each review.
      key: `plan.reviewed:${plan.reviewedAt ?? 0}`,
      kind: 'plan.reviewed',
      pieceId: null,
      at: edit,
      facts,
      sentence: sentence('learning.offer.plan.reviewed', facts),
      withHelp: false,
      needs: 'reflection',
    },
  ];
};
