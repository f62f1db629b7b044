import Award from 'lucide-react/icons/award';
import Save from 'lucide-react/icons/save';
import { useState } from 'react';
import { newId } from '../../base/id.ts';
import { competenceSentence } from '../../learning/frameworks/competences.ts';
import type { Level } from '../../learning/levels/level-rule.ts';
import { levelSentence, STATE_SIGNS, stateSentence, type Standing } from '../../learning/levels/profile.ts';
import { alignmentOf, endorsementsFor, recordsFor, type Portfolio } from '../../learning/proof/portfolio.ts';
import { recordSentence } from '../../learning/words.ts';
import { speak } from '../../learning/sentence.ts';
import { levelRuleSentence } from '../../learning/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { QrCode } from '../../ui/components/QrCode.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { ShareLink } from '../../ui/components/ShareLink.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { ProofCard } from './ProofCard.tsx';
import type { MadeBadge, ProofViewProps } from './proof-types.ts';
import styles from './ProofView.module.css';
import { useDesk } from './use-desk.ts';

interface BadgeCardProps extends ProofViewProps {
  readonly name: string;
  readonly portfolio: Portfolio;
}

const LEVELS: readonly Exclude<Level, 0>[] = [1, 2, 3, 4, 5, 6];
/** A code holds 2,331 letters; one that full still reads from a screen held close. */
const LONGEST_CODE = 2300;
/** The newest speak for the rest. */
const MOST_EVIDENCE = 20;

/** A signed file for one skill, from what she opened for others, with what others signed for it. */
export function BadgeCard(props: BadgeCardProps) {
  const { portfolio, desk, name, clock, random, pieceName } = props;
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const { language } = useLanguage();
  const { isBusy, failure, run } = useDesk();
  const [chosen, setChosen] = useState('');
  const [made, setMade] = useState<(MadeBadge & { readonly of: string }) | undefined>(undefined);
  const standing = portfolio.skills.find(({ competence }) => competence === chosen) ?? portfolio.skills[0];
  const signed = standing ? endorsementsFor(portfolio, standing.competence).flatMap(signedWords) : [];

  const make = ({ competence, level, state }: Standing): void => {
    const records = recordsFor(portfolio, competence).slice(0, MOST_EVIDENCE);
    const skill = speak(competenceSentence(competence), say);
    const draft = {
      id: newId(random),
      at: clock(),
      language: language.id,
      signerName: name.trim(),
      achievement: competence,
      achievementType: 'Competency' as const,
      name: level ? t('proof.badge.name', { skill, level }) : skill,
      description: t('proof.badge.description', { state: speak(stateSentence(state), say), count: records.length }),
      criteria: speak(levelRuleSentence(), say),
      alignment: alignmentOf(competence),
      level: level
        ? { reached: level, names: LEVELS.map((step) => speak(levelSentence(step), say)), title: t('proof.badge.levels') }
        : undefined,
      evidence: records.map((record) => {
        const line = recordSentence(record);
        const piece = record.pieceId === null ? undefined : pieceName(record.pieceId);
        return {
          id: record.id,
          name: typeof line === 'string' ? line : speak(line, say),
          narrative: [format.date(record.at), piece, record.pieceDigest?.slice(0, 16)].filter(Boolean).join(' · '),
          genre: record.kind,
        };
      }),
    };
    run(
      () => desk.makeBadge(draft, signed),
      (badge) => setMade({ ...badge, of: competence }),
    );
  };

  return (
    <ProofCard icon={Award} title={t('proof.badge.title')}>
      <p>{t('proof.badge.about')}</p>
      {!standing && <p className={styles['soft']}>{t('proof.badge.empty')}</p>}
      {standing && (
        <>
          <Select
            label={t('proof.badge.for')}
            value={standing.competence}
            options={portfolio.skills.map(({ competence, level, state }) => ({
              value: competence,
              label: `${STATE_SIGNS[state]} ${speak(competenceSentence(competence), say)}${level ? ` · ${format.number(level)}` : ''}`,
            }))}
            onChange={setChosen}
          />
          <p>{t('proof.badge.with', { count: signed.length })}</p>
          <p className={styles['soft']}>{t('proof.badge.self')}</p>
          {failure && <ErrorBanner code={failure.code} facts={failure.facts} />}
          <div>
            <Button kind="main" icon={Award} isBusy={isBusy} onPress={() => make(standing)}>
              {t('proof.badge.make')}
            </Button>
          </div>
        </>
      )}
      {made && made.of === standing?.competence && (
        <div className={styles['ready']} role="status">
          <p>{t('proof.badge.ready')}</p>
          <Button
            icon={Save}
            onPress={() => desk.save(new Blob([made.words], { type: 'application/vc+ld+json' }), `badge-${made.of}.json`)}
          >
            {t('proof.badge.save')}
          </Button>
          <ShareLink link={made.link} label={t('proof.badge.link')} title={t('proof.badge.title')} />
          {made.link.length <= LONGEST_CODE ? (
            <QrCode text={made.link} label={t('proof.badge.link')} size={320} />
          ) : (
            <p>{t('proof.badge.long')}</p>
          )}
        </div>
      )}
    </ProofCard>
  );
}

/** The endorsement as it was signed, if it was. */
function signedWords(word: object): string[] {
  return 'signed' in word && typeof word.signed === 'string' && word.signed !== '' ? [word.signed] : [];
}
