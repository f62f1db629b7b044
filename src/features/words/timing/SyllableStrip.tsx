import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Eraser from 'lucide-react/icons/eraser';
import { useMemo, useState } from 'react';
import type { Ticks } from '../../../base/units.ts';
import { clearSyllables, nudgeSyllables } from '../../../document/commands/syllables.ts';
import type { MetreMap } from '../../../document/music/metre-map.ts';
import type { TempoMap } from '../../../document/music/tempo-map.ts';
import { timedLines } from '../../../document/queries/lyrics.ts';
import { hasSyllableTimes, syllablesIn } from '../../../document/queries/syllables.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { Waveform } from '../../../ui/components/Waveform.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../../ui/hooks/use-undo-toast.ts';
import { useFormat } from '../../../ui/i18n/use-format.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { songShape } from '../song-shape.ts';
import { wordsDirection } from '../words-direction.ts';
import { useWordsTools } from '../words-tools.tsx';
import { SyllableBlock } from './SyllableBlock.tsx';
import styles from './Timing.module.css';

interface SyllableStripProps {
  readonly line: string;
  readonly language: string;
  readonly time: { readonly tempos: TempoMap; readonly metres: MetreMap };
}

const KINDS = ['line', 'lineText', 'clip', 'note', 'step', 'track', 'asset', 'tempo'] as const;
/** Ears tell less apart. */
const STEP_SECONDS = 0.05;
const HEIGHT = 64;
const COLUMNS = 200;

/** The words or syllables of one line over the picture of what sounds: dragged, nudged by keys, or by the buttons below. */
export function SyllableStrip({ line, language, time }: SyllableStripProps) {
  const t = useText();
  const format = useFormat();
  const { piece, engine } = useWordsTools();
  const tell = useUndoToast(piece);
  const [chosen, setChosen] = useState(0);
  const { tempos } = time;
  const found = useQuery(
    piece,
    KINDS,
    (tables) => {
      const span = timedLines(tables).find(({ id }) => id === line);
      if (!span || span.end <= span.start || !hasSyllableTimes(tables, line, language)) return undefined;
      return { span, syllables: syllablesIn(tables, span, language), shape: shapeBetween(songShape(tables, span.end, columnsUntil(span)), columnsUntil(span)) };
    },
    [line, language],
  );
  const source = useMemo(
    () => found && { kind: 'peaks' as const, peaks: [[...found.shape]], duration: tempos.secondsAt(found.span.end) - tempos.secondsAt(found.span.start) },
    [found, tempos],
  );
  if (!found || !source) return null;
  const { span, syllables } = found;
  const length = span.end - span.start;
  const stepAt = (tick: Ticks): Ticks => Math.max(1, Math.round(tempos.tickAt(tempos.secondsAt(tick) + STEP_SECONDS) - tick));
  const nudge = (index: number, by: Ticks, gesture?: string): void => void nudgeSyllables(piece, { line, language, from: index, by: Math.round(by) }, gesture);
  const step = (index: number, direction: 1 | -1): void => nudge(index, direction * stepAt(syllables[index]?.start ?? span.start));
  const now = syllables[Math.min(chosen, syllables.length - 1)];
  const clock = (tick: Ticks): string => format.number(tempos.secondsAt(tick), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  return (
    <div className={styles['strip']} role="group" aria-label={t('words.syllable.strip')}>
      <div className={styles['scroller']} dir="ltr">
        <div className={styles['wide']} style={{ inlineSize: `max(100%, ${syllables.length * 3.25}rem)` }}>
          <Waveform source={source} label={t('words.syllable.picture')} height={HEIGHT} onSeek={(at) => engine.seek(Math.round(tempos.tickAt(tempos.secondsAt(span.start) + at)))} />
          <div className={styles['blocks']}>
            {syllables.map((syllable, index) => (
              <SyllableBlock
                key={index}
                text={syllable.text}
                language={language}
                label={t('words.syllable.block', { word: syllable.text, time: clock(syllable.start) })}
                from={(syllable.start - span.start) / length}
                to={(syllable.end - span.start) / length}
                isChosen={index === chosen}
                isTimed={syllable.isTimed}
                onChoose={() => setChosen(index)}
                onMove={(share) => nudge(index, share * length)}
                onStep={(direction) => step(index, direction)}
              />
            ))}
          </div>
        </div>
      </div>
      {now && (
        <div className={styles['nudge']}>
          <strong lang={language} dir={wordsDirection(now.text, language)}>
            {now.text}
          </strong>
          <span className={styles['soft']} aria-live="polite">
            {t('words.syllable.at', { time: clock(now.start) })}
          </span>
          <EditFields>
            <span className={styles['steps']} dir="ltr">
              <Button icon={ChevronLeft} onPress={() => step(Math.min(chosen, syllables.length - 1), -1)}>
                {t('words.syllable.earlier')}
              </Button>
              <Button icon={ChevronRight} onPress={() => step(Math.min(chosen, syllables.length - 1), 1)}>
                {t('words.syllable.later')}
              </Button>
            </span>
            <Button
              kind="quiet"
              icon={Eraser}
              onPress={() => {
                clearSyllables(piece, { line, language });
                tell(t('words.syllable.cleared'));
              }}
            >
              {t('words.syllable.clear')}
            </Button>
          </EditFields>
        </div>
      )}
    </div>
  );
}

/** So many columns until the end of a line that the line itself has about `COLUMNS`, within what is drawn at once. */
const columnsUntil = ({ start, end }: { start: Ticks; end: Ticks }): number => Math.min(20_000, Math.max(COLUMNS, Math.round((COLUMNS * end) / Math.max(1, end - start))));

const shapeBetween = (shape: readonly number[], columns: number): readonly number[] => shape.slice(Math.max(0, columns - COLUMNS));
