import { useState } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { languagesInOrder } from '../../document/queries/lyrics.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { findLanguages, ownName } from '../../ui/i18n/language-names.ts';
import { suggestedLanguages } from '../../ui/i18n/suggested-languages.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './Sheets.module.css';

interface WordsLanguageProps {
  readonly piece: PieceDoc;
  readonly lines: readonly string[];
  onChoose(language: string): void;
  /** The music alone. */
  onWithout(): void;
}

const KINDS = ['language'] as const;
const SHOWN = 3;

/** A file brought words, and nothing in them tells for sure which language they are. */
export function WordsLanguage({ piece, lines, onChoose, onWithout }: WordsLanguageProps) {
  const t = useText();
  const { language } = useLanguage();
  const sung = useQuery(piece, KINDS, languagesInOrder);
  const [other, setOther] = useState('');
  const near = [...new Set([...sung, ...suggestedLanguages(language.id, navigator.languages)])];
  const all = findLanguages('', language.locale).filter(({ tag }) => !near.includes(tag));
  return (
    <section className={styles['stack']} aria-label={t('compose.words.which')}>
      <h3>{t('compose.words.which')}</h3>
      <blockquote className={styles['sample']} dir="auto">
        {lines.slice(0, SHOWN).map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </blockquote>
      <div className={styles['row']}>
        {near.map((tag) => (
          <Button key={tag} onPress={() => onChoose(tag)}>
            <span lang={tag}>{ownName(tag)}</span>
          </Button>
        ))}
      </div>
      <div className={styles['row']}>
        <Select
          label={t('compose.words.other')}
          value={other}
          options={[{ value: '', label: t('compose.words.choose') }, ...all.map(({ tag, name }) => ({ value: tag, label: name }))]}
          onChange={setOther}
        />
        <Button kind="main" isDisabled={other === ''} onPress={() => onChoose(other)}>
          {t('compose.words.take')}
        </Button>
      </div>
      <Button kind="quiet" onPress={onWithout}>
        {t('compose.words.without')}
      </Button>
    </section>
  );
}
