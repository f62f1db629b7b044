import type { EvidenceKind, EvidenceKindId } from './kind.ts';

const kind = (of: Pick<EvidenceKind, 'id' | 'channel' | 'competences'> & Partial<EvidenceKind>): EvidenceKind => ({
  outcomesByTrace: [],
  outcomesByPeople: [],
  languageScales: [],
  levelAlone: 2,
  needs: null,
  notYet: null,
  ...of,
});

/** The catalogue of 28 kinds. The thresholds of those that can happen now stand in `rules/`. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  kind({
    id: 'clip.made',
    channel: 'trace',
    competences: ['3.1', 'life.L1', 'entre.1.2', 'key.4', 'key.8'],
    outcomesByTrace: ['LO3.1.08'],
    outcomesByPeople: ['LO3.1.01'],
  }),
  kind({
    id: 'media.combined',
    channel: 'trace',
    competences: ['3.1', 'entre.1.2', 'key.4', 'key.8'],
    outcomesByTrace: ['LO3.1.12'],
    outcomesByPeople: ['LO3.1.18'],
  }),
  kind({
    id: 'structure.planned',
    channel: 'trace',
    competences: ['3.1', 'life.L3', 'entre.3.2', 'key.4'],
    outcomesByTrace: ['LO3.1.15'],
  }),
  kind({
    id: 'remix.made',
    channel: 'trace',
    competences: ['3.2', 'entre.1.4', 'key.4', 'key.8'],
    outcomesByTrace: ['LO3.2.07', 'LO3.2.14'],
    outcomesByPeople: ['LO3.2.10', 'LO3.2.01'],
  }),
  kind({
    id: 'rights.cleared',
    channel: 'trace',
    competences: ['3.3', 'entre.1.5', 'key.4', 'key.6'],
    outcomesByTrace: ['LO3.3.07', 'LO3.3.17'],
    outcomesByPeople: ['LO3.3.12', 'LO3.3.08'],
  }),
  kind({
    id: 'access.added',
    channel: 'trace',
    competences: ['3.1', 'life.S1', 'key.1', 'key.4'],
    outcomesByTrace: ['LO3.1.14'],
    outcomesByPeople: ['LO3.1.02', 'LO3.1.13'],
  }),
  kind({
    id: 'lyrics.host',
    channel: 'trace+peer',
    competences: ['life.P2', 'life.S2', 'key.1', 'key.2', 'key.8'],
    languageScales: ['Creative writing', 'Written production'],
    levelAlone: 4,
  }),
  kind({
    id: 'text.mediated',
    channel: 'peer',
    competences: ['2.5', 'life.S1', 'life.S2', 'key.1', 'key.2', 'key.8'],
    outcomesByPeople: ['LO2.5.03'],
    languageScales: ['Mediating a text', 'Facilitating pluricultural space', 'Acting as an intermediary'],
    levelAlone: 4,
  }),
  kind({
    id: 'coedit.session',
    channel: 'trace',
    competences: ['2.4', 'life.S3', 'entre.3.4', 'key.4', 'key.5'],
    outcomesByTrace: ['LO2.4.04', 'LO2.4.11'],
    outcomesByPeople: ['LO2.4.05'],
  }),
  kind({
    id: 'collab.organised',
    channel: 'trace',
    competences: ['2.4', 'life.S3', 'life.L3', 'entre.3.2', 'entre.2.5', 'key.5', 'key.7'],
    outcomesByTrace: ['LO2.4.10'],
    outcomesByPeople: ['LO2.4.17'],
  }),
  kind({
    id: 'talked.online',
    channel: 'trace',
    competences: ['2.1', 'life.S2', 'key.4'],
    outcomesByTrace: ['LO2.1.10'],
    outcomesByPeople: ['LO2.1.21'],
  }),
  kind({
    id: 'feedback.given',
    channel: 'trace+peer',
    competences: ['2.4', '2.5', 'life.S1', 'life.S2', 'entre.3.4', 'key.5'],
    outcomesByTrace: ['LO2.5.10'],
    outcomesByPeople: ['LO2.4.05', 'LO2.5.11'],
    languageScales: ['Goal-oriented online transactions and collaboration'],
    levelAlone: 4,
  }),
  kind({
    id: 'feedback.used',
    channel: 'trace+reflection',
    competences: ['2.4', 'life.L1', 'life.L3', 'life.P2', 'entre.3.5', 'key.5'],
    outcomesByPeople: ['LO2.4.05'],
    needs: 'reflection',
  }),
  kind({
    id: 'peer.helped',
    channel: 'peer',
    competences: ['2.4', '3.1', '5.1', '5.4', 'life.S1', 'life.S3', 'entre.2.5', 'key.5', 'key.6'],
    outcomesByPeople: ['LO2.4.15', 'LO3.1.20', 'LO5.1.12', 'LO5.4.13'],
    levelAlone: 4,
  }),
  kind({
    id: 'block.facilitated',
    channel: 'trace+facilitator',
    competences: ['2.1', '2.4', 'life.S2', 'life.S3', 'life.P1', 'entre.2.5', 'entre.3.1', 'key.5', 'key.6', 'key.7'],
    outcomesByPeople: ['LO2.1.27', 'LO2.4.17'],
    languageScales: ['Leading group work', 'Encouraging conceptual talk'],
    levelAlone: 6,
    notYet: 'blocks',
  }),
  kind({
    id: 'piece.published',
    channel: 'trace',
    competences: ['2.2', '4.2', 'entre.1.4', 'key.4', 'key.8'],
    outcomesByTrace: ['LO2.2.07', 'LO2.2.12'],
    outcomesByPeople: ['LO4.2.11', 'LO2.2.11'],
  }),
  kind({
    id: 'privacy.chosen',
    channel: 'trace',
    competences: ['2.6', '4.2', 'life.P3', 'key.4', 'key.6'],
    outcomesByTrace: ['LO2.6.10', 'LO2.6.17', 'LO4.2.20'],
  }),
  kind({
    id: 'resource.selected',
    channel: 'trace',
    competences: ['1.1', 'life.L2', 'key.4'],
    outcomesByTrace: ['LO1.1.05', 'LO1.1.12'],
    outcomesByPeople: ['LO1.1.10'],
    notYet: 'search',
  }),
  kind({
    id: 'source.checked',
    channel: 'trace+reflection',
    competences: ['1.2', 'life.L2', 'key.1', 'key.6'],
    outcomesByPeople: ['LO1.2.07', 'LO1.2.21'],
    needs: 'reflection',
  }),
  kind({
    id: 'versions.compared',
    channel: 'trace+reflection',
    competences: ['5.3', 'life.L2', 'entre.1.4', 'key.7', 'key.8'],
    outcomesByPeople: ['LO5.3.08'],
    needs: 'reflection',
    notYet: 'versions',
  }),
  kind({
    id: 'audience.tested',
    channel: 'trace+peer',
    competences: ['5.3', 'life.L1', 'life.S1', 'entre.1.4', 'entre.3.5', 'key.7', 'key.8'],
    outcomesByPeople: ['LO5.3.09'],
    levelAlone: 4,
    notYet: 'listeners',
  }),
  kind({
    id: 'files.kept',
    channel: 'trace',
    competences: ['1.3', 'life.L3', 'key.4'],
    outcomesByTrace: ['LO1.3.05', 'LO1.3.14'],
    notYet: 'versions',
  }),
  kind({
    id: 'problem.solved',
    channel: 'trace',
    competences: ['5.1', 'life.P2', 'entre.3.3', 'key.4'],
    outcomesByTrace: ['LO5.1.06', 'LO5.1.09'],
  }),
  kind({
    id: 'settings.fitted',
    channel: 'trace',
    competences: ['5.2', 'life.P3', 'key.4'],
    outcomesByTrace: ['LO5.2.06', 'LO5.2.09'],
  }),
  kind({
    id: 'plan.reviewed',
    channel: 'trace+reflection',
    competences: ['5.4', 'life.L3', 'life.L1', 'entre.2.1', 'key.5'],
    outcomesByTrace: ['LO5.4.09'],
    outcomesByPeople: ['LO5.4.10', 'LO5.4.05'],
    needs: 'reflection',
  }),
  kind({
    id: 'heritage.piece',
    channel: 'trace+reflection',
    competences: ['life.P2', 'entre.1.2', 'key.8'],
    languageScales: ['Building on pluricultural repertoire'],
    needs: 'story',
  }),
  kind({
    id: 'listened.across',
    channel: 'trace',
    competences: ['2.5', 'life.S1', 'key.8', 'key.2'],
    outcomesByPeople: ['LO2.5.01'],
    languageScales: ['Expressing a personal response to creative texts'],
    notYet: 'gallery',
  }),
  kind({
    id: 'community.joined',
    channel: 'facilitator',
    competences: ['2.3', 'life.S3', 'entre.3.1', 'key.6'],
    outcomesByTrace: ['LO2.3.09'],
    outcomesByPeople: ['LO2.3.29', 'LO2.3.08'],
    levelAlone: 6,
    notYet: 'community',
  }),
];

const BY_ID: ReadonlyMap<string, EvidenceKind> = new Map(EVIDENCE_KINDS.map((of) => [of.id, of]));

/** The kind of this id, or `undefined` for one that this version of the catalogue does not know. */
export const evidenceKind = (id: string): EvidenceKind | undefined => BY_ID.get(id);

export const speaksFor = (id: string, competence: string): boolean =>
  BY_ID.get(id)?.competences.includes(competence) ?? false;

export const kindsPossibleNow: readonly EvidenceKindId[] = EVIDENCE_KINDS.filter((of) => of.notYet === null).map(
  (of) => of.id,
);
