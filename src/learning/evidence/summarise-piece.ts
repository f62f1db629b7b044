import type { Seconds, Ticks } from '../../base/units.ts';
import { linesInOrder, timedLines, wordsOf } from '../../document/queries/lyrics.ts';
import { songEnd, tempoMapOf } from '../../document/queries/song.ts';
import { stepPlace } from '../../document/queries/steps.ts';
import { talkOf, tasksOf, type Said } from '../../document/queries/talk.ts';
import type { Asset, Consent } from '../../document/schema/people.ts';
import type { Tables } from '../../document/tables.ts';
import type { CommentFacts, PartFacts, PersonFacts, PieceFacts, SourceFacts } from './piece-facts.ts';

/** What the piece itself does not hold: works it was made from, such as its starter or the piece it remixes. */
export interface Origins {
  readonly sources: readonly SourceFacts[];
}

/** Counts what the rules of evidence ask about a piece. Takes no content along. */
export function summarisePiece(tables: Tables, pieceId: string, origins: Origins = { sources: [] }): PieceFacts {
  const tempo = tempoMapOf(tables);
  const end = songEnd(tables);
  const secondsIn = (spans: readonly Span[]): Seconds =>
    joined(spans, end).reduce((sum, span) => sum + tempo.secondsAt(span.to) - tempo.secondsAt(span.from), 0);
  const song = tables.song.get('song');
  const shown = timedLines(tables)
    .filter((line) => hasWords(tables, line.id))
    .map(({ start, end: to }) => ({ from: start, to }));
  const parts = partsOf(tables);
  const filled = new Set(parts.filter((part) => part.size > 0).map((part) => part.id));
  const sounding = tables.clip
    .all()
    .filter((clip) => filled.has(clip.id))
    .map(({ start, length }) => ({ from: start, to: start + length }));
  const voices = voiceClips(tables).map(({ start, length }) => ({ from: start, to: start + length }));
  const hasPicture = tables.picture
    .all()
    .some((picture) => tables.scene.get(picture.scene) && picture.type !== 'lyrics');
  return {
    pieceId,
    licence: song?.licence ?? '',
    tradition: song?.tradition ?? '',
    parts,
    seconds: { sound: secondsIn(sounding), picture: hasPicture ? tempo.secondsAt(end) : 0, words: secondsIn(shown) },
    lines: linesInOrder(tables).flatMap((line) => lineFacts(tables, line.id)),
    pictures: tables.picture
      .all()
      .filter(({ type }) => type === 'photo' || type === 'drawing')
      .map(({ id, alt }) => ({ id, hasAlt: alt.trim() !== '' })),
    voice: { seconds: secondsIn(voices), captioned: secondsIn(crossed(joined(voices, end), joined(shown, end))) },
    sources: [
      ...tables.asset
        .all()
        .filter(isSomeoneElses)
        .map((asset) => sourceOf(tables, asset)),
      ...origins.sources,
    ],
    people: peopleOf(tables),
    sections: [...new Set(tables.section.all().map(({ part, name }) => name.trim() || part))],
    comments: talkOf(tables).map(commentFacts),
    tasks: tasksOf(tables).map(({ id, by, taker, doneAt }) => ({ id, personId: by, takerId: taker, doneAt })),
  };
}

interface Span {
  readonly from: Ticks;
  readonly to: Ticks;
}

/** Spans laid together, without overlap, up to the end of the song. */
function joined(spans: readonly Span[], end: Ticks): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.from - right.from)) {
    const to = Math.min(span.to, end);
    const last = result.at(-1);
    if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else if (to > span.from) result.push({ from: span.from, to });
  }
  return result;
}

const crossed = (left: readonly Span[], right: readonly Span[]): readonly Span[] =>
  left.flatMap((one) =>
    right
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => to > from),
  );

function partsOf(tables: Tables): readonly PartFacts[] {
  const steps = new Map<string, number>();
  for (const { id } of tables.step.all()) {
    const clip = stepPlace(id)?.clip;
    if (clip !== undefined) steps.set(clip, (steps.get(clip) ?? 0) + 1);
  }
  const clips = tables.clip.all().flatMap((clip): PartFacts[] => {
    const role = tables.track.get(clip.track)?.role;
    if (role === undefined) return [];
    if (role === 'audio') return [{ id: clip.id, type: 'recording', size: clip.asset === null ? 0 : 1 }];
    if (role === 'drums') return [{ id: clip.id, type: 'rhythm', size: steps.get(clip.id) ?? 0 }];
    return [{ id: clip.id, type: 'melody', size: tables.note.where('clip', clip.id).length }];
  });
  const drawings = tables.picture.all().filter(({ type }) => type === 'drawing');
  return [...clips, ...drawings.map(({ id, strokes }): PartFacts => ({ id, type: 'drawing', size: strokes.length }))];
}

/** A recording made or brought by a person that names no other author: a voice, as far as the studio can tell. */
const voiceClips = (tables: Tables) =>
  tables.clip.all().filter((clip) => {
    const asset = clip.asset === null ? undefined : tables.asset.get(clip.asset);
    return asset?.type === 'audio' && !isSomeoneElses(asset) && tables.track.get(clip.track)?.role === 'audio';
  });

const isSomeoneElses = (asset: Asset): boolean => asset.author !== '' || asset.licence !== '' || asset.source !== '';

function sourceOf(tables: Tables, asset: Asset): SourceFacts {
  const clips = tables.clip.all().filter((clip) => clip.asset === asset.id);
  const pictures = tables.picture.all().filter((picture) => picture.asset === asset.id);
  return {
    id: asset.id,
    author: asset.author,
    licence: asset.licence,
    ...(asset.source.trim() === '' ? {} : { source: asset.source }),
    ...(asset.made.trim() === '' ? {} : { made: asset.made }),
    parts: [...clips, ...pictures].map(({ id }) => id),
  };
}

const hasWords = (tables: Tables, line: string): boolean =>
  tables.lineText.where('line', line).some((text) => text.text.trim() !== '');

/** One for each language of the line, told to whoever wrote it down first. */
function lineFacts(tables: Tables, line: string) {
  const texts = tables.lineText.where('line', line);
  return [...new Set(texts.map((text) => text.language))].map((language) => ({
    language,
    personId: texts.find((text) => text.language === language)?.by ?? '',
    letters: wordsOf(tables, line, language).replace(/[^\p{L}]/gu, '').length,
  }));
}

function peopleOf(tables: Tables): readonly PersonFacts[] {
  const heard = new Set(
    voiceClips(tables).map((clip) => (clip.asset === null ? '' : tables.asset.get(clip.asset)?.by)),
  );
  return tables.person
    .all()
    .map(({ id }) => ({ id, hasVoice: heard.has(id), consent: consentOf(tables.consent.get(id)) }));
}

const consentOf = (consent: Consent | undefined): PersonFacts['consent'] =>
  consent ? { voice: consent.voice, place: consent.place, until: consent.until } : null;

const commentFacts = ({ id, form, by, at, said, more, voice, marks }: Said): CommentFacts => ({
  id,
  form,
  personId: by,
  at,
  isWhole: (isSaid(said) || voice !== null) && isSaid(more),
  marks: marks.map((mark) => ({ personId: mark.by, mark: mark.mark, heededAt: mark.heededAt })),
});

const isSaid = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);
