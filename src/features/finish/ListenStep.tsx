import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import { useState } from 'react';
import { changeSong } from '../../document/commands/song.ts';
import { languagesInOrder, wordsOf } from '../../document/queries/lyrics.ts';
import { songEnd, tempoMapOf } from '../../document/queries/song.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';
import { useIsPlaying, useSungLine } from './use-sung-line.ts';

const KINDS = ['song', 'clip', 'track', 'metre', 'tempo', 'line'] as const;
const WORDS = ['line', 'lineText', 'language'] as const;

/** Hear it once from beginning to end, together, and give it a name. */
export function ListenStep({ piece, engine }: FinishViewProps) {
  const t = useText();
  const format = useFormat();
  const isPlaying = useIsPlaying(engine);
  const song = useQuery(piece, KINDS, (tables) => ({
    title: tables.song.get('song')?.title ?? '',
    seconds: tempoMapOf(tables).secondsAt(songEnd(tables)),
  }));
  const [draft, setDraft] = useState<string | undefined>(undefined);

  const nameIt = (title: string): void => {
    if (title.trim() !== song.title) changeSong(piece, { title: title.trim() });
    setDraft(undefined);
  };
  const play = (): void => {
    engine.stop();
    void engine.play(0);
  };

  return (
    <>
      <p>{t('finish.listen.about')}</p>
      <div className={styles['listen']}>
        <Button
          kind="main"
          size="large"
          icon={isPlaying ? Pause : Play}
          onPress={isPlaying ? () => engine.pause() : play}
        >
          {isPlaying ? t('core.play.pause') : t('finish.listen.play', { length: format.duration(song.seconds) })}
        </Button>
        <SungLine piece={piece} engine={engine} />
      </div>
      <EditFields>
        <TextField
          label={t('finish.listen.title-field')}
          value={draft ?? song.title}
          maxLength={120}
          onChange={setDraft}
          onDone={nameIt}
        />
      </EditFields>
    </>
  );
}

function SungLine({ piece, engine }: Pick<FinishViewProps, 'piece' | 'engine'>) {
  const line = useSungLine(piece, engine);
  const sung = useQuery(
    piece,
    WORDS,
    (tables) =>
      line === undefined
        ? []
        : languagesInOrder(tables).map((language) => ({ language, words: wordsOf(tables, line, language) })),
    [line],
  );
  return (
    <div className={styles['sung']}>
      {sung.map(({ language, words }) => (
        <p key={language} lang={language} dir="auto">
          {words}
        </p>
      ))}
    </div>
  );
}
