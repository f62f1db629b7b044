import GraduationCap from 'lucide-react/icons/graduation-cap';
import Hand from 'lucide-react/icons/hand';
import PenLine from 'lucide-react/icons/pen-line';
import { useEffect, useEffectEvent, useState } from 'react';
import { languagesInOrder } from '../../document/queries/lyrics.ts';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { NARROW, useMediaQuery } from '../../ui/hooks/use-media-query.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { VoiceIcon } from '../../ui/icons/VoiceIcon.tsx';
import { DropWords } from './files/DropWords.tsx';
import { FirstLanguage } from './FirstLanguage.tsx';
import { FirstLines } from './FirstLines.tsx';
import { LearnView } from './learn/LearnView.tsx';
import { LineList } from './LineList.tsx';
import { shownLines, WORD_KINDS } from './shown-lines.ts';
import { SingView } from './sing/SingView.tsx';
import { TimeView } from './TimeView.tsx';
import { WordsToolsProvider } from './words-tools.tsx';
import type { WordsViewProps } from './words-types.ts';
import styles from './WordsView.module.css';

const MODES = [
  { id: 'write', icon: PenLine },
  { id: 'time', icon: Hand },
  { id: 'sing', icon: VoiceIcon },
  { id: 'learn', icon: GraduationCap },
] as const;
type Mode = (typeof MODES)[number]['id'];

/** The words of the song: written, said, timed, sung and learnt in several languages. Texts of the areas `words`, `history` and `practise`. */
export function WordsView(props: WordsViewProps) {
  return (
    <WordsToolsProvider props={props}>
      <DropWords className={styles['drop']}>
        <Words {...props} />
      </DropWords>
    </WordsToolsProvider>
  );
}

function Words({ piece, engine, others, onPlace }: WordsViewProps) {
  const t = useText();
  const isNarrow = useMediaQuery(NARROW);
  const [mode, setMode] = useState<Mode>('write');
  const languages = useQuery(piece, WORD_KINDS, languagesInOrder);
  const lines = useQuery(piece, WORD_KINDS, shownLines);
  const tellPlace = useEffectEvent(() => onPlace({ view: 'words' }));
  useEffect(() => {
    tellPlace();
  }, []);

  if (languages.length === 0) return <FirstLanguage piece={piece} />;
  if (lines.length === 0) return <FirstLines piece={piece} languages={languages} />;
  return (
    <div className={styles['view']}>
      <SegmentedControl
        label={t('words.mode')}
        labelHidden
        isTight={isNarrow}
        value={mode}
        segments={MODES.map(({ id, icon }) => ({ value: id, label: t(`words.mode.${id}`), ...(!isNarrow && { icon }) }))}
        onChange={setMode}
      />
      {mode === 'write' && <LineList piece={piece} languages={languages} lines={lines} others={others} onPlace={onPlace} />}
      {mode === 'time' && <TimeView piece={piece} engine={engine} lines={lines} onPlace={onPlace} />}
      {mode === 'sing' && <SingView languages={languages} lines={lines} onTime={() => setMode('time')} />}
      {mode === 'learn' && <LearnView languages={languages} lines={lines} />}
    </div>
  );
}
