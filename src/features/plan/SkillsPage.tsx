import { useState } from 'react';
import { coverageOf, coverageSentence, coverageSentences } from '../../learning/coverage.ts';
import { competenceSentence, FRAMEWORKS, frameworkNote } from '../../learning/frameworks/competences.ts';
import type { Profile, Standing } from '../../learning/levels/profile.ts';
import { speak } from '../../learning/sentence.ts';
import { levelRuleSentence } from '../../learning/words.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { FinishIcon } from '../../ui/icons/FinishIcon.tsx';
import { Fold } from './Fold.tsx';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';
import { SkillCard } from './SkillCard.tsx';
import { SkillSheet } from './SkillSheet.tsx';
import { skillsOf } from './skills.ts';
import { StateLegend } from './StateSign.tsx';

interface SkillsPageProps extends PlanViewProps {
  readonly profile: Profile;
}

/** What her work and others say that she can; and what the studio has no eyes for. */
export function SkillsPage(props: SkillsPageProps) {
  const { profile } = props;
  const t = useText();
  const say = useSay();
  const [openId, setOpenId] = useState<string | undefined>(undefined);
  const { levelled, others, open, beyond } = skillsOf(profile);
  const coverage = coverageOf();
  const opened = openId === undefined ? undefined : profile[openId];
  const cards = (standings: readonly Standing[]) => (
    <ul className={styles['list']}>
      {standings.map((standing) => (
        <li key={standing.competence}>
          <SkillCard standing={standing} onOpen={() => setOpenId(standing.competence)} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles['page']}>
      {levelled.length === 0 && others.length === 0 ? (
        <EmptyState picture={FinishIcon} sentence={t('plan.skills.empty')} />
      ) : (
        <StateLegend />
      )}
      {cards(levelled)}
      {others.length > 0 && (
        <Fold title={t('plan.skills.others', { count: others.length })}>
          {cards(others)}
          {FRAMEWORKS.filter(({ hasLevels }) => !hasLevels).map(({ id }) => (
            <p key={id} className={styles['soft']}>
              {speak(frameworkNote(id), say)}
            </p>
          ))}
        </Fold>
      )}
      {open.length > 0 && (
        <Fold title={t('plan.skills.open', { count: open.length })}>
          <p>{t('plan.skills.open-about')}</p>
          {cards(open)}
        </Fold>
      )}
      <Fold title={t('plan.skills.beyond')}>
        {coverageSentences(coverage).map((line) => (
          <p key={line.id}>{speak(line, say)}</p>
        ))}
        <ul className={styles['plainList']}>
          {beyond.map(({ competence }) => {
            const why = coverageSentence(coverage, competence);
            return (
              <li key={competence}>
                {speak(competenceSentence(competence), say)}{' '}
                {why && <span className={styles['soft']}>{speak(why, say)}</span>}
              </li>
            );
          })}
        </ul>
        <p className={styles['soft']}>{speak(frameworkNote('digcomp'), say)}</p>
      </Fold>
      <Fold title={t('plan.skills.rule')}>
        <p>{speak(levelRuleSentence(), say)}</p>
      </Fold>
      {opened && <SkillSheet {...props} standing={opened} onClose={() => setOpenId(undefined)} />}
    </div>
  );
}
