import type { SongPart } from '../../../document/schema/words.ts';
import { useMayEdit } from '../../../ui/hooks/EditAccess.tsx';
import { ColourSign } from '../../../ui/components/ColourSign.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { colourVariable } from '../../../ui/theme/colours.ts';
import { PART_COLOURS } from './parts.ts';
import styles from './Write.module.css';

/** The coloured head of a verse or chorus, over its first line. */
export function PartHead({ part, place, onPress }: { part: SongPart; place: number; onPress(): void }) {
  const t = useText();
  const mayEdit = useMayEdit();
  const colour = PART_COLOURS[part];
  const name = t(`words.part.${part}`);
  return (
    <button
      type="button"
      className={styles['head']}
      style={{ background: colourVariable(colour) }}
      disabled={!mayEdit}
      aria-label={t('words.part.from', { part: name, place: place + 1 })}
      onClick={onPress}
    >
      <ColourSign colour={colour} />
      <span>{name}</span>
    </button>
  );
}
