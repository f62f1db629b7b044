import { LANGUAGES } from '../../ui/i18n/languages.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './LanguageChoice.module.css';

/** Every language by its own name, so that each person finds hers on any screen. */
export function LanguageChoice() {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  return (
    <div className={styles['row']} role="group" aria-label={t('start.language')}>
      {LANGUAGES.map(({ id, name, direction }) => (
        <button
          key={id}
          type="button"
          lang={id}
          dir={direction}
          className={styles['choice']}
          aria-pressed={id === language.id}
          onClick={() => void setLanguage(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
