import MailOpen from 'lucide-react/icons/mail-open';
import { useState } from 'react';
import type { NewAnswer } from '../../base/watch.ts';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { FileButton } from '../../ui/components/FileButton.tsx';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { AnswerBody } from './AnswerBody.tsx';
import { readAnswerFile, voiceOf } from './read-answer.ts';
import styles from './WatchView.module.css';

/** An answer that came as a file, from someone who watched without a network. */
export function AnswerFile() {
  const t = useText();
  const unexpected = useUnexpected();
  const [answer, setAnswer] = useState<{ readonly said: NewAnswer; readonly voice: Blob | undefined } | undefined>(undefined);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await readAnswerFile(file);
    setIsUnreadable(!read.ok);
    setAnswer(read.ok ? { said: read.value, voice: voiceOf(read.value) } : undefined);
  };
  return (
    <div className={styles['file']}>
      <FileButton label={t('watch.file')} accept=".json,application/json" icon={MailOpen} kind="quiet" onFiles={([file]) => void open(file).catch(unexpected)} />
      {isUnreadable && <ErrorBanner code="file-unreadable" onClose={() => setIsUnreadable(false)} />}
      {answer && (
        <div className={styles['row']} role="status">
          {answer.said.title !== '' && (
            <p className={styles['soft']} dir="auto">
              {t('watch.file.to', { title: answer.said.title })}
            </p>
          )}
          <AnswerBody {...answer.said} voice={answer.voice} />
        </div>
      )}
    </div>
  );
}
