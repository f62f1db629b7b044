import { useEffect, useRef, useState } from 'react';
import { failed, ok, type Result } from '../../base/result.ts';
import { importSong } from '../../document/commands/import-song.ts';
import { addRecording } from '../../document/commands/recordings.ts';
import type { PieceDoc } from '../../document/open.ts';
import { tempoMapOf } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { arrivingSong } from './arriving-song.ts';
import type { ComposeAssets, ComposeImports } from './compose-types.ts';

interface FileImportOptions {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly imports: ComposeImports;
  readonly assets: ComposeAssets;
}

/** Takes a MIDI or a sound file into the piece; the result is the (first) track it made. */
export function useFileImport({ piece, engine, imports, assets }: FileImportOptions, onDone: (result: Result<string>) => void) {
  const { language } = useLanguage();
  const [progress, setProgress] = useState<number | undefined>(undefined);
  const [asking, setAsking] = useState<File | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);
  const unexpected = useUnexpected();
  // Who closes the sheet does not want the file any more.
  useEffect(() => () => running.current?.abort(), []);

  const takeMidi = async (file: File, signal: AbortSignal): Promise<Result<string>> => {
    const read = await imports.midi(file);
    if (!read.ok) return read;
    if (signal.aborted) return failed('cancelled');
    const isEmpty = piece.tables.track.all().length === 0;
    const [first] = importSong(piece, arrivingSong(read.value, { takesTime: isEmpty, language: language.id }));
    return first === undefined ? failed('midi-without-notes') : ok(first);
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
    const controller = new AbortController();
    running.current = controller;
    setProgress(0);
    const isMidi = /\.(mid|midi|kar)$/i.test(file.name) || file.type.includes('midi');
    const { signal } = controller;
    const taken = isMidi ? takeMidi(file, signal) : takeAudio(file, { signal, isAgreed });
    taken.then((result) => {
      if (signal.aborted) return;
      setProgress(undefined);
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
    cancel() {
      running.current?.abort();
      setProgress(undefined);
    },
  };
}
