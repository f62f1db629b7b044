import ListChecks from 'lucide-react/icons/list-checks';
import { useState, type KeyboardEvent } from 'react';
import type { StageFormat } from '../../base/stage-document.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import type { Hand } from '../../stage/hand/hand-types.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { ObjectRow } from './ObjectRow.tsx';
import styles from './PicturesView.module.css';
import type { PictureActions } from './use-picture-actions.ts';

interface ObjectListProps {
  readonly piece: PieceDoc;
  readonly hand: Hand | undefined;
  readonly format: StageFormat;
  /** From back to front. */
  readonly pictures: readonly Picture[];
  readonly selection: readonly string[];
  readonly actions: PictureActions;
  /** Who else is in this view. */
  readonly others: readonly PresentPerson[];
  onSelect(ids: readonly string[]): void;
}

/** Keys that a button needs for itself, or that the page needs. */
const OF_THE_LIST: ReadonlySet<string> = new Set(['Enter', 'Space', 'Tab', 'Delete', 'Backspace']);

/** The same things as on the canvas, as a list: chosen, moved and changed without a pointer. The front one is on top. */
export function ObjectList({ piece, hand, format, pictures, selection, actions, others, onSelect }: ObjectListProps) {
  const t = useText();
  const mayEdit = useMayEdit();
  const [isSeveral, setSeveral] = useState(false);
  if (pictures.length === 0) return null;
  const choose = (id: string, isAdded: boolean): void => {
    const isChosen = selection.includes(id);
    if (isAdded || isSeveral) onSelect(isChosen ? selection.filter((known) => known !== id) : [...selection, id]);
    else onSelect(isChosen ? [] : [id]);
  };
  // The keys of the canvas hold here as well.
  const press = (event: KeyboardEvent): void => {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (!mayEdit || isField || OF_THE_LIST.has(event.code)) return;
    if (hand?.pressKey(event.nativeEvent)) event.preventDefault();
  };
  return (
    <section className={styles['section']} aria-labelledby="pictures-list">
      <div className={styles['listHead']}>
        <h2 id="pictures-list" className={styles['title']}>
          {t('pictures.list')}
        </h2>
        {pictures.length > 1 && <ToggleButton icon={ListChecks} label={t('pictures.several')} isOn={isSeveral} onChange={setSeveral} />}
      </div>
      <ul className={styles['list']} onKeyDown={press}>
        {[...pictures].reverse().map((picture) => (
          <ObjectRow
            key={picture.id}
            piece={piece}
            format={format}
            picture={picture}
            isChosen={selection.includes(picture.id)}
            isAlone={selection.length === 1}
            actions={actions}
            people={others.filter(({ place }) => place?.item === picture.id)}
            onChoose={(isAdded) => choose(picture.id, isAdded)}
          />
        ))}
      </ul>
    </section>
  );
}
