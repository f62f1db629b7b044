import Lock from 'lucide-react/icons/lock';
import { useMemo, useState } from 'react';
import { profileOf } from '../../learning/levels/profile.ts';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { Tabs } from '../../ui/components/Tabs.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import { Goals } from './Goals.tsx';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';
import { RecordsPage } from './RecordsPage.tsx';
import { SkillsPage } from './SkillsPage.tsx';
import { StepsPage } from './StepsPage.tsx';

type PlanPage = 'steps' | 'skills' | 'records';

/** A person's plan: what she wants, what comes next and why, what her work shows. It lives on this device only. */
export function PlanView(props: PlanViewProps) {
  return <PersonsPlan key={props.person.id} {...props} />;
}

function PersonsPlan(props: PlanViewProps) {
  const t = useText();
  const { person, plan } = props;
  const [page, setPage] = useState<PlanPage>('steps');
  /** What begins in the plan begins with a look at her skills. */
  const begin: PlanViewProps['onBegin'] = (place, activity) => {
    if (place === 'plan') setPage('skills');
    props.onBegin(place, activity);
  };
  const profile = useMemo(() => profileOf(plan.plan), [plan.plan]);
  return (
    <div className={styles['view']}>
      <div className={styles['person']}>
        <PersonPicture picture={person.picture} colour={colourAt(person.colour)} size={56} />
        <div>
          <bdi className={styles['name']}>{person.name || t('plan.me')}</bdi>
          <p className={styles['private']}>
            <Lock size={18} /> {t('plan.private')}
          </p>
        </div>
      </div>
      <Goals plan={plan} clock={props.clock} />
      <Tabs<PlanPage>
        label={t('plan.pages')}
        current={page}
        onChange={setPage}
        pages={[
          { id: 'steps', label: t('plan.page.steps'), content: <StepsPage {...props} profile={profile} onBegin={begin} /> },
          { id: 'skills', label: t('plan.page.skills'), content: <SkillsPage {...props} profile={profile} /> },
          { id: 'records', label: t('plan.page.records'), content: <RecordsPage {...props} /> },
        ]}
      />
    </div>
  );
}
