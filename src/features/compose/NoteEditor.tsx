import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Copy from 'lucide-react/icons/copy';
import Trash from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { addNotes, moveNotes, removeNotes, setVelocity } from '../../document/commands/notes.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Clip, Note, Track } from '../../document/schema/music.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { ScaleIcon } from '../../ui/icons/ScaleIcon.tsx';
import styles from './ClipEditor.module.css';
import { NoteGrid } from './NoteGrid.tsx';
import { patternLength } from './pattern.ts';

interface NoteEditorProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly track: Track;
  readonly clip: Clip;
}

const KINDS = ['note'] as const;

/** The note grid with what one can do to the notes that are chosen. */
export function NoteEditor(props: NoteEditorProps) {
  const { piece, clip } = props;
  const t = useText();
  const format = useFormat();
  const [isLocked, setIsLocked] = useState(true);
  const [selection, setSelection] = useState<readonly string[]>([]);
  const chosen = useQuery(piece, KINDS, (tables) => selection.flatMap((id) => tables.note.get(id) ?? []), [selection]);
  const ids = chosen.map(({ id }) => id);
  const everything = useQuery(piece, KINDS, (tables) => tables.note.where('clip', clip.id).map(({ id }) => id), [clip.id]);
  const velocity = chosen[0]?.velocity ?? 0.8;

  const duplicate = (): void => {
    const span = chosen.reduce((end, note) => Math.max(end, note.start + note.length), 0) - Math.min(...chosen.map(({ start }) => start));
    const copies = chosen
      .map(({ start, length, pitch, velocity: strength }: Note) => ({ start: start + span, length, pitch, velocity: strength }))
      .filter(({ start }) => start < patternLength(clip));
    if (copies.length === 0) return;
    const added = addNotes(piece, clip.id, copies);
    if (added.ok) setSelection(added.value);
  };

  return (
    <>
      <div className={styles['tools']}>
        <ToggleButton icon={ScaleIcon} label={t('compose.notes.scale-lock')} isOn={isLocked} onChange={setIsLocked} />
        <Button kind="quiet" isDisabled={everything.length === 0} onPress={() => setSelection(everything)}>
          {t('compose.notes.select-all')}
        </Button>
      </div>
      <NoteGrid {...props} isLocked={isLocked} selection={ids} onSelect={setSelection} />
      <div className={styles['chosen']} role="group" aria-label={t('compose.notes.chosen', { count: ids.length })}>
        <span>{t('compose.notes.chosen', { count: ids.length })}</span>
        <EditFields>
          <IconButton icon={ArrowUp} label={t('compose.notes.octave-up')} isDisabled={ids.length === 0} onPress={() => moveNotes(piece, ids, { ticks: 0, pitch: 12 })} />
          <IconButton icon={ArrowDown} label={t('compose.notes.octave-down')} isDisabled={ids.length === 0} onPress={() => moveNotes(piece, ids, { ticks: 0, pitch: -12 })} />
          <IconButton icon={Copy} label={t('compose.notes.duplicate')} isDisabled={ids.length === 0} onPress={duplicate} />
          <IconButton
            icon={Trash}
            label={t('compose.notes.remove')}
            isDisabled={ids.length === 0}
            onPress={() => {
              removeNotes(piece, ids);
              setSelection([]);
            }}
          />
          {ids.length > 0 && (
            <Slider
              label={t('compose.notes.strength')}
              min={0.05}
              max={1}
              step={0.05}
              value={velocity}
              format={(value) => format.percent(value)}
              onChange={(value) => setVelocity(piece, ids, value)}
            />
          )}
        </EditFields>
      </div>
    </>
  );
}
