import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { UNKNOWN_LANGUAGE, type LyricSheet, type SheetLine, type SheetPart, type SheetSyllable, type SheetText } from '../../document/words/lyric-sheet.ts';
import { endOf, languagesOf, partNamed, textIn, textWith } from './sheet-parts.ts';
import { readTtmlTime, type TtmlRates } from './ttml-times.ts';

/** Deeper than any words stand in a file that is meant well. */
const DEEPEST = 60;

/**
 * Reads TTML: times of paragraphs and of spans in them, languages by `xml:lang`; paragraphs at the same time in different
 * languages are one line. `undefined` for what is no XML.
 */
export function readTtml(text: string): LyricSheet | undefined {
  const root = rootOf(text);
  if (!root || localName(root) !== 'tt') return undefined;
  const state: Reading = { rates: ratesOf(root), lines: [], byTime: new Map() };
  walk(root, { language: attribute(root, 'lang') ?? UNKNOWN_LANGUAGE, begin: 0, end: undefined, part: undefined, depth: 0 }, state);
  const named = attribute(root, 'lang');
  const title = elementsNamed(root, 'title')[0]?.textContent?.trim();
  const artist = elementsNamed(root, 'agent')[0]?.textContent?.trim();
  return { title: title === '' ? undefined : title, artist: artist === '' ? undefined : artist, languages: languagesOf(named === undefined ? [] : [named], state.lines), lines: state.lines };
}

function rootOf(text: string): Element | undefined {
  try {
    // The parser throws for what it cannot mend; names of entities are never fetched or unfolded.
    return new DOMParser({ onError: (level) => { if (level === 'fatalError') throw new SyntaxError('no XML'); } }).parseFromString(text, 'text/xml').documentElement ?? undefined;
  } catch {
    return undefined;
  }
}

interface Reading {
  readonly rates: TtmlRates;
  readonly lines: { startMs: number | null; endMs: number | null; part?: SheetPart; texts: SheetText[] }[];
  /** Lines by their time, to find the same one in another language. */
  readonly byTime: Map<string, Reading['lines'][number]>;
}

interface Around {
  readonly language: string;
  readonly begin: number;
  readonly end: number | undefined;
  readonly part: SheetPart | undefined;
  readonly depth: number;
}

function walk(element: Element, around: Around, state: Reading): void {
  if (around.depth > DEEPEST) return;
  for (const child of childElements(element)) {
    const inside = { ...around, ...timeOf(child, around, state.rates), language: attribute(child, 'lang') ?? around.language, depth: around.depth + 1 };
    const part = partOf(child);
    if (localName(child) === 'p') readLine(child, { ...inside, part: part ?? around.part }, state);
    else walk(child, { ...inside, part }, state);
    // A part is named once, by the line it begins with.
    if (localName(child) === 'p') around = { ...around, part: undefined };
  }
}

function partOf(element: Element): SheetPart | undefined {
  const role = attribute(element, 'role');
  return partNamed(attribute(element, 'songPart') ?? attribute(element, 'song-part') ?? (role?.startsWith('x-') ? role.slice(2) : '') ?? '');
}

function timeOf(element: Element, around: { begin: number; end: number | undefined }, rates: TtmlRates): { begin: number; end: number | undefined } {
  const begin = readTtmlTime(attribute(element, 'begin'), rates);
  const end = readTtmlTime(attribute(element, 'end'), rates);
  const length = readTtmlTime(attribute(element, 'dur'), rates);
  const start = around.begin + (begin ?? 0);
  return { begin: start, end: end === undefined ? (length === undefined ? around.end : start + length) : around.begin + end };
}

function readLine(element: Element, { language, begin, end, part }: Around, state: Reading): void {
  const isTimed = element.hasAttribute('begin') || begin > 0 || end !== undefined;
  const spans: Spans = { byLanguage: new Map(), rates: state.rates, begin, isRelative: areRelative(element, begin, state.rates) };
  collect(element, { language, startMs: begin, depth: 0 }, spans);
  const texts = [...spans.byLanguage].map(([tag, parts]) => textWith(tag, parts, begin)).filter(({ text }) => text !== '');
  if (texts.length === 0) return;
  const key = isTimed ? `${begin} ${end ?? ''}` : '';
  const same = isTimed ? state.byTime.get(key) : undefined;
  if (same && texts.every((text) => same.texts.every((known) => known.language !== text.language))) {
    same.texts.push(...texts);
    return;
  }
  const line = { startMs: isTimed ? begin : null, endMs: isTimed ? (end ?? null) : null, ...(part ? { part } : {}), texts };
  state.lines.push(line);
  if (isTimed) state.byTime.set(key, line);
}

/** By the standard, times in a paragraph count from its beginning; many files count from the song's. The first one tells. */
function areRelative(element: Element, begin: number, rates: TtmlRates): boolean {
  const first = elementsNamed(element, 'span').map((span) => readTtmlTime(attribute(span, 'begin'), rates)).find((time) => time !== undefined);
  return first !== undefined && first < begin;
}

interface Spans {
  readonly byLanguage: Map<string, SheetSyllable[]>;
  readonly rates: TtmlRates;
  readonly begin: number;
  readonly isRelative: boolean;
}

