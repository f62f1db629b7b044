import Copy from 'lucide-react/icons/copy';
import X from 'lucide-react/icons/x';
import { removeLanguage } from '../../../document/commands/words.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { Sheet } from '../../../ui/components/Sheet.tsx';
import { useToast } from '../../../ui/components/ToastProvider.tsx';
import { useUndoToast } from '../../../ui/hooks/use-undo-toast.ts';
import { languageName } from '../../../ui/i18n/language-names.ts';
import { useLanguage } from '../../../ui/i18n/use-language.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useWordsTools } from '../words-tools.tsx';
import { wholeText } from './whole-text.ts';
import styles from './Write.module.css';

interface OneLanguageSheetProps {
  readonly language: string;
  readonly isLast: boolean;
  onClose(): void;
}

/** What can be done with all words of one language. */
export function OneLanguageSheet({ language, isLast, onClose }: OneLanguageSheetProps) {
  const t = useText();
  const toast = useToast();
  const { piece } = useWordsTools();
  const tell = useUndoToast(piece);
  const { language: reader } = useLanguage();
  const name = languageName(language, reader.locale);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(wholeText(piece.tables, language));
      toast.show({ sentence: t('words.copy.done') });
    } catch {
      // Refused by the browser, or the page is not secure.
      toast.show({ kind: 'problem', sentence: t('words.copy.refused') });
    }
    onClose();
  };
  const remove = (): void => {
    removeLanguage(piece, language);
    tell(t('words.language.removed', { language: name }));
    onClose();
  };
  return (
    <Sheet title={name} isOpen onClose={onClose}>
      <div className={styles['form']}>
        <Button icon={Copy} onPress={() => void copy()}>
          {t('words.copy')}
        </Button>
        <EditFields>
          <Button icon={X} isDisabled={isLast} onPress={remove}>
            {t('words.language.remove')}
          </Button>
        </EditFields>
      </div>
    </Sheet>
  );
}
