import type { PersonFacts } from '../../learning/evidence/piece-facts.ts';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import { consentState } from './consent-state.ts';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';

interface OthersConsentProps extends Pick<FinishViewProps, 'piece'> {
  readonly people: readonly PersonFacts[];
}

const KINDS = ['person'] as const;

/** What the others have answered; nobody answers for another. */
export function OthersConsent({ piece, people }: OthersConsentProps) {
  const t = useText();
  const faces = useQuery(piece, KINDS, (tables) => new Map(tables.person.all().map((face) => [face.id, face])));
  if (people.length === 0) return null;
  return (
    <>
      <h3>{t('finish.consent.others')}</h3>
      <ul className={styles['list']}>
        {people.map((person) => {
          const face = faces.get(person.id);
          const state = consentState(person, piece.clock());
          return (
            <li key={person.id} className={styles['who']}>
              <PersonPicture picture={face?.picture ?? ''} colour={colourAt(face?.colour ?? 0)} size={48} />
              <div>
                <bdi className={styles['name']}>{face?.name || t('core.person.someone')}</bdi>
                <p className={styles['soft']}>{t(`finish.consent.state-${state}`)}</p>
              </div>
            </li>
          );
        })}
      </ul>
      <p className={styles['soft']}>{t('finish.consent.ask')}</p>
    </>
  );
}
