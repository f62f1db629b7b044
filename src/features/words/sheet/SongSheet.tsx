import Printer from 'lucide-react/icons/printer';
import { useEffect, useMemo, useRef, useState } from 'react';
import { spellingOf } from '../../../document/music/chords.ts';
import { timedLines } from '../../../document/queries/lyrics.ts';
import { metreMapOf } from '../../../document/queries/song.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { NumberStepper } from '../../../ui/components/NumberStepper.tsx';
import { useMayEdit } from '../../../ui/hooks/EditAccess.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { stepTicks } from '../line-time.ts';
import { useSungLine } from '../sing/use-sung-line.ts';
import { useWordsTools } from '../words-tools.tsx';
import { partNumbers } from '../write/parts.ts';
import { ChordLine, lineDirection } from './ChordLine.tsx';
import { ChordSheet } from './ChordSheet.tsx';
import { PrintedSong } from './PrintedSong.tsx';
import { chordedLines, SHEET_KINDS } from './sheet-lines.ts';
import styles from './Sheet.module.css';
import { movedTone } from './transposed.ts';

interface OpenChord {
  readonly at: number;
  readonly word: string;
  readonly language: string;
}

/** Chords and words of the whole song; it scrolls along while the song plays. */
export function SongSheet({ languages }: { languages: readonly string[] }) {
  const t = useText();
  const mayEdit = useMayEdit();
  const { piece, engine, look, changeLook } = useWordsTools();
  const lines = useQuery(piece, SHEET_KINDS, (tables) => chordedLines(tables, languages), [languages]);
  const timed = useQuery(piece, SHEET_KINDS, timedLines);
  const metres = useQuery(piece, SHEET_KINDS, metreMapOf);
  const key = useQuery(piece, SHEET_KINDS, (tables) => ({ tonic: tables.song.get('song')?.tonic ?? 2, scale: tables.song.get('song')?.scale ?? 'minor' }));
  const spelling = spellingOf({ ...key, tonic: movedTone(key.tonic, look.transpose) });
  const numbers = useMemo(() => partNumbers(lines), [lines]);
  const [chord, setChord] = useState<OpenChord | undefined>(undefined);
  const { now } = useSungLine(engine, timed);
  const sung = useRef<HTMLLIElement>(null);

  useEffect(() => {
    if (engine.state().phase === 'stopped') return;
    sung.current?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [now?.id, engine]);

  const heading = (id: string, opens: string): string => {
    const number = numbers.get(id);
    return number === undefined ? t(`words.part.${opens}`) : t('words.part.numbered', { part: t(`words.part.${opens}`), number });
  };
  return (
    <div className={styles['sheet']}>
      <div className={styles['tools']}>
        <NumberStepper label={t('words.sheet.transpose')} value={look.transpose} min={-11} max={11} onChange={(transpose) => changeLook({ transpose })} />
        <Button icon={Printer} onPress={() => window.print()}>
          {t('words.sheet.print')}
        </Button>
      </div>
      {mayEdit && <p className={styles['soft']}>{t(timed.length === 0 ? 'words.sheet.time-first' : 'words.sheet.how')}</p>}
      <ol className={styles['lines']} aria-label={t('words.lines')}>
        {lines.map((line) => (
            <li key={line.id} ref={line.id === now?.id ? sung : undefined} className={styles['line']} data-now={line.id === now?.id || undefined}>
              {line.opens !== '' && <h3 className={styles['part']} dir={lineDirection(line)}>{heading(line.id, line.opens)}</h3>}
              <ChordLine
                line={line}
                transpose={look.transpose}
                spelling={spelling}
                {...(mayEdit
                  ? {
                      onWord: (word) => {
                        const fine = stepTicks('fine', word.start, metres);
                        const at = word.chords[0]?.tick ?? Math.max(0, Math.round(word.start / fine) * fine);
                        setChord({ at, word: word.text, language: line.language });
                      },
                    }
                  : {})}
              />
            </li>
        ))}
      </ol>
      {chord && <ChordSheet {...chord} onClose={() => setChord(undefined)} />}
      <PrintedSong lines={lines} transpose={look.transpose} spelling={spelling} heading={heading} />
    </div>
  );
}
