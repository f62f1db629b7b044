import Mic from 'lucide-react/icons/mic';
import { useState } from 'react';
import { speakLine } from '../../../document/commands/spoken.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { useUndoToast } from '../../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mainText } from '../shown-lines.ts';
import { SaySheet } from '../voice/SaySheet.tsx';
import { wordsDirection } from '../words-direction.ts';
import { useWordsTools } from '../words-tools.tsx';
import type { ShownLine } from '../words-types.ts';
import styles from './Write.module.css';

/** A line takes a breath or two. */
const MOST_SECONDS = 30;

/** For who would rather speak: a line said aloud, which someone else may write. */
export function SayLine() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <EditFields>
        <Button icon={Mic} onPress={() => setIsOpen(true)}>
          {t('words.say-a-line')}
        </Button>
      </EditFields>
      {isOpen && <SayLineSheet onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Says a line that is there, or a new one at the end. */
export function SayLineSheet({ line, onClose }: { line?: ShownLine; onClose(): void }) {
  const t = useText();
  const { piece } = useWordsTools();
  const tell = useUndoToast(piece);
  const text = line && mainText(line);
  return (
    <SaySheet
      title={t(line ? 'words.line.say' : 'words.say-a-line')}
      mostSeconds={MOST_SECONDS}
      onSaid={(said) => {
        const spoken = speakLine(piece, { ...said, line: line?.id });
        if (spoken.ok) tell(t('words.line.said'));
        onClose();
      }}
      onClose={onClose}
    >
      {text && text.text !== '' ? (
        <p className={styles['large']} lang={text.language} dir={wordsDirection(text.text, text.language)}>
          {text.text}
        </p>
      ) : (
        <p>{t('words.say-a-line.how')}</p>
      )}
    </SaySheet>
  );
}
