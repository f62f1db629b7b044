import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { useText } from '../i18n/use-text.ts';
import type { Icon } from '../icons/icon.ts';
import { IconButton } from './IconButton.tsx';
import styles from './ScreenFrame.module.css';

export interface ScreenPlace {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly href: string;
}

export interface ScreenFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onBack?: () => void;
  /** The same place for help on each screen: after the title. */
  readonly help?: ReactNode;
  readonly actions?: ReactNode;
  /** The parts of the work: below on a phone, at the side on a laptop. At most six. */
  readonly places?: readonly ScreenPlace[];
  readonly currentPlace?: string;
  /** Stays in sight under the content. */
  readonly playBar?: ReactNode;
  /** `full`: the content scrolls by itself (grids, canvas); `page`: it is read from top to bottom. */
  readonly layout?: 'page' | 'full';
}

/** The frame of every screen: skip link, header, content, play bar, places. */
export function ScreenFrame(props: ScreenFrameProps) {
  const t = useText();
  const mainId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, places = [], layout = 'page' } = props;

  useEffect(() => {
    document.title = title;
  }, [title]);
  // When the last screen took the focused control away with it, reading goes on at the new title.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className={classNames(styles['frame'], styles[layout], places.length > 0 && styles['withPlaces'])}>
      <a
        className={styles['skip']}
        href={`#${mainId}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(mainId)?.focus();
        }}
      >
        {t('core.skip')}
      </a>
      <header className={styles['header']}>
        {props.onBack && (
          <IconButton icon={ArrowLeft} followsReading label={t('core.button.back')} onPress={props.onBack} />
        )}
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          <bdi>{title}</bdi>
        </h1>
        <div className={styles['actions']}>
          {props.actions}
          {props.help}
        </div>
      </header>
      {places.length > 0 && (
        <nav className={styles['places']} aria-label={t('core.region.places')}>
          {places.map(({ icon: IconShape, ...place }) => (
            <a
              key={place.id}
              href={place.href}
              className={styles['place']}
              aria-current={place.id === props.currentPlace ? 'page' : undefined}
            >
              <IconShape size={24} />
              <span>{place.label}</span>
            </a>
          ))}
        </nav>
      )}
      <main id={mainId} tabIndex={-1} className={styles['main']}>
        {props.children}
      </main>
      {props.playBar !== undefined && (
        <section className={styles['playBar']} aria-label={t('core.region.play')}>
          {props.playBar}
        </section>
      )}
    </div>
  );
}
