import GripVertical from 'lucide-react/icons/grip-vertical';
import { useRef } from 'react';
import type { WritersOfLine } from '../../document/queries/line-writers.ts';
import { ActionMenu } from '../../ui/components/ActionMenu.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { usePointerDrag, type DragPoint } from '../../ui/hooks/use-pointer-drag.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { LineField } from './LineField.tsx';
import styles from './LineList.module.css';
import type { LineWriting } from './use-line-writing.ts';
import { HearButton } from './voice/HearButton.tsx';
import type { ShownLine } from './words-types.ts';
import { LatinRow } from './write/LatinRow.tsx';
import { lineActions, type LineActs } from './write/line-actions.ts';
import { PartHead } from './write/PartHead.tsx';
import { Writers } from './write/Writers.tsx';

interface LineRowProps extends LineActs {
  readonly line: ShownLine;
  readonly place: number;
  readonly count: number;
  /** In sight, in their order, with their names. */
  readonly languages: ReadonlyMap<string, string>;
  readonly writing: LineWriting;
  /** Who wrote or translated it; nothing as long as one person wrote all. */
  readonly writers: WritersOfLine | undefined;
  /** Who is in this line now. */
  readonly others: readonly PresentPerson[];
  readonly drop: 'before' | 'after' | undefined;
  readonly isHeld: boolean;
  onFocus(): void;
  /** @param y  pixels from the top of the window */
  onDrag(y: number): void;
  onDrop(y: number): void;
  onDragCancel(): void;
}

/** One line of the song in all its languages. */
export function LineRow(props: LineRowProps) {
  const { line, place, languages, writing, others } = props;
  const t = useText();
  const mayEdit = useMayEdit();
  const handle = useRef<HTMLSpanElement>(null);
  const inWindow = ({ y }: DragPoint): number => (handle.current?.getBoundingClientRect().top ?? 0) + y;
  const drag = usePointerDrag({
    start: (point) => props.onDrag(inWindow(point)),
    move: (point) => props.onDrag(inWindow(point)),
    end: (point) => props.onDrop(inWindow(point)),
    cancel: props.onDragCancel,
  });
  const people = props.writers?.(line.id) ?? [];
  return (
    <li className={styles['line']} data-drop={props.drop} data-held={props.isHeld || undefined}>
      {line.opens !== '' && <PartHead part={line.opens} place={place} onPress={props.onPart} />}
      <span ref={handle} className={styles['handle']} aria-hidden="true" {...(mayEdit && drag)}>
        <GripVertical size={20} />
        <span className={styles['number']}>{place + 1}</span>
      </span>
      <div className={styles['texts']}>
        {line.spoken !== null && (
          <div className={styles['spoken']}>
            <HearButton sha256={line.spoken} label={t('words.line.hear', { place: place + 1 })} isSmall />
            <span className={styles['soft']}>{t('words.line.spoken')}</span>
          </div>
        )}
        {line.texts.map(({ language, text, more }) => {
          const name = languages.get(language);
          if (name === undefined) return null;
          return (
            <div key={language} className={styles['text']}>
              {languages.size > 1 && (
                <span className={styles['name']} aria-hidden="true">
                  {name}
                </span>
              )}
              <LineField
                line={line.id}
                language={language}
                text={text}
                label={t('words.line.label', { place: place + 1, language: name })}
                writing={writing}
                onFocus={props.onFocus}
                onMove={props.onMove}
              />
              <LatinRow line={line.id} place={place} language={language} text={text} />
              <Writers writers={people.find((found) => found.language === language)} />
              {more.length > 0 && (
                <div className={styles['more']}>
                  {more.map((words, twice) => (
                    <p key={twice} lang={language} dir="auto">
                      {words}
                    </p>
                  ))}
                  <p className={styles['soft']}>{t('words.line.twice')}</p>
                  <EditFields>
                    <Button onPress={() => writing.merge({ line: line.id, language })}>{t('words.line.merge')}</Button>
                  </EditFields>
                </div>
              )}
            </div>
          );
        })}
        {others.length > 0 && (
          <p className={styles['others']}>
            {others.map(({ client, name, picture, colour }) => (
              <span key={client} className={styles['other']}>
                <PersonPicture picture={picture} colour={colourAt(Number(colour) || 0)} size={28} />
                <span>{t('words.line.writes', { name: name || t('core.person.someone') })}</span>
              </span>
            ))}
          </p>
        )}
      </div>
      <ActionMenu label={t('words.line.more', { place: place + 1 })} actions={lineActions({ ...props, mayEdit })} />
    </li>
  );
}
