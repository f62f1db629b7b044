import Play from 'lucide-react/icons/play';
import Plus from 'lucide-react/icons/plus';
import Square from 'lucide-react/icons/square';
import { useEffect, useRef, useState } from 'react';
import type { Seconds } from '../../base/units.ts';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { MetrePicture } from './MetrePicture.tsx';
import { STARTER_CARDS } from './start-types.ts';
import styles from './Starters.module.css';

interface StartersProps {
  /** The card whose piece is being made; `empty` for the empty piece. */
  readonly making: string | undefined;
  onNew(starter: string | undefined): void;
  onPreview(starter: string | undefined): Promise<Seconds>;
}

/** Five short pieces to begin with, and an empty one. */
export function Starters({ making, onNew, onPreview }: StartersProps) {
  const t = useText();
  const [playing, setPlaying] = useState<string | undefined>(undefined);
  const ending = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(ending.current), []);

  const preview = (id: string): void => {
    const next = playing === id ? undefined : id;
    setPlaying(next);
    void onPreview(next).then((seconds) => {
      clearTimeout(ending.current);
      if (next !== undefined) ending.current = setTimeout(() => setPlaying((now) => (now === next ? undefined : now)), seconds * 1000);
    });
  };
  const begin = (id: string | undefined): void => {
    setPlaying(undefined);
    void onPreview(undefined);
    onNew(id);
  };

  return (
    <section className={styles['starters']} aria-labelledby="start-new">
      <h2 id="start-new" className={styles['title']}>
        {t('start.new.title')}
      </h2>
      <ul className={styles['list']}>
        {STARTER_CARDS.map((card) => {
          const name = t(`start.starter.${card.id}.name`);
          const isPlaying = playing === card.id;
          return (
            <li key={card.id} className={styles['card']}>
              <button type="button" className={styles['begin']} disabled={making !== undefined} onClick={() => begin(card.id)}>
                <MetrePicture card={card} />
                <span className={styles['words']}>
                  <span className={styles['name']}>{name}</span>
                  <span>{t(`start.starter.${card.id}.place`)}</span>
                </span>
              </button>
              {making === card.id ? (
                <AtWork />
              ) : (
                <IconButton
                  icon={isPlaying ? Square : Play}
                  label={t(isPlaying ? 'start.new.stop' : 'start.new.listen', { name })}
                  onPress={() => preview(card.id)}
                />
              )}
            </li>
          );
        })}
        <li className={styles['card']}>
          <button type="button" className={styles['begin']} disabled={making !== undefined} onClick={() => begin(undefined)}>
            <span className={styles['plus']}>
              <Plus size={32} />
            </span>
            <span className={styles['words']}>
              <span className={styles['name']}>{t('start.new.empty')}</span>
              <span>{t('start.new.empty-about')}</span>
            </span>
          </button>
          {making === 'empty' && <AtWork />}
        </li>
      </ul>
    </section>
  );
}

/** The card's piece is being made: in the place of its small button, and as large. */
function AtWork() {
  const t = useText();
  return (
    <svg className={styles['work']} viewBox="0 0 44 44" role="img" aria-label={t('core.state.working')}>
      {[10, 22, 34].map((x) => (
        <circle key={x} cx={x} cy="22" r="4" />
      ))}
    </svg>
  );
}
