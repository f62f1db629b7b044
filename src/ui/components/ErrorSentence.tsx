import { useEffect } from 'react';
import type { Facts } from '../../base/result.ts';
import type { MessageId } from '../i18n/texts.ts';
import { useTexts, useTextsView } from '../i18n/TextsProvider.tsx';
import { useFormat } from '../i18n/use-format.ts';

export interface ErrorSentenceProps {
  /** The code of a failed `Result`. */
  readonly code: string;
  readonly facts?: Facts | undefined;
}

/** What happened and what to do next, in the person's language: `errors.<code>`. */
export function ErrorSentence({ code, facts = {} }: ErrorSentenceProps) {
  const texts = useTexts();
  const view = useTextsView();
  const format = useFormat();
  useEffect(() => void texts.loadArea('errors'), [texts, view.language]);

  const known = places(code).find((id) => view.has(id));
  return known === undefined ? view.t('core.error.unknown', { code }) : view.t(known, format.facts(facts));
}

/** Most failures have their sentence in `errors`; a few in the first load, and refusals of the plan with the plan's texts. */
const places = (code: string): readonly MessageId[] => [
  `errors.${code}`,
  `core.error.${code}`,
  `learning.refusal.${code}`,
];
