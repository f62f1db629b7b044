import type { Activity } from './activity.ts';

/** All that the plan can suggest; each can be done in the studio as it is, and yields what its competences need. */
export const ACTIVITIES: readonly Activity[] = [
  {
    id: 'first-rhythm', level: 1, minutes: 10, begin: 'compose',
    competences: ['3.1'], yields: ['clip.made'],
    interests: ['make-music', 'explore'], strengths: ['imagination'],
    company: ['alone', 'pair'], needs: [],
  },
  {
    id: 'melody-in-a-scale', level: 2, minutes: 15, begin: 'compose',
    competences: ['3.1'], yields: ['clip.made'],
    interests: ['make-music'], strengths: ['artistic-interests', 'imagination'],
    company: ['alone', 'pair'], needs: [],
  },
  {
    id: 'new-metre', level: 2, minutes: 20, begin: 'compose',
    competences: ['3.1', 'key.8'], yields: ['clip.made'],
    interests: ['explore', 'make-music'], strengths: ['adventurousness', 'intellect'],
    company: ['alone', 'pair'], needs: [],
  },
  {
    id: 'sing-a-line', level: 1, minutes: 15, begin: 'record',
    competences: ['3.1'], yields: ['media.combined'],
    interests: ['perform', 'make-music'], strengths: ['self-efficacy', 'artistic-interests'],
    company: ['alone', 'pair'], needs: ['microphone'],
  },
  {
    id: 'draw-the-song', level: 1, minutes: 15, begin: 'pictures',
    competences: ['3.1'], yields: ['clip.made', 'media.combined'],
    interests: ['make-pictures'], strengths: ['artistic-interests', 'imagination'],
    company: ['alone', 'pair'], needs: [],
  },
  {
    id: 'describe-pictures', level: 2, minutes: 10, begin: 'pictures',
    competences: ['3.1', 'life.S1'], yields: ['access.added'],
    interests: ['help-people', 'make-pictures'], strengths: ['altruism'],
    company: ['alone', 'pair'], needs: [],
  },
  {
    id: 'words-in-time', level: 3, minutes: 20, begin: 'words',
    competences: ['3.1', 'key.1'], yields: ['access.added', 'media.combined'],
    interests: ['write-words', 'organise'], strengths: ['orderliness', 'self-discipline'],
    company: ['alone', 'pair'], needs: ['microphone'],
  },
  {
    id: 'four-lines-here', level: 2, minutes: 15, begin: 'words',
    competences: ['3.1', 'key.2', 'key.1', 'life.S2'], yields: ['lyrics.host', 'media.combined'],
    interests: ['write-words', 'learn-and-read'], strengths: ['intellect'],
    company: ['alone', 'pair'], needs: ['host-language'],
  },
  {
    id: 'two-languages', level: 3, minutes: 30, begin: 'words',
    competences: ['3.1', 'key.2', 'key.1'], yields: ['lyrics.host', 'media.combined'],
    interests: ['learn-and-read', 'write-words'], strengths: ['intellect', 'cooperation'],
    company: ['alone', 'pair'], needs: ['host-language'],
  },
  {
    id: 'first-duet', level: 1, minutes: 15, begin: 'together',
    competences: ['2.4', 'life.S3'], yields: ['coedit.session'],
    interests: ['meet-people', 'make-music'], strengths: ['friendliness'],
    company: ['pair'], needs: ['second-person'],
  },
  {
    id: 'write-together', level: 2, minutes: 20, begin: 'together',
    competences: ['2.4', 'life.S3', 'key.1'], yields: ['coedit.session', 'lyrics.host'],
    interests: ['write-words', 'meet-people'], strengths: ['cooperation', 'friendliness'],
    company: ['pair'], needs: ['second-person'],
  },
  {
    id: 'one-piece-two-people', level: 3, minutes: 40, begin: 'together',
    competences: ['2.4', '3.1', 'life.S3'], yields: ['coedit.session', 'media.combined'],
    interests: ['make-music', 'meet-people'], strengths: ['cooperation', 'achievement-striving'],
    company: ['pair'], needs: ['second-person'],
  },
  {
    id: 'three-or-more', level: 4, minutes: 40, begin: 'together',
    competences: ['2.4', 'life.S3', 'entre.3.4'], yields: ['coedit.session'],
    interests: ['lead', 'organise'], strengths: ['assertiveness', 'cooperation'],
    company: ['group'], needs: ['second-person'],
  },
  {
    id: 'change-a-starter', level: 1, minutes: 10, begin: 'compose',
    competences: ['3.2'], yields: ['remix.made'],
    interests: ['explore', 'make-music'], strengths: ['imagination', 'adventurousness'],
    company: ['alone', 'pair'], needs: [],
  },
  {
    id: 'found-sound', level: 3, minutes: 25, begin: 'record',
    competences: ['3.2', '3.3'], yields: ['remix.made', 'rights.cleared'],
    interests: ['explore', 'make-music'], strengths: ['adventurousness', 'imagination'],
    company: ['alone', 'pair'], needs: ['free-sound'],
  },
  {
    id: 'choose-a-licence', level: 1, minutes: 10, begin: 'finish',
    competences: ['3.3'], yields: ['rights.cleared'],
    interests: ['organise'], strengths: ['orderliness'],
    company: ['alone', 'pair'], needs: [],
  },
  {
    id: 'name-everyone', level: 3, minutes: 15, begin: 'finish',
    competences: ['3.3', 'entre.1.5'], yields: ['rights.cleared'],
    interests: ['organise', 'help-people'], strengths: ['orderliness', 'altruism'],
    company: ['alone', 'pair', 'group'], needs: [],
  },
  {
    id: 'share-a-song', level: 1, minutes: 10, begin: 'export',
    competences: ['2.2'], yields: ['piece.published'],
    interests: ['perform', 'meet-people'], strengths: ['friendliness'],
    company: ['alone'], needs: [],
  },
  {
    id: 'ask-then-share', level: 3, minutes: 20, begin: 'finish',
    competences: ['2.2', '4.2'], yields: ['piece.published'],
    interests: ['organise', 'help-people'], strengths: ['altruism', 'cooperation'],
    company: ['pair', 'group'], needs: ['second-person'],
  },
  {
    id: 'who-sees-me', level: 1, minutes: 5, begin: 'finish',
    competences: ['2.6', '4.2'], yields: ['privacy.chosen'],
    interests: ['organise'], strengths: ['self-discipline', 'orderliness'],
    company: ['alone'], needs: [],
  },
  {
    id: 'fit-the-studio', level: 1, minutes: 5, begin: 'settings',
    competences: ['5.2'], yields: ['settings.fitted'],
    interests: ['organise', 'explore'], strengths: ['self-efficacy'],
    company: ['alone'], needs: [],
  },
  {
    id: 'where-i-stand', level: 1, minutes: 10, begin: 'plan',
    competences: ['5.4'], yields: ['plan.reviewed'],
    interests: ['learn-and-read'], strengths: ['achievement-striving', 'self-efficacy'],
    company: ['alone', 'pair'], needs: [],
  },
  {
    id: 'song-from-home', level: 2, minutes: 40, begin: 'compose',
    competences: ['3.1', 'key.8'], yields: ['heritage.piece', 'clip.made'],
    interests: ['perform', 'make-music'], strengths: ['artistic-interests'],
    company: ['alone', 'pair', 'group'], needs: [],
  },
  {
    id: 'song-of-here', level: 3, minutes: 40, begin: 'compose',
    competences: ['3.1', 'key.8', 'key.2'], yields: ['heritage.piece', 'lyrics.host', 'clip.made'],
    interests: ['learn-and-read', 'explore'], strengths: ['adventurousness', 'intellect'],
    company: ['alone', 'pair', 'group'], needs: ['host-language'],
  },
];
