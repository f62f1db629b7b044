import MailOpen from 'lucide-react/icons/mail-open';
import Stamp from 'lucide-react/icons/stamp';
import { useState } from 'react';
import { Button } from '../../../ui/components/Button.tsx';
import { FileButton } from '../../../ui/components/FileButton.tsx';
import { Sheet } from '../../../ui/components/Sheet.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from '../Talk.module.css';
import { useRefusal } from '../use-refusal.ts';
import { AskForm } from './AskForm.tsx';
import type { LetterTools } from './letters-types.ts';

/** Words for each other: asking, and opening what was handed over. */
export function LettersView({ tools }: { readonly tools: LetterTools }) {
  const t = useText();
  const isDone = useRefusal();
  const [isAsking, setIsAsking] = useState(false);
  const open = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (file) isDone(await tools.open(await file.slice(0, LONGEST_FILE).text()));
  };
  return (
    <section className={styles['section']} aria-labelledby="talk-letters">
      <h2 id="talk-letters" className={styles['title']}>
        {t('talk.letters.title')}
      </h2>
      {tools.canAsk && <p className={styles['soft']}>{t('talk.letters.about')}</p>}
      <div className={styles['buttons']}>
        {tools.canAsk && (
          <Button icon={Stamp} onPress={() => setIsAsking(true)}>
            {t('talk.letters.ask')}
          </Button>
        )}
        <FileButton icon={MailOpen} label={t('talk.letters.open-file')} accept=".txt,.json,text/plain,application/json" onFiles={(files) => void open(files)} />
      </div>
      {isAsking && (
        <Sheet title={t('talk.letters.ask')} isOpen onClose={() => setIsAsking(false)}>
          <AskForm tools={tools} onDone={() => setIsAsking(false)} />
        </Sheet>
      )}
    </section>
  );
}

/** One byte more than the longest letter, so that a longer file is known as such. */
const LONGEST_FILE = 64 * 1024 + 1;
