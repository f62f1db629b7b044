import { useState } from 'react';
import { addLanguage } from '../../document/commands/words.ts';
import type { PieceDoc } from '../../document/open.ts';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { findLanguages } from '../../ui/i18n/language-names.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './WordsView.module.css';

interface LanguageSheetProps {
  readonly piece: PieceDoc;
  readonly taken: readonly string[];
  onClose(): void;
}

/** All languages, by the name the reader knows and by their own. */
export function LanguageSheet({ piece, taken, onClose }: LanguageSheetProps) {
  const t = useText();
  const { language } = useLanguage();
  const [search, setSearch] = useState('');
  const found = findLanguages(search, language.locale).filter(({ tag }) => !taken.includes(tag));
  const choose = (tag: string): void => {
    addLanguage(piece, tag);
    onClose();
  };
  return (
    <Sheet title={t('words.language.title')} isOpen onClose={onClose}>
      <div className={styles['sheet']}>
        <TextField label={t('words.language.search')} value={search} onChange={setSearch} inputMode="search" />
        <p className={styles['soft']} role="status">
          {t('words.language.found', { count: found.length })}
        </p>
        <ul className={styles['found']}>
          {found.map(({ tag, name, own }) => (
            <li key={tag}>
              <button type="button" className={styles['language']} onClick={() => choose(tag)}>
                <span>{name}</span>
                <span className={styles['soft']} lang={tag} dir="auto">
                  {own}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
