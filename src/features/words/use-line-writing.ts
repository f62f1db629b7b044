import { useLayoutEffect, useRef } from 'react';
import { joinTexts, joinWithPrevious, pasteLines, splitLine } from '../../document/commands/lines.ts';
import { addLines, moveLine, writeLine } from '../../document/commands/words.ts';
import type { PieceDoc } from '../../document/open.ts';
import { linesInOrder, textsOf } from '../../document/queries/lyrics.ts';
import { neighboursAt } from './drop-place.ts';

/** A field on the page: the words of one line in one language. */
export interface FieldPlace {
  readonly line: string;
  readonly language: string;
}

interface WantedFocus extends FieldPlace {
  readonly caret: number;
}

/** Typing that pauses longer begins a new step of undo. */
const RUN_MILLISECONDS = 2000;

const keyOf = ({ line, language }: FieldPlace): string => `${line} ${language}`;

/** Writing as in a sheet of paper: what keys and pastes do to the lines, and where the caret goes then. */
export function useLineWriting(piece: PieceDoc) {
  const fields = useRef(new Map<string, HTMLTextAreaElement>());
  const wanted = useRef<WantedFocus | undefined>(undefined);
  const typing = useRef({ place: '', at: 0, run: 0 });
  const { tables } = piece;
  const wordsOf = ({ line, language }: FieldPlace): string => textsOf(tables, line, language)[0]?.text ?? '';

  // A line that was just made gets its field with the next rendering; the caret follows it there.
  useLayoutEffect(() => {
    const place = wanted.current;
    const field = place && fields.current.get(keyOf(place));
    if (!place || !field) return;
    wanted.current = undefined;
    field.focus();
    field.setSelectionRange(place.caret, place.caret);
  });

  const goTo = (place: WantedFocus): void => {
    const field = fields.current.get(keyOf(place));
    if (!field) {
      wanted.current = place;
      return;
    }
    field.focus();
    field.setSelectionRange(place.caret, place.caret);
  };
  const gestureAt = (place: FieldPlace): string => {
    const now = performance.now();
    const { current } = typing;
    const goesOn = current.place === keyOf(place) && now - current.at < RUN_MILLISECONDS;
    typing.current = { place: keyOf(place), at: now, run: goesOn ? current.run : current.run + 1 };
    return `words ${keyOf(place)} ${typing.current.run}`;
  };
  const endRun = (): void => {
    typing.current = { ...typing.current, place: '' };
  };
  const neighbour = (line: string, by: number): string | undefined => {
    const ids = linesInOrder(tables).map(({ id }) => id);
    return ids[ids.indexOf(line) + by];
  };

  return {
    wordsOf,
    register(place: FieldPlace, field: HTMLTextAreaElement | null): void {
      if (field) fields.current.set(keyOf(place), field);
      else fields.current.delete(keyOf(place));
    },
    write(place: FieldPlace, text: string): void {
      writeLine(piece, { ...place, text }, gestureAt(place));
    },
    /** Enter: on to the next line where it waits for its words, else a new line. */
    enter(place: FieldPlace, caret: number): void {
      endRun();
      const { line, language } = place;
      const words = wordsOf(place);
      const below = neighbour(line, 1);
      if (caret >= words.length && below !== undefined && wordsOf({ line: below, language }) === '') return goTo({ line: below, language, caret: 0 });
      if (caret >= words.length) {
        const [added] = addLines(piece, { language, texts: [''], after: line });
        if (added !== undefined) goTo({ line: added, language, caret: 0 });
        return;
      }
      const cut = splitLine(piece, { line, language, at: caret });
      if (cut.ok) goTo({ line: cut.value, language, caret: 0 });
    },
    /** Backspace at the start: the line joins the one before. */
    join({ line, language }: FieldPlace): void {
      endRun();
      const above = neighbour(line, -1);
      if (above === undefined) return;
      const caret = wordsOf({ line: above, language }).length;
      if (joinWithPrevious(piece, line).ok) goTo({ line: above, language, caret });
    },
    paste(place: FieldPlace, texts: readonly string[], caretFromEnd: number): void {
      endRun();
      const last = pasteLines(piece, { ...place, texts });
      if (last.ok) goTo({ line: last.value, language: place.language, caret: (texts.at(-1)?.length ?? 0) - caretFromEnd });
    },
    /** Up or down to the same language of another line. */
    step({ line, language }: FieldPlace, by: 1 | -1): boolean {
      const next = neighbour(line, by);
      if (next === undefined) return false;
      goTo({ line: next, language, caret: by < 0 ? wordsOf({ line: next, language }).length : 0 });
      return true;
    },
    move(line: string, by: 1 | -1): boolean {
      endRun();
      const ids = linesInOrder(tables).map(({ id }) => id);
      const place = ids.indexOf(line) + by;
      if (place < 0 || place >= ids.length) return false;
      return moveLine(piece, line, neighboursAt(ids, line, place)).ok;
    },
    moveTo(line: string, place: number): void {
      const ids = linesInOrder(tables).map(({ id }) => id);
      if (ids.indexOf(line) !== place) moveLine(piece, line, neighboursAt(ids, line, place));
    },
    addAfterAll(language: string): void {
      endRun();
      const [added] = addLines(piece, { language, texts: [''] });
      if (added !== undefined) goTo({ line: added, language, caret: 0 });
    },
    merge: (place: FieldPlace): void => joinTexts(piece, place),
    undo(direction: 'undo' | 'redo'): void {
      endRun();
      piece.history[direction](piece.person);
    },
  };
}

export type LineWriting = ReturnType<typeof useLineWriting>;
