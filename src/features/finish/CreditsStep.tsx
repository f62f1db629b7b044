import { setCredit } from '../../document/commands/people.ts';
import { creditsOf, type Credits } from '../../document/queries/credits.ts';
import { KIND_NAMES } from '../../document/schema/kinds.ts';
import { PARTS, type Part } from '../../document/schema/people.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { PersonPicture } from '../../ui/components/PersonPicture.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { colourAt } from '../../ui/theme/colours.ts';
import { filesInUse } from './files-in-use.ts';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';
import { WhoseFile } from './WhoseFile.tsx';

/** Everyone by name, for what she did; and whose each recording and picture is. */
export function CreditsStep({ piece, assets }: FinishViewProps) {
  const t = useText();
  const credits = useQuery(piece, KIND_NAMES, () => creditsOf(piece));
  const files = useQuery(piece, KIND_NAMES, filesInUse);

  const toggle = ({ person, parts }: Credits, part: Part, isOn: boolean): void =>
    setCredit(piece, person.id, PARTS.filter((it) => (it === part ? isOn : parts.includes(it))));

  return (
    <>
      <p>{t('finish.credits.about')}</p>
      <ul className={styles['list']}>
        {credits.map((credit) => (
          <li key={credit.person.id} className={styles['card']}>
            <div className={styles['who']}>
              <PersonPicture picture={credit.person.picture} colour={colourAt(credit.person.colour)} size={48} />
              <bdi className={styles['name']}>{credit.person.name || t('core.person.someone')}</bdi>
            </div>
            <div
              role="group"
              className={styles['chips']}
              aria-label={t('finish.credits.of', { name: credit.person.name || t('core.person.someone') })}
            >
              <EditFields>
                {PARTS.map((part) => (
                  <ToggleButton
                    key={part}
                    label={t(`finish.part.${part}`)}
                    isOn={credit.parts.includes(part)}
                    onChange={(isOn) => toggle(credit, part, isOn)}
                  />
                ))}
              </EditFields>
            </div>
          </li>
        ))}
      </ul>
      {files.length > 0 && (
        <>
          <h3>{t('finish.files.title')}</h3>
          <p>{t('finish.files.about')}</p>
          <ul className={styles['list']}>
            {files.map((asset) => (
              <li key={asset.id} className={styles['card']}>
                <EditFields>
                  <WhoseFile piece={piece} asset={asset} assets={assets} />
                </EditFields>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
