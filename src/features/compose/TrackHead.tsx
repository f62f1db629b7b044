import Ellipsis from 'lucide-react/icons/ellipsis';
import Volume2 from 'lucide-react/icons/volume-2';
import VolumeX from 'lucide-react/icons/volume-x';
import { changeTrack } from '../../document/commands/tracks.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Track } from '../../document/schema/music.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { PeopleAt } from '../../ui/components/PeopleAt.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt, colourVariable } from '../../ui/theme/colours.ts';
import { instrumentIcon } from './instrument-icons.ts';
import styles from './Timeline.module.css';

interface TrackHeadProps {
  readonly piece: PieceDoc;
  readonly track: Track;
  /** Who is in this track or one of its parts. */
  readonly others: readonly PresentPerson[];
  readonly isQuiet: boolean;
  readonly isOpen: boolean;
  onOpen(): void;
  onMenu(): void;
}

export function TrackHead({ piece, track, others, isQuiet, isOpen, onOpen, onMenu }: TrackHeadProps) {
  const t = useText();
  const Picture = instrumentIcon(track.instrument);
  const name = track.name || t(`compose.instrument.${track.instrument}`);
  return (
    <div className={styles['head']} data-quiet={isQuiet || undefined}>
      <button type="button" className={styles['open']} aria-expanded={isOpen} onClick={onOpen}>
        <span className={styles['picture']} style={{ background: colourVariable(colourAt(track.colour)) }}>
          <Picture size={22} />
        </span>
        <span className={styles['trackName']} dir="auto">
          {name}
        </span>
      </button>
      <PeopleAt people={others} isSmall />
      <EditFields>
        <IconButton
          icon={track.isMuted ? VolumeX : Volume2}
          label={t(track.isMuted ? 'compose.track.unmute' : 'compose.track.mute', { name })}
          onPress={() => changeTrack(piece, track.id, { isMuted: !track.isMuted })}
        />
      </EditFields>
      <IconButton icon={Ellipsis} label={t('compose.track.more', { name })} onPress={onMenu} />
    </div>
  );
}
