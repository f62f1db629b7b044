import Headphones from 'lucide-react/icons/headphones';
import Mic from 'lucide-react/icons/mic';
import { useState } from 'react';
import type { Ticks } from '../../base/units.ts';
import type { PieceDoc } from '../../document/open.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { VoiceIcon } from '../../ui/icons/VoiceIcon.tsx';
import styles from './RecordView.module.css';

interface ReadyPanelProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly isStarting: boolean;
  onRecord(from: Ticks, countInBars: number): void;
  onCancel(): void;
}

const KINDS = ['metre'] as const;
const BARS = ['0', '1', '2'] as const;

/** Before a take: from where, and how many bars are counted first. */
export function ReadyPanel({ piece, engine, isStarting, onRecord, onCancel }: ReadyPanelProps) {
  const t = useText();
  const [place] = useState(() => engine.position());
  const here = useQuery(piece, KINDS, (tables) => metreMapOf(tables).barAt(place), [place]);
  const [from, setFrom] = useState<'start' | 'here'>(here.start > 0 ? 'here' : 'start');
  const [bars, setBars] = useState<(typeof BARS)[number]>('1');

  return (
    <div className={styles['panel']}>
      <div className={styles['ring']} aria-hidden="true">
        <VoiceIcon size={72} className={styles['mouth'] ?? ''} />
      </div>
      <p className={styles['hint']}>
        <Headphones size={36} />
        <span>{t('record.headphones')}</span>
      </p>
      {isStarting ? (
        <div className={styles['waiting']} role="status">
          <p>{t('record.asking')}</p>
          <Button onPress={onCancel}>{t('core.button.cancel')}</Button>
        </div>
      ) : (
        <EditFields>
          <Button kind="main" size="large" icon={Mic} isWide onPress={() => onRecord(from === 'here' ? here.start : 0, Number(bars))}>
            {t('record.record')}
          </Button>
        </EditFields>
      )}
      {here.start > 0 && (
        <SegmentedControl
          label={t('record.from')}
          value={from}
          segments={[
            { value: 'start', label: t('record.from.start') },
            { value: 'here', label: t('record.from.here', { bar: here.bar + 1 }) },
          ]}
          onChange={setFrom}
        />
      )}
      <SegmentedControl
        label={t('record.count-in')}
        value={bars}
        segments={BARS.map((value) => ({ value, label: t('record.count-in.bars', { count: Number(value) }) }))}
        onChange={setBars}
      />
    </div>
  );
}
