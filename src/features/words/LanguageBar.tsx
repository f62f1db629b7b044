import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { removeLanguage } from '../../document/commands/words.ts';
import type { PieceDoc } from '../../document/open.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { languageName, ownName } from '../../ui/i18n/language-names.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { LanguageSheet } from './LanguageSheet.tsx';
import styles from './WordsView.module.css';

/** The languages of the words, and the way to one more. */
export function LanguageBar({ piece, languages }: { piece: PieceDoc; languages: readonly string[] }) {
  const t = useText();
  const tell = useUndoToast(piece);
  const { language: reader } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const remove = (tag: string): void => {
    removeLanguage(piece, tag);
    tell(t('words.language.removed', { language: languageName(tag, reader.locale) }));
  };
  return (
    <div className={styles['languages']}>
      <ul className={styles['chips']} aria-label={t('words.languages')}>
        {languages.map((tag) => (
          <li key={tag} className={styles['chip']}>
            <span lang={tag} title={languageName(tag, reader.locale)}>
              {ownName(tag)}
            </span>
            <EditFields>
              {languages.length > 1 && (
                <IconButton icon={X} label={t('words.language.remove', { language: languageName(tag, reader.locale) })} onPress={() => remove(tag)} />
              )}
            </EditFields>
          </li>
        ))}
      </ul>
      <EditFields>
        <Button kind="quiet" icon={Plus} onPress={() => setIsOpen(true)}>
          {t('words.language.add')}
        </Button>
      </EditFields>
      {isOpen && <LanguageSheet piece={piece} taken={languages} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
