import Plus from 'lucide-react/icons/plus';
import { useRef, useState, type CSSProperties } from 'react';
import { removeLines } from '../../document/commands/words.ts';
import type { PieceDoc } from '../../document/open.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Place, PresentPerson } from '../../sync/room-types.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { languageName } from '../../ui/i18n/language-names.ts';
import { dropPlace } from './drop-place.ts';
import { LanguageBar } from './LanguageBar.tsx';
import styles from './LineList.module.css';
import { LineRow } from './LineRow.tsx';
import { useLineWriting } from './use-line-writing.ts';
import type { ShownLine } from './words-types.ts';

interface LineListProps {
  readonly piece: PieceDoc;
  readonly languages: readonly string[];
  readonly lines: readonly ShownLine[];
  readonly others: readonly PresentPerson[];
  onPlace(place: Place): void;
}

interface Held {
  readonly line: string;
  readonly place: number;
}

/** All lines, each with its words in every language, side by side or one below the other. */
export function LineList({ piece, languages, lines, others, onPlace }: LineListProps) {
  const t = useText();
  const tell = useUndoToast(piece);
  const announce = useAnnounce();
  const { language: reader } = useLanguage();
  const writing = useLineWriting(piece);
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<Held | undefined>(undefined);
  const [main = 'en'] = languages;
  const names = languages.map((tag) => languageName(tag, reader.locale));

  const remove = (line: string): void => {
    removeLines(piece, [line]);
    tell(t('words.line.removed'));
  };
  const move = (line: string, by: 1 | -1): void => {
    const place = lines.findIndex(({ id }) => id === line) + by;
    if (writing.move(line, by)) announce(t('words.line.moved', { place: place + 1, count: lines.length }));
  };
  const placeAt = (line: string, y: number): number => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    return dropPlace(rows, lines.findIndex(({ id }) => id === line), y);
  };
  const columns: CSSProperties & Record<'--languages', number> = { '--languages': languages.length };
  const heldFrom = lines.findIndex(({ id }) => id === held?.line);

  return (
    <>
      <LanguageBar piece={piece} languages={languages} />
      <div className={styles['sheet']} style={columns}>
        {languages.length > 1 && (
          <div className={styles['heads']} aria-hidden="true">
            {names.map((name, index) => (
              <span key={languages[index]}>{name}</span>
            ))}
          </div>
        )}
        <ol ref={list} className={styles['lines']} aria-label={t('words.lines')}>
          {lines.map((line, index) => (
            <LineRow
              key={line.id}
              line={line}
              place={index}
              count={lines.length}
              names={names}
              writing={writing}
              others={others.filter(({ place }) => place?.view === 'words' && place.item === line.id)}
              drop={held?.place === index && held.line !== line.id ? (index < heldFrom ? 'before' : 'after') : undefined}
              isHeld={held?.line === line.id}
              onFocus={() => onPlace({ view: 'words', item: line.id })}
              onMove={(by) => move(line.id, by)}
              onRemove={() => remove(line.id)}
              onDrag={(y) => setHeld({ line: line.id, place: placeAt(line.id, y) })}
              onDrop={(y) => {
                setHeld(undefined);
                writing.moveTo(line.id, placeAt(line.id, y));
              }}
              onDragCancel={() => setHeld(undefined)}
            />
          ))}
        </ol>
      </div>
      <EditFields>
        <Button icon={Plus} isWide onPress={() => writing.addAfterAll(main)}>
          {t('words.line.add')}
        </Button>
      </EditFields>
    </>
  );
}
