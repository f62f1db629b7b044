import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { useSignal } from '../../ui/hooks/use-signal.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import type { PieceSession } from '../session/piece-session.ts';
import type { Studio } from '../studio.ts';
import { usePeople } from '../use-people.ts';
import { saveProjectFile } from './save-project-file.ts';
import styles from './PieceStatus.module.css';
import { useOthers } from './use-room.ts';

const TurnSheet = lazy(() => import('./TurnSheet.tsx').then((module) => ({ default: module.TurnSheet })));

interface PieceStatusProps {
  readonly studio: Studio;
  readonly session: PieceSession;
}

/** In the header of a piece: whether the work is safe, who else is here, and in whose hands the device is. */
export function PieceStatus({ studio, session }: PieceStatusProps) {
  const t = useText();
  const people = usePeople(studio.people);
  const others = useOthers(session);
  const [isChoosing, setIsChoosing] = useState(false);
  const save = useSignal(session.opened.saved, session.opened.saveState);
  const person = people?.current();
  const Shape = save.type === 'saved' ? Check : save.type === 'saving' ? LoaderCircle : CircleAlert;

  return (
    <div className={styles['status']}>
      {save.type === 'failing' ? (
        <ErrorBanner code={save.code}>
          <Button onPress={() => void saveProjectFile(session)}>{t('piece.save-file')}</Button>
        </ErrorBanner>
      ) : (
        <span className={styles['saved']} role="img" aria-label={t(save.type === 'saved' ? 'piece.saved' : 'piece.saving')}>
          <Shape size={20} />
        </span>
      )}
      {others.length > 0 && (
        <ul className={styles['others']} aria-label={t('piece.here', { count: others.length })}>
          {others.slice(0, 4).map((other) => (
            <li key={other.client}>
              <PersonPicture picture={other.picture} colour={colourAt(Number(other.colour) || 0)} size={32} label={other.name || t('piece.me')} />
            </li>
          ))}
        </ul>
      )}
      {person && (
        <button
          type="button"
          className={styles['who']}
          aria-label={t('piece.who', { name: person.name || t('piece.me') })}
          onClick={() => setIsChoosing(true)}
        >
          <PersonPicture picture={person.picture} colour={colourAt(person.colour)} size={36} />
        </button>
      )}
      {people && isChoosing && (
        <Suspense>
          <TurnSheet people={people} onClose={() => setIsChoosing(false)} />
        </Suspense>
      )}
    </div>
  );
}
