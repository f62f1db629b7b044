import Download from 'lucide-react/icons/download';
import FileOutput from 'lucide-react/icons/file-output';
import { useState } from 'react';
import { linesToSheet } from '../../../document/queries/lyric-sheet.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { CheckboxRow } from '../../../ui/components/CheckboxRow.tsx';
import { Select } from '../../../ui/components/Select.tsx';
import { Sheet } from '../../../ui/components/Sheet.tsx';
import { useToast } from '../../../ui/components/ToastProvider.tsx';
import { useUnexpected } from '../../../ui/hooks/use-unexpected.ts';
import { languageName } from '../../../ui/i18n/language-names.ts';
import { useLanguage } from '../../../ui/i18n/use-language.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useWordsTools } from '../words-tools.tsx';
import { wordsFileName } from './file-name.ts';
import styles from './Files.module.css';

const FORMS = ['text', 'lrc', 'lrc-words', 'vtt', 'srt', 'ttml', 'ultrastar', 'kar'] as const;
type Form = (typeof FORMS)[number];
/** Files that hold several languages side by side. */
const WITH_MANY: readonly Form[] = ['lrc', 'lrc-words', 'vtt', 'ttml'];

/** The words as a file for other programs. */
export function SendWords({ languages }: { languages: readonly string[] }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon={FileOutput} onPress={() => setIsOpen(true)}>
        {t('words.send')}
      </Button>
      {isOpen && <SendSheet languages={languages} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function SendSheet({ languages, onClose }: { languages: readonly string[]; onClose(): void }) {
  const t = useText();
  const toast = useToast();
  const unexpected = useUnexpected();
  const { piece, files } = useWordsTools();
  const { language: reader } = useLanguage();
  const [form, setForm] = useState<Form>('text');
  const [chosen, setChosen] = useState<readonly string[]>(languages);
  const [isBusy, setIsBusy] = useState(false);
  const isForMany = WITH_MANY.includes(form);
  const sent = languages.filter((tag) => chosen.includes(tag));
  const [one] = sent;

  const save = async (): Promise<void> => {
    const sheet = linesToSheet(piece.tables, isForMany ? sent : sent.slice(0, 1));
    const written = await files.write(sheet, { form, languages: sheet.languages });
    files.save(new Blob([written.bytes], { type: written.mime }), wordsFileName(piece.tables.song.get('song')?.title ?? '', one ?? '', written.ending));
    toast.show({ sentence: written.leftOut > 0 ? t('words.send.left-out', { count: written.leftOut }) : t('words.send.done') });
    onClose();
  };
  const press = (): void => {
    setIsBusy(true);
    save().catch(unexpected);
  };

  return (
    <Sheet title={t('words.send')} isOpen onClose={onClose}>
      <div className={styles['sheet']}>
        <Select label={t('words.send.form')} hint={t(`words.send.for.${form}`)} value={form} options={FORMS.map((value) => ({ value, label: t(`words.form.${value}`) }))} onChange={setForm} />
        {languages.length > 1 && isForMany && (
          <fieldset className={styles['languages']}>
            <legend>{t('words.languages')}</legend>
            {languages.map((tag) => (
              <CheckboxRow
                key={tag}
                label={languageName(tag, reader.locale)}
                isChecked={chosen.includes(tag)}
                onChange={(isChecked) => setChosen(isChecked ? [...chosen, tag] : chosen.filter((other) => other !== tag))}
              />
            ))}
          </fieldset>
        )}
        {languages.length > 1 && !isForMany && (
          <Select
            label={t('words.send.language')}
            value={one ?? languages[0] ?? ''}
            options={languages.map((value) => ({ value, label: languageName(value, reader.locale) }))}
            onChange={(tag) => setChosen([tag])}
          />
        )}
        <Button kind="main" size="large" icon={Download} isDisabled={sent.length === 0} isBusy={isBusy} onPress={press}>
          {t('words.send.save')}
        </Button>
      </div>
    </Sheet>
  );
}
