import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { canTransliterate } from '../../document/words/transliterate/transliterate.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { languageName, ownName } from '../../ui/i18n/language-names.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { LanguageSheet } from './LanguageSheet.tsx';
import { languagesInSight } from './look.ts';
import { useWordsTools } from './words-tools.tsx';
import { OneLanguageSheet } from './write/OneLanguageSheet.tsx';
import styles from './WordsView.module.css';

/** The languages of the words: put out of sight to practise, one more, letters under them. */
export function LanguageBar({ languages }: { languages: readonly string[] }) {
  const t = useText();
  const { piece, look, changeLook } = useWordsTools();
  const { language: reader } = useLanguage();
  const [isAdding, setIsAdding] = useState(false);
  const [opened, setOpened] = useState<string | undefined>(undefined);
  const inSight = languagesInSight(languages, look);
  const toggle = (tag: string): void =>
    changeLook({ hidden: look.hidden.includes(tag) ? look.hidden.filter((hidden) => hidden !== tag) : [...look.hidden, tag] });

  return (
    <div className={styles['languages']}>
      <ul className={styles['chips']} aria-label={t('words.languages')}>
        {languages.map((tag) => {
          const isSeen = inSight.includes(tag);
          const name = languageName(tag, reader.locale);
          return (
            <li key={tag} className={styles['chip']} data-hidden={!isSeen || undefined}>
              <span lang={tag} title={name}>
                {ownName(tag)}
              </span>
              {languages.length > 1 && (
                <ToggleButton
                  icon={isSeen ? Eye : EyeOff}
                  iconOnly
                  label={t('words.language.in-sight', { language: name })}
                  isOn={isSeen}
                  isDisabled={isSeen && inSight.length === 1}
                  onChange={() => toggle(tag)}
                />
              )}
              <IconButton icon={EllipsisVertical} label={t('words.language.more', { language: name })} onPress={() => setOpened(tag)} />
            </li>
          );
        })}
      </ul>
      <EditFields>
        <Button kind="quiet" icon={Plus} onPress={() => setIsAdding(true)}>
          {t('words.language.add')}
        </Button>
      </EditFields>
      {languages.some(canTransliterate) && (
        <ToggleButton label={t('words.latin.show')} isOn={look.hasLetters} onChange={(hasLetters) => changeLook({ hasLetters })} />
      )}
      {isAdding && <LanguageSheet piece={piece} taken={languages} onClose={() => setIsAdding(false)} />}
      {opened !== undefined && <OneLanguageSheet language={opened} isLast={languages.length === 1} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
