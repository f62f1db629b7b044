import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import ChevronsLeft from 'lucide-react/icons/chevrons-left';
import ChevronsRight from 'lucide-react/icons/chevrons-right';
import type { Ticks } from '../../base/units.ts';
import { unitTicks, type MetreMap } from '../../document/music/metre-map.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { TimeStep } from './line-time.ts';
import styles from './TimeView.module.css';

interface TickStepperProps {
  readonly which: 'start' | 'end';
  readonly tick: Ticks;
  readonly time: { readonly tempos: TempoMap; readonly metres: MetreMap };
  onStep(by: TimeStep, direction: 1 | -1): void;
}

/** One end of a line, earlier or later by a bar or a beat. Earlier is left in every language, as on the timeline. */
export function TickStepper({ which, tick, time, onStep }: TickStepperProps) {
  const t = useText();
  const format = useFormat();
  const { bar, start } = time.metres.barAt(tick);
  const beat = (tick - start) / unitTicks(time.metres.metreAt(tick)) + 1;
  const place = t('words.time.place', {
    bar: bar + 1,
    beat: format.number(beat, { maximumFractionDigits: 2 }),
    time: format.clock(time.tempos.secondsAt(tick)),
  });
  return (
    <div className={styles['stepper']} role="group" aria-label={t(`words.time.${which}`)}>
      <span className={styles['label']}>{t(`words.time.${which}`)}</span>
      <div className={styles['steps']} dir="ltr">
        <EditFields>
          <IconButton kind="plain" icon={ChevronsLeft} label={t('words.time.bar-earlier')} onPress={() => onStep('bar', -1)} />
          <IconButton kind="plain" icon={ChevronLeft} label={t('words.time.beat-earlier')} onPress={() => onStep('beat', -1)} />
        </EditFields>
        <output className={styles['place']} dir="auto" aria-live="polite">
          {place}
        </output>
        <EditFields>
          <IconButton kind="plain" icon={ChevronRight} label={t('words.time.beat-later')} onPress={() => onStep('beat', 1)} />
          <IconButton kind="plain" icon={ChevronsRight} label={t('words.time.bar-later')} onPress={() => onStep('bar', 1)} />
        </EditFields>
      </div>
    </div>
  );
}
