import FileText from 'lucide-react/icons/file-text';
import Landmark from 'lucide-react/icons/landmark';
import { useMemo, useState } from 'react';
import { newId } from '../../base/id.ts';
import { competenceSentence } from '../../learning/frameworks/competences.ts';
import { stateSentence } from '../../learning/levels/profile.ts';
import { elmOf } from '../../learning/proof/elm.ts';
import { everythingJson } from '../../learning/proof/everything.ts';
import { recordsFor, type Portfolio } from '../../learning/proof/portfolio.ts';
import { evidenceTable, planTable, profileTable, type TableOptions } from '../../learning/proof/tables.ts';
import { speak } from '../../learning/sentence.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { COUNTRIES, countryNames } from './countries.ts';
import { ProofCard } from './ProofCard.tsx';
import type { ProofViewProps } from './proof-types.ts';
import styles from './ProofView.module.css';

interface FilesCardProps extends ProofViewProps {
  readonly name: string;
  readonly portfolio: Portfolio;
}

/** Tables and data for other programs, and a file that an organisation can check and seal. */
export function FilesCard(props: FilesCardProps) {
  const { plan, name, desk, clock, pieceName } = props;
  const t = useText();
  const say = useSay();
  const options: TableOptions = { speak: (line) => speak(line, say), pieceName: (id) => pieceName(id) ?? '' };
  const records = plan.plan;
  const table = (words: string, file: string) => (): void =>
    desk.save(new Blob([words], { type: 'text/csv;charset=utf-8' }), file);
  return (
    <>
      <ProofCard icon={FileText} title={t('proof.files.title')}>
        <p>{t('proof.files.about')}</p>
        <div className={styles['buttons']}>
          <Button onPress={() => table(evidenceTable(records, options), 'evidence.csv')()}>{t('proof.files.evidence')}</Button>
          <Button onPress={() => table(profileTable(records, options), 'profile.csv')()}>{t('proof.files.profile')}</Button>
          <Button onPress={() => table(planTable(records, options), 'plan.csv')()}>{t('proof.files.plan')}</Button>
          <Button
            onPress={() =>
              desk.save(new Blob([everythingJson(records, { name, at: clock() })], { type: 'application/json' }), 'my-plan.json')
            }
          >
            {t('proof.files.json')}
          </Button>
        </div>
      </ProofCard>
      <ElmCard {...props} />
    </>
  );
}

function ElmCard({ portfolio, name, desk, clock, random }: FilesCardProps) {
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const [organisation, setOrganisation] = useState('');
  const [number, setNumber] = useState('');
  const [country, setCountry] = useState<string>('POL');
  const [isAsked, setIsAsked] = useState(false);
  const countries = useMemo(() => countryNames(language.locale), [language]);
  const save = (): void => {
    setIsAsked(true);
    if (organisation.trim() === '') return;
    const file = elmOf(portfolio, {
      id: newId(random),
      name: name.trim(),
      at: clock(),
      language: language.id,
      title: t('proof.paper.portfolio'),
      organisation: { name: organisation.trim(), number: number.trim(), country: COUNTRIES.find(([code]) => code === country)?.[0] ?? 'POL' },
      say: (competence) => {
        const standing = portfolio.skills.find((skill) => skill.competence === competence);
        const state = standing ? speak(stateSentence(standing.state), say) : '';
        return {
          title: speak(competenceSentence(competence), say),
          description: t('proof.badge.description', { state, count: recordsFor(portfolio, competence).length }),
        };
      },
    });
    desk.save(new Blob([JSON.stringify(file, undefined, 2)], { type: 'application/ld+json' }), 'europass-unsigned.jsonld');
  };
  return (
    <ProofCard icon={Landmark} title={t('proof.elm.title')}>
      <p>{t('proof.elm.about')}</p>
      {portfolio.skills.length === 0 ? (
        <p className={styles['soft']}>{t('proof.badge.empty')}</p>
      ) : (
        <>
          <div className={styles['fields']}>
            <TextField
              label={t('proof.elm.organisation')}
              value={organisation}
              maxLength={200}
              onChange={setOrganisation}
              {...(isAsked && organisation.trim() === '' ? { problem: t('proof.elm.missing') } : {})}
            />
            <TextField label={t('proof.elm.number')} hint={t('proof.elm.number.hint')} value={number} maxLength={60} onChange={setNumber} />
            <Select label={t('proof.elm.country')} value={country} options={countries} onChange={setCountry} />
          </div>
          <div>
            <Button onPress={save}>{t('proof.elm.save')}</Button>
          </div>
        </>
      )}
    </ProofCard>
  );
}
