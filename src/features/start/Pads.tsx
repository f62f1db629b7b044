import { useText } from '../../ui/i18n/use-text.ts';
import { DrumIcon } from '../../ui/icons/DrumIcon.tsx';
import type { Icon } from '../../ui/icons/icon.ts';
import { LuteIcon } from '../../ui/icons/LuteIcon.tsx';
import { MetronomeIcon } from '../../ui/icons/MetronomeIcon.tsx';
import { colourAt, colourVariable } from '../../ui/theme/colours.ts';
import styles from './Pads.module.css';
import { PADS, type Pad } from './start-types.ts';

const ICONS: Readonly<Record<Pad, Icon>> = {
  'drum-low': DrumIcon,
  'drum-high': DrumIcon,
  shaker: MetronomeIcon,
  'string-low': LuteIcon,
  'string-middle': LuteIcon,
  'string-high': LuteIcon,
};

/** Six pads that sound the moment they are touched. */
export function Pads({ onTap }: { onTap: (pad: Pad) => void }) {
  const t = useText();
  return (
    <section className={styles['pads']} aria-label={t('start.pads.name')}>
      <p className={styles['hello']}>{t('start.hello')}</p>
      <div className={styles['grid']}>
        {PADS.map((pad, index) => {
          const Shape = ICONS[pad];
          return (
            <button
              key={pad}
              type="button"
              className={styles['pad']}
              style={{ background: colourVariable(colourAt(index)) }}
              onPointerDown={() => onTap(pad)}
              onClick={(event) => {
                // A pointer has sounded on its way down; a key or a screen reader clicks without one.
                if (event.detail === 0) onTap(pad);
              }}
            >
              <Shape size={40} />
              <span>{t(`start.pad.${pad}`)}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
