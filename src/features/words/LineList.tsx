import Plus from 'lucide-react/icons/plus';
import { useMemo, useRef, useState, type CSSProperties } from 'react';
import { unspeakLine } from '../../document/commands/spoken.ts';
import { removeLines } from '../../document/commands/words.ts';
import type { PieceDoc } from '../../document/open.ts';
import { lineWriters } from '../../document/queries/line-writers.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Place, PresentPerson } from '../../sync/room-types.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { languageName } from '../../ui/i18n/language-names.ts';
import { dropPlace } from './drop-place.ts';
import { BringWords } from './files/BringWords.tsx';
import { SendWords } from './files/SendWords.tsx';
import { LanguageBar } from './LanguageBar.tsx';
import styles from './LineList.module.css';
import { LineRow } from './LineRow.tsx';
import { languagesInSight } from './look.ts';
import { useLineWriting } from './use-line-writing.ts';
import { useWordsTools } from './words-tools.tsx';
import type { ShownLine } from './words-types.ts';
import { PartSheet } from './write/PartSheet.tsx';
import { SayLine, SayLineSheet } from './write/SayLine.tsx';

interface LineListProps {
  readonly piece: PieceDoc;
  readonly languages: readonly string[];
  readonly lines: readonly ShownLine[];
  readonly others: readonly PresentPerson[];
  onPlace(place: Place): void;
}

interface OpenSheet {
  readonly type: 'part' | 'say';
  readonly line: string;
}

const WRITER_KINDS = ['line', 'lineText', 'person', 'client', 'language'] as const;

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
  const { look } = useWordsTools();
  const inSight = useMemo(
    () => new Map(languagesInSight(languages, look).map((tag) => [tag, languageName(tag, reader.locale)])),
    [languages, look, reader.locale],
  );
  const writers = useQuery(piece, WRITER_KINDS, (tables) => (tables.person.all().length > 1 ? lineWriters(piece) : undefined));
  const [open, setOpen] = useState<OpenSheet | undefined>(undefined);
  const place = lines.findIndex(({ id }) => id === open?.line);
  const opened = lines[place];

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
  const columns: CSSProperties & Record<'--languages', number> = { '--languages': inSight.size };
  const heldFrom = lines.findIndex(({ id }) => id === held?.line);

  return (
    <>
      <LanguageBar languages={languages} />
      <div className={styles['sheet']} style={columns}>
        {inSight.size > 1 && (
          <div className={styles['heads']} aria-hidden="true">
            {[...inSight].map(([tag, name]) => (
              <span key={tag}>{name}</span>
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
              languages={inSight}
              writers={writers}
              writing={writing}
              others={others.filter(({ place }) => place?.view === 'words' && place.item === line.id)}
              drop={held?.place === index && held.line !== line.id ? (index < heldFrom ? 'before' : 'after') : undefined}
              isHeld={held?.line === line.id}
              onFocus={() => onPlace({ view: 'words', item: line.id })}
              onMove={(by) => move(line.id, by)}
              onRemove={() => remove(line.id)}
              onPart={() => setOpen({ type: 'part', line: line.id })}
              onSay={() => setOpen({ type: 'say', line: line.id })}
              onUnsay={() => {
                unspeakLine(piece, line.id);
                tell(t('words.line.unsaid'));
              }}
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
      <div className={styles['adding']}>
        <EditFields>
          <Button icon={Plus} isWide onPress={() => writing.addAfterAll([...inSight.keys()][0] ?? main)}>
            {t('words.line.add')}
          </Button>
        </EditFields>
        <SayLine />
        <BringWords />
        <SendWords languages={languages} />
      </div>
      {open?.type === 'part' && opened && <PartSheet line={opened.id} place={place} opens={opened.opens} onClose={() => setOpen(undefined)} />}
      {open?.type === 'say' && opened && <SayLineSheet line={opened} onClose={() => setOpen(undefined)} />}
    </>
  );
}
