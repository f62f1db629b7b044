import Printer from 'lucide-react/icons/printer';
import { useState } from 'react';
import type { Portfolio } from '../../learning/proof/portfolio.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Paper } from '../../ui/components/Paper.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PlanPaper } from './paper/PlanPaper.tsx';
import { PortfolioPaper } from './paper/PortfolioPaper.tsx';
import { ProofCard } from './ProofCard.tsx';
import type { ProofViewProps } from './proof-types.ts';
import styles from './ProofView.module.css';

interface PrintCardProps extends ProofViewProps {
  readonly name: string;
  readonly portfolio: Portfolio;
}

const SHEETS = ['A4', 'A5'] as const;
const PARTS = ['both', 'plan', 'portfolio'] as const;

/** Plan and portfolio as the printer takes them; the browser shapes every script. */
export function PrintCard(props: PrintCardProps) {
  const t = useText();
  const [part, setPart] = useState<(typeof PARTS)[number]>('both');
  const [sheet, setSheet] = useState<(typeof SHEETS)[number]>('A4');
  return (
    <ProofCard icon={Printer} title={t('proof.print.title')}>
      <p>{t('proof.print.about')}</p>
      <div className={styles['fields']}>
        <Select
          label={t('proof.print.what')}
          value={part}
          options={PARTS.map((value) => ({ value, label: t(`proof.print.${value}`) }))}
          onChange={setPart}
        />
        <Select
          label={t('proof.print.size')}
          value={sheet}
          options={SHEETS.map((value) => ({ value, label: value }))}
          onChange={setSheet}
        />
      </div>
      <div>
        <Button kind="main" icon={Printer} onPress={() => window.print()}>
          {t('proof.print.do')}
        </Button>
      </div>
      <Paper>
        <style>{`@page { size: ${sheet}; margin: ${sheet === 'A4' ? '16mm' : '11mm'}; }`}</style>
        {part !== 'portfolio' && <PlanPaper {...props} sheet={sheet} />}
        {part !== 'plan' && <PortfolioPaper {...props} sheet={sheet} />}
      </Paper>
    </ProofCard>
  );
}
