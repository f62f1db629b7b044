import Copy from 'lucide-react/icons/copy';
import Trash from 'lucide-react/icons/trash-2';
import { changeClip, copyClip, removeClips } from '../../document/commands/clips.ts';
import { unitTicks } from '../../document/music/metre-map.ts';
import type { PieceDoc } from '../../document/open.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import type { Clip } from '../../document/schema/music.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './ClipEditor.module.css';

interface ClipPlaceProps {
  readonly piece: PieceDoc;
  readonly clip: Clip;
  onClip(id: string): void;
}

const KINDS = ['metre'] as const;

/** Where a part stands in the song, without a pointer or a wide screen: what dragging on the timeline does. */
export function ClipPlace({ piece, clip, onClip }: ClipPlaceProps) {
  const t = useText();
  const tell = useUndoToast(piece);
  const metres = useQuery(piece, KINDS, metreMapOf);
  const { bar, start, end } = metres.barAt(clip.start);
  const unit = unitTicks(metres.metreAt(clip.start));
  const move = (to: number): void => void changeClip(piece, clip.id, { start: Math.max(0, to) }, `place-${clip.id}`);

  const copy = (): void => {
    const copied = copyClip(piece, clip.id, clip.start + clip.length);
    if (copied.ok) onClip(copied.value);
  };
  const remove = (): void => {
    removeClips(piece, [clip.id]);
    tell(t('history.removeClips', { count: 1 }));
  };

  return (
    <div className={styles['fields']}>
      <EditFields>
        <NumberStepper
          label={t('compose.clip.bar')}
          min={1}
          max={9999}
          value={bar + 1}
          onChange={(next) => move(metres.barStart(next - 1) + (clip.start - start))}
        />
        <NumberStepper
          label={t('compose.clip.beat')}
          min={1}
          max={Math.max(1, Math.ceil((end - start) / unit))}
          value={Math.floor((clip.start - start) / unit) + 1}
          onChange={(next) => move(start + (next - 1) * unit)}
        />
        <Button icon={Copy} onPress={copy}>
          {t('compose.clip.copy')}
        </Button>
        <Button icon={Trash} kind="danger" onPress={remove}>
          {t('compose.clip.remove')}
        </Button>
      </EditFields>
    </div>
  );
}
