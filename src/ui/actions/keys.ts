import type { MessageId } from '../i18n/texts.ts';

/** Keys by their place on the keyboard (`event.code`), so that they hold in every script. */
export interface Keys {
  readonly code: string;
  /** Control, on an Apple keyboard Command. */
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

export interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function matchesKeys(press: KeyPress, keys: Keys): boolean {
  return (
    press.code === keys.code &&
    (press.ctrlKey || press.metaKey) === (keys.mod ?? false) &&
    press.shiftKey === (keys.shift ?? false) &&
    press.altKey === (keys.alt ?? false)
  );
}

/** A key on its cap: a letter or sign as it is, or the id of its name. */
export type KeyCap = { readonly sign: string } | { readonly nameId: MessageId };

const NAMED: Readonly<Record<string, KeyCap>> = {
  Space: { nameId: 'core.key.space' },
  Enter: { nameId: 'core.key.enter' },
  Escape: { nameId: 'core.key.escape' },
  Delete: { nameId: 'core.key.delete' },
  Backspace: { nameId: 'core.key.backspace' },
  Tab: { nameId: 'core.key.tab' },
  Home: { nameId: 'core.key.home' },
  End: { nameId: 'core.key.end' },
  PageUp: { nameId: 'core.key.page-up' },
  PageDown: { nameId: 'core.key.page-down' },
  ArrowUp: { sign: '↑' },
  ArrowDown: { sign: '↓' },
  ArrowLeft: { sign: '←' },
  ArrowRight: { sign: '→' },
  Comma: { sign: ',' },
  Period: { sign: '.' },
  Slash: { sign: '/' },
  Minus: { sign: '−' },
  Equal: { sign: '+' },
  BracketLeft: { sign: '[' },
  BracketRight: { sign: ']' },
};

/** The caps to press together, in order. */
export function keyCaps(keys: Keys, isApple: boolean): readonly KeyCap[] {
  const caps: KeyCap[] = [];
  if (keys.mod === true) caps.push(isApple ? { sign: '⌘' } : { nameId: 'core.key.control' });
  if (keys.alt === true) caps.push(isApple ? { sign: '⌥' } : { nameId: 'core.key.alt' });
  if (keys.shift === true) caps.push({ nameId: 'core.key.shift' });
  caps.push(NAMED[keys.code] ?? { sign: keys.code.replace(/^(Key|Digit|Numpad)/, '') });
  return caps;
}

/** In the form of `aria-keyshortcuts`. */
export function ariaKeys(keys: Keys): string {
  const parts = [
    keys.mod && 'Control',
    keys.alt && 'Alt',
    keys.shift && 'Shift',
    keys.code.replace(/^(Key|Digit)/, ''),
  ];
  return parts.filter(Boolean).join('+');
}
