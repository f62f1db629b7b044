import { useEffect, useRef, useState } from 'react';
import { failed, ok, type Result } from '../../base/result.ts';
import { importSong } from '../../document/commands/import-song.ts';
import { addRecording } from '../../document/commands/recordings.ts';
import type { PieceDoc } from '../../document/open.ts';
import { tempoMapOf } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { ImportedSong } from '../../media/media-types.ts';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import { arrivingSong } from './arriving-song.ts';
import type { ComposeAssets, ComposeImports } from './compose-types.ts';
import { languageOfWords } from './language-of-words.ts';

interface FileImportOptions {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly imports: ComposeImports;
  readonly assets: ComposeAssets;
  /** Words came along, and the studio has named their language by itself. */
  onWords(language: string): void;
}

/** Takes a MIDI or a sound file into the piece; the result is the (first) track it made. */
export function useFileImport({ piece, engine, imports, assets, onWords }: FileImportOptions, onDone: (result: Result<string>) => void) {
  const [progress, setProgress] = useState<number | undefined>(undefined);
  const [asking, setAsking] = useState<File | undefined>(undefined);
  const [unnamed, setUnnamed] = useState<ImportedSong | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);
  const unexpected = useUnexpected();
  // Who closes the sheet does not want the file any more.
  useEffect(() => () => running.current?.abort(), []);

  const bring = (song: ImportedSong, language: string): Result<string> => {
    const isEmpty = piece.tables.track.all().length === 0;
    const [first] = importSong(piece, arrivingSong(song, { takesTime: isEmpty, language }));
    return first === undefined ? failed('midi-without-notes') : ok(first);
  };

  /** @returns `undefined` where a person has to say first which language the words are in */
  const takeMidi = async (file: File, signal: AbortSignal): Promise<Result<string> | undefined> => {
    const read = await imports.midi(file);
    if (!read.ok) return read;
    if (signal.aborted) return failed('cancelled');
    const { lines } = read.value;
    const language = languageOfWords(lines.map(({ text }) => text));
    if (lines.length === 0) return bring(read.value, '');
    if (language === undefined) {
      setUnnamed(read.value);
      return undefined;
    }
    const brought = bring(read.value, language);
    if (brought.ok) onWords(language);
    return brought;
  };

  const takeAudio = async (file: File, { signal, isAgreed }: { signal: AbortSignal; isAgreed: boolean }): Promise<Result<string>> => {
    const read = await imports[isAgreed ? 'convert' : 'audio'](file, { signal, onProgress: setProgress });
    if (!read.ok) return read;
    const { bytes, mime, seconds, peaks } = read.value;
    const kept = await assets.put(bytes, mime);
    if (!kept.ok) return kept;
    if (signal.aborted) return failed('cancelled');
    const name = file.name.replace(/\.[^.]+$/, '').slice(0, 60);
    const start = Math.round(engine.position());
    const tempos = tempoMapOf(piece.tables);
    const length = Math.max(1, Math.ceil(tempos.tickAt(tempos.secondsAt(start) + seconds) - start));
    const source = file.name.slice(0, 300);
    const asset = { mime, bytes: bytes.byteLength, name, seconds, peaks, width: 0, height: 0, author: '', licence: '', source };
    return ok(addRecording(piece, { sha256: kept.value, asset, clip: { start, length, offset: 0 }, name }).track);
  };

  const take = (file: File, isAgreed = false): void => {
    setAsking(undefined);
    setUnnamed(undefined);
    const controller = new AbortController();
    running.current = controller;
    setProgress(0);
    const isMidi = /\.(mid|midi|kar)$/i.test(file.name) || file.type.includes('midi');
    const { signal } = controller;
    const taken: Promise<Result<string> | undefined> = isMidi ? takeMidi(file, signal) : takeAudio(file, { signal, isAgreed });
    taken.then((result) => {
      if (signal.aborted) return;
      setProgress(undefined);
      if (!result) return;
      if (!result.ok && result.code === 'audio-needs-converter') setAsking(file);
      else onDone(result);
    }, unexpected);
  };

  return {
    progress,
    /** A file that needs the converter, until the person has decided. */
    asking,
    take: (file: File) => take(file),
    convert: () => asking && take(asking, true),
    decline: () => setAsking(undefined),
    /** A song whose words wait for the name of their language. */
    unnamed,
    name: (language: string) => unnamed && onDone(bring(unnamed, language)),
    leaveWords: () => unnamed && onDone(bring({ ...unnamed, lines: [] }, '')),
    cancel() {
      running.current?.abort();
      setProgress(undefined);
    },
  };
}
