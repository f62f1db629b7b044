import * as Y from 'yjs';
import { compareText } from '../../base/order.ts';

/**
 * All that a document holds, unknown kinds and fields included, as one text that is equal on devices that hold the same:
 * Yjs gives keys in the order in which they arrived, which differs. Its SHA-256 names a state of a piece. Needs no stack, however deep the values nest.
 */
export function canonicalText(ydoc: Y.Doc): string {
  const kinds = [...ydoc.share].filter(([, type]) => type._start !== null || type._map.size > 0);
  const written = kinds
    .map(([name, type]) => [name, canonicalValue(type)] as const)
    .filter(([, text]) => text !== '{}')
    .sort(([left], [right]) => compareText(left, right));
  return written.map(([name, text]) => `${JSON.stringify(name)}:${text}\n`).join('');
}

/** Text that is finished, as opposed to a stored string that still has to be written. */
class Written {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

function canonicalValue(value: unknown): string {
  let text = '';
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof Written) text += next.text;
    else for (const part of partsOf(next).reverse()) waiting.push(part);
  }
  return text;
}

/** What a value is made of, in order: finished text and values inside it. */
function partsOf(value: unknown): unknown[] {
  if (value instanceof Y.AbstractType) return sharedParts(value);
  if (value instanceof Uint8Array) return [new Written(`bytes(${Array.from(value).join()})`)];
  if (value instanceof Y.Doc) return [new Written(`document(${JSON.stringify(value.guid)})`)];
  if (Array.isArray(value)) return listed('[', value, ']');
  if (typeof value === 'object' && value !== null) return keyed('{', Object.entries<unknown>({ ...value }), '}');
  // JSON has no word for these, and they are not the same as nothing.
  if (value === undefined || typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) return [new Written(String(value))];
  return [new Written(JSON.stringify(value))];
}

function sharedParts(type: Y.AbstractType<unknown>): unknown[] {
  const entries = [...type._map].flatMap(([key, item]): [string, unknown][] => (item.deleted ? [] : [[key, item.content.getContent().at(-1)]]));
  const items: unknown[] = [];
  let words = '';
  const endWords = (): void => {
    if (words !== '') items.push(new Written(`words(${JSON.stringify(words)})`));
    words = '';
  };
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.content instanceof Y.ContentString) words += item.content.str;
    else {
      endWords();
      const held: readonly unknown[] = item.content.getContent();
      for (const value of held) items.push(value);
    }
  }
  endWords();
  if (type instanceof Y.Text && items.length === 0) items.push(new Written('words("")'));
  return items.length > 0 ? [...listed('shared[', items, ']'), ...(entries.length > 0 ? keyed('{', entries, '}') : [])] : keyed('{', entries, '}');
}

const listed = (open: string, items: readonly unknown[], close: string): unknown[] => [
  new Written(open),
  ...items.flatMap((item, index) => (index === 0 ? [item] : [new Written(','), item])),
  new Written(close),
];

function keyed(open: string, entries: readonly (readonly [string, unknown])[], close: string): unknown[] {
  const sorted = [...entries].sort(([left], [right]) => compareText(left, right));
  const parts = sorted.flatMap(([key, value], index) => [new Written(`${index === 0 ? '' : ','}${JSON.stringify(key)}:`), value]);
  return [new Written(open), ...parts, new Written(close)];
}
