import CircleCheck from 'lucide-react/icons/circle-check';
import Undo2 from 'lucide-react/icons/undo-2';
import { newId } from '../../base/id.ts';
import { evidenceKind } from '../../learning/evidence/catalogue.ts';
import { keepOffer, tellsStory } from '../../learning/evidence/offers.ts';
import type { Offer } from '../../learning/evidence/offer.ts';
import { competenceSentence } from '../../learning/frameworks/competences.ts';
import { competencesOf } from '../../learning/levels/profile.ts';
import { speak } from '../../learning/sentence.ts';
import { kindSentence, needsSentence, refusalSentence } from '../../learning/words.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { OfferCard } from '../../ui/components/OfferCard.tsx';
import { TextArea } from '../../ui/components/TextArea.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { competenceIcon } from '../../ui/icons/competence-icon.ts';
import { FinishIcon } from '../../ui/icons/FinishIcon.tsx';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';
import { useOffers } from './use-offers.ts';
import { useReflection } from './use-reflection.ts';

/** "What did I do here?": she keeps what is true and hers. It goes to her plan, never into the piece. */
export function ActsStep(props: FinishViewProps) {
  const { piece, pieceId, person, plan } = props;
  const t = useText();
  const say = useSay();
  const toast = useToast();
  const announce = useAnnounce();
  const offers = useOffers(props);
  const { language } = useLanguage();
  const reflection = useReflection({ piece, pieceId, plan, language: language.id });
  const kept = plan.plan.evidence.filter((record) => record.pieceId === pieceId);

  const keep = async (offer: Offer, { withHelp, words }: { withHelp: boolean; words: string | undefined }) => {
    const id = newId(piece.random);
    const record = keepOffer(words === undefined ? offer : { ...offer, facts: { ...offer.facts, words } }, {
      id,
      personId: person.id,
      pieceDigest: await props.digest(),
      visibility: 'me',
      withHelp,
      reflections: plan.plan.reflections,
    });
    const done = record.ok ? plan.change({ type: 'keep-evidence', record: record.value }) : record;
    if (!done.ok) {
      toast.show({ kind: 'problem', sentence: speak(refusalSentence(done.code, done.facts), say) });
      return;
    }
    announce(t('finish.acts.kept'));
    toast.show({ sentence: t('finish.acts.kept'), undo: () => void plan.change({ type: 'delete-evidence', id }) });
  };
  const drop = ({ key }: Offer): void => {
    plan.change({ type: 'drop-offer', key });
    toast.show({ sentence: t('finish.acts.dropped'), undo: () => void plan.change({ type: 'take-up-offer', key }) });
  };
  const hasStory = plan.plan.reflections.some((it) => it.pieceId === pieceId && tellsStory(it));

  if (offers === undefined) return <Loading />;
  return (
    <>
      <p>{t('finish.acts.about')}</p>
      {offers.length === 0 && kept.length === 0 && (
        <EmptyState picture={FinishIcon} sentence={t('finish.acts.empty')} />
      )}
      {offers.map((offer) => {
        const [first = '3.1', second] = competencesOf(offer.kind);
        return (
          <OfferCard
            key={offer.key}
            picture={competenceIcon(first)}
            sentence={speak(offer.sentence, say)}
            speaksFor={[first, second].flatMap((id) => (id === undefined ? [] : [speak(competenceSentence(id), say)]))}
            withHelp={offer.withHelp}
            needs={offer.needs === null ? undefined : speak(needsSentence(offer.needs), say)}
            isReady={offer.needs !== 'story' || hasStory}
            onKeep={(choice) => void keep(offer, choice)}
            onDrop={() => drop(offer)}
          >
            {offer.needs !== null && (
              <TextArea
                label={t('finish.acts.story')}
                value={reflection.text}
                maxLength={8000}
                onChange={reflection.write}
              />
            )}
          </OfferCard>
        );
      })}
      {kept.length > 0 && (
        <>
          <h3>{t('finish.acts.mine')}</h3>
          <ul className={styles['list']}>
            {kept.map((record) => (
              <li key={record.id} className={styles['keptRow']}>
                <CircleCheck size={24} />
                <span dir="auto">
                  {record.facts['words'] ??
                    speak(
                      evidenceKind(record.kind)
                        ? { id: `learning.offer.${record.kind}`, values: record.facts }
                        : kindSentence(record.kind),
                      say,
                    )}
                </span>
                <IconButton
                  icon={Undo2}
                  label={t('finish.acts.take-back')}
                  onPress={() => plan.change({ type: 'delete-evidence', id: record.id })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles['soft']}>{t('finish.acts.private')}</p>
    </>
  );
}
