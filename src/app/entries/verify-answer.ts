import type { Result } from '../../base/result.ts';
import type { CheckCode, Checked, CheckedBadge, CheckedEndorsement, Signer } from '../../learning/credentials/check-badge.ts';
import type { Say } from './verify-texts.ts';

type Child = Node | string;

export function node<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** What the check found, in plain words: whether it holds, what it says, who signed, what is proven and what is not. */
export function answerOf(found: Result<Checked, CheckCode>, say: Say, locale: string): HTMLElement {
  if (!found.ok) {
    return node('section', 'bad', [node('h2', '', [`✗ ${say('verify.bad')}`]), node('p', '', [say(`verify.code.${found.code}`)])]);
  }
  const date = (at: number): string => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
  const good = node('section', 'good', [node('h2', '', [`✓ ${say('verify.good')}`])]);
  const parts = found.value.kind === 'badge' ? badgeParts(found.value.badge, say, date) : wordParts(found.value.endorsement, say, date);
  return node('div', 'answer', [good, ...parts]);
}

type Dated = (at: number) => string;

function badgeParts(badge: CheckedBadge, say: Say, date: Dated): readonly HTMLElement[] {
  const { level, alignments, evidence, endorsements } = badge;
  const hasOthers = endorsements.length > 0;
  return [
    part(say('verify.says'), [
      signed('p', badge.name, badge.language, 'name'),
      ...(badge.subjectName === '' ? [] : [pair(say('verify.about-person'), badge.subjectName)]),
      ...(level ? [pair(say('verify.level'), [level.reached, level.name].filter((words) => words !== '').join(' – '))] : []),
      signed('p', badge.description, badge.language),
    ]),
    ...(evidence.length > 0
      ? [part(say('verify.evidence'), [list(evidence.map(({ name, narrative }) => [signed('span', name, badge.language), node('br', '', []), signed('span', narrative, '', 'soft')]))])]
      : []),
    part(say('verify.who'), [
      ...signer(badge.signer, say, date),
      node('p', '', [say(badge.isOfHerself ? 'verify.by-herself' : 'verify.by-another')]),
    ]),
    part(say('verify.others'), [
      hasOthers ? list(endorsements.map((word) => otherPerson(word, say, date))) : node('p', '', [say('verify.no-others')]),
      ...(badge.endorsementsLeftOut > 0 ? [node('p', 'warn', [say('verify.left-out')])] : []),
    ]),
    ...limits(say, hasOthers),
    ...(alignments.length > 0
      ? [part(say('verify.frameworks'), [list(alignments.map(({ framework, code, name }) => [node('bdi', '', [[framework, code, name].filter((words) => words !== '').join(' · ')])]))])]
      : []),
    ...(badge.criteria === '' ? [] : [part(say('verify.rule'), [signed('p', badge.criteria, badge.language)])]),
  ];
}

function wordParts(word: CheckedEndorsement, say: Say, date: Dated): readonly HTMLElement[] {
  return [
    part(say('verify.word'), otherPerson(word, say, date)),
    part(say('verify.who'), [...signer(word, say, date), node('p', '', [say('verify.by-another')])]),
    ...limits(say, false),
  ];
}

function otherPerson(word: CheckedEndorsement, say: Say, date: Dated): readonly HTMLElement[] {
  return [
    ...(word.words === '' ? [] : [signed('blockquote', word.words, '')]),
    signed('p', word.actSentence, ''),
    node('p', 'soft', [node('bdi', '', [nameOf(word, say)]), ` · ${date(word.at)} · `, keyOf(word)]),
  ];
}

const limits = (say: Say, hasOthers: boolean): readonly HTMLElement[] => [
  part(say('verify.proven'), [
    list([[say('verify.proven.words')], [say('verify.proven.key')], ...(hasOthers ? [[say('verify.proven.others')]] : [])]),
  ]),
  part(say('verify.open'), [list([[say('verify.open.name')], [say('verify.open.truth')], [say('verify.open.office')]])]),
];

const signer = (who: Signer, say: Say, date: Dated): readonly HTMLElement[] => [
  node('p', 'name', [node('bdi', '', [nameOf(who, say)])]),
  pair(say('verify.date'), date(who.at)),
  node('p', '', [`${say('verify.key')}: `, keyOf(who)]),
];

const nameOf = ({ name }: Signer, say: Say): string => (name === '' ? say('verify.nameless') : name);

/** The whole key, so that two pages can be compared. */
function keyOf({ did }: Signer): HTMLElement {
  const code = node('code', '', [did.slice('did:key:'.length)]);
  code.dir = 'ltr';
  return code;
}

const part = (title: string, children: readonly Child[]): HTMLElement => node('section', '', [node('h2', '', [title]), ...children]);
const pair = (name: string, value: string): HTMLElement => node('p', '', [node('strong', '', [`${name}: `]), node('bdi', '', [value])]);
const list = (items: readonly (readonly Child[])[]): HTMLElement => node('ul', '', items.map((children) => node('li', '', children)));

/** Words out of the badge: plain text, in their own language and direction. */
function signed(tag: 'p' | 'span' | 'blockquote', words: string, language: string, className = ''): HTMLElement {
  const element = node(tag, className, [words]);
  element.dir = 'auto';
  if (language !== '') element.lang = language;
  return element;
}
