import { acted, changed, commanded, exported, inPartOfAnother, inRoom, isNow } from './checks.ts';
import type { Check, MissionScene } from './mission.ts';
import { hasHeeded, hasOwnFeedback, hasPeople, isAgreedByAll, isFoundUseful } from './piece-states.ts';
import { seen, told } from './step.ts';
import { tellsStory } from '../evidence/offers.ts';
import { isSilent } from '../../document/plan/records.ts';

const TOGETHER = { picture: 'people', place: 'together', controls: ['together.invite'] } as const;

export const invite = seen('invite', TOGETHER, isNow(hasPeople(2)));
export const inviteTwo = seen('invite-two', TOGETHER, isNow(hasPeople(3)));
export const myTen = seen('my-ten', { picture: 'song', place: 'compose' }, inRoom('own', 10));
export const theirTen = seen('their-ten', { picture: 'people', place: 'together' }, inRoom('other', 10));
export const inTheirPart = seen('in-their-part', { picture: 'people', place: 'compose' }, inPartOfAnother(4));

const TALK = { picture: 'talk', place: 'together' } as const;
export const listenTogether = told('listen-together', {
  picture: 'listen',
  place: 'together',
  controls: ['transport.play'],
});
export const countIn = told('count-in', { picture: 'beat', place: 'together' });
export const talkFirst = told('talk-first', TALK);
export const thank = told('thank', { picture: 'heart', place: 'together' });
export const playToSomeone = told('play-to-someone', {
  picture: 'listen',
  place: 'compose',
  controls: ['transport.play'],
});
export const askHeard = told('ask-heard', { picture: 'talk', place: 'compose' });
export const shareParts = told('share-parts', TALK);
export const theirHands = told('their-hands', { picture: 'heart', place: 'together' });
export const sayPlan = told('say-plan', TALK);
export const askEach = told('ask-each', { picture: 'talk', place: 'finish' });
export const askNames = told('ask-names', { picture: 'talk', place: 'finish' });
export const send = told('send', { picture: 'file', place: 'export', controls: ['export.share', 'export.save'] });
export const checkSources = told('check-sources', { picture: 'credit', place: 'finish' });
export const thinkName = told('think-name', { picture: 'thought', place: 'finish' });
export const readAgain = told('read-again', { picture: 'describe', place: 'settings' });
export const keepADay = told('keep-a-day', { picture: 'time', place: 'settings' });

const FEEDBACK = {
  picture: 'talk',
  place: 'together',
  controls: ['talk.feedback.give', 'talk.feedback.title'],
} as const;
export const giveFeedback = seen('give-feedback', FEEDBACK, isNow(hasOwnFeedback));
export const foundUseful = seen('found-useful', { picture: 'heart', place: 'together' }, isNow(isFoundUseful));
export const readFeedback = told('read-feedback', FEEDBACK);
export const heed = seen(
  'heed',
  { picture: 'heart', place: 'together', controls: ['talk.mark.heeded', 'talk.feedback.title'] },
  isNow(hasHeeded),
);
export const writeMessages = (count: number) =>
  seen(
    'write-messages',
    { picture: 'talk', place: 'together', controls: ['talk.messages.write', 'talk.messages.title'] },
    commanded(['sayMessage'], count),
    { count },
  );

const FINISH = 'finish';
export const credits = seen(
  'credits',
  { picture: 'credit', place: FINISH, controls: ['finish.credits.of', 'finish.credits.name'] },
  acted('credit'),
);
export const creditSource = seen(
  'credit-source',
  { picture: 'credit', place: FINISH, controls: ['finish.files.author', 'finish.files.other', 'finish.credits.name'] },
  commanded(['creditAsset']),
);
export const licence = seen(
  'licence',
  { picture: 'licence', place: FINISH, controls: ['finish.licence.choose', 'finish.licence.name'] },
  changed('song', ['licence']),
);
export const consent = seen(
  'consent',
  { picture: 'consent', place: FINISH, controls: ['finish.consent.save', 'finish.consent.name'] },
  acted('consent'),
);
export const consentOfAll = seen(
  'consent-of-all',
  { picture: 'consent', place: FINISH, controls: ['finish.consent.others'] },
  isNow(isAgreedByAll),
);
export const takeHome = seen('take-home', { picture: 'file', place: 'export', controls: ['export.make'] }, exported);

const wroteSince =
  (isEnough: (reflection: MissionScene['plan']['reflections'][number], scene: MissionScene) => boolean): Check =>
  (scene) =>
    scene.plan.reflections.some((it) => it.at >= scene.since && isEnough(it, scene));

export const story = seen(
  'story',
  { picture: 'word', place: FINISH, controls: ['finish.words.field', 'finish.words.name'] },
  wroteSince((it, { piece }) => it.pieceId === (piece?.id ?? it.pieceId) && tellsStory(it)),
);
export const whyChanged = seen(
  'why-changed',
  { picture: 'word', place: 'plan', controls: ['plan.records.why', 'plan.page.records'] },
  wroteSince((it) => it.pieceId === null && !isSilent(it)),
);
export const claims = (count: number) =>
  seen(
    'claims',
    { picture: 'plan', place: 'plan', controls: ['plan.skill.claim', 'plan.page.skills'] },
    ({ plan, since }) => plan.claims.filter((claim) => claim.at >= since).length >= count,
    { count },
  );
export const changePlan = seen(
  'change-plan',
  { picture: 'plan', place: 'plan', controls: ['plan.goals.choose', 'plan.page.steps'] },
  ({ plan, since }) => plan.edits.some((at) => at >= since),
);
export const chooseFace = seen(
  'choose-face',
  { picture: 'consent', place: 'settings', controls: ['settings.people.edit'] },
  acted('profile'),
);
export const chooseSetting = seen(
  'choose-setting',
  { picture: 'setting', place: 'settings', controls: ['settings.look.text'] },
  acted('setting'),
);
