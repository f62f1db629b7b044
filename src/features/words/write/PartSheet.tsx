import X from 'lucide-react/icons/x';
import { setPart } from '../../../document/commands/spoken.ts';
import { SONG_PARTS, type Line } from '../../../document/schema/words.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ColourSign } from '../../../ui/components/ColourSign.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { Sheet } from '../../../ui/components/Sheet.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { colourVariable } from '../../../ui/theme/colours.ts';
import { useWordsTools } from '../words-tools.tsx';
import { PART_COLOURS } from './parts.ts';
import styles from './Write.module.css';

interface PartSheetProps {
  readonly line: string;
  readonly place: number;
  readonly opens: Line['opens'];
  onClose(): void;
}

/** One tap says which part of the song begins with a line. */
export function PartSheet({ line, place, opens, onClose }: PartSheetProps) {
  const t = useText();
  const { piece } = useWordsTools();
  const choose = (part: Line['opens']): void => {
    setPart(piece, { line, part });
    onClose();
  };
  return (
    <Sheet title={t('words.part.title', { place: place + 1 })} isOpen onClose={onClose}>
      <EditFields>
        <div className={styles['parts']}>
          {SONG_PARTS.map((part) => (
            <button
              key={part}
              type="button"
              className={styles['part']}
              aria-pressed={part === opens}
              style={{ background: colourVariable(PART_COLOURS[part]) }}
              onClick={() => choose(part)}
            >
              <ColourSign colour={PART_COLOURS[part]} />
              <span>{t(`words.part.${part}`)}</span>
            </button>
          ))}
          <Button icon={X} isDisabled={opens === ''} onPress={() => choose('')}>
            {t('words.part.none')}
          </Button>
        </div>
      </EditFields>
    </Sheet>
  );
}
