import RotateCcw from 'lucide-react/icons/rotate-ccw';
import type { Signal } from '../../base/signal.ts';
import { instrumentById } from '../../document/catalogue/instruments.ts';
import { changeTrack } from '../../document/commands/tracks.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Track } from '../../document/schema/music.ts';
import type { Engine, HeldStrip } from '../../engine/engine-types.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { LevelMeter } from '../../ui/components/LevelMeter.tsx';
import { PanSlider } from '../../ui/components/PanSlider.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { VolumeSlider } from '../../ui/components/VolumeSlider.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { FAMILY_ICONS } from '../../ui/icons/family-icons.ts';
import { MuteIcon } from '../../ui/icons/MuteIcon.tsx';
import { SoloIcon } from '../../ui/icons/SoloIcon.tsx';
import { colourAt, colourVariable } from '../../ui/theme/colours.ts';
import type { Shown } from '../../ui/components/meter-fall.ts';
import styles from './MixView.module.css';

interface StripProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly track: Track;
  readonly name: string;
  readonly solo: readonly string[];
  readonly meter: Signal<Shown>;
  readonly orientation: 'horizontal' | 'vertical';
}

/** One track in the mix. Moving a slider is heard at once and written once, when it is let go. */
export function Strip({ piece, engine, track, name, solo, meter, orientation }: StripProps) {
  const t = useText();
  const announce = useAnnounce();
  const Picture = FAMILY_ICONS[instrumentById(track.instrument).family];
  const isSolo = solo.includes(track.id);
  const isQuiet = track.isMuted || (solo.length > 0 && !isSolo);

  const write = (fields: HeldStrip): void => {
    engine.hold(track.id, undefined);
    changeTrack(piece, track.id, fields);
  };
  const reset = (): void => {
    write({ volume: 0, pan: 0 });
    announce(t('mix.reset-done', { name }));
  };

  return (
    <li className={styles['strip']} data-quiet={isQuiet || undefined} aria-label={name}>
      <div className={styles['head']}>
        <span className={styles['picture']} style={{ background: colourVariable(colourAt(track.colour)) }}>
          <Picture size={24} />
        </span>
        <h2 className={styles['name']} dir="auto">
          {name}
        </h2>
      </div>
      <div className={styles['switches']}>
        <EditFields>
          <ToggleButton
            icon={MuteIcon}
            iconOnly
            label={t('mix.mute', { name })}
            isOn={track.isMuted}
            onChange={(isMuted) => changeTrack(piece, track.id, { isMuted })}
          />
        </EditFields>
        <ToggleButton
          icon={SoloIcon}
          iconOnly
          label={t('mix.solo', { name })}
          isOn={isSolo}
          onChange={(isOn) => engine.setSolo(isOn ? [...solo, track.id] : solo.filter((id) => id !== track.id))}
        />
      </div>
      <div className={styles['loudness']}>
        <LevelMeter levels={meter} orientation={orientation} />
        <EditFields>
          <VolumeSlider
            value={track.volume}
            of={name}
            labelHidden
            orientation={orientation}
            onPreview={(volume) => engine.hold(track.id, volume === track.volume ? undefined : { volume })}
            onChange={(volume) => write({ volume })}
          />
        </EditFields>
      </div>
      <div className={styles['pan']}>
        <EditFields>
          <PanSlider
            value={track.pan}
            of={name}
            labelHidden
            onPreview={(pan) => engine.hold(track.id, pan === track.pan ? undefined : { pan })}
            onChange={(pan) => write({ pan })}
          />
        </EditFields>
        <div className={styles['sides']} dir="ltr" aria-hidden="true">
          <span>{t('mix.left')}</span>
          <span>{t('mix.right')}</span>
        </div>
      </div>
      <div className={styles['reset']}>
        <EditFields>
          <IconButton icon={RotateCcw} label={t('mix.reset', { name })} isDisabled={track.volume === 0 && track.pan === 0} onPress={reset} />
        </EditFields>
      </div>
    </li>
  );
}
