import FileInput from 'lucide-react/icons/file-input';
import { useState } from 'react';
import { Button } from '../../../ui/components/Button.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { BringSheet } from './BringSheet.tsx';

/** The way in for words that are written already. */
export function BringWords() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <EditFields>
        <Button kind="quiet" icon={FileInput} onPress={() => setIsOpen(true)}>
          {t('words.bring')}
        </Button>
      </EditFields>
      {isOpen && <BringSheet onClose={() => setIsOpen(false)} />}
    </>
  );
}
