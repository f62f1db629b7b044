import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Trash from 'lucide-react/icons/trash-2';
import { INSTRUMENTS } from '../../document/catalogue/instruments.ts';
import { changeTrack, moveTrack, removeTrack } from '../../document/commands/tracks.ts';
import type { PieceDoc } from '../../document/open.ts';
import { tracksInOrder } from '../../document/queries/song.ts';
import type { Track } from '../../document/schema/music.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ColourSwatches } from '../../ui/components/ColourSwatches.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { COLOURS, colourAt } from '../../ui/theme/colours.ts';
import styles from './Sheets.module.css';

interface TrackSheetProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly track: Track;
  onClose(): void;
}

const KINDS = ['track'] as const;

/** A track's name, sound, colour and place. */
export function TrackSheet({ piece, engine, track, onClose }: TrackSheetProps) {
  const t = useText();
  const tell = useUndoToast(piece);
  const order = useQuery(piece, KINDS, (tables) => tracksInOrder(tables).map(({ id }) => id));
  const place = order.indexOf(track.id);
  const name = track.name || t(`compose.instrument.${track.instrument}`);

  const remove = (): void => {
    onClose();
    removeTrack(piece, track.id);
    tell(t('compose.track.removed', { name }));
  };
  const neighbours = (after: string | undefined, before: string | undefined) => ({
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  });

  return (
    <Sheet title={name} isOpen onClose={onClose}>
      <div className={styles['stack']}>
        <EditFields>
          <TextField label={t('compose.track.name')} value={track.name} maxLength={60} onChange={(next) => changeTrack(piece, track.id, { name: next }, 'name')} />
          {track.role !== 'audio' && (
            <Select
              label={t('compose.track.instrument')}
              value={track.instrument}
              options={INSTRUMENTS.filter(({ role }) => role === track.role).map(({ id }) => ({ value: id, label: t(`compose.instrument.${id}`) }))}
              onChange={(instrument) => {
                changeTrack(piece, track.id, { instrument });
                engine.audition(instrument);
              }}
            />
          )}
          <ColourSwatches
            label={t('compose.track.colour')}
            value={colourAt(track.colour)}
            onChange={(colour) => changeTrack(piece, track.id, { colour: COLOURS.findIndex((_, index) => colourAt(index) === colour) })}
          />
          <div className={styles['row']}>
            <Button icon={ArrowUp} isDisabled={place <= 0} onPress={() => moveTrack(piece, track.id, neighbours(order[place - 2], order[place - 1]))}>
              {t('compose.track.up')}
            </Button>
            <Button icon={ArrowDown} isDisabled={place >= order.length - 1} onPress={() => moveTrack(piece, track.id, neighbours(order[place + 1], order[place + 2]))}>
              {t('compose.track.down')}
            </Button>
            <Button icon={Trash} kind="danger" onPress={remove}>
              {t('compose.track.remove')}
            </Button>
          </div>
        </EditFields>
      </div>
    </Sheet>
  );
}
