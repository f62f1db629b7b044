import Check from 'lucide-react/icons/check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { licenceProblems, SOURCE_LICENCES } from '../../learning/evidence/licences.ts';
import { originSource } from '../../learning/evidence/origin-source.ts';
import type { SourceFacts } from '../../learning/evidence/piece-facts.ts';
import { speak } from '../../learning/sentence.ts';
import { licenceProblemSentence } from '../../learning/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';

interface SourceListProps extends Pick<FinishViewProps, 'piece'> {
  readonly sources: readonly SourceFacts[];
  /** The licence of the piece, as chosen or about to be; empty while open. */
  readonly licence: string;
  onSource(): void;
}

const KINDS = ['asset', 'meta'] as const;
const isKnown = (licence: string): boolean => SOURCE_LICENCES.some((known) => known === licence);

/** Works of others inside the piece, each named; what does not fit the licence says so. */
export function SourceList({ piece, sources, licence, onSource }: SourceListProps) {
  const t = useText();
  const say = useSay();
  const assets = useQuery(piece, KINDS, (tables) => new Map(tables.asset.all().map((asset) => [asset.id, asset])));
  const origin = useQuery(piece, KINDS, originSource);
  if (sources.length === 0) return <p className={styles['soft']}>{t('finish.sources.none')}</p>;
  const problems = new Map(
    licenceProblems(licence, sources)
      // Without a licence nothing can be against it.
      .filter(({ problem }) => licence !== '' || problem !== 'not-compatible')
      .map(({ source, problem }) => [source, problem]),
  );
  const nameOf = ({ id }: SourceFacts): string => {
    const asset = assets.get(id);
    if (!asset && origin?.id === id) return id;
    if (!asset) return t('finish.sources.starter', { name: t(`start.starter.${id}.name`) });
    return asset.name || t(`finish.files.${asset.type}`);
  };
  return (
    <>
      <h3>{t('finish.sources.title')}</h3>
      <ul className={styles['list']}>
        {sources.map((source) => {
          const problem = problems.get(source.id);
          return (
            <li key={source.id} className={styles['source']} data-problem={problem}>
              {problem ? <TriangleAlert size={24} /> : <Check size={24} />}
              <div>
                <bdi className={styles['name']}>{nameOf(source)}</bdi>
                <p className={styles['soft']}>
                  {source.author !== '' && (
                    <>
                      <bdi>{source.author}</bdi> ·{' '}
                    </>
                  )}
                  {t(`finish.terms.${isKnown(source.licence) ? source.licence : 'unknown'}`)}
                </p>
                {problem && <p>{speak(licenceProblemSentence(problem), say)}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {[...problems.keys()].some((id) => assets.has(id)) && (
        <Button onPress={onSource}>{t('finish.sources.repair')}</Button>
      )}
    </>
  );
}
