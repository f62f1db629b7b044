import { describe, expect, it } from 'vitest';
import { ariaKeys, keyCaps, matchesKeys } from '../../src/ui/actions/keys.ts';

const press = (code: string, held: { ctrl?: boolean; meta?: boolean; shift?: boolean; alt?: boolean } = {}) => ({
  code,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
});

describe('keys', () => {
  it('match by their place, with Control or Command', () => {
    const undo = { code: 'KeyZ', mod: true };
    expect(matchesKeys(press('KeyZ', { ctrl: true }), undo)).toBe(true);
    expect(matchesKeys(press('KeyZ', { meta: true }), undo)).toBe(true);
    expect(matchesKeys(press('KeyZ'), undo)).toBe(false);
    expect(matchesKeys(press('KeyZ', { ctrl: true, shift: true }), undo)).toBe(false);
  });

  it('show as caps in the order in which they are pressed', () => {
    expect(keyCaps({ code: 'KeyZ', mod: true, shift: true }, false)).toEqual([
      { nameId: 'core.key.control' },
      { nameId: 'core.key.shift' },
      { sign: 'Z' },
    ]);
    expect(keyCaps({ code: 'ArrowLeft', mod: true }, true)).toEqual([{ sign: '⌘' }, { sign: '←' }]);
  });

  it('are told to screen readers', () => {
    expect(ariaKeys({ code: 'KeyZ', mod: true, shift: true })).toBe('Control+Shift+Z');
    expect(ariaKeys({ code: 'Space' })).toBe('Space');
  });
});
