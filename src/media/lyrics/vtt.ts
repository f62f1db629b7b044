import { UNKNOWN_LANGUAGE, type LyricSheet, type SheetLine, type SheetSyllable, type SheetText } from '../../document/words/lyric-sheet.ts';
import { cuesIn, type Cue } from './cues.ts';
import { endOf, firstLanguage, languagesOf, partNamed, textIn, textWith } from './sheet-parts.ts';
import { clockWithHours, readClock } from './times.ts';

/** Reads WebVTT: times of words (`<00:00:01.000>`), several languages (`<lang uk>`), parts as names of blocks. */
export function readVtt(text: string): LyricSheet {
  const { cues, head } = cuesIn(text);
  const title = /^\ufeff?WEBVTT[ \t]+-?[ \t]*(.+)$/.exec(head[0] ?? '')?.[1]?.trim();
  const named = head.flatMap((row) => /^Language:\s*([\w-]+)/i.exec(row)?.[1] ?? []);
  const lines = cues.flatMap((cue) => lineOf(cue, named[0] ?? UNKNOWN_LANGUAGE));
  return { title, languages: languagesOf(named, lines), lines };
}

function lineOf(cue: Cue, language: string): SheetLine[] {
  const byLanguage = new Map<string, SheetSyllable[]>();
  const state = { language, ms: cue.startMs };
  for (const row of cue.rows) {
    // Each row begins at the cue's start again where it is in another language.
    const before = state.language;
    for (const piece of row.split(/(<[^<>]{0,200}>)/)) readPiece(piece, { state, base: language, into: byLanguage, cue });
    if (state.language !== before) state.ms = cue.startMs;
    byLanguage.get(state.language)?.push({ startMs: state.ms, text: ' ' });
  }
  const part = partNamed(cue.name);
  const texts = [...byLanguage].map(([tag, parts]) => textWith(tag, parts, cue.startMs)).filter((found) => found.text !== '');
  return texts.length === 0 ? [] : [{ startMs: cue.startMs, endMs: cue.endMs, ...(part ? { part } : {}), texts }];
}

interface Reading {
  readonly state: { language: string; ms: number };
  readonly base: string;
  readonly into: Map<string, SheetSyllable[]>;
  readonly cue: Cue;
}

function readPiece(piece: string, { state, base, into, cue }: Reading): void {
  const time = /^<([\d:.]+)>$/.exec(piece)?.[1];
  const ms = time === undefined ? undefined : readClock(time);
  const tag = /^<lang(?:\.[^\s>]*)?\s+([\w-]+)>$/i.exec(piece)?.[1];
  const add = (part: SheetSyllable): void => {
    const parts = into.get(state.language);
    if (parts) parts.push(part);
    else into.set(state.language, [part]);
  };
  if (ms !== undefined) {
    state.ms = Math.max(cue.startMs, ms);
    add({ startMs: state.ms, text: '' });
  } else if (tag !== undefined) {
    state.language = tag;
    state.ms = cue.startMs;
  } else if (/^<\/lang>$/i.test(piece)) {
    state.language = base;
    state.ms = cue.startMs;
  } else if (!/^<[/a-z][^<>]*>$/i.test(piece) && piece !== '') {
    add({ startMs: state.ms, text: plain(piece) });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f', quot: '"' };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_, name: string) => ENTITIES[name] ?? '');

/** Writes WebVTT; several languages stand below each other in a block. Lines without a time are left out. */
export function writeVtt(sheet: LyricSheet, languages: readonly string[] = [firstLanguage(sheet)]): string {
  const [only] = languages;
  const title = sheet.title?.replace(/\s+/gu, ' ').replaceAll('-->', '→').trim();
  const isOne = languages.length === 1;
  const head = [`WEBVTT${title ? ` - ${title}` : ''}`, 'Kind: captions', ...(isOne && only !== undefined && only !== UNKNOWN_LANGUAGE ? [`Language: ${only}`] : [])];
  const blocks = sheet.lines.flatMap((line, index) => {
    const { startMs } = line;
    if (startMs === null) return [];
    const texts = languages.flatMap((language) => textIn(line, language) ?? []).filter(({ text }) => text.trim() !== '');
    if (texts.length === 0) return [];
    const rows = texts.map((text) => (isOne || text.language === UNKNOWN_LANGUAGE ? cueText(text, startMs) : `<lang ${text.language}>${cueText(text, startMs)}</lang>`));
    const times = `${clockWithHours(startMs, '.')} --> ${clockWithHours(endOf(sheet.lines, index), '.')}`;
    return [[...(line.part ? [line.part] : []), times, ...rows].join('\n')];
  });
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

function cueText({ text, syllables = [] }: SheetText, startMs: number): string {
  if (syllables.length === 0) return escaped(text);
  return syllables.map((syllable, index) => `${index === 0 && syllable.startMs === startMs ? '' : `<${clockWithHours(syllable.startMs, '.')}>`}${escaped(syllable.text)}`).join('');
}

const escaped = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
