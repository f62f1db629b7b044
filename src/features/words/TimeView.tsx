import Hand from 'lucide-react/icons/hand';
import { useState } from 'react';
import { timeLines, type LineTime } from '../../document/commands/words.ts';
import { metreMapOf, songEnd, tempoMapOf } from '../../document/queries/song.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Dialog } from '../../ui/components/Dialog.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Place } from '../../sync/room-types.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { LineTimeline } from './LineTimeline.tsx';
import { TapAlong } from './TapAlong.tsx';
import { SyllableTap } from './timing/SyllableTap.tsx';
import { useSyllableTapping } from './timing/use-syllable-tapping.ts';
import { TimeRow } from './TimeRow.tsx';
import styles from './TimeView.module.css';
import { useTapAlong } from './use-tap-along.ts';
import type { ShownLine } from './words-types.ts';

interface TimeViewProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly lines: readonly ShownLine[];
  onPlace(place: Place): void;
}

const KINDS = ['tempo', 'metre', 'song', 'clip', 'track', 'line'] as const;

/** The time of each line: tapped along to the song, corrected afterwards. */
export function TimeView({ piece, engine, lines, onPlace }: TimeViewProps) {
  const t = useText();
  const tell = useUndoToast(piece);
  const time = useQuery(piece, KINDS, (tables) => ({ tempos: tempoMapOf(tables), metres: metreMapOf(tables), end: songEnd(tables) }));
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const tapping = useTapAlong({
    piece,
    engine,
    time,
    onTimed: (times: readonly LineTime[]) => tell(t('words.timed', { count: times.length })),
  });
  const { phase, run, failure } = tapping;
  const syllables = useSyllableTapping({ time, onDone: (count) => count > 0 && tell(t('words.syllable.timed', { count })) });
  const tappedPlace = lines.findIndex(({ id }) => id === syllables.tapped?.line);
  const tappedText = lines[tappedPlace]?.texts.find(({ language }) => language === syllables.tapped?.language);

  const choose = (id: string): void => {
    setChosen(id === chosen ? undefined : id);
    onPlace({ view: 'words', item: id });
  };
  const place = lines.findIndex(({ id }) => id === chosen);
  const from = place > 0 ? place : 0;
  const before = lines[from - 1];
  const begin = (): void => {
    const at = from === 0 ? 0 : (before?.end ?? before?.start ?? 0);
    void tapping.start(lines.slice(from).map(({ id }) => id), at);
  };

  return (
    <div className={styles['view']}>
      {/* Over everything: while the song plays, one thing counts. */}
      <Dialog title={t('words.mode.time')} isOpen={phase !== 'idle'} kind="alert" onClose={tapping.stop}>
        {phase !== 'idle' && (
          <TapAlong
            phase={phase}
            run={run}
            lines={lines}
            time={time}
            from={tapping.from}
            position={() => time.tempos.tickAt(tapping.listen())}
            onCounted={() => void tapping.begin()}
            onTap={tapping.tap}
            onBack={tapping.back}
            onStop={tapping.stop}
          />
        )}
      </Dialog>
      <Dialog title={t('words.syllable.title')} isOpen={syllables.tapped !== undefined} kind="alert" onClose={syllables.stop}>
        {tappedText && (
          <SyllableTap
            run={syllables.run}
            text={tappedText}
            before={lines[tappedPlace - 1]}
            after={lines[tappedPlace + 1]}
            onTap={syllables.tap}
            onLift={syllables.lift}
            onAgain={syllables.again}
            onStop={syllables.stop}
          />
        )}
      </Dialog>
      {syllables.failure !== undefined && <ErrorBanner sentence={t('words.tap.no-sound')} onClose={syllables.forget} />}
      {failure && <ErrorBanner sentence={t('words.tap.no-sound')} onClose={tapping.forget} />}
      <p className={styles['how']}>
        <Hand size={36} />
        <span>{t('words.tap.how')}</span>
      </p>
      <EditFields>
        <Button kind="main" size="large" isWide icon={Hand} onPress={begin}>
          {from === 0 ? t('words.tap.start') : t('words.tap.start-from', { place: from + 1 })}
        </Button>
      </EditFields>
      <LineTimeline piece={piece} engine={engine} lines={lines} time={time} chosen={chosen} onChoose={choose} />
      <ol className={styles['rows']} aria-label={t('words.lines')}>
        {lines.map((line, index) => (
          <TimeRow
            key={line.id}
            piece={piece}
            engine={engine}
            line={line}
            place={index}
            time={time}
            isOpen={line.id === chosen}
            onOpen={() => choose(line.id)}
            onTap={(tapped) => void syllables.start(tapped)}
            onClear={() => {
              timeLines(piece, [{ line: line.id, start: null, end: null }]);
              tell(t('words.time.cleared'));
            }}
          />
        ))}
      </ol>
    </div>
  );
}
