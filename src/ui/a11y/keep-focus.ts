const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled, [type="hidden"], [tabindex="-1"]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/**
 * Keeps the place of people who work by keyboard or screen reader: when the focused control goes away or can no longer be
 * used (the thing was deleted, the last step undone), the focus goes on to what follows it instead of to the top of the page.
 * @returns the way to end it
 */
export function keepFocus(page: Document): () => void {
  let focused: HTMLElement | undefined;
  let gap: { parent: Node; next: Node | null } | undefined;
  let frame = 0;

  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement) [focused, gap] = [target, undefined];
  };
  const isLost = (): boolean =>
    focused !== undefined && (page.activeElement === page.body || page.activeElement === null || page.activeElement === focused) && !isUsable(focused);

  // A dialog that closes gives the focus back by itself, a frame later: it is asked first.
  const goOn = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (!isLost() || !focused) return;
        const place = focused.isConnected ? { parent: focused.parentElement ?? page.body, next: focused.nextSibling } : gap;
        if (place) nearest(page, place)?.focus({ preventScroll: true });
      });
    });
  };
  const watcher = new MutationObserver((records) => {
    if (!isLost()) return;
    for (const { removedNodes, target, nextSibling } of records) {
      if ([...removedNodes].some((node) => node.contains(gap?.parent ?? focused ?? null))) gap = { parent: target, next: nextSibling };
    }
    goOn();
  });
  page.addEventListener('focusin', remember);
  watcher.observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    page.removeEventListener('focusin', remember);
    watcher.disconnect();
    cancelAnimationFrame(frame);
  };
}

const isUsable = (control: HTMLElement): boolean => control.isConnected && !control.matches(':disabled');

/** The first control behind the gap, else the last before it, in the smallest part of the page that has one. */
function nearest(page: Document, { parent, next }: { parent: Node; next: Node | null }): HTMLElement | undefined {
  const isBehind = (control: HTMLElement): boolean => {
    const from = next?.isConnected ? next : parent;
    const isAfter = (from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return from === next ? isAfter || from.contains(control) : isAfter && !from.contains(control);
  };
  const start = parent instanceof HTMLElement ? parent : page.body;
  for (let part: HTMLElement | null = start; part && part !== page.body; part = part.parentElement) {
    const controls = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((control) => control.checkVisibility());
    const found = controls.find(isBehind) ?? controls.at(-1);
    if (found) return found;
    if (part.matches('main[tabindex]')) return part;
  }
  return undefined;
}
