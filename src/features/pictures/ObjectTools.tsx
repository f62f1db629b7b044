import Copy from 'lucide-react/icons/copy';
import MoveDown from 'lucide-react/icons/move-down';
import MoveUp from 'lucide-react/icons/move-up';
import Trash from 'lucide-react/icons/trash-2';
import { addPicture, changePictures, removePictures, writePicture } from '../../document/commands/pictures.ts';
import { orderBetween } from '../../document/commands/tracks.ts';
import type { PieceDoc } from '../../document/open.ts';
import { picturesOf } from '../../document/queries/song.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { TextArea } from '../../ui/components/TextArea.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { InkChoice } from './InkChoice.tsx';
import styles from './PicturesView.module.css';

interface ObjectToolsProps {
  readonly piece: PieceDoc;
  readonly selected: readonly Picture[];
  onSelect(ids: readonly string[]): void;
}

/** What can be done to the things that are chosen. */
export function ObjectTools(props: ObjectToolsProps) {
  const { piece, selected } = props;
  const t = useText();
  const format = useFormat();
  const tell = useUndoToast(piece);
  const [first] = selected;
  if (!first) return null;
  const ids = selected.map(({ id }) => id);
  const changeAll = (fields: Parameters<typeof changePictures>[1][number]['fields'], gesture?: string) =>
    changePictures(piece, ids.map((id) => ({ id, fields })), gesture);

  const remove = (): void => {
    removePictures(piece, ids);
    props.onSelect([]);
    tell(t('pictures.removed', { count: ids.length }));
  };
  const duplicate = (): void => {
    const gesture = `duplicate-${piece.clock()}`;
    const doubles = selected.map(({ id: _id, order: _order, by: _by, ...contents }) => addPicture(piece, { ...contents, x: contents.x + 40, y: contents.y + 40 }, gesture));
    props.onSelect(doubles.flatMap((double) => (double.ok ? [double.value] : [])));
  };
  const move = (direction: 'up' | 'down'): void => {
    const all = picturesOf(piece.tables, first.scene);
    const place = all.findIndex(({ id }) => id === first.id);
    const [after, before] = direction === 'up' ? [all[place + 1], all[place + 2]] : [all[place - 2], all[place - 1]];
    if (direction === 'up' ? !after : !before) return;
    changePictures(piece, [{ id: first.id, fields: { order: orderBetween(after?.order, before?.order) } }]);
  };

  return (
    <section className={styles['tools']} aria-label={t('pictures.chosen', { count: selected.length })}>
      <div className={styles['row']}>
        <IconButton icon={MoveUp} label={t('pictures.forward')} onPress={() => move('up')} />
        <IconButton icon={MoveDown} label={t('pictures.backward')} onPress={() => move('down')} />
        <IconButton icon={Copy} label={t('pictures.duplicate')} onPress={duplicate} />
        <IconButton icon={Trash} label={t('pictures.remove')} onPress={remove} />
      </div>
      {selected.length === 1 && first.type === 'text' && (
        <TextArea label={t('pictures.text.name')} value={first.text} onChange={(text) => writePicture(piece, first.id, text, `write-${first.id}`)} />
      )}
      {first.type !== 'photo' && <InkChoice label={t('pictures.ink')} value={first.colour} onChange={(colour) => changeAll({ colour })} />}
      <div className={styles['row']}>
        {(first.type === 'text' || first.type === 'lyrics') && (
          <Slider label={t('pictures.size')} min={24} max={240} step={4} value={first.size} format={(value) => format.number(value)} onChange={(size) => changeAll({ size })} />
        )}
        <Slider label={t('pictures.opacity')} min={0.05} max={1} step={0.05} value={first.opacity} format={(value) => format.percent(value)} onChange={(opacity) => changeAll({ opacity })} />
        <Slider label={t('pictures.rotation')} min={-180} max={180} step={5} restingValue={0} value={first.rotation} format={(value) => t('pictures.degrees', { value })} onChange={(rotation) => changeAll({ rotation })} />
      </div>
      {selected.length === 1 && first.type !== 'lyrics' && first.type !== 'text' && (
        <TextField
          label={t('pictures.alt')}
          hint={t('pictures.alt-help')}
          value={first.alt}
          maxLength={500}
          onChange={(alt) => changePictures(piece, [{ id: first.id, fields: { alt } }], `alt-${first.id}`)}
        />
      )}
    </section>
  );
}
