import answerStyle from './viewer-answer.css?inline';
import { node, textButton } from './viewer-nodes.ts';
import style from './viewer-page.css?inline';
import { show } from './viewer-show.ts';
import { findSource, type SourceCode } from './viewer-source.ts';
import { sayIn, viewerLanguage } from './viewer-texts.ts';

const PROBLEMS = { damaged: 'viewer.problem.file', gone: 'viewer.gone', offline: 'viewer.problem.network' } as const;

/** Instead of a piece: why there is none, and what can be done. */
function sayProblem(code: SourceCode): void {
  const language = viewerLanguage(navigator.languages, 'en');
  const say = sayIn(language);
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const notice = node('p', { class: 'notice', role: 'alert' }, [say(PROBLEMS[code])]);
  const again = code === 'offline' ? [textButton(say('viewer.retry'), () => location.reload())] : [];
  document.body.replaceChildren(node('main', {}, [notice, ...again]));
}

async function begin(): Promise<void> {
  const source = await findSource();
  document.head.append(node('style', {}, [style, answerStyle]));
  if (!source.ok) return sayProblem(source.code);
  try {
    show(source.value);
  } catch {
    sayProblem('damaged'); // it said it was ours, and something in it is not
  }
}

void begin();
