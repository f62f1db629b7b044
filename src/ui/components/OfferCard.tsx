import Check from 'lucide-react/icons/check';
import PenLine from 'lucide-react/icons/pen-line';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { TextsArea } from '../i18n/TextsArea.tsx';
import { useText } from '../i18n/use-text.ts';
import type { Icon } from '../icons/icon.ts';
import { Button } from './Button.tsx';
import { CheckboxRow } from './CheckboxRow.tsx';
import styles from './OfferCard.module.css';
import { TextArea } from './TextArea.tsx';

export interface OfferCardProps {
  readonly picture: Icon;
  /** What was seen, in the first person. */
  readonly sentence: string;
  /** What it speaks for. */
  readonly speaksFor: readonly string[];
  readonly withHelp: boolean;
  /** What has to be added before it can be kept; its control stands in `children`. */
  readonly needs?: string | undefined;
  readonly isReady?: boolean;
  readonly children?: ReactNode;
  /** `words`: the sentence as she puts it, if she changed it. */
  readonly onKeep: (kept: { withHelp: boolean; words: string | undefined }) => void;
  readonly onDrop: () => void;
}

const AREAS = ['offer'];

/** Something that was seen: she keeps it as it is or in her own words, or says that it is not hers. */
export function OfferCard(props: OfferCardProps) {
  return (
    <TextsArea areas={AREAS}>
      <Card {...props} />
    </TextsArea>
  );
}

function Card({ picture: Picture, ...props }: OfferCardProps) {
  const t = useText();
  const [withHelp, setWithHelp] = useState(props.withHelp);
  const [words, setWords] = useState<string | undefined>(undefined);
  const own = words === undefined || words.trim() === '' || words === props.sentence ? undefined : words.trim();
  return (
    <article className={styles['card']}>
      <div className={styles['seen']}>
        <Picture size={32} />
        <div>
          <p className={styles['sentence']}>{own ?? props.sentence}</p>
          {props.speaksFor.map((line) => (
            <p key={line} className={styles['soft']}>
              {line}
            </p>
          ))}
        </div>
      </div>
      {words !== undefined && (
        <TextArea label={t('offer.own-words')} rows={2} maxLength={400} value={words} onChange={setWords} />
      )}
      {props.needs !== undefined && <p className={styles['needs']}>{props.needs}</p>}
      {props.children}
      <CheckboxRow label={t('offer.helped')} isChecked={withHelp} onChange={setWithHelp} />
      <div className={styles['buttons']}>
        <Button
          kind="main"
          icon={Check}
          isDisabled={props.isReady === false}
          onPress={() => props.onKeep({ withHelp, words: own })}
        >
          {t('offer.keep')}
        </Button>
        {words === undefined && (
          <Button kind="quiet" icon={PenLine} onPress={() => setWords(props.sentence)}>
            {t('offer.reword')}
          </Button>
        )}
        <Button kind="quiet" onPress={props.onDrop}>
          {t('offer.drop')}
        </Button>
      </div>
    </article>
  );
}
