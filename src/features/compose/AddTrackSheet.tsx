import FileAudio from 'lucide-react/icons/file-music';
import Mic from 'lucide-react/icons/mic';
import { useState } from 'react';
import type { Facts } from '../../base/result.ts';
import { INSTRUMENTS, type Instrument } from '../../document/catalogue/instruments.ts';
import { addTrack } from '../../document/commands/tracks.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { FileButton } from '../../ui/components/FileButton.tsx';
import { Progress } from '../../ui/components/Progress.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { SizeNotice } from '../../ui/components/SizeNotice.tsx';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { languageName } from '../../ui/i18n/language-names.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { ComposeAssets, ComposeImports } from './compose-types.ts';
import { instrumentIcon } from './instrument-icons.ts';
import { useFileImport } from './use-file-import.ts';
import styles from './Sheets.module.css';
import { WordsLanguage } from './WordsLanguage.tsx';

interface AddTrackSheetProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly imports: ComposeImports;
  readonly assets: ComposeAssets;
  onAdded(track: string): void;
  onRecord(): void;
  onClose(): void;
}

/** A new sound in the piece: an instrument, one's own voice, or a file. */
export function AddTrackSheet(props: AddTrackSheetProps) {
  const { piece, engine } = props;
  const t = useText();
  const [chosen, setChosen] = useState<Instrument | undefined>(undefined);
  const [failure, setFailure] = useState<{ code: string; facts: Facts } | undefined>(undefined);
  const tell = useUndoToast(piece);
  const { language: reader } = useLanguage();
  const onWords = (tag: string): void => tell(t('compose.words.came', { language: languageName(tag, reader.locale) }));
  const files = useFileImport({ ...props, onWords }, (result) => {
    if (result.ok) props.onAdded(result.value);
    else setFailure(result);
  });

  const choose = (instrument: Instrument): void => {
    setChosen(instrument);
    engine.audition(instrument.id);
  };
  const add = (): void => {
    if (!chosen || chosen.role === 'audio') return;
    props.onAdded(addTrack(piece, { role: chosen.role, instrument: chosen.id }));
  };
  const groups = [
    { id: 'drums', instruments: INSTRUMENTS.filter(({ role }) => role === 'drums') },
    { id: 'notes', instruments: INSTRUMENTS.filter(({ role }) => role === 'notes') },
  ];

  return (
    <Sheet
      title={t('compose.add.title')}
      isOpen
      onClose={props.onClose}
      actions={
        <Button kind="main" isWide isDisabled={chosen === undefined} onPress={add}>
          {chosen ? t('compose.add.take', { name: t(`compose.instrument.${chosen.id}`) }) : t('compose.add.choose')}
        </Button>
      }
    >
      <div className={styles['stack']}>
        <div className={styles['row']}>
          <Button icon={Mic} onPress={props.onRecord}>
            {t('compose.add.voice')}
          </Button>
          <FileButton
            icon={FileAudio}
            label={t('compose.add.file')}
            accept=".mid,.midi,.kar,audio/*,.wav,.mp3,.m4a,.ogg,.flac,.aac"
            onFiles={([file]) => {
              setFailure(undefined);
              if (file) files.take(file);
            }}
            isDisabled={files.progress !== undefined}
          />
        </div>
        {files.progress !== undefined && <Progress label={t('compose.add.reading')} value={files.progress} onCancel={files.cancel} />}
        {files.asking && (
          <SizeNotice what={t('compose.add.converter')} bytes={props.imports.converterBytes} onLoad={files.convert} onLater={files.decline} />
        )}
        {files.unnamed && (
          <WordsLanguage piece={piece} lines={files.unnamed.lines.map(({ text }) => text)} onChoose={files.name} onWithout={files.leaveWords} />
        )}
        {failure && <ErrorBanner code={failure.code} facts={failure.facts} onClose={() => setFailure(undefined)} />}
        {groups.map(({ id, instruments }) => (
          <section key={id} className={styles['stack']} aria-label={t(`compose.family.${id}`)}>
            <h3 className={styles['family']}>{t(`compose.family.${id}`)}</h3>
            <div className={styles['instruments']}>
              {instruments.map((instrument) => {
                const Picture = instrumentIcon(instrument.id);
                return (
                  <button
                    key={instrument.id}
                    type="button"
                    className={styles['instrument']}
                    aria-pressed={chosen?.id === instrument.id}
                    onClick={() => choose(instrument)}
                  >
                    <Picture size={36} />
                    <span>{t(`compose.instrument.${instrument.id}`)}</span>
                    <span className={styles['making']}>{t(`compose.making.${instrument.making}`)}</span>
                  </button>
                );
              })}
            </div>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
