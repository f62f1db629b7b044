import Clock from 'lucide-react/icons/clock';
import Eraser from 'lucide-react/icons/eraser';
import Play from 'lucide-react/icons/play';
import type { Ticks } from '../../base/units.ts';
import { barTicks, type MetreMap } from '../../document/music/metre-map.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { moveLineTime } from './move-line-time.ts';
import { movedSpan, stepTicks, type LineSpan, type TimeStep } from './line-time.ts';
import { mainText } from './shown-lines.ts';
import { TickStepper } from './TickStepper.tsx';
import styles from './TimeView.module.css';
import { SyllableTiming } from './timing/SyllableTiming.tsx';
import type { TappedLine } from './timing/use-syllable-tapping.ts';
import { wordsDirection } from './words-direction.ts';
import type { ShownLine } from './words-types.ts';

interface TimeRowProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly line: ShownLine;
  readonly place: number;
  readonly time: { readonly tempos: TempoMap; readonly metres: MetreMap };
  readonly isOpen: boolean;
  onOpen(): void;
  onClear(): void;
  /** Taps its words or syllables. */
  onTap(line: TappedLine): void;
}

/** A line with its time; open, both ends can be moved by beats and bars. */
export function TimeRow({ piece, engine, line, place, time, isOpen, onOpen, onClear, onTap }: TimeRowProps) {
  const t = useText();
  const format = useFormat();
  const { tempos, metres } = time;
  const text = mainText(line);
  const start = line.start;
  const span: LineSpan | undefined = start === null ? undefined : { start, end: line.end ?? start + barTicks(metres.metreAt(start)) };
  const clock = (tick: Ticks): string => format.clock(tempos.secondsAt(tick));

  const write = (next: LineSpan): void => moveLineTime(piece, line.id, span, next);
  const step = (part: 'start' | 'end', by: TimeStep, direction: 1 | -1): void => {
    if (!span) return;
    const at = part === 'start' ? span.start : span.end;
    const reached = direction < 0 && by === 'bar' ? Math.max(0, metres.barAt(at).start - 1) : at;
    write(movedSpan(span, part, direction * stepTicks(by, reached, metres)));
  };
  const setHere = (): void => {
    const here = Math.round(engine.position());
    write({ start: here, end: here + barTicks(metres.metreAt(here)) });
  };

  return (
    <li className={styles['row']} data-open={isOpen || undefined}>
      <button type="button" className={styles['open']} aria-expanded={isOpen} onClick={onOpen}>
        <span className={styles['number']}>{place + 1}</span>
        <span className={styles['words']} lang={text?.language} dir={wordsDirection(text?.text ?? '', text?.language ?? '')}>
          {text?.text}
        </span>
        <span className={styles['clock']} dir={span ? 'ltr' : undefined}>
          {span ? `${clock(span.start)} – ${clock(span.end)}` : t('words.time.none')}
        </span>
      </button>
      {isOpen && (
        <div className={styles['editor']}>
          {span ? (
            <>
              <TickStepper which="start" tick={span.start} time={time} onStep={(by, direction) => step('start', by, direction)} />
              <TickStepper which="end" tick={span.end} time={time} onStep={(by, direction) => step('end', by, direction)} />
              <div className={styles['buttons']}>
                <Button icon={Play} onPress={() => void engine.play(span.start)}>
                  {t('words.time.listen')}
                </Button>
                <EditFields>
                  <Button icon={Eraser} onPress={onClear}>
                    {t('words.time.clear')}
                  </Button>
                </EditFields>
              </div>
              <SyllableTiming line={line} time={time} onTap={onTap} />
            </>
          ) : (
            <EditFields>
              <Button icon={Clock} onPress={setHere}>
                {t('words.time.here')}
              </Button>
            </EditFields>
          )}
        </div>
      )}
    </li>
  );
}
