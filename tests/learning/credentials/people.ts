import type { BadgeDraft } from '../../../src/learning/credentials/badge.ts';
import type { EndorsementDraft } from '../../../src/learning/credentials/endorsement-credential.ts';
import { signingKeyOf } from '../../../src/learning/credentials/keys.ts';

export const OLENA = signingKeyOf(new Uint8Array(32).fill(11));
export const ZAHRA = signingKeyOf(new Uint8Array(32).fill(12));
export const NINO = signingKeyOf(new Uint8Array(32).fill(13));

/** 1 November 2026, 10:00 UTC. */
export const THEN = Date.UTC(2026, 10, 1, 10);
export const NOW = THEN + 60 * 60_000;

export const endorsementFor = (toDid: string, more: Partial<EndorsementDraft> = {}): EndorsementDraft => ({
  id: 'word-1',
  at: THEN,
  toDid,
  fromName: 'زهرا',
  pieceId: 'piece-1',
  act: 'coedit.session',
  actSentence: 'ساخت قطعه با دیگران',
  words: 'Вона слухала кожного.',
  language: 'fa',
  ...more,
});

export const badgeDraft = (more: Partial<BadgeDraft> = {}): BadgeDraft => ({
  id: 'badge-1',
  at: THEN,
  language: 'uk',
  signerName: 'Олена',
  achievement: 'digcomp-2.4',
  achievementType: 'Competency',
  name: 'Я роблю щось разом з іншими в мережі',
  description: 'Що показує робота в Integrart Studio.',
  criteria: 'Рівень 3: три вчинки у двох творах, роздум і людина, яка була поруч.',
  alignment: {
    framework: 'DigComp 3.0',
    code: '2.4',
    name: 'Collaborating through digital technologies',
    url: 'https://publications.jrc.ec.europa.eu/repository/handle/JRC144121',
  },
  level: { reached: 3, names: ['1', '2', '3', '4', '5', '6'].map((level) => `Рівень ${level}`), title: 'Рівні' },
  evidence: [
    { id: 'e1', name: 'Працювала над твором разом', narrative: '2026-11-01 · Пісня', genre: 'coedit.session' },
    { id: 'e2', name: 'Закінчила твір', narrative: '2026-11-01 · Пісня', genre: 'piece.published' },
  ],
  endorsements: [],
  ...more,
});
