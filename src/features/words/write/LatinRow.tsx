import PenLine from 'lucide-react/icons/pen-line';
import { useState } from 'react';
import { writeLine } from '../../../document/commands/words.ts';
import { wordsOf } from '../../../document/queries/lyrics.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { Sheet } from '../../../ui/components/Sheet.tsx';
import { TextField } from '../../../ui/components/TextField.tsx';
import { useMayEdit } from '../../../ui/hooks/EditAccess.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useWordsTools } from '../words-tools.tsx';
import { latinTag, useLatinWords } from './use-latin-words.ts';
import styles from './Write.module.css';

interface LatinRowProps {
  readonly line: string;
  readonly place: number;
  readonly language: string;
  readonly text: string;
}

const KINDS = ['line', 'lineText'] as const;

/** The same words in Latin letters, for who cannot read the script yet: worked out, or as somebody put it. */
export function LatinRow(props: LatinRowProps) {
  const { look } = useWordsTools();
  return look.hasLetters && props.text.trim() !== '' ? <Shown {...props} /> : null;
}

function Shown({ line, place, language, text }: LatinRowProps) {
  const t = useText();
  const mayEdit = useMayEdit();
  const { piece } = useWordsTools();
  const tag = latinTag(language);
  const own = useQuery(piece, KINDS, (tables) => wordsOf(tables, line, tag), [line, tag]);
  const worked = useLatinWords(text, language);
  const [isOpen, setIsOpen] = useState(false);
  if (worked === undefined) return null;
  const shown = own || worked;
  return (
    <>
      <button
        type="button"
        className={styles['latin']}
        lang={tag}
        dir="ltr"
        disabled={!mayEdit}
        aria-label={t('words.latin.change', { place: place + 1, words: shown })}
        onClick={() => setIsOpen(true)}
      >
        {shown}
      </button>
      {isOpen && <LatinSheet line={line} tag={tag} own={own} worked={worked} onClose={() => setIsOpen(false)} />}
    </>
  );
}

interface LatinSheetProps {
  readonly line: string;
  readonly tag: string;
  readonly own: string;
  readonly worked: string;
  onClose(): void;
}

function LatinSheet({ line, tag, own, worked, onClose }: LatinSheetProps) {
  const t = useText();
  const { piece } = useWordsTools();
  const [draft, setDraft] = useState(own || worked);
  const write = (text: string): void => {
    writeLine(piece, { line, language: tag, text: text.trim() === worked ? '' : text.trim() });
    onClose();
  };
  return (
    <Sheet title={t('words.latin.title')} isOpen onClose={onClose}>
      <EditFields>
        <div className={styles['form']}>
          <TextField label={t('words.latin.label')} hint={t('words.latin.hint')} lang={tag} value={draft} maxLength={1000} onChange={setDraft} />
          <div className={styles['row']}>
            {own !== '' && <Button onPress={() => write('')}>{t('words.latin.back')}</Button>}
            <Button kind="main" icon={PenLine} onPress={() => write(draft)}>
              {t('words.latin.keep')}
            </Button>
          </div>
        </div>
      </EditFields>
    </Sheet>
  );
}
