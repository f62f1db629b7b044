import { useEffect, useId, useRef, useState } from 'react';
import { isOfUnknownOrigin } from '../../document/queries/credits.ts';
import { Button } from '../../ui/components/Button.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { ActsStep } from './ActsStep.tsx';
import { ConsentStep } from './ConsentStep.tsx';
import { CreditsStep } from './CreditsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { filesInUse } from './files-in-use.ts';
import styles from './FinishView.module.css';
import { ANSWERED_STEPS, stepBeside, stepsDone, stepToResume, type FinishStep } from './finish-steps.ts';
import type { FinishViewProps } from './finish-types.ts';
import { LicenceStep } from './LicenceStep.tsx';
import { ListenStep } from './ListenStep.tsx';
import { ReflectionStep } from './ReflectionStep.tsx';
import { StepDots } from './StepDots.tsx';

const KINDS = ['song', 'credit', 'consent', 'asset', 'clip', 'picture'] as const;

/** A short way to a finished piece: calm steps, each can be left out and taken up another day. */
export function FinishView(props: FinishViewProps) {
  return <FinishSteps key={props.person.id} {...props} />;
}

function FinishSteps(props: FinishViewProps) {
  const { piece, pieceId, person, plan } = props;
  const t = useText();
  const told = useQuery(
    piece,
    KINDS,
    (tables) => ({
      hasCredit: tables.credit.all().length > 0,
      hasOpenFile: filesInUse(tables).some(isOfUnknownOrigin),
      hasConsent: tables.consent.get(person.id) !== undefined,
      hasLicence: (tables.song.get('song')?.licence ?? '') !== '',
    }),
    [person.id],
  );
  const facts = {
    ...told,
    hasEvidence: plan.plan.evidence.some((record) => record.pieceId === pieceId),
    hasReflection: plan.plan.reflections.some((reflection) => reflection.pieceId === pieceId),
  };
  const [step, setStep] = useState(() => stepToResume(facts));
  const [passed, setPassed] = useState<ReadonlySet<FinishStep>>(new Set());
  const done = new Set([...stepsDone(facts), ...passed]);
  const headingId = useId();
  const heading = useFocusOnChange(step);

  const isPassedBy = step === 'listen' || (step === 'credits' && !facts.hasOpenFile);
  const goOn = (): void => {
    // Looking and listening are done by passing; what needs an answer is done by answering.
    if (isPassedBy) setPassed(new Set([...passed, step]));
    setStep(stepBeside(step, 1));
  };
  const open = ANSWERED_STEPS.filter((it) => !done.has(it));
  const isAnswered = done.has(step) || isPassedBy;

  return (
    <div className={styles['view']}>
      <StepDots current={step} done={done} onStep={setStep} />
      <section className={styles['step']} aria-labelledby={headingId}>
        <h2 id={headingId} ref={heading} tabIndex={-1} className={styles['heading']}>
          {t(`finish.${step}.title`)}
        </h2>
        {step === 'listen' && <ListenStep {...props} />}
        {step === 'credits' && <CreditsStep {...props} />}
        {step === 'consent' && <ConsentStep {...props} />}
        {step === 'licence' && <LicenceStep {...props} onSource={() => setStep('credits')} />}
        {step === 'acts' && <ActsStep {...props} />}
        {step === 'words' && <ReflectionStep {...props} />}
        {step === 'done' && <DoneStep {...props} open={open} onStep={setStep} />}
      </section>
      <div className={styles['ways']}>
        {step !== 'listen' && <Button onPress={() => setStep(stepBeside(step, -1))}>{t('core.button.back')}</Button>}
        {step !== 'done' && (
          <Button kind={isAnswered ? 'main' : 'plain'} onPress={goOn}>
            {isAnswered ? t('core.button.continue') : t('finish.skip')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Reading goes on at the heading of a new step, not on arrival at the screen. */
function useFocusOnChange(step: FinishStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    heading.current?.focus();
  }, [step]);
  return heading;
}
