import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Facts, Result } from '../../base/result.ts';
import type { Ticks } from '../../base/units.ts';
import { addRecording } from '../../document/commands/recordings.ts';
import { tempoMapOf } from '../../document/queries/song.ts';
import type { Recording, TakeChunk } from '../../engine/engine-types.ts';
import type { KeepCode, UnfinishedTake } from '../../keep/keep-types.ts';
import { placeTake } from './place-take.ts';
import type { HeardTake, RecordViewProps } from './record-types.ts';
import { createTakeLog, type TakeLog } from './take-log.ts';
import { addPeaks, NO_PEAKS, type TakePeaks } from './take-peaks.ts';
import { freeVoiceTrack } from './voice-track.ts';

export interface TakeFailure {
  readonly code: string;
  readonly facts: Facts;
}

/** Where a take is on its way from the microphone into the song. */
export type TakeStep =
  | { readonly type: 'ready' }
  /** The browser may be asking for the microphone. */
  | { readonly type: 'starting' }
  | { readonly type: 'running'; readonly from: Ticks; readonly countInBars: number }
  | { readonly type: 'stopping' }
  | { readonly type: 'encoding'; readonly recording: Recording }
  | { readonly type: 'review'; readonly take: HeardTake }
  | { readonly type: 'keeping'; readonly take: HeardTake };

type TakeProps = Pick<RecordViewProps, 'piece' | 'engine' | 'assets' | 'encodeTake' | 'startTake'>;

/** One take at a time: record, hear, then keep it or not. Nothing reaches the piece, or anyone else, before it is kept. */
export function useTake({ piece, engine, assets, encodeTake, startTake }: TakeProps) {
  const [step, setStep] = useState<TakeStep>({ type: 'ready' });
  const [failure, setFailure] = useState<TakeFailure | undefined>(undefined);
  const [storeTrouble, setStoreTrouble] = useState<KeepCode | undefined>(undefined);
  const live = useRef<TakePeaks>(NO_PEAKS);
  const log = useRef<Pick<TakeLog, 'end' | 'discard'> | undefined>(undefined);
  const turn = useRef<object | undefined>(undefined);
  const isStopping = useRef(false);

  const fail = (result: { readonly code: string; readonly facts: Facts }, next: TakeStep): void => {
    setFailure({ code: result.code, facts: result.facts });
    setStep(next);
  };
  /** Whatever was on its way is not wanted any more. */
  const newTurn = (): (() => boolean) => {
    const mine = {};
    turn.current = mine;
    setFailure(undefined);
    return () => turn.current === mine;
  };

  const encode = async (recording: Recording): Promise<void> => {
    const isWanted = newTurn();
    setStep({ type: 'encoding', recording });
    const encoded = await encodeTake(recording.samples, recording.sampleRate);
    if (!isWanted()) return;
    if (!encoded.ok) return fail(encoded, { type: 'encoding', recording });
    const { bytes, mime } = encoded.value;
    setStep({ type: 'review', take: { audio: encoded.value, blob: new Blob([bytes], { type: mime }), start: recording.start } });
  };

  const record = async (from: Ticks, countInBars: number): Promise<void> => {
    const isWanted = newTurn();
    setStep({ type: 'starting' });
    setStoreTrouble(undefined);
    void log.current?.discard();
    live.current = NO_PEAKS;
    const taking = startTake && createTakeLog({ start: from, startTake, onTrouble: setStoreTrouble });
    log.current = taking;
    const onChunk = (chunk: TakeChunk): void => {
      live.current = addPeaks(live.current, chunk.samples, chunk.sampleRate);
      taking?.add(chunk);
    };
    const begun = await engine.record({ countInBars, from, onChunk });
    if (!isWanted()) return;
    if (!begun.ok) return fail(begun, { type: 'ready' });
    setStep({ type: 'running', from, countInBars });
  };

  const stop = async (): Promise<void> => {
    // The engine tells of its end while it is being ended.
    if (step.type !== 'running' || isStopping.current) return;
    isStopping.current = true;
    const isWanted = newTurn();
    setStep({ type: 'stopping' });
    const finished = await engine.finishRecording();
    await log.current?.end();
    isStopping.current = false;
    engine.seek(step.from);
    if (!isWanted()) return;
    if (finished.ok) await encode(finished.value);
    else fail(finished, { type: 'ready' });
  };

  const resume = async (cut: UnfinishedTake): Promise<void> => {
    const isWanted = newTurn();
    log.current = { end: () => Promise.resolve(), discard: () => cut.discard() };
    const samples = await cut.samples();
    if (!isWanted()) return;
    if (samples.length === 0) return fail({ code: 'nothing-recorded', facts: {} }, { type: 'ready' });
    await encode({ samples, sampleRate: cut.sampleRate, start: cut.start });
  };

  const keep = async (take: HeardTake, nudgeMilliseconds: number): Promise<Result<void, KeepCode> | undefined> => {
    const isWanted = newTurn();
    setStep({ type: 'keeping', take });
    const { bytes, mime, seconds, peaks } = take.audio;
    const kept = await assets.put(bytes, mime);
    if (!isWanted()) return undefined;
    if (!kept.ok) {
      fail(kept, { type: 'review', take });
      return kept;
    }
    const place = placeTake({ start: take.start, seconds, nudge: nudgeMilliseconds / 1000 }, tempoMapOf(piece.tables));
    const facts = { mime, bytes: bytes.byteLength, name: '', seconds, peaks, width: 0, height: 0, author: '', licence: '', source: '' };
    addRecording(piece, { sha256: kept.value, asset: facts, clip: place, track: freeVoiceTrack(piece.tables, piece.person, place) });
    await log.current?.discard();
    log.current = undefined;
    setStep({ type: 'ready' });
    return { ok: true, value: undefined };
  };

  /** Lays a take aside. @returns the way back, until another is recorded */
  const discard = (): (() => void) => {
    const laidAside = step;
    const isAside = newTurn();
    setStep({ type: 'ready' });
    return () => {
      if (!isAside()) return;
      if (laidAside.type === 'encoding') void encode(laidAside.recording);
      else setStep(laidAside);
    };
  };
  const cancel = (): void => {
    newTurn();
    engine.cancelRecording();
    if (step.type === 'running') engine.seek(step.from);
    void log.current?.discard();
    log.current = undefined;
    setStep({ type: 'ready' });
  };

  // The engine ends a take by itself when it is full or the microphone is taken away.
  const onTransport = useEffectEvent(() => {
    if (step.type === 'running' && engine.state().phase === 'stopped') void stop();
  });
  useEffect(() => engine.changed.listen(() => onTransport()), [engine]);
  const isLaidAside = step.type === 'ready';
  const leave = useEffectEvent(() => {
    if (step.type === 'running' || step.type === 'starting' || step.type === 'stopping') engine.cancelRecording();
    if (isLaidAside) void log.current?.discard();
    else void log.current?.end();
    turn.current = undefined;
  });
  useEffect(() => () => leave(), []);

  return { step, failure, storeTrouble, live, record, stop, resume, encode, keep, discard, cancel, forget: () => setFailure(undefined) };
}
