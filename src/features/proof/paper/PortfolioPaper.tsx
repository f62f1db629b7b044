import { coverageOf, coverageSentences } from '../../../learning/coverage.ts';
import { competenceName, competenceOf, competenceSentence, FRAMEWORKS, frameworkNote } from '../../../learning/frameworks/competences.ts';
import { STATE_SIGNS, stateSentence, type Standing } from '../../../learning/levels/profile.ts';
import type { Portfolio } from '../../../learning/proof/portfolio.ts';
import { recordSentence } from '../../../learning/words.ts';
import { speak } from '../../../learning/sentence.ts';
import { kindSentence, levelRuleSentence } from '../../../learning/words.ts';
import { useFormat } from '../../../ui/i18n/use-format.ts';
import { useSay } from '../../../ui/i18n/use-say.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { ProofViewProps } from '../proof-types.ts';
import styles from './paper.module.css';
import { PaperPage, PaperPart } from './PaperPage.tsx';

interface PortfolioPaperProps extends Pick<ProofViewProps, 'clock' | 'pieceName'> {
  readonly portfolio: Portfolio;
  readonly name: string;
  readonly sheet: 'A4' | 'A5';
}

/** What her work shows, with everything that stands behind it, the rule, and what it is not. */
export function PortfolioPaper({ portfolio, clock, name, sheet, pieceName }: PortfolioPaperProps) {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const { skills, records, reflections, endorsements, confirmations } = portfolio;
  const when = (at: number, pieceId: string | null): string =>
    [format.date(at), pieceId === null ? '' : (pieceName(pieceId) ?? '')].filter((part) => part !== '').join(' · ');
  return (
    <PaperPage title={t('proof.paper.portfolio')} name={name} at={clock()} sheet={sheet}>
      {skills.length === 0 && <p>{t('proof.paper.empty')}</p>}
      {skills.length > 0 && (
        <PaperPart title={t('proof.paper.skills')}>
          <ul className={styles['list']}>
            {skills.map((standing) => (
              <Skill key={standing.competence} standing={standing} />
            ))}
          </ul>
          <p className={styles['soft']}>
            {t('proof.paper.legend')}:{' '}
            {(['claimed', 'shown', 'seen', 'confirmed'] as const).map((state) => `${STATE_SIGNS[state]} ${speak(stateSentence(state), say)}`).join(' · ')}
          </p>
        </PaperPart>
      )}
      {endorsements.length + confirmations.length > 0 && (
        <PaperPart title={t('proof.paper.endorsements')}>
          <ul className={styles['list']}>
            {endorsements.map((word) => (
              <li key={word.id}>
                {word.words !== '' && (
                  <blockquote className={styles['quote']} dir="auto">
                    {word.words}
                  </blockquote>
                )}
                <p className={styles['soft']}>
                  {speak(kindSentence(word.act), say)} · {when(word.at, word.pieceId)}
                  {'signed' in word && ` · ${t('proof.paper.signed')}`}
                </p>
              </li>
            ))}
            {confirmations.map((word) => (
              <li key={word.id}>
                <blockquote className={styles['quote']} dir="auto">
                  {word.reason}
                </blockquote>
                <p className={styles['soft']}>
                  {speak(competenceSentence(word.competence), say)} · {format.date(word.at)}
                </p>
              </li>
            ))}
          </ul>
        </PaperPart>
      )}
      {records.length > 0 && (
        <PaperPart title={t('proof.paper.records')}>
          <ul className={styles['list']}>
            {records.map((record) => {
              const line = recordSentence(record);
              return (
                <li key={record.id}>
                  <span dir="auto">{typeof line === 'string' ? line : speak(line, say)}</span>
                  <p className={styles['soft']}>
                    <bdi>{when(record.at, record.pieceId)}</bdi>
                  </p>
                </li>
              );
            })}
          </ul>
        </PaperPart>
      )}
      {reflections.some(({ text }) => text !== '') && (
        <PaperPart title={t('proof.paper.words')}>
          <ul className={styles['list']}>
            {reflections
              .filter(({ text }) => text !== '')
              .map(({ id, text, at, language, pieceId }) => (
                <li key={id}>
                  <blockquote className={styles['quote']} dir="auto" lang={language || undefined}>
                    {text}
                  </blockquote>
                  <p className={styles['soft']}>{when(at, pieceId)}</p>
                </li>
              ))}
          </ul>
        </PaperPart>
      )}
      <footer className={styles['small']}>
        <p className={styles['strong']}>{t('proof.paper.self')}</p>
        <p>
          {t('proof.paper.rule')}: {speak(levelRuleSentence(), say)}
        </p>
        {coverageSentences(coverageOf()).map((line) => (
          <p key={line.id}>{speak(line, say)}</p>
        ))}
        {FRAMEWORKS.map(({ id }) => (
          <p key={id}>{speak(frameworkNote(id), say)}</p>
        ))}
      </footer>
    </PaperPage>
  );
}

function Skill({ standing }: { standing: Standing }) {
  const t = useText();
  const say = useSay();
  const { competence, level, state, missing } = standing;
  const known = competenceOf(competence);
  const framework = FRAMEWORKS.find(({ id }) => id === known?.framework);
  return (
    <li>
      <div className={styles['row']}>
        <span className={styles['strong']}>{speak(competenceSentence(competence), say)}</span>
        <span>
          {level === null ? '' : `${t('proof.badge.level', { level })} · `}
          {STATE_SIGNS[state]} {speak(stateSentence(state), say)}
        </span>
      </div>
      <p className={styles['soft']}>
        <bdi dir="ltr">
          {framework?.title} · {known?.code}
        </bdi>
        : {speak(competenceName(competence), say)}
      </p>
      {missing.length > 0 && (
        <p className={styles['soft']}>
          {t('proof.paper.missing')}: {missing.map((line) => speak(line, say)).join(' · ')}
        </p>
      )}
    </li>
  );
}
