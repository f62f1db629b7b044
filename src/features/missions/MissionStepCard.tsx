import ArrowLeft from 'lucide-react/icons/arrow-left';
import Check from 'lucide-react/icons/check';
import MapPin from 'lucide-react/icons/map-pin';
import { stepSentenceOf, type MissionStep } from '../../learning/missions/mission.ts';
import { backStep, passStep, skipStep } from '../../learning/missions/progress.ts';
import type { Place } from '../../learning/plan/activity.ts';
import { speak } from '../../learning/sentence.ts';
import { Button } from '../../ui/components/Button.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { SpeakButton } from '../../ui/components/SpeakButton.tsx';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { STEP_PICTURES } from './mission-pictures.ts';
import styles from './MissionPanel.module.css';
import type { MissionPanelProps } from './missions-types.ts';
import { useLitControl } from './use-lit-control.ts';

interface MissionStepCardProps extends MissionPanelProps {
  readonly step: MissionStep;
  /** Gives the screen to the work. */
  onFoldAway(): void;
}

const OUTSIDE: readonly Place[] = ['plan', 'settings'];

/** One thing to do: a picture, a sentence that can be heard, and the way to its tool. */
export function MissionStepCard(props: MissionStepCardProps) {
  const { mission, progress, step, place, hasPiece } = props;
  const t = useText();
  const say = useSay();
  const isDone = progress.done.includes(progress.step);
  const isHere = place === step.place;
  const lacksPiece = !hasPiece && !OUTSIDE.includes(step.place);
  const sentence = lacksPiece ? t('missions.need-piece') : speak(stepSentenceOf(step), say);
  const Picture = STEP_PICTURES[step.picture];
  useLitControl(isHere && !isDone ? step.controls : []);
  const go = (): void => {
    props.onOpen(step.place);
    props.onFoldAway();
  };
  return (
    <>
      <div className={styles['step']}>
        <span className={styles['picture']}>
          <Picture size={32} />
        </span>
        <div className={styles['words']}>
          <p className={styles['count']}>
            {t('missions.place', { step: progress.step + 1, count: mission.steps.length })}
            <span className={styles['dots']} aria-hidden="true">
              {mission.steps.map((each, index) => (
                <span
                  key={each.id}
                  className={styles['dot']}
                  data-state={progress.done.includes(index) ? 'done' : index === progress.step ? 'now' : undefined}
                >
                  {progress.done.includes(index) && <Check size={14} />}
                </span>
              ))}
            </span>
          </p>
          <p className={styles['sentence']}>{sentence}</p>
        </div>
        <SpeakButton key={sentence} sentence={sentence} label={t('missions.speak')} stopLabel={t('missions.quiet')} />
      </div>
      <div className={styles['buttons']}>
        {progress.step > 0 && (
          <IconButton
            icon={ArrowLeft}
            followsReading
            label={t('missions.back')}
            onPress={() => props.onProgress(backStep(progress))}
          />
        )}
        {(!isHere || lacksPiece) && (
          <Button kind={!lacksPiece && (step.done === null || isDone) ? 'plain' : 'main'} icon={MapPin} onPress={go}>
            {t('missions.show')}
          </Button>
        )}
        {isDone && !lacksPiece && (
          <Button kind="main" onPress={() => props.onProgress(skipStep(progress))}>
            {t('missions.next')}
          </Button>
        )}
        {!isDone && !lacksPiece && step.done === null && (
          <Button kind="main" icon={Check} onPress={() => props.onProgress(passStep(progress))}>
            {t('missions.did')}
          </Button>
        )}
        {!isDone && !lacksPiece && (
          <Button kind="quiet" onPress={() => props.onProgress(skipStep(progress))}>
            {t('missions.skip')}
          </Button>
        )}
      </div>
    </>
  );
}