function collect(node: Element, at: { language: string; startMs: number; depth: number }, spans: Spans): void {
  if (at.depth > DEEPEST) return;
  for (let child: Node | null = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT || child.nodeType === CDATA) add(spans, at.language, { startMs: at.startMs, text: child.nodeValue ?? '' });
    const element = asElement(child);
    if (!element) continue;
    const language = attribute(element, 'lang') ?? at.language;
    if (localName(element) === 'br') add(spans, language, { startMs: at.startMs, text: ' ' });
    const time = readTtmlTime(attribute(element, 'begin'), spans.rates);
    const startMs = time === undefined ? (language === at.language ? at.startMs : spans.begin) : spans.isRelative ? spans.begin + time : time;
    if (localName(element) === 'span') {
      if (time !== undefined) add(spans, language, { startMs, text: '' });
      collect(element, { language, startMs, depth: at.depth + 1 }, spans);
      const end = readTtmlTime(attribute(element, 'end'), spans.rates);
      if (end !== undefined) add(spans, language, { startMs: spans.isRelative ? spans.begin + end : end, text: '' });
    }
  }
}

function add({ byLanguage }: Spans, language: string, syllable: SheetSyllable): void {
  const parts = byLanguage.get(language) ?? [];
  // The end of a span is a silence unless the next begins right there.
  if (parts.at(-1)?.text === '' && parts.at(-1)?.startMs === syllable.startMs) parts.pop();
  parts.push(syllable);
  byLanguage.set(language, parts);
}

const TEXT = 3;
const CDATA = 4;
const ELEMENT = 1;

const localName = (element: Element): string => element.localName ?? element.nodeName.replace(/^.*:/, '');

function asElement(node: Node): Element | undefined {
  // The kind of node says what it is: the parse boundary of the file.
  return node.nodeType === ELEMENT ? (node as Element) : undefined;
}

function childElements(element: Element): Element[] {
  const found: Element[] = [];
  for (let child: Node | null = element.firstChild; child; child = child.nextSibling) {
    const inside = asElement(child);
    if (inside) found.push(inside);
  }
  return found;
}

const elementsNamed = (element: Element, name: string): Element[] => [...element.getElementsByTagNameNS('*', name)];

/** By its name without a prefix. */
function attribute(element: Element, name: string): string | undefined {
  for (const { localName: local, nodeName, value } of element.attributes) if ((local ?? nodeName) === name || nodeName.endsWith(`:${name}`)) return value;
  return undefined;
}

function ratesOf(root: Element): TtmlRates {
  const number = (name: string): number | undefined => {
    const value = Number(attribute(root, name));
    return Number.isFinite(value) && value > 0 ? value : undefined;
  };
  const frames = number('frameRate') ?? 30;
  const [above = 1, below = 1] = (attribute(root, 'frameRateMultiplier') ?? '').split(/[\s:]+/).map(Number);
  const multiplier = above > 0 && below > 0 ? above / below : 1;
  return { frames: frames * multiplier, ticks: number('tickRate') ?? 1 };
}

/** Writes TTML; each language is a paragraph of its own at the same time. Lines without a time stand without one. */
export function writeTtml(sheet: LyricSheet, languages: readonly string[] = sheet.languages): string {
  const rows = sheet.lines.flatMap((line, index) =>
    languages.flatMap((language, place) => {
      const text = textIn(line, language);
      return text && text.text.trim() !== '' ? [paragraph({ line, text, end: endOf(sheet.lines, index), isFirst: place === 0 || !textIn(line, languages[0] ?? '') })] : [];
    }),
  );
  const [first = UNKNOWN_LANGUAGE] = languages;
  const facts = [
    ...(sheet.title ? [`<ttm:title>${escaped(sheet.title)}</ttm:title>`] : []),
    ...(sheet.artist ? [`<ttm:agent type="person" xml:id="artist"><ttm:name type="full">${escaped(sheet.artist)}</ttm:name></ttm:agent>`] : []),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="${escaped(first)}">`,
    ...(facts.length > 0 ? [`<head><metadata>${facts.join('')}</metadata></head>`] : []),
    '<body><div>',
    ...rows,
    '</div></body>',
    '</tt>',
    '',
  ].join('\n');
}

function paragraph({ line, text, end, isFirst }: { line: SheetLine; text: SheetText; end: number; isFirst: boolean }): string {
  const { startMs, part } = line;
  const times = startMs === null ? '' : ` begin="${seconds(startMs)}" end="${seconds(end)}"`;
  const role = part && isFirst ? ` ttm:role="x-${part}"` : '';
  return `<p${times} xml:lang="${escaped(text.language)}"${role}>${startMs === null ? escaped(text.text) : spansOf(text, startMs, end)}</p>`;
}

/** The first span is at the paragraph's beginning, so that its times are known to count from there. */
function spansOf({ text, syllables = [] }: SheetText, startMs: number, end: number): string {
  if (syllables.length === 0) return escaped(text);
  const first = syllables[0]?.startMs ?? startMs;
  const lead = first > startMs ? `<span begin="0s" end="${seconds(first - startMs)}"></span>` : '';
  return lead + syllables.map(({ startMs: at, text: letters }, index) => {
    const next = syllables[index + 1];
    if (letters === '') return '';
    const stop = next ? next.startMs : Math.max(at, end);
    return `<span begin="${seconds(at - startMs)}" end="${seconds(stop - startMs)}">${escaped(letters.trimEnd())}</span>${/\s$/u.test(letters) ? ' ' : ''}`;
  }).join('');
}

const seconds = (ms: number): string => `${Math.max(0, Math.round(ms)) / 1000}s`;

const escaped = (text: string): string =>
  text
    // Control characters have no place in XML, not even as references.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
