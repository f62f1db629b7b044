import { creditsOf } from '../../../document/queries/credits.ts';
import { Paper } from '../../../ui/components/Paper.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useFormat } from '../../../ui/i18n/use-format.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useWordsTools } from '../words-tools.tsx';
import { ChordLine, lineDirection } from './ChordLine.tsx';
import styles from './PrintedSong.module.css';
import type { ChordedLine } from './sheet-lines.ts';

interface PrintedSongProps {
  readonly lines: readonly ChordedLine[];
  readonly transpose: number;
  readonly spelling: 'sharps' | 'flats';
  /** The name of the part that begins with a line. */
  heading(line: string, opens: string): string;
}

const KINDS = ['song', 'person', 'consent', 'credit', 'line', 'lineText'] as const;

/** The song on paper: title, who wrote and translated it, words and chords. Only people who agreed to be named are. */
export function PrintedSong({ lines, transpose, spelling, heading }: PrintedSongProps) {
  const t = useText();
  const format = useFormat();
  const { piece } = useWordsTools();
  const title = useQuery(piece, KINDS, (tables) => tables.song.get('song')?.title ?? '');
  const makers = useQuery(piece, KINDS, (tables) =>
    creditsOf(piece)
      .filter(({ person, parts }) => person.name !== '' && parts.length > 0 && tables.consent.get(person.id)?.name === true)
      .map(({ person }) => person.name),
  );
  return (
    <Paper>
      <article className={styles['song']}>
        <h1 dir="auto">{title || t('words.sheet.untitled')}</h1>
        {makers.length > 0 && <p className={styles['makers']}>{format.list(makers)}</p>}
        {lines.map((line) => (
          <div key={line.id} className={styles['line']} data-opens={line.opens === '' ? undefined : ''}>
            {line.opens !== '' && <h2 dir={lineDirection(line)}>{heading(line.id, line.opens)}</h2>}
            <ChordLine line={line} transpose={transpose} spelling={spelling} />
          </div>
        ))}
      </article>
    </Paper>
  );
}
