import { useState } from 'react';
import { wordsToLearn } from '../../../document/queries/learn.ts';
import { wordId } from '../../../document/words/word-id.ts';
import { SegmentedControl } from '../../../ui/components/SegmentedControl.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { ownName } from '../../../ui/i18n/language-names.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { languagesInSight } from '../look.ts';
import { useWordsTools } from '../words-tools.tsx';
import type { ShownLine } from '../words-types.ts';
import styles from './Learn.module.css';
import { TappableLine } from './TappableLine.tsx';
import { WordRow } from './WordRow.tsx';
import { WordSheet, type OpenWord } from './WordSheet.tsx';

interface LearnViewProps {
  readonly languages: readonly string[];
  readonly lines: readonly ShownLine[];
}

const KINDS = ['word', 'gloss', 'asset'] as const;
const PLACES = ['song', 'own'] as const;

/** The words of the song to hear, understand and keep; and the person's own list. */
export function LearnView({ languages, lines }: LearnViewProps) {
  const t = useText();
  const { piece, look, list } = useWordsTools();
  const [place, setPlace] = useState<(typeof PLACES)[number]>('song');
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [open, setOpen] = useState<OpenWord | undefined>(undefined);
  const words = useQuery(piece, KINDS, wordsToLearn);
  const kept = new Set(words.map(({ word }) => word.id));
  const language = languages.find((tag) => tag === chosen) ?? languagesInSight(languages, look)[0] ?? 'und';

  return (
    <>
      <SegmentedControl label={t('words.learn.place')} labelHidden value={place} segments={PLACES.map((value) => ({ value, label: t(`words.learn.${value}`) }))} onChange={setPlace} />
      {place === 'own' && list.practice}
      {place === 'song' && (
        <>
          <p>{t('words.learn.how')}</p>
          {languages.length > 1 && (
            <SegmentedControl
              label={t('words.send.language')}
              value={language}
              segments={languages.map((tag) => ({ value: tag, label: ownName(tag), lang: tag }))}
              onChange={setChosen}
            />
          )}
          <ol className={styles['lines']} aria-label={t('words.lines')}>
            {lines.map((line) => (
              <TappableLine
                key={line.id}
                language={language}
                text={line.texts.find((text) => text.language === language)?.text ?? ''}
                isKept={(word) => kept.has(wordId(language, word))}
                onWord={(text) => setOpen({ language, text, line: line.id })}
              />
            ))}
          </ol>
          {words.length > 0 && (
            <section className={styles['words']} aria-label={t('words.learn.list')}>
              <h2>{t('words.learn.list')}</h2>
              <ul className={styles['rows']}>
                {words.map((word) => (
                  <WordRow key={word.word.id} word={word} onOpen={() => setOpen({ language: word.word.language, text: word.word.text, line: undefined })} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      {open && <WordSheet key={open.language + open.text} open={open} languages={languages} lines={lines} onClose={() => setOpen(undefined)} />}
    </>
  );
}
