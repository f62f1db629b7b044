import { useState } from 'react';
import { addLines } from '../../document/commands/words.ts';
import type { PieceDoc } from '../../document/open.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { TextArea } from '../../ui/components/TextArea.tsx';
import { languageName } from '../../ui/i18n/language-names.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { LanguageBar } from './LanguageBar.tsx';
import { BringWords } from './files/BringWords.tsx';
import { splitLines } from './split-lines.ts';
import { SayLine } from './write/SayLine.tsx';
import styles from './WordsView.module.css';

/** A blank sheet: write or paste, and each line becomes one. */
export function FirstLines({ piece, languages }: { piece: PieceDoc; languages: readonly string[] }) {
  const t = useText();
  const { language: reader } = useLanguage();
  const [draft, setDraft] = useState('');
  const [language = 'en'] = languages;
  const lines = splitLines(draft);
  return (
    <div className={styles['view']}>
      <LanguageBar languages={languages} />
      <EditFields>
        <TextArea
          label={t('words.first-lines', { language: languageName(language, reader.locale) })}
          hint={t('words.first-lines.hint')}
          lang={language}
          rows={8}
          value={draft}
          onChange={setDraft}
        />
        <Button kind="main" size="large" isWide isDisabled={lines.length === 0} onPress={() => addLines(piece, { language, texts: lines })}>
          {t('words.take-lines', { count: lines.length })}
        </Button>
      </EditFields>
      <div className={styles['choices']}>
        <SayLine />
        <BringWords />
      </div>
    </div>
  );
}
