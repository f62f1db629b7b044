import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { changePictures } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { PeopleAt } from '../../ui/components/PeopleAt.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PicturesView.module.css';

interface ObjectListProps {
  readonly piece: PieceDoc;
  readonly pictures: readonly Picture[];
  readonly selection: readonly string[];
  /** Who else is in this view. */
  readonly others: readonly PresentPerson[];
  onSelect(ids: readonly string[]): void;
}

const STEP = 40;

/** The same things as on the canvas, as a list: chosen, moved and scaled without a pointer. The front one is on top. */
export function ObjectList({ piece, pictures, selection, others, onSelect }: ObjectListProps) {
  const t = useText();
  if (pictures.length === 0) return null;
  const nameOf = ({ type, text, alt }: Picture): string => {
    const words = (type === 'text' ? text : alt).trim();
    return words === '' ? t(`pictures.type.${type}`) : t('pictures.type.named', { type: t(`pictures.type.${type}`), words: words.slice(0, 40) });
  };
  return (
    <section className={styles['section']} aria-labelledby="pictures-list">
      <h2 id="pictures-list" className={styles['title']}>
        {t('pictures.list')}
      </h2>
      <ul className={styles['list']}>
        {[...pictures].reverse().map((picture) => {
          const isChosen = selection.includes(picture.id);
          const change = (fields: { x?: number; y?: number; width?: number; height?: number }) =>
            changePictures(piece, [{ id: picture.id, fields }], `nudge-${picture.id}`);
          const scale = (by: number) => change({ width: Math.max(8, picture.width * by), height: Math.max(8, picture.height * by) });
          return (
            <li key={picture.id} className={styles['object']}>
              <button type="button" className={styles['objectName']} aria-pressed={isChosen} onClick={() => onSelect(isChosen ? [] : [picture.id])}>
                <bdi>{nameOf(picture)}</bdi>
              </button>
              <PeopleAt people={others.filter(({ place }) => place?.item === picture.id)} />
              {isChosen && (
                <div className={styles['row']} dir="ltr">
                  <EditFields>
                    <IconButton icon={ArrowLeft} label={t('pictures.move.left')} onPress={() => change({ x: picture.x - STEP })} />
                    <IconButton icon={ArrowRight} label={t('pictures.move.right')} onPress={() => change({ x: picture.x + STEP })} />
                    <IconButton icon={ArrowUp} label={t('pictures.move.up')} onPress={() => change({ y: picture.y - STEP })} />
                    <IconButton icon={ArrowDown} label={t('pictures.move.down')} onPress={() => change({ y: picture.y + STEP })} />
                    <IconButton icon={Plus} label={t('pictures.larger')} onPress={() => scale(1.1)} />
                    <IconButton icon={Minus} label={t('pictures.smaller')} onPress={() => scale(1 / 1.1)} />
                  </EditFields>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
