import BadgeCheck from 'lucide-react/icons/badge-check';
import Eye from 'lucide-react/icons/eye';
import { useMemo, useState } from 'react';
import { portfolioOf } from '../../learning/proof/portfolio.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { BadgeCard } from './BadgeCard.tsx';
import { FilesCard } from './FilesCard.tsx';
import { PrintCard } from './PrintCard.tsx';
import { ProofCard } from './ProofCard.tsx';
import type { ProofViewProps } from './proof-types.ts';
import styles from './ProofView.module.css';
import { useDesk } from './use-desk.ts';
import { VaultCard } from './VaultCard.tsx';

/** What a person takes home of her plan: on paper, signed, sealed, as files. She chooses what others see. */
export function ProofView(props: ProofViewProps) {
  const t = useText();
  const { person, plan } = props;
  const [name, setName] = useState(person.name);
  const portfolio = useMemo(() => portfolioOf(plan.plan), [plan.plan]);
  const openAll = (): void => {
    for (const { id, visibility } of plan.plan.evidence) {
      if (visibility !== 'shared') plan.change({ type: 'show-evidence', id, visibility: 'shared' });
    }
  };
  return (
    <div className={styles['view']}>
      <p>{t('proof.about')}</p>
      <ProofCard icon={Eye} title={t('proof.see')}>
        <p>
          {t('proof.shared', { count: portfolio.records.length })} {t('proof.hidden', { count: portfolio.hidden })}
        </p>
        <div className={styles['buttons']}>
          <Button onPress={props.onChoose}>{t('proof.choose')}</Button>
          {portfolio.hidden > 0 && (
            <Button kind="quiet" onPress={openAll}>
              {t('proof.open-all')}
            </Button>
          )}
        </div>
        <TextField label={t('proof.name')} hint={t('proof.name.hint')} value={name} maxLength={80} onChange={setName} />
      </ProofCard>
      <PrintCard {...props} name={name} portfolio={portfolio} />
      <BadgeCard {...props} name={name} portfolio={portfolio} />
      <CheckCard {...props} />
      <VaultCard {...props} />
      <FilesCard {...props} name={name} portfolio={portfolio} />
    </div>
  );
}

function CheckCard({ desk }: ProofViewProps) {
  const t = useText();
  const { isBusy, failure, run } = useDesk();
  return (
    <ProofCard icon={BadgeCheck} title={t('proof.check.title')}>
      <p>{t('proof.check.about')}</p>
      {failure && <ErrorBanner code={failure.code} facts={failure.facts} />}
      <div className={styles['buttons']}>
        <a className={styles['link']} href={desk.checkHref} target="_blank" rel="noreferrer">
          {t('proof.check.open')}
        </a>
        <Button isBusy={isBusy} onPress={() => run(desk.checkPage, (page) => desk.save(page, 'check-a-badge.html'))}>
          {t('proof.check.take')}
        </Button>
      </div>
    </ProofCard>
  );
}
