import FolderOpen from 'lucide-react/icons/folder-open';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorBanner } from '../../../ui/components/ErrorBanner.tsx';
import { FileButton } from '../../../ui/components/FileButton.tsx';
import { Loading } from '../../../ui/components/Loading.tsx';
import { Sheet } from '../../../ui/components/Sheet.tsx';
import { TextArea } from '../../../ui/components/TextArea.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useWordsTools } from '../words-tools.tsx';
import { BringPreview } from './BringPreview.tsx';
import styles from './Files.module.css';
import { useWordsFile } from './use-words-file.ts';

const ACCEPT = '.lrc,.vtt,.srt,.ttml,.dfxp,.xml,.txt,.kar,.mid,.midi,text/plain,text/vtt,audio/midi';

/** Words from a file or the clipboard: read, looked at, then taken. @param file  one that was dropped */
export function BringSheet({ file, onClose }: { file?: File; onClose(): void }) {
  const t = useText();
  const { files } = useWordsTools();
  const { read, failure, isReading, readFile, readText, forget } = useWordsFile(files);
  const [draft, setDraft] = useState('');
  const begin = useEffectEvent(() => {
    if (file) void readFile(file);
  });
  useEffect(() => begin(), [file]);

  return (
    <Sheet title={t('words.bring')} isOpen onClose={onClose}>
      <div className={styles['sheet']}>
        {failure && <ErrorBanner code={failure.code} facts={failure.facts} onClose={forget} />}
        {isReading && <Loading />}
        {!isReading && read && <BringPreview read={read} onOther={forget} onDone={onClose} />}
        {!isReading && !read && (
          <>
            <p>{t('words.bring.how')}</p>
            <FileButton kind="main" icon={FolderOpen} label={t('core.button.choose-file')} accept={ACCEPT} onFiles={([chosen]) => chosen && void readFile(chosen)} />
            <TextArea label={t('words.bring.paste')} rows={5} value={draft} onChange={setDraft} />
            <Button isDisabled={draft.trim() === ''} onPress={() => void readText(draft)}>
              {t('words.bring.look')}
            </Button>
          </>
        )}
      </div>
    </Sheet>
  );
}
