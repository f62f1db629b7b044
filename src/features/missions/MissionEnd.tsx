import PartyPopper from 'lucide-react/icons/party-popper';
import { useEffect, useEffectEvent, useState } from 'react';
import { newId } from '../../base/id.ts';
import { keepOffer, tellsStory } from '../../learning/evidence/offers.ts';
import type { Offer } from '../../learning/evidence/offer.ts';
import { competenceSentence } from '../../learning/frameworks/competences.ts';
import { competencesOf } from '../../learning/levels/profile.ts';
import { endSentence } from '../../learning/missions/mission.ts';
import { offersOf } from '../../learning/missions/progress.ts';
import { speak } from '../../learning/sentence.ts';
import { refusalSentence } from '../../learning/words.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { OfferCard } from '../../ui/components/OfferCard.tsx';
import { SpeakButton } from '../../ui/components/SpeakButton.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { competenceIcon } from '../../ui/icons/competence-icon.ts';
import styles from './MissionPanel.module.css';
import type { MissionPanelProps } from './missions-types.ts';

/** The end of a mission: what there is now, and what the studio saw, for her to keep. */
export function MissionEnd(props: MissionPanelProps & { readonly title: string }) {
  const { mission, plan, personId, title } = props;
  const t = useText();
  const say = useSay();
  const toast = useToast();
  const announce = useAnnounce();
  const [seen, setSeen] = useState<readonly Offer[] | undefined>(undefined);
  const read = useEffectEvent(() => props.offers());
  useEffect(() => {
    let isOver = false;
    void read().then((offers) => {
      if (!isOver) setSeen(offers);
    });
    return () => {
      isOver = true;
    };
  }, [mission]);
  const answered = new Set([...plan.plan.evidence.map(({ key }) => key), ...plan.plan.dropped]);
  const offers = seen && offersOf(mission, seen).filter(({ key }) => !answered.has(key));
  const kept = plan.plan.evidence.some(
    ({ at, kind }) => at >= props.progress.since && mission.yields.some((yielded) => yielded === kind),
  );

  const keep = async (
    offer: Offer,
    { withHelp, words }: { withHelp: boolean; words: string | undefined },
  ): Promise<void> => {
    const record = keepOffer(words === undefined ? offer : { ...offer, facts: { ...offer.facts, words } }, {
      id: newId(props.random),
      personId,
      pieceDigest: await props.digest(),
      visibility: 'me',
      withHelp,
      reflections: plan.plan.reflections,
    });
    const done = record.ok ? plan.change({ type: 'keep-evidence', record: record.value }) : record;
    if (!done.ok)
      return void toast.show({ kind: 'problem', sentence: speak(refusalSentence(done.code, done.facts), say) });
    announce(t('missions.kept'));
  };
  const drop = ({ key }: Offer): void => {
    plan.change({ type: 'drop-offer', key });
    toast.show({ sentence: t('missions.dropped'), undo: () => void plan.change({ type: 'take-up-offer', key }) });
  };
  const isReady = (offer: Offer): boolean =>
    offer.needs === null ||
    plan.plan.reflections.some(
      (it) => it.pieceId === offer.pieceId && (offer.needs === 'reflection' ? it.at >= offer.at : tellsStory(it)),
    );
  const end = (then: () => void): void => {
    if (hasDone) plan.change({ type: 'finish-activity', activity: mission.id, at: props.clock() });
    props.onLeave();
    then();
  };
  const hasDone = props.progress.done.length > 0;
  const ended = hasDone ? speak(endSentence(mission.family), say) : t('missions.passed');
  return (
    <div className={styles['end']}>
      <div className={styles['cheer']}>
        {hasDone && <PartyPopper size={48} />}
        <div>
          {hasDone && <p className={styles['cheerWords']}>{t('missions.finished')}</p>}
          <p>{ended}</p>
        </div>
        <SpeakButton
          sentence={`${t('missions.finished-of', { title })} ${ended}`}
          label={t('missions.speak')}
          stopLabel={t('missions.quiet')}
        />
      </div>
      {offers === undefined && <Loading />}
      {offers?.length === 0 && (
        <p className={styles['soft']}>{kept ? t('missions.kept') : t('missions.nothing-seen')}</p>
      )}
      {offers !== undefined && offers.length > 0 && <p>{t('missions.seen')}</p>}
      {offers?.map((offer) => {
        const [first = '3.1'] = competencesOf(offer.kind);
        return (
          <OfferCard
            key={offer.key}
            picture={competenceIcon(first)}
            sentence={speak(offer.sentence, say)}
            speaksFor={[speak(competenceSentence(first), say)]}
            withHelp={offer.withHelp}
            needs={isReady(offer) ? undefined : t('missions.needs-story')}
            isReady={isReady(offer)}
            onKeep={(choice) => void keep(offer, choice)}
            onDrop={() => drop(offer)}
          />
        );
      })}
      <div className={styles['buttons']}>
        <Button kind="main" onPress={() => end(() => {})}>
          {t('missions.close')}
        </Button>
        <Button onPress={() => end(props.onMore)}>{t('missions.more')}</Button>
      </div>
    </div>
  );
}
