import type { ReactNode } from 'react';
import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import { assert } from '../../base/assert.ts';
import type { Texts, TextsView } from './texts.ts';

const TextsContext = createContext<Texts | undefined>(undefined);

/** Gives the texts to all below and tells the page its language and direction. */
export function TextsProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  const { language } = useSyncExternalStore(texts.listen, texts.view);
  useLayoutEffect(() => {
    document.documentElement.lang = language.id;
    document.documentElement.dir = language.direction;
  }, [language]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  assert(texts, 'a component with texts must stand inside TextsProvider');
  return texts;
}

export function useTextsView(): TextsView {
  const texts = useTexts();
  return useSyncExternalStore(texts.listen, texts.view);
}
