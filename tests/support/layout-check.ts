import type { Page } from 'playwright-core';

/** The smallest target a thumb can hit, in CSS pixels. */
const SMALLEST_TARGET = 44;

interface Ground {
  readonly smallest: number;
  /** Of the screen itself: a page that is too wide makes the browser's own figures grow. */
  readonly width: number;
  readonly height: number;
}

/**
 * Runs inside the page: it must not use anything from outside itself.
 * Reads what is laid out now and changes nothing.
 */
function measure({ smallest, width: screenWidth, height: screenHeight }: Ground): string[] {
  const INTERACTIVE =
    'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=slider], [role=tab], ' +
    '[role=switch], [role=checkbox], [role=radio], [role=menuitem], [role=option], [role=gridcell][tabindex], [contenteditable=true]';
  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const found: string[] = [];
  const page = document.documentElement;
  const cut = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isBox = (box: Box): boolean => box.right - box.left > 1 && box.bottom - box.top > 1;
  const parents = (element: Element): Element[] => {
    const list: Element[] = [];
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) list.push(parent);
    return list;
  };
  const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
  const name = (element: Element): string => {
    const label = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, 40);
    const id = element.id === '' ? '' : `#${element.id}`;
    return `<${element.tagName.toLowerCase()}${id}> "${label}"`;
  };
  const isHiddenFromSight = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const clip = style(element).clipPath;
    return width <= 1.5 || height <= 1.5 || clip === 'inset(50%)' || clip === 'inset(100%)';
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.closest('[inert], [aria-hidden=true]') === null;
  const holdsBack = (value: string): boolean => value === 'hidden' || value === 'clip';
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';

  /** What of an element can be seen through all the windows around it. */
  const seen = (element: Element, box: Box): Box => {
    let rest = cut(box, { left: 0, top: 0, right: screenWidth, bottom: screenHeight });
    for (const parent of parents(element)) {
      if (parent === document.body || parent === page) continue;
      const { overflowX, overflowY } = style(parent);
      if (overflowX !== 'visible' || overflowY !== 'visible') rest = cut(rest, parent.getBoundingClientRect());
    }
    return rest;
  };
  const isClippedAway = (element: Element): boolean => isHiddenFromSight(element) && holdsBack(style(element).overflowX);
  /** A control that is drawn by its label (a hidden input in a row) is as large as the label; a name beside a control is no target. */
  const target = (element: Element): Element | undefined => {
    if (parents(element).some(isClippedAway)) return undefined;
    const around = element.closest('label');
    if (around !== null) return around;
    if (!isHiddenFromSight(element)) return element;
    return element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  };
  const isInSentence = (element: Element): boolean =>
    element.tagName === 'A' &&
    style(element).display === 'inline' &&
    (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
  const floats = (element: Element): boolean =>
    [element, ...parents(element)].some((part) => /^(fixed|sticky)$/.test(style(part).position));

  if (page.scrollWidth > screenWidth + 1)
    found.push(`the page is ${page.scrollWidth} px wide on a screen of ${screenWidth} px`);

  const targets = new Set<Element>();
  for (const element of document.querySelectorAll(INTERACTIVE)) {
    const shown = isShown(element) ? target(element) : undefined;
    if (shown !== undefined && isShown(shown)) targets.add(shown);
  }
  for (const element of targets) {
    const box = element.getBoundingClientRect();
    const [width, height] = [Math.round(box.width * 10) / 10, Math.round(box.height * 10) / 10];
    if ((width < smallest || height < smallest) && !isInSentence(element)) {
      found.push(`${name(element)} is ${width} × ${height} px, smaller than ${smallest}`);
    }
    const canReach = parents(element).some((parent) => scrolls(style(parent).overflowX));
    if (!canReach && (box.right > screenWidth + 1 || box.left < -1))
      found.push(`${name(element)} stands beside the screen`);
    const isPinned = [element, ...parents(element)].some((part) => style(part).position === 'fixed');
    const canScroll = parents(element).some((parent) => scrolls(style(parent).overflowY));
    if (isPinned && !canScroll && (box.bottom > screenHeight + 1 || box.top < -1)) {
      found.push(`${name(element)} stands above or below the screen`);
    }
  }

  const list = [...targets].map((element) => ({
    element,
    box: seen(element, element.getBoundingClientRect()),
    above: floats(element),
  }));
  list.forEach((one, index) => {
    for (const other of list.slice(index + 1)) {
      if (one.above !== other.above || one.element.contains(other.element) || other.element.contains(one.element))
        continue;
      const both = cut(one.box, other.box);
      if (isBox(both)) found.push(`${name(one.element)} and ${name(other.element)} lie over each other`);
    }
  });

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set<Element>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if ((node.textContent ?? '').trim() === '' || element === null || told.has(element)) continue;
    if (/^(SCRIPT|STYLE|OPTION|TITLE|TEXTAREA)$/.test(element.tagName) || !isShown(element)) continue;
    if ([element, ...parents(element)].some(isHiddenFromSight)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    for (const around of [element, ...parents(element)]) {
      const { overflowX, overflowY } = style(around);
      if (scrolls(overflowX) || scrolls(overflowY) || around === document.body) break;
      const box = around.getBoundingClientRect();
      const isWide = holdsBack(overflowX) && (text.right > box.right + 1 || text.left < box.left - 1);
      const isTall = holdsBack(overflowY) && (text.bottom > box.bottom + 2 || text.top < box.top - 2);
      if (!isWide && !isTall) continue;
      told.add(element);
      // Shortened on purpose, with the whole of it in the title: what lies further out cuts nothing more.
      if (!around.hasAttribute('title')) found.push(`${name(element)} is cut off ${isWide ? 'at its side' : 'at its foot'}`);
      break;
    }
  }
  return found;
}

/**
 * Finds what a person could not hit, read or reach on the page as it stands: targets under 44 × 44 px, text cut off,
 * controls beside the screen or over each other. An empty list is a good page.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  return page.evaluate(measure, { smallest: SMALLEST_TARGET, width, height });
}
