import { useEffect, useEffectEvent } from 'react';
import { useText } from '../../ui/i18n/use-text.ts';
import { findControl } from './find-control.ts';
import './lit.css';

const PAUSE_MILLISECONDS = 400;
const LIT = 'data-lit';

/** Draws a ring around the first of these controls that is on the screen, as long as it is there. */
export function useLitControl(ids: readonly string[]): void {
  const t = useText();
  const names = ids.join(' ');
  const find = useEffectEvent(() => findControl(document.querySelector('[role=dialog]') ?? document.body, ids, t));
  useEffect(() => {
    let shown: Element | undefined;
    let waiting = 0;
    const look = (): void => {
      waiting = 0;
      const found = names === '' ? undefined : find();
      if (found === shown) return;
      shown?.removeAttribute(LIT);
      shown = found;
      shown?.setAttribute(LIT, '');
    };
    const watcher = new MutationObserver(() => {
      if (waiting === 0) waiting = window.setTimeout(look, PAUSE_MILLISECONDS);
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      watcher.disconnect();
      window.clearTimeout(waiting);
      shown?.removeAttribute(LIT);
    };
  }, [names]);
}
