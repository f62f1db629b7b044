import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import GripVertical from 'lucide-react/icons/grip-vertical';
import Trash from 'lucide-react/icons/trash-2';
import { useRef } from 'react';
import type { Action } from '../../ui/actions/action.ts';
import { ActionMenu } from '../../ui/components/ActionMenu.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { usePointerDrag, type DragPoint } from '../../ui/hooks/use-pointer-drag.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { LineField } from './LineField.tsx';
import styles from './LineList.module.css';
import type { LineWriting } from './use-line-writing.ts';
import type { ShownLine } from './words-types.ts';

interface LineRowProps {
  readonly line: ShownLine;
  readonly place: number;
  readonly count: number;
  /** Of the languages, in their order. */
  readonly names: readonly string[];
  readonly writing: LineWriting;
  /** Who is in this line now. */
  readonly others: readonly PresentPerson[];
  readonly drop: 'before' | 'after' | undefined;
  readonly isHeld: boolean;
  onFocus(): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
  /** @param y  pixels from the top of the window */
  onDrag(y: number): void;
  onDrop(y: number): void;
  onDragCancel(): void;
}

/** One line of the song in all its languages. */
export function LineRow(props: LineRowProps) {
  const { line, place, names, writing, others } = props;
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
  const actions: readonly Action[] = [
    { id: 'up', labelId: 'words.line.up', icon: ArrowUp, keys: { code: 'ArrowUp', alt: true }, enabled: mayEdit && place > 0, run: () => props.onMove(-1) },
    { id: 'down', labelId: 'words.line.down', icon: ArrowDown, keys: { code: 'ArrowDown', alt: true }, enabled: mayEdit && place < props.count - 1, run: () => props.onMove(1) },
    { id: 'remove', labelId: 'words.line.remove', icon: Trash, enabled: mayEdit, run: props.onRemove },
  ];
  return (
    <li className={styles['line']} data-drop={props.drop} data-held={props.isHeld || undefined}>
      <span ref={handle} className={styles['handle']} aria-hidden="true" {...(mayEdit && drag)}>
        <GripVertical size={20} />
        <span className={styles['number']}>{place + 1}</span>
      </span>
      <div className={styles['texts']}>
        {line.texts.map(({ language, text, more }, index) => {
          const name = names[index] ?? language;
          return (
            <div key={language} className={styles['text']}>
              {names.length > 1 && (
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
      <ActionMenu label={t('words.line.more', { place: place + 1 })} actions={actions} />
    </li>
  );
}
