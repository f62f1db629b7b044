import type { Translate } from './texts.ts';
import { useTextsView } from './TextsProvider.tsx';

/** `const t = useText()` → `t('core.button.back')`, in the person's language. */
export const useText = (): Translate => useTextsView().t;
