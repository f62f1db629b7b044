import type { Result } from '../../base/result.ts';
import type { Direction, Language, LanguageId } from './languages.ts';
import type { TextsFailure } from './texts.ts';
import { useTexts, useTextsView } from './TextsProvider.tsx';

export interface LanguageChoice {
  readonly language: Language;
  readonly direction: Direction;
  readonly setLanguage: (language: LanguageId) => Promise<Result<void, TextsFailure>>;
}

export function useLanguage(): LanguageChoice {
  const texts = useTexts();
  const { language } = useTextsView();
  return { language, direction: language.direction, setLanguage: texts.setLanguage };
}
