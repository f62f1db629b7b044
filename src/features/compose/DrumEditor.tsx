import { useState } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import type { Clip, Track } from '../../document/schema/music.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './ClipEditor.module.css';
import { STRENGTHS, type Strength } from './step-painting.ts';
import { StepGrid } from './StepGrid.tsx';

interface DrumEditorProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly track: Track;
  readonly clip: Clip;
}

export function DrumEditor(props: DrumEditorProps) {
  const t = useText();
  const [brush, setBrush] = useState<Strength>('strong');
  return (
    <>
      <div className={styles['tools']}>
        <EditFields>
          <SegmentedControl
            label={t('compose.strength.name')}
            value={brush}
            segments={STRENGTHS.map((value) => ({ value, label: t(`compose.strength.${value}`) }))}
            onChange={setBrush}
          />
        </EditFields>
      </div>
      <StepGrid {...props} brush={brush} />
    </>
  );
}
