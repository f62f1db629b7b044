import Trash from 'lucide-react/icons/trash-2';
import type { PieceEntry } from '../../keep/keep-types.ts';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { TogetherIcon } from '../../ui/icons/TogetherIcon.tsx';
import styles from './PieceList.module.css';

interface PieceListProps {
  /** A number keeps the room of as many pieces that are not known yet. */
  readonly pieces: readonly PieceEntry[] | number;
  onOpen(id: string): void;
  onRemove(id: string): void;
}

/** The pieces kept on this device, the latest first. */
export function PieceList({ pieces, onOpen, onRemove }: PieceListProps) {
  const t = useText();
  const format = useFormat();
  const latestFirst = typeof pieces === 'number' ? [] : [...pieces].sort((left, right) => right.changedAt - left.changedAt);
  return (
    <section className={styles['pieces']} aria-labelledby="start-pieces">
      <h2 id="start-pieces" className={styles['title']}>
        {t('start.pieces.title')}
      </h2>
      <ul className={styles['list']} aria-busy={typeof pieces === 'number'}>
        {typeof pieces === 'number' &&
          Array.from({ length: pieces }, (_, index) => (
            <li key={index} className={styles['piece']} aria-hidden="true">
              <span className={styles['open']}>
                <span className={styles['name']}>&nbsp;</span>
                <span className={styles['when']}>&nbsp;</span>
              </span>
              <span className={styles['bin']} />
            </li>
          ))}
        {latestFirst.map(({ id, title, starter, changedAt, room }) => {
          const name = title || (starter ? t(`start.starter.${starter}.name`) : t('start.pieces.untitled'));
          return (
            <li key={id} className={styles['piece']}>
              <button type="button" className={styles['open']} onClick={() => onOpen(id)}>
                <span className={styles['name']} dir="auto">
                  {name}
                </span>
                <span className={styles['when']}>
                  {format.dateTime(changedAt)}
                  {room && <TogetherIcon size={18} />}
                </span>
              </button>
              <IconButton icon={Trash} label={t('start.pieces.remove', { name })} onPress={() => onRemove(id)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
