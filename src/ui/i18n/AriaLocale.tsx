import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from './use-language.ts';

/** Tells react-aria the language and direction. Part of each component that uses it, so that the start screen loads none of it. */
export function AriaLocale({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useLanguage().language.locale}>{children}</I18nProvider>;
}
