import Check from 'lucide-react/icons/check';
import { useState } from 'react';
import { addSheet, type SheetPlace } from '../../../document/commands/lyric-sheet.ts';
import { languagesInOrder, linesInOrder } from '../../../document/queries/lyrics.ts';
import type { ReadLyrics } from '../../../media/lyrics/read-lyrics.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { SegmentedControl } from '../../../ui/components/SegmentedControl.tsx';
import { Select } from '../../../ui/components/Select.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../../ui/hooks/use-undo-toast.ts';
import { findLanguages, languageName } from '../../../ui/i18n/language-names.ts';
import { suggestedLanguages } from '../../../ui/i18n/suggested-languages.ts';
import { useFormat } from '../../../ui/i18n/use-format.ts';
import { useLanguage } from '../../../ui/i18n/use-language.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { wordsDirection } from '../words-direction.ts';
import { useWordsTools } from '../words-tools.tsx';
import styles from './Files.module.css';
import { guessLanguage } from './guess-language.ts';

interface BringPreviewProps {
  readonly read: ReadLyrics;
  onOther(): void;
  onDone(): void;
}

const KINDS = ['line', 'language'] as const;
/** Enough to see whether the letters are right. */
const SHOWN = 6;

/** What a file holds, before anything of it is in the piece. */
export function BringPreview({ read, onOther, onDone }: BringPreviewProps) {
  const t = useText();
  const format = useFormat();
  const { piece } = useWordsTools();
  const tell = useUndoToast(piece);
  const { language: reader } = useLanguage();
  const here = useQuery(piece, KINDS, (tables) => ({ languages: languagesInOrder(tables), hasLines: linesInOrder(tables).length > 0 }));
  const { sheet } = read;
  const [languages, setLanguages] = useState(() => guessed(read, [...here.languages, ...suggestedLanguages(reader.id, navigator.languages)]));
  const [place, setPlace] = useState<SheetPlace['place']>('behind');
  const count = sheet.lines.length;
  const timed = sheet.lines.filter(({ startMs }) => startMs !== null);
  const last = timed.at(-1)?.startMs ?? 0;

  const take = (): void => {
    addSheet(piece, sheet, { place: here.hasLines ? place : 'behind', languages });
    tell(t('words.bring.done', { count }));
    onDone();
  };
  const all = findLanguages('', reader.locale);
  const options = (tag: string) => {
    const first = [...new Set([languages[tag] ?? tag, ...here.languages])];
    const rest = all.filter((found) => !first.includes(found.tag));
    return [...first.map((value) => ({ value, label: languageName(value, reader.locale) })), ...rest.map(({ tag: value, name }) => ({ value, label: name }))];
  };

  return (
    <>
      <p>
        {t('words.bring.found', { form: t(`words.form.${read.form}`), count })}{' '}
        {timed.length > 0 ? t('words.bring.timed', { time: format.clock(last / 1000) }) : t('words.bring.untimed')}
      </p>
      {read.isMended && <p className={styles['note']}>{t('words.bring.mended')}</p>}
      {!read.isMended && !['utf-8', 'midi'].includes(read.alphabet) && <p className={styles['note']}>{t('words.bring.alphabet', { alphabet: read.alphabet })}</p>}
      <ol className={styles['preview']} aria-label={t('words.lines')}>
        {sheet.lines.slice(0, SHOWN).map(({ texts }, index) => (
          <li key={index}>
            {texts.map(({ language, text }) => {
              const tag = languages[language] ?? language;
              return (
                <p key={language} lang={tag} dir={wordsDirection(text, tag)}>
                  {text}
                </p>
              );
            })}
          </li>
        ))}
        {count > SHOWN && <li className={styles['soft']}>{t('words.bring.more', { count: count - SHOWN })}</li>}
      </ol>
      {sheet.languages.map((tag, index) => (
        <Select
          key={tag}
          label={t('words.bring.language', { place: index + 1, count: sheet.languages.length })}
          value={languages[tag] ?? tag}
          options={options(tag)}
          onChange={(chosen) => setLanguages({ ...languages, [tag]: chosen })}
        />
      ))}
      {here.hasLines && (
        <SegmentedControl
          label={t('words.bring.where')}
          isStacked
          value={place}
          segments={(['behind', 'beside', 'instead'] as const).map((value) => ({ value, label: t(`words.bring.${value}`) }))}
          onChange={setPlace}
        />
      )}
      <div className={styles['row']}>
        <Button onPress={onOther}>{t('words.bring.other')}</Button>
        <EditFields>
          <Button kind="main" icon={Check} onPress={take}>
            {t('words.take-lines', { count })}
          </Button>
        </EditFields>
      </div>
    </>
  );
}

function guessed({ sheet }: ReadLyrics, candidates: readonly string[]): Readonly<Record<string, string>> {
  const taken: string[] = [];
  return Object.fromEntries(
    sheet.languages.map((tag) => {
      if (!tag.startsWith('und')) return [tag, tag];
      const words = sheet.lines.flatMap(({ texts }) => texts.filter(({ language }) => language === tag).map(({ text }) => text)).join(' ');
      const guess = guessLanguage(words.slice(0, 4000), candidates.filter((candidate) => !taken.includes(candidate)));
      taken.push(guess);
      return [tag, guess];
    }),
  );
}
