import { useState } from 'react';
import { giveConsent } from '../../document/commands/people.ts';
import type { Consent } from '../../document/schema/people.ts';
import { Button } from '../../ui/components/Button.tsx';
import { CheckboxRow } from '../../ui/components/CheckboxRow.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { CONSENT_MONTHS, monthsAfter } from './consent-state.ts';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';
import { OthersConsent } from './OthersConsent.tsx';
import { usePieceFacts } from './use-piece-facts.ts';

const KINDS = ['consent', 'picture'] as const;
const PLACES = ['nowhere', 'makers', 'circle', 'everyone'] as const;
const NOTHING = { name: false, voice: false, face: false, place: 'nowhere', until: null } as const;

type Answer = Pick<Consent, 'name' | 'voice' | 'face' | 'place' | 'until'>;

/** What one agrees to: for oneself alone, and to be taken back at any time. */
export function ConsentStep({ piece, pieceId, person }: FinishViewProps) {
  const t = useText();
  const facts = usePieceFacts(piece, pieceId);
  const { given, hasPhoto } = useQuery(
    piece,
    KINDS,
    (tables) => ({
      given: tables.consent.get(person.id),
      hasPhoto: tables.picture.all().some(({ type }) => type === 'photo'),
    }),
    [person.id],
  );
  const hasVoice = facts.people.find(({ id }) => id === person.id)?.hasVoice ?? false;
  return (
    <>
      <p>{t('finish.consent.about')}</p>
      <OwnConsent key={given?.at ?? 0} piece={piece} given={given} hasVoice={hasVoice} hasPhoto={hasPhoto} />
      <OthersConsent piece={piece} people={facts.people.filter(({ id }) => id !== person.id)} />
    </>
  );
}

interface OwnConsentProps extends Pick<FinishViewProps, 'piece'> {
  readonly given: Consent | undefined;
  readonly hasVoice: boolean;
  readonly hasPhoto: boolean;
}

function OwnConsent({ piece, given, hasVoice, hasPhoto }: OwnConsentProps) {
  const t = useText();
  const format = useFormat();
  const toast = useToast();
  const [answer, setAnswer] = useState<Answer>(given ?? NOTHING);
  const change = (part: Partial<Answer>): void => setAnswer({ ...answer, ...part });
  const isNowhere = answer.place === 'nowhere';
  const save = (): void => {
    const { name, voice, face, place, until } = isNowhere ? NOTHING : answer;
    giveConsent(piece, { name, voice, face, place, until });
    toast.show({ kind: 'good', sentence: t('finish.consent.saved') });
  };
  const takeBack = (): void => {
    const { at: _at, id: _id, ...before } = given ?? { ...NOTHING, at: 0, id: '' };
    giveConsent(piece, NOTHING);
    toast.show({ sentence: t('finish.consent.taken-back'), undo: () => giveConsent(piece, before) });
  };
  const untilOptions = [
    ...CONSENT_MONTHS.map((months) => ({ value: String(months ?? 0), label: t(`finish.consent.months-${months ?? 0}`) })),
    ...(answer.until === null ? [] : [{ value: 'kept', label: format.date(answer.until) }]),
  ];

  return (
    <div className={styles['card']}>
      <EditFields>
        <SegmentedControl
          label={t('finish.consent.place')}
          isStacked
          value={answer.place}
          segments={PLACES.map((value) => ({ value, label: t(`finish.consent.place-${value}`) }))}
          onChange={(place) => change({ place })}
        />
        {!isNowhere && (
          <>
            <CheckboxRow label={t('finish.consent.show-name')} isChecked={answer.name} onChange={(name) => change({ name })} />
            {hasVoice && (
              <CheckboxRow
                label={t('finish.consent.voice')}
                isChecked={answer.voice}
                onChange={(voice) => change({ voice })}
              />
            )}
            {hasPhoto && (
              <CheckboxRow
                label={t('finish.consent.face')}
                isChecked={answer.face}
                onChange={(face) => change({ face })}
              />
            )}
            <Select
              label={t('finish.consent.until')}
              value={answer.until === null ? '0' : 'kept'}
              options={untilOptions}
              onChange={(value) => {
                if (value === 'kept') return;
                change({ until: value === '0' ? null : monthsAfter(piece.clock(), Number(value)) });
              }}
            />
          </>
        )}
      </EditFields>
      {given && <p className={styles['soft']}>{t('finish.consent.given-at', { date: format.date(given.at) })}</p>}
      <div className={styles['buttons']}>
        <EditFields>
          <Button kind="main" onPress={save}>
            {t('finish.consent.save')}
          </Button>
          {given && given.place !== 'nowhere' && <Button onPress={takeBack}>{t('finish.consent.take-back')}</Button>}
        </EditFields>
      </div>
    </div>
  );
}
