import { useEffect, useEffectEvent, useState } from 'react';
import { newId } from '../../base/id.ts';
import type { Reflection } from '../../document/plan/records.ts';
import type { TraceEvent } from '../../document/plan/trace.ts';
import { keepOffer, offersFor } from '../../learning/evidence/offers.ts';
import type { Offer } from '../../learning/evidence/offer.ts';
import { competenceSentence } from '../../learning/frameworks/competences.ts';
import { competencesOf } from '../../learning/levels/profile.ts';
import { speak } from '../../learning/sentence.ts';
import { needsSentence, refusalSentence } from '../../learning/words.ts';
import { OfferCard } from '../../ui/components/OfferCard.tsx';
import { TextArea } from '../../ui/components/TextArea.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { competenceIcon } from '../../ui/icons/competence-icon.ts';
import type { PlanViewProps } from './plan-types.ts';
import { usePlanChange } from './use-plan-change.ts';

/** What was seen outside of any piece: settings that stayed, a plan that was looked at again. */
export function DeviceOffers(props: PlanViewProps) {
  const { person, plan, clock, random } = props;
  const t = useText();
  const say = useSay();
  const toast = useToast();
  const change = usePlanChange(plan);
  const { language } = useLanguage();
  const [words, setWords] = useState('');
  const [trace, setTrace] = useState<readonly TraceEvent[] | undefined>(undefined);
  const read = useEffectEvent(() => props.traces());
  useEffect(() => {
    let isOver = false;
    void read().then((lines) => {
      if (!isOver) setTrace(lines);
    });
    return () => {
      isOver = true;
    };
  }, [person.id]);
  if (!trace) return null;
  const offers = offersFor({ personId: person.id, now: clock(), trace, piece: null, plan: plan.plan });
  if (offers.length === 0) return null;

  const keep = (offer: Offer, choice: { withHelp: boolean; words: string | undefined }): void => {
    const reflection = reflectionOf(words, { id: newId(random), at: clock(), language: language.id });
    const facts = choice.words === undefined ? offer.facts : { ...offer.facts, words: choice.words };
    const record = keepOffer({ ...offer, facts }, {
      id: newId(random),
      personId: person.id,
      pieceDigest: null,
      visibility: 'me',
      withHelp: choice.withHelp,
      reflections: [...plan.plan.reflections, reflection],
    });
    if (!record.ok) {
      toast.show({ kind: 'problem', sentence: speak(refusalSentence(record.code, record.facts), say) });
      return;
    }
    if (offer.needs !== null) change({ type: 'reflect', reflection });
    change(
      { type: 'keep-evidence', record: record.value },
      { sentence: t('plan.records.kept'), by: { type: 'delete-evidence', id: record.value.id } },
    );
    setWords('');
  };

  return (
    <>
      <h2>{t('plan.records.offers')}</h2>
      {offers.map((offer) => {
        const [first = '', second] = competencesOf(offer.kind);
        return (
          <OfferCard
            key={offer.key}
            picture={competenceIcon(first)}
            sentence={speak(offer.sentence, say)}
            speaksFor={[first, second].flatMap((id) => (id === undefined ? [] : [speak(competenceSentence(id), say)]))}
            withHelp={offer.withHelp}
            needs={offer.needs === null ? undefined : speak(needsSentence(offer.needs), say)}
            isReady={offer.needs === null || words.trim() !== ''}
            onKeep={(choice) => keep(offer, choice)}
            onDrop={() =>
              change(
                { type: 'drop-offer', key: offer.key },
                { sentence: t('plan.records.dropped'), by: { type: 'take-up-offer', key: offer.key } },
              )
            }
          >
            {offer.needs !== null && (
              <TextArea label={t('plan.records.why')} value={words} maxLength={8000} onChange={setWords} />
            )}
          </OfferCard>
        );
      })}
    </>
  );
}

const reflectionOf = (text: string, told: Pick<Reflection, 'id' | 'at' | 'language'>): Reflection => ({
  ...told,
  pieceId: null,
  form: 'written',
  text,
  asset: null,
  seconds: 0,
  visibility: 'me',
});
