import { checkCredential } from '../../learning/credentials/check-badge.ts';
import { unpackCredential } from '../../learning/credentials/pack.ts';
import { answerOf, node } from './verify-answer.ts';
import css from './verify-page.css?inline';
import { languageOfVisitor, sayIn, VERIFY_LANGUAGES, type VerifyLanguage } from './verify-texts.ts';

/** What was given last, so that another language shows the same answer. */
interface Page {
  language: VerifyLanguage;
  given: string;
}

function show(page: Page): void {
  const say = sayIn(page.language);
  const locale = VERIFY_LANGUAGES.find(({ id }) => id === page.language)?.locale ?? 'en-GB';
  document.documentElement.lang = page.language;
  document.documentElement.dir = page.language === 'ar' ? 'rtl' : 'ltr';
  document.title = say('verify.title');

  const answer = node('div', '', []);
  answer.setAttribute('role', 'status');
  const words = node('textarea', '', []);
  words.rows = 4;
  words.dir = 'auto';
  words.spellcheck = false;
  words.value = page.given;
  const check = async (given: string): Promise<void> => {
    page.given = given;
    answer.replaceChildren(
      given.trim() === ''
        ? node('p', 'warn', [say('verify.empty')])
        : answerOf(await checkCredential(await unpackCredential(given), Date.now()), say, locale),
    );
  };
  const file = node('input', '', []);
  file.type = 'file';
  file.accept = '.json,.jsonld,.txt,application/json,application/ld+json';
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) void textOf(chosen).then((text) => ((words.value = text), check(text)));
  });
  const button = node('button', '', [say('verify.check')]);
  button.type = 'button';
  button.addEventListener('click', () => void check(words.value));

  const languages = node('select', '', VERIFY_LANGUAGES.map(({ id, name }) => languageOption(id, name, id === page.language)));
  languages.addEventListener('change', () => {
    page.language = VERIFY_LANGUAGES.find(({ id }) => id === languages.value)?.id ?? 'en';
    page.given = words.value;
    show(page);
    document.querySelector('select')?.focus();
  });

  document.body.replaceChildren(
    node('style', '', [css]),
    node('main', '', [
      node('header', '', [node('h1', '', [say('verify.title')]), node('label', 'language', [say('verify.language'), languages])]),
      node('p', '', [say('verify.about')]),
      node('label', '', [say('verify.file'), file]),
      node('label', '', [say('verify.paste'), words]),
      node('p', '', [button]),
      answer,
    ]),
  );
  if (page.given !== '') void check(page.given);
}

function languageOption(id: string, name: string, isChosen: boolean): HTMLOptionElement {
  const option = node('option', '', [name]);
  option.value = id;
  option.lang = id;
  option.selected = isChosen;
  return option;
}

/** More than a badge can be is not read in. */
const textOf = (file: File): Promise<string> => file.slice(0, 300_000).text();

const page: Page = { language: languageOfVisitor(navigator.languages), given: window.location.hash.slice(1) };
show(page);
// A code that is scanned while the page is open.
window.addEventListener('hashchange', () => {
  page.given = window.location.hash.slice(1);
  show(page);
});
