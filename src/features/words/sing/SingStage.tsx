import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import Maximize from 'lucide-react/icons/maximize';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import X from 'lucide-react/icons/x';
import { timedLines, type TimedLine } from '../../../document/queries/lyrics.ts';
import { metreMapOf } from '../../../document/queries/song.ts';
import { syllablesIn } from '../../../document/queries/syllables.ts';
import type { Action } from '../../../ui/actions/action.ts';
import { ariaKeys } from '../../../ui/actions/keys.ts';
import { useShortcuts } from '../../../ui/actions/use-shortcuts.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { IconButton } from '../../../ui/components/IconButton.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useSignal } from '../../../ui/hooks/use-signal.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useWordsTools } from '../words-tools.tsx';
import type { ShownLine } from '../words-types.ts';
import { CountDots } from './CountDots.tsx';
import { SungText } from './SungText.tsx';
import styles from './SingAlong.module.css';
import { useSungLine } from './use-sung-line.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface SingStageProps {
  readonly lines: readonly ShownLine[];
  /** In sight, in their order. */
  readonly languages: readonly string[];
  readonly isFull: boolean;
  onFull(): void;
  onLeave(): void;
}

const KINDS = ['line', 'metre'] as const;
const SUNG_KINDS = ['line', 'lineText', 'language'] as const;

/** The line that is sung, lit syllable by syllable in the languages in sight, and the one after it. */
export function SingStage({ lines, languages, isFull, onFull, onLeave }: SingStageProps) {
  const t = useText();
  const { piece, engine } = useWordsTools();
  const timed = useQuery(piece, KINDS, timedLines);
  const metres = useQuery(piece, KINDS, metreMapOf);
  const phase = useSignal(engine.changed, () => engine.state().phase);
  const sung = useSungLine(engine, timed);
  const isStopped = phase === 'stopped';
  useWakeLock(isFull || !isStopped);

  const lineOf = (found: TimedLine | undefined): ShownLine | undefined => lines.find((line) => line.id === found?.id);
  // While nobody sings, the line that comes stands large and waits.
  const large = sung.now ?? sung.next ?? timed.at(-1);
  const following = sung.now ? sung.next : timed.find(({ start, end }) => large !== undefined && start > large.start && end > start);
  const [now, next] = [lineOf(large), lineOf(following)];
  const syllables = useQuery(
    piece,
    SUNG_KINDS,
    (tables) => new Map(sung.now ? languages.map((tag) => [tag, sung.now ? syllablesIn(tables, sung.now, tag) : []]) : []),
    [sung.now, languages],
  );

  const start = (): void => {
    // From where one is; at the very beginning, a bar before the first line.
    const first = timed[0]?.start ?? 0;
    const bar = metres.barAt(first).start;
    const isBefore = engine.position() < bar;
    void engine.play(isBefore || (sung.now === undefined && sung.next === undefined) ? metres.barAt(Math.max(0, bar - 1)).start : undefined);
  };
  const step = (by: 1 | -1): void => {
    const tick = engine.position();
    const target = by > 0 ? timed.find((line) => line.start > tick + 1) : timed.findLast((line) => line.end <= tick || line.start < tick - 480);
    engine.seek(target?.start ?? (by > 0 ? tick : 0));
  };
  const actions: readonly Action[] = [
    { id: 'play', labelId: isStopped ? 'core.play.play' : 'core.play.pause', icon: isStopped ? Play : Pause, keys: { code: 'Space' }, enabled: true, run: isStopped ? start : () => engine.pause() },
    { id: 'back', labelId: 'words.sing.line-back', icon: ChevronUp, keys: { code: 'ArrowUp' }, enabled: isFull, run: () => step(-1) },
    { id: 'on', labelId: 'words.sing.line-on', icon: ChevronDown, keys: { code: 'ArrowDown' }, enabled: isFull, run: () => step(1) },
    { id: 'left', labelId: 'words.sing.line-back', icon: ChevronUp, keys: { code: 'ArrowLeft' }, enabled: isFull, run: () => step(-1) },
    { id: 'right', labelId: 'words.sing.line-on', icon: ChevronDown, keys: { code: 'ArrowRight' }, enabled: isFull, run: () => step(1) },
  ];
  useShortcuts(actions);

  const texts = (line: ShownLine, isNow: boolean) =>
    line.texts
      .filter(({ language, text }) => languages.includes(language) && text.trim() !== '')
      .map(({ language, text }) => {
        const times = isNow && sung.now?.id === line.id ? syllables.get(language) : undefined;
        // A line that begins to be sung is a new one: its light sets out then.
        return <SungText key={`${line.id} ${language} ${times ? 'sung' : 'waits'}`} text={text} language={language} syllables={times} />;
      });
  return (
    <div className={styles['sing']} data-full={isFull || undefined}>
      <CountDots lines={timed} metres={metres} />
      <div className={styles['now']} data-waits={sung.now === undefined || undefined}>
        {now && texts(now, true)}
      </div>
      <div className={styles['next']} aria-label={t('words.sing.next')} role="group">
        {next && texts(next, false)}
      </div>
      <div className={styles['controls']}>
        <IconButton kind="plain" size="large" icon={ChevronUp} label={t('words.sing.line-back')} ariaKeys={ariaKeys({ code: 'ArrowUp' })} onPress={() => step(-1)} />
        <Button kind="main" size="large" icon={isStopped ? Play : Pause} onPress={isStopped ? start : () => engine.pause()}>
          {t(isStopped ? 'words.sing.start' : 'core.play.pause')}
        </Button>
        <IconButton kind="plain" size="large" icon={ChevronDown} label={t('words.sing.line-on')} ariaKeys={ariaKeys({ code: 'ArrowDown' })} onPress={() => step(1)} />
        <IconButton
          kind="plain"
          size="large"
          icon={isFull ? X : Maximize}
          label={t(isFull ? 'words.sing.small' : 'words.sing.full')}
          onPress={isFull ? onLeave : onFull}
        />
      </div>
    </div>
  );
}
