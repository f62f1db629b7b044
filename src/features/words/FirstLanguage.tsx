import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { addLanguage } from '../../document/commands/words.ts';
import type { PieceDoc } from '../../document/open.ts';
import { Button } from '../../ui/components/Button.tsx';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { WordsIcon } from '../../ui/icons/WordsIcon.tsx';
import { ownName } from './language-names.ts';
import { LanguageSheet } from './LanguageSheet.tsx';
import { suggestedLanguages } from './suggested-languages.ts';
import styles from './WordsView.module.css';

/** Before the first word: the language people sing in. */
export function FirstLanguage({ piece }: { piece: PieceDoc }) {
  const t = useText();
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const near = suggestedLanguages(language.id, navigator.languages);
  return (
    <div className={styles['first']}>
      <WordsIcon size={64} />
      <h2>{t('words.first-language')}</h2>
      <div className={styles['choices']}>
        {near.map((tag) => (
          <Button key={tag} size="large" onPress={() => addLanguage(piece, tag)}>
            <span lang={tag}>{ownName(tag)}</span>
          </Button>
        ))}
        <Button size="large" icon={Plus} onPress={() => setIsOpen(true)}>
          {t('words.other-language')}
        </Button>
      </div>
      {isOpen && <LanguageSheet piece={piece} taken={[]} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
