import { failed, ok, type Result } from '../../base/result.ts';
import { isSilent, type EvidenceRecord, type Reflection, type Visibility } from '../../document/plan/records.ts';
import type { EvidenceKindId } from './kind.ts';
import type { Offer, Scene, TraceRule } from './offer.ts';
import { peerHelped, textMediated } from './rules/helping.ts';
import { clipMade, mediaCombined, remixMade } from './rules/making.ts';
import { collabOrganised, structurePlanned } from './rules/organising.ts';
import { planReviewed, settingsFitted } from './rules/settling.ts';
import { piecePublished, privacyChosen, rightsCleared } from './rules/sharing.ts';
import { feedbackGiven, feedbackUsed, talkedOnline } from './rules/talking.ts';
import { problemSolved, sourceChecked } from './rules/checking.ts';
import { coeditSession } from './rules/together.ts';
import { accessAdded, heritagePiece, lyricsHost } from './rules/wording.ts';

/** The kinds that can happen now, each with its thresholds. A kind without a rule is one that the studio cannot see yet. */
export const TRACE_RULES: Readonly<Partial<Record<EvidenceKindId, TraceRule>>> = {
  'clip.made': clipMade,
  'media.combined': mediaCombined,
  'structure.planned': structurePlanned,
  'remix.made': remixMade,
  'rights.cleared': rightsCleared,
  'access.added': accessAdded,
  'lyrics.host': lyricsHost,
  'text.mediated': textMediated,
  'coedit.session': coeditSession,
  'collab.organised': collabOrganised,
  'talked.online': talkedOnline,
  'feedback.given': feedbackGiven,
  'feedback.used': feedbackUsed,
  'peer.helped': peerHelped,
  'piece.published': piecePublished,
  'privacy.chosen': privacyChosen,
  'source.checked': sourceChecked,
  'problem.solved': problemSolved,
  'settings.fitted': settingsFitted,
  'plan.reviewed': planReviewed,
  'heritage.piece': heritagePiece,
};

/**
 * "What did I do here?": everything that the studio saw this person do and that is neither kept nor dropped.
 * With a piece: what was done in it; without: what was done at the device and in the plan.
 */
export function offersFor(scene: Scene): readonly Offer[] {
  const known = new Set([...scene.plan.evidence.map((record) => record.key), ...scene.plan.dropped]);
  return Object.values(TRACE_RULES)
    .flatMap((rule) => rule(scene))
    .filter((offer) => !known.has(offer.key));
}

const STORY_WORDS = 40;
const STORY_SECONDS = 30;

export type KeepRefusal = 'plan-reflection-missing' | 'plan-story-too-short';

/** What keeping takes beside the offer. */
export interface Keeping {
  readonly id: string;
  readonly personId: string;
  /** SHA-256 of the piece's state now; `null` where the offer is about no piece. */
  readonly pieceDigest: string | null;
  readonly visibility: Visibility;
  readonly withHelp: boolean;
  /** All reflections of her plan, the new one too. */
  readonly reflections: readonly Reflection[];
}

/**
 * "Keep this": turns an offer into a record of the plan.
 * @returns `plan-reflection-missing` or `plan-story-too-short` where the kind needs the person's own words
 */
export function keepOffer(offer: Offer, keeping: Keeping): Result<EvidenceRecord, KeepRefusal> {
  const about = keeping.reflections.filter(
    (reflection) => reflection.pieceId === offer.pieceId && !isSilent(reflection),
  );
  if (offer.needs === 'reflection' && !about.some((reflection) => reflection.at >= offer.at))
    return failed('plan-reflection-missing');
  if (offer.needs === 'story' && !about.some(tellsStory)) {
    return failed('plan-story-too-short', { words: STORY_WORDS, seconds: STORY_SECONDS });
  }
  return ok({
    id: keeping.id,
    kind: offer.kind,
    at: offer.at,
    personId: keeping.personId,
    pieceId: offer.pieceId,
    pieceDigest: offer.pieceId === null ? null : keeping.pieceDigest,
    key: offer.key,
    facts: offer.facts,
    visibility: keeping.visibility,
    withHelp: keeping.withHelp,
  });
}

/** At least 40 words, or 30 seconds spoken. */
export const tellsStory = (reflection: Reflection): boolean =>
  reflection.seconds >= STORY_SECONDS || wordsIn(reflection.text) >= STORY_WORDS;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
