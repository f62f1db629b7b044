const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled, [type="hidden"], [tabindex="-1"]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';
/** How many controls back it looks for a place: past a dialog to what opened it. */
const LONGEST_TRAIL = 12;

/** A control that had the focus and, once it is gone, the gap it left. */
interface Stop {
  readonly control: HTMLElement;
  gap: Gap | undefined;
}
interface Gap {
  readonly parent: Node;
  readonly previous: Node | null;
  readonly next: Node | null;
}

/**
 * Keeps the place of people who work by keyboard or screen reader: when the focused control goes away or can no longer be
 * used (the thing was deleted, the last step undone), the focus goes on to what follows it instead of to the top of the page.
 * @returns the way to end it
 */
export function keepFocus(page: Document): () => void {
  let trail: readonly Stop[] = [];
  let frame = 0;

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    trail = [...trail.filter(({ control }) => control !== target), { control: target, gap: undefined }].slice(
      -LONGEST_TRAIL,
    );
  };
  const isLost = (): boolean => {
    const last = trail.at(-1)?.control;
    const { activeElement } = page;
    return (
      last !== undefined &&
      !isUsable(last) &&
      (activeElement === null || activeElement === page.body || activeElement === last)
    );
  };
  // A dialog that closes gives the focus back by itself, a frame later: it is asked first.
  const goOn = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (isLost()) placeAfter(page, trail)?.focus({ preventScroll: true });
      });
    });
  };
  const watcher = new MutationObserver((records) => {
    for (const { removedNodes, target: parent, previousSibling: previous, nextSibling: next } of records) {
      for (const node of removedNodes) {
        if (!(node instanceof Element)) continue;
        for (const stop of trail)
          if (node.contains(stop.gap?.parent ?? stop.control)) stop.gap = { parent, previous, next };
      }
    }
    if (isLost()) goOn();
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

/** Where the last of these stops leads to; if to nothing, the one before. */
function placeAfter(page: Document, trail: readonly Stop[]): HTMLElement | undefined {
  for (const { control, gap } of trail.toReversed()) {
    if (isUsable(control)) {
      if (control.checkVisibility()) return control;
      continue;
    }
    const { parentElement: parent, previousSibling: previous, nextSibling: next } = control;
    const place = control.isConnected ? { parent: parent ?? page.body, previous, next } : gap;
    const found = place && nearest(page, place);
    if (found) return found;
  }
  return undefined;
}

/** The first control behind the gap, else the last before it, in the smallest part of the page that has one. */
function nearest(page: Document, { parent, previous, next }: Gap): HTMLElement | undefined {
  const from = [next, previous].find((side) => side?.parentNode === parent) ?? parent;
  const isBehind = (control: HTMLElement): boolean =>
    // In what follows or behind it; behind what came before, and not in it.
    (from.contains(control) && from !== previous) ||
    ((from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !from.contains(control));
  const start = parent instanceof HTMLElement && parent.isConnected ? parent : page.body;
  for (let part: HTMLElement | null = start; part && part !== page.body; part = part.parentElement) {
    const controls = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((control) => control.checkVisibility());
    const found = controls.find(isBehind) ?? controls.at(-1);
    if (found) return found;
    if (part.matches('main[tabindex]')) return part;
  }
  return undefined;
}
