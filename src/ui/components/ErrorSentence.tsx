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

  const id: MessageId = `errors.${code}`;
  const inCore: MessageId = `core.error.${code}`;
  if (view.has(id)) return view.t(id, format.facts(facts));
  if (view.has(inCore)) return view.t(inCore, format.facts(facts));
  return view.t('core.error.unknown', { code });
}
