import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { addLanguage } from '../../document/commands/words.ts';
import type { PieceDoc } from '../../document/open.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { ownName } from '../../ui/i18n/language-names.ts';
import { suggestedLanguages } from '../../ui/i18n/suggested-languages.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { WordsIcon } from '../../ui/icons/WordsIcon.tsx';
import { BringWords } from './files/BringWords.tsx';
import { LanguageSheet } from './LanguageSheet.tsx';
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
        <EditFields>
          {near.map((tag) => (
            <Button key={tag} size="large" onPress={() => addLanguage(piece, tag)}>
              <span lang={tag}>{ownName(tag)}</span>
            </Button>
          ))}
          <Button size="large" icon={Plus} onPress={() => setIsOpen(true)}>
            {t('words.other-language')}
          </Button>
        </EditFields>
      </div>
      <BringWords />
      {isOpen && <LanguageSheet piece={piece} taken={[]} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
