import { useMemo, useState } from 'react';
import { timedLines } from '../../../document/queries/lyrics.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { SegmentedControl } from '../../../ui/components/SegmentedControl.tsx';
import { ToggleButton } from '../../../ui/components/ToggleButton.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { ownName } from '../../../ui/i18n/language-names.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { VoiceIcon } from '../../../ui/icons/VoiceIcon.tsx';
import { languagesInSight } from '../look.ts';
import { SongSheet } from '../sheet/SongSheet.tsx';
import { useWordsTools } from '../words-tools.tsx';
import styles from '../WordsView.module.css';
import type { ShownLine } from '../words-types.ts';
import { SingAlong } from './SingAlong.tsx';

interface SingViewProps {
  readonly languages: readonly string[];
  readonly lines: readonly ShownLine[];
  /** To where lines get their time. */
  onTime(): void;
}

const KINDS = ['line'] as const;
const WAYS = ['lines', 'sheet'] as const;

/** Singing and playing from the screen: line by line, or from a sheet with chords. */
export function SingView({ languages, lines, onTime }: SingViewProps) {
  const t = useText();
  const { piece, look, changeLook } = useWordsTools();
  const [way, setWay] = useState<(typeof WAYS)[number]>('lines');
  const hasTimes = useQuery(piece, KINDS, (tables) => timedLines(tables).length > 0);
  const inSight = useMemo(() => languagesInSight(languages, look), [languages, look]);
  const toggle = (tag: string, isOn: boolean): void => changeLook({ hidden: isOn ? look.hidden.filter((hidden) => hidden !== tag) : [...look.hidden, tag] });
  return (
    <>
      <SegmentedControl label={t('words.sing.way')} labelHidden value={way} segments={WAYS.map((value) => ({ value, label: t(`words.sing.way.${value}`) }))} onChange={setWay} />
      {languages.length > 1 && (
        <div className={styles['languages']} role="group" aria-label={t('words.sing.languages')}>
          {languages.map((tag) => (
            <ToggleButton key={tag} label={ownName(tag)} isOn={inSight.includes(tag)} isDisabled={inSight.length === 1 && inSight.includes(tag)} onChange={(isOn) => toggle(tag, isOn)} />
          ))}
        </div>
      )}
      {way === 'sheet' && <SongSheet languages={inSight} />}
      {way === 'lines' && hasTimes && <SingAlong lines={lines} languages={inSight} />}
      {way === 'lines' && !hasTimes && (
        <EmptyState
          picture={VoiceIcon}
          sentence={t('words.sing.empty')}
          action={
            <Button kind="main" size="large" onPress={onTime}>
              {t('words.mode.time')}
            </Button>
          }
        />
      )}
    </>
  );
}
