import Play from 'lucide-react/icons/play';
import { useState, type ReactNode } from 'react';
import { timedLines, type TimedLine } from '../../document/queries/lyrics.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { useFrames } from '../../ui/hooks/use-frames.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useSignal } from '../../ui/hooks/use-signal.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { VoiceIcon } from '../../ui/icons/VoiceIcon.tsx';
import { SungText } from './SungText.tsx';
import styles from './SingAlong.module.css';
import type { ShownLine } from './words-types.ts';

interface SingAlongProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly lines: readonly ShownLine[];
  /** To where lines get their time. */
  onTime(): void;
}

const KINDS = ['line', 'metre'] as const;

interface Sung {
  readonly now: TimedLine | undefined;
  /** The line after this one, or the one that is waited for. */
  readonly next: TimedLine | undefined;
}

/** The line that is sung, lit word by word in all its languages, and the one after it. */
export function SingAlong({ piece, engine, lines, onTime }: SingAlongProps) {
  const t = useText();
  const timed = useQuery(piece, KINDS, timedLines);
  const metres = useQuery(piece, KINDS, metreMapOf);
  const phase = useSignal(engine.changed, () => engine.state().phase);
  /** Where the song was when the lines changed last. */
  const [tick, setTick] = useState(() => engine.position());
  const sung = sungAt(timed, tick);

  useFrames({ changed: engine.changed, isMoving: () => engine.state().phase !== 'stopped' }, () => {
    const { now, next } = sungAt(timed, engine.position());
    if (now?.id !== sung.now?.id || next?.id !== sung.next?.id) setTick(engine.position());
  });
  const lineOf = (found: TimedLine | undefined): ShownLine | undefined => lines.find((line) => line.id === found?.id);
  // While nobody sings, the line that comes stands large and waits.
  const large = sung.now ?? sung.next;
  const following = sung.now ? sung.next : timed.find(({ start, end }) => large !== undefined && start > large.start && end > start);
  const [now, next] = [lineOf(large), lineOf(following)];

  const [first] = timed;
  if (!first) {
    return (
      <EmptyState
        picture={VoiceIcon}
        sentence={t('words.sing.empty')}
        action={
          <Button kind="main" size="large" onPress={onTime}>
            {t('words.mode.time')}
          </Button>
        }
      />
    );
  }
  const sing = (): void => {
    const { start } = metres.barAt(first.start);
    void engine.play(metres.barAt(Math.max(0, start - 1)).start);
  };
  return (
    <div className={styles['sing']}>
      <div className={styles['now']} data-waits={sung.now === undefined || undefined}>
        {now && (
          <Texts line={now}>
            {({ text, language }) => <SungText key={now.id + language} engine={engine} span={sung.now} text={text} language={language} />}
          </Texts>
        )}
      </div>
      <div className={styles['next']} aria-label={t('words.sing.next')} role="group">
        {next && (
          <Texts line={next}>
            {({ text, language }) => <SungText key={next.id + language} engine={engine} span={undefined} text={text} language={language} />}
          </Texts>
        )}
      </div>
      {phase === 'stopped' && (
        <Button kind="main" size="large" isWide icon={Play} onPress={sing}>
          {t('words.sing.start')}
        </Button>
      )}
    </div>
  );
}

function Texts({ line, children }: { line: ShownLine; children: (text: ShownLine['texts'][number]) => ReactNode }) {
  return line.texts.filter(({ text }) => text.trim() !== '').map(children);
}

function sungAt(lines: readonly TimedLine[], tick: number): Sung {
  return {
    now: lines.findLast(({ start, end }) => start <= tick && tick < end),
    next: lines.find(({ start, end }) => start > tick && end > start),
  };
}
