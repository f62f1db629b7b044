import { useState } from 'react';
import type { LanguageId } from '../i18n/languages.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorBanner } from './ErrorBanner.tsx';
import { SegmentedControl } from './SegmentedControl.tsx';

const SEGMENTS = LANGUAGES.map(({ id, name }) => ({ value: id, label: name, lang: id }));

/** All languages by their own names, in sight at once: who cannot read the present one still finds her own. */
export function LanguageSelect({ labelHidden = false }: { labelHidden?: boolean }) {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const [isUnreachable, setUnreachable] = useState(false);
  const choose = async (id: LanguageId) => setUnreachable(!(await setLanguage(id)).ok);
  return (
    <>
      <SegmentedControl
        label={t('core.language')}
        labelHidden={labelHidden}
        value={language.id}
        segments={SEGMENTS}
        onChange={(id) => void choose(id)}
      />
      {isUnreachable && <ErrorBanner code="texts-unreachable" onClose={() => setUnreachable(false)} />}
    </>
  );
}
