/** By whom or what an act can be told; `trace` is the log of the work on this device. */
type Channel = 'trace' | 'trace+reflection' | 'trace+peer' | 'trace+facilitator' | 'peer' | 'facilitator';

/**
 * Why an act cannot happen in this studio: what it would take is not built. Such a kind is never offered,
 * and the studio says so.
 */
type NotYet = 'blocks' | 'search' | 'gallery' | 'community' | 'versions' | 'listeners';

/** What the person has to add in her own words before the act counts. */
export type Needs = 'reflection' | 'story';

/** One sort of act that can be kept as evidence. */
export interface EvidenceKind {
  readonly id: EvidenceKindId;
  readonly channel: Channel;
  /** Competences of all frameworks that it speaks for, by our ids. */
  readonly competences: readonly string[];
  /** Outcomes of DigComp 3.0, all of type Skill, that the trace alone may tick. */
  readonly outcomesByTrace: readonly string[];
  /** Outcomes that need the person's own words, a peer or a facilitator. */
  readonly outcomesByPeople: readonly string[];
  /** Names of CEFR scales it has to do with: names only, never a level. */
  readonly languageScales: readonly string[];
  /** The level that the channel can lead to when nobody else says anything. */
  readonly levelAlone: 2 | 4 | 6;
  readonly needs: Needs | null;
  /** `null` if it can happen now. */
  readonly notYet: NotYet | null;
}

export type EvidenceKindId =
  | 'clip.made'
  | 'media.combined'
  | 'structure.planned'
  | 'remix.made'
  | 'rights.cleared'
  | 'access.added'
  | 'lyrics.host'
  | 'text.mediated'
  | 'coedit.session'
  | 'collab.organised'
  | 'talked.online'
  | 'feedback.given'
  | 'feedback.used'
  | 'peer.helped'
  | 'block.facilitated'
  | 'piece.published'
  | 'privacy.chosen'
  | 'resource.selected'
  | 'source.checked'
  | 'versions.compared'
  | 'audience.tested'
  | 'files.kept'
  | 'problem.solved'
  | 'settings.fitted'
  | 'plan.reviewed'
  | 'heritage.piece'
  | 'listened.across'
  | 'community.joined';
