import { useEffect, useEffectEvent, useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { LONGEST_LINE, splitLines } from './split-lines.ts';
import { carriedOver, movedCaret } from './text-merge.ts';
import type { LineWriting } from './use-line-writing.ts';
import { wordsDirection } from './words-direction.ts';
import styles from './LineList.module.css';

interface LineFieldProps {
  readonly line: string;
  readonly language: string;
  readonly text: string;
  readonly label: string;
  readonly writing: LineWriting;
  onFocus(): void;
  onMove(by: 1 | -1): void;
}

/**
 * The words of one line in one language. The field owns its text while someone writes in it, so that the caret and the
 * composing of Arabic, Vietnamese or Chinese are left in peace; what others write meanwhile is laid around it.
 */
export function LineField({ line, language, text, label, writing, onFocus, onMove }: LineFieldProps) {
  const mayEdit = useMayEdit();
  const field = useRef<HTMLTextAreaElement>(null);
  /** The words in the document when the field last agreed with it. */
  const seen = useRef(text);
  const isComposing = useRef(false);
  const place = { line, language };

  const show = (words: string): void => {
    const element = field.current;
    seen.current = words;
    if (!element || element.value === words) return;
    const [start, end] = [element.selectionStart, element.selectionEnd].map((caret) => movedCaret(element.value, words, caret));
    element.value = words;
    if (document.activeElement === element) element.setSelectionRange(start ?? 0, end ?? 0);
  };
  const write = (): void => {
    const element = field.current;
    if (!element || isComposing.current) return;
    const words = carriedOver(seen.current, element.value.replace(/\s*[\r\n]+\s*/gu, ' '), writing.wordsOf(place));
    if (words !== writing.wordsOf(place)) writing.write(place, words);
    show(words);
  };
  const showText = useEffectEvent(() => {
    if (!isComposing.current) show(text);
  });
  useLayoutEffect(() => showText(), [text]);

  const register = useEffectEvent((element: HTMLTextAreaElement | null) => writing.register(place, element));
  useLayoutEffect(() => {
    register(field.current);
    return () => register(null);
  }, [line, language]);

  // Phones report Enter only here, with no key; React has no event for it.
  const onBeforeInput = useEffectEvent((event: InputEvent) => {
    if (event.inputType !== 'insertLineBreak' && event.inputType !== 'insertParagraph') return;
    event.preventDefault();
    if (!mayEdit) return;
    write();
    writing.enter(place, field.current?.selectionStart ?? 0);
  });
  useEffect(() => {
    const element = field.current;
    const listen = (event: InputEvent): void => onBeforeInput(event);
    element?.addEventListener('beforeinput', listen);
    return () => element?.removeEventListener('beforeinput', listen);
  }, []);

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\n\r\u2028\u2029]/u.test(pasted)) return;
    event.preventDefault();
    if (!mayEdit) return;
    const behind = value.slice(selectionEnd);
    const texts = splitLines(pasted);
    const first = value.slice(0, selectionStart) + (texts[0] ?? '');
    const last = texts.length < 2 ? first + behind : (texts.at(-1) ?? '') + behind;
    writing.paste(place, texts.length < 2 ? [last] : [first, ...texts.slice(1, -1), last], behind.length);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || !mayEdit) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const caret = selectionStart === selectionEnd ? selectionStart : undefined;
    const isUp = event.key === 'ArrowUp';
    const by = isUp ? -1 : 1;
    const isStep = (isUp && caret === 0) || (event.key === 'ArrowDown' && caret === value.length);
    if (event.altKey && (isUp || event.key === 'ArrowDown')) onMove(by);
    else if (event.code === 'KeyZ' && (event.ctrlKey || event.metaKey)) writing.undo(event.shiftKey ? 'redo' : 'undo');
    else if (event.key === 'Backspace' && caret === 0) writing.join(place);
    else if (!isStep || event.shiftKey || !writing.step(place, by)) return;
    event.preventDefault();
  };

  return (
    <div className={styles['field']} data-words={text}>
      <textarea
        ref={field}
        className={styles['words']}
        rows={1}
        lang={language}
        dir={wordsDirection(text, language)}
        aria-label={label}
        defaultValue={text}
        readOnly={!mayEdit}
        maxLength={LONGEST_LINE}
        enterKeyHint="next"
        autoComplete="off"
        onInput={write}
        onFocus={onFocus}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
        onCompositionStart={() => (isComposing.current = true)}
        onCompositionEnd={() => {
          isComposing.current = false;
          write();
        }}
      />
    </div>
  );
}
