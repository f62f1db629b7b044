import type { LineWriters } from '../../../document/queries/line-writers.ts';
import { PersonPicture } from '../../../ui/components/PersonPicture.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { colourAt } from '../../../ui/theme/colours.ts';
import { useWordsTools } from '../words-tools.tsx';
import styles from './Write.module.css';

const KINDS = ['person'] as const;
const MOST = 3;

/** The faces of those who wrote a line in one language, or brought it there. */
export function Writers({ writers }: { writers: LineWriters | undefined }) {
  const t = useText();
  const { piece } = useWordsTools();
  const people = useQuery(piece, KINDS, (tables) => (writers?.people ?? []).map((id) => ({ id, face: tables.person.get(id) })), [writers]);
  if (!writers || people.length === 0) return null;
  return (
    <span className={styles['writers']}>
      {people.slice(0, MOST).map(({ id, face }) => {
        const name = face?.name || t('core.person.someone');
        return <PersonPicture key={id} picture={face?.picture ?? ''} colour={colourAt(face?.colour ?? 0)} size={22} label={t(`words.by.${writers.part}`, { name })} />;
      })}
    </span>
  );
}
