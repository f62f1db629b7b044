import { useEffect, useEffectEvent } from 'react';
import type { Action } from './action.ts';
import { matchesKeys } from './keys.ts';

/** Runs an action when its keys are pressed, unless the focused control needs those keys for itself. */
export function useShortcuts(actions: readonly Action[]): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || belongsToControl(event)) return;
    const action = actions.find((candidate) => candidate.keys !== undefined && matchesKeys(event, candidate.keys));
    if (action === undefined || !action.enabled) return;
    event.preventDefault();
    action.run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const TEXT_FIELDS =
  'textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"], input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"], [type="file"], [type="color"])';
const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const PRESSED =
  'button, a[href], summary, select, input, [role="button"], [role="switch"], [role="option"], [role="menuitem"]';
const MOVED_IN =
  'select, input[type="range"], input[type="radio"], [role="slider"], [role="tab"], [role="radio"], [role="grid"] *, [role="tree"] *, [role="spinbutton"]';

function belongsToControl(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest(TEXT_FIELDS) || target.closest(OVERLAYS)) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.code === 'Space' || event.code === 'Enter') return target.closest(PRESSED) !== null;
  if (/^(Arrow|Page|Home|End)/.test(event.code)) return target.closest(MOVED_IN) !== null;
  return event.key.length === 1 && target.closest('select') !== null;
}
