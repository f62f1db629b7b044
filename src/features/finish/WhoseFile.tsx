import { useState } from 'react';
import { creditAsset } from '../../document/commands/people.ts';
import { isOfUnknownOrigin, isOwn } from '../../document/queries/credits.ts';
import type { Asset } from '../../document/schema/people.ts';
import { licenceProblems, SOURCE_LICENCES } from '../../learning/evidence/licences.ts';
import { speak } from '../../learning/sentence.ts';
import { licenceProblemSentence } from '../../learning/words.ts';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { AssetPicture } from './AssetPicture.tsx';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';

interface WhoseFileProps extends Pick<FinishViewProps, 'piece' | 'assets'> {
  readonly asset: Asset;
}

const KINDS = ['person'] as const;
/** Says that it is somebody else's before anything more is known. */
const UNKNOWN = 'unknown';
const TERMS: readonly string[] = [...SOURCE_LICENCES, UNKNOWN];

/** Whose a recording or picture is: of somebody in the piece, or of somebody else under terms that are named. */
export function WhoseFile({ piece, asset, assets }: WhoseFileProps) {
  const t = useText();
  const say = useSay();
  const by = useQuery(piece, KINDS, (tables) => tables.person.get(asset.by)?.name ?? '', [asset.by]);
  const [author, setAuthor] = useState<string | undefined>(undefined);
  const [source, setSource] = useState<string | undefined>(undefined);
  const [made, setMade] = useState<string | undefined>(undefined);
  const whose = isOwn(asset) ? 'ours' : isOfUnknownOrigin(asset) ? '' : 'other';
  const credit = (fields: Partial<Pick<Asset, 'author' | 'licence' | 'source' | 'made'>>): void => {
    // What is being written in another field goes along.
    const written = { author: (author ?? asset.author).trim(), source: (source ?? asset.source).trim(), made: (made ?? asset.made).trim() };
    creditAsset(piece, asset.id, { licence: asset.licence, ...written, ...fields });
    setAuthor(undefined);
    setSource(undefined);
    setMade(undefined);
  };
  // Whether it fits the licence of the piece is told where that licence is chosen.
  const [problem] = licenceProblems('', [{ ...asset, parts: [] }]).filter((it) => it.problem !== 'not-compatible');

  return (
    <>
      <div className={styles['who']}>
        <AssetPicture asset={asset} assets={assets} />
        <div>
          <bdi className={styles['name']}>{asset.name || t(`finish.files.${asset.type}`)}</bdi>
          {by !== '' && <p className={styles['soft']}>{t('finish.files.by', { name: by })}</p>}
        </div>
      </div>
      <SegmentedControl<'' | 'ours' | 'other'>
        label={t('finish.files.whose')}
        value={whose}
        segments={[
          { value: 'ours', label: t('finish.files.ours') },
          { value: 'other', label: t('finish.files.other') },
        ]}
        onChange={(chosen) =>
          credit(chosen === 'ours' ? { author: '', licence: '', source: '', made: '' } : { licence: asset.licence || UNKNOWN })
        }
      />
      {whose === 'other' && (
        <>
          <TextField
            label={t('finish.files.author')}
            value={author ?? asset.author}
            maxLength={120}
            onChange={setAuthor}
            onDone={(text) => {
              if (text.trim() !== asset.author) credit({ author: text.trim() });
            }}
          />
          <Select
            label={t('finish.files.terms')}
            value={TERMS.includes(asset.licence) ? asset.licence : UNKNOWN}
            options={TERMS.map((value) => ({ value, label: t(`finish.terms.${value}`) }))}
            {...(problem && { problem: speak(licenceProblemSentence(problem.problem), say) })}
            onChange={(licence) => credit({ licence })}
          />
          <TextField
            label={t('finish.files.source')}
            value={source ?? asset.source}
            maxLength={300}
            onChange={setSource}
            onDone={(text) => {
              if (text.trim() !== asset.source) credit({ source: text.trim() });
            }}
          />
          <TextField
            label={t('finish.files.made')}
            value={made ?? asset.made}
            maxLength={40}
            onChange={setMade}
            onDone={(text) => {
              if (text.trim() !== asset.made) credit({ made: text.trim() });
            }}
          />
        </>
      )}
    </>
  );
}
