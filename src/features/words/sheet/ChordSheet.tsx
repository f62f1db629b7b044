import Trash from 'lucide-react/icons/trash-2';
import Volume from 'lucide-react/icons/volume-2';
import { useState } from 'react';
import type { Ticks } from '../../../base/units.ts';
import { removeChord, setChord } from '../../../document/commands/chords.ts';
import { chordName, chordsOfScale, chordTones, readChordName, spellingOf, type ChordSign } from '../../../document/music/chords.ts';
import { chordsInOrder } from '../../../document/queries/harmony.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { Sheet } from '../../../ui/components/Sheet.tsx';
import { TextField } from '../../../ui/components/TextField.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useWordsTools } from '../words-tools.tsx';
import { KeysPicture, upwards } from './KeysPicture.tsx';
import styles from './Sheet.module.css';
import { movedTone, transposed } from './transposed.ts';

interface ChordSheetProps {
  readonly at: Ticks;
  /** The word it stands over. */
  readonly word: string;
  readonly language: string;
  onClose(): void;
}

const KINDS = ['chord', 'song'] as const;
const MIDDLE_C = 60;

/** Sets, changes or takes away the chord over a word. Chords are shown as the reader transposed them and kept as they sound. */
export function ChordSheet({ at, word, language, onClose }: ChordSheetProps) {
  const t = useText();
  const { piece, engine, look } = useWordsTools();
  const { key, present } = useQuery(
    piece,
    KINDS,
    (tables) => ({ key: { tonic: tables.song.get('song')?.tonic ?? 2, scale: tables.song.get('song')?.scale ?? 'minor' }, present: chordsInOrder(tables).find(({ tick }) => tick === at) }),
    [at],
  );
  const shownKey = { ...key, tonic: movedTone(key.tonic, look.transpose) };
  const spelling = spellingOf(shownKey);
  const [written, setWritten] = useState('');
  const read = readChordName(written);
  const suggestions = [...chordsOfScale(shownKey), ...chordsOfScale(shownKey, 'sevenths')];
  const shown = present && transposed(present, look.transpose);
  const hear = (chord: ChordSign): void => engine.audition('piano', upwards(chordTones(transposed(chord, -look.transpose))).map((tone) => MIDDLE_C + tone));
  const choose = (chord: ChordSign): void => {
    setChord(piece, { at, ...transposed(chord, -look.transpose) });
    hear(chord);
  };
  const isPresent = (chord: ChordSign): boolean => shown !== undefined && chordName(chord) === chordName(shown);

  return (
    <Sheet title={t('words.chord.title')} isOpen onClose={onClose} actions={<Button kind="main" onPress={onClose}>{t('core.button.done')}</Button>}>
      <div className={styles['form']}>
        <p className={styles['over']} lang={language} dir="auto">
          {word}
        </p>
        {shown && (
          <div className={styles['present']}>
            <strong dir="ltr">{chordName(shown, spelling)}</strong>
            <KeysPicture tones={chordTones(shown)} />
            <div className={styles['row']}>
              <Button icon={Volume} onPress={() => hear(shown)}>
                {t('words.chord.hear')}
              </Button>
              <EditFields>
                <Button icon={Trash} onPress={() => removeChord(piece, at)}>
                  {t('words.chord.remove')}
                </Button>
              </EditFields>
            </div>
          </div>
        )}
        <EditFields>
          <ul className={styles['suggestions']} aria-label={t('words.chord.suggestions')}>
            {suggestions.map((chord) => (
              <li key={chordName(chord)}>
                <button type="button" className={styles['suggestion']} aria-pressed={isPresent(chord)} dir="ltr" onClick={() => choose(chord)}>
                  <span>{chordName(chord, spelling)}</span>
                  <KeysPicture tones={chordTones(chord)} />
                </button>
              </li>
            ))}
          </ul>
          <TextField
            label={t('words.chord.write')}
            hint={t('words.chord.write.hint')}
            value={written}
            maxLength={12}
            onChange={setWritten}
            {...(written.trim() !== '' && !read ? { problem: t('words.chord.unknown') } : {})}
          />
          <Button isDisabled={!read} onPress={() => read && choose(read)}>
            {t('words.chord.set')}
          </Button>
        </EditFields>
      </div>
    </Sheet>
  );
}
