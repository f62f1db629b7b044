import { dayOf } from '../../day.ts';
import { sentence } from '../../sentence.ts';
import { allowsChange } from '../licences.ts';
import type { TraceRule } from '../offer.ts';
import type { PartFacts } from '../piece-facts.ts';
import { freshEdits, lastAt, mediumOf, operations, ownEdits, wasHelped, type Medium } from '../trace-reading.ts';

const CLIP_OPERATIONS = 8;
const REMIX_OPERATIONS = 4;
const MEDIUM_SECONDS = 4;

/** `clip.made`: at least 8 own operations in one part that is not empty; of the part worked on most, and of work that no kept record told of. */
export const clipMade: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const edits = freshEdits(scene, 'clip.made');
  const worked = piece.parts
    .filter((part) => part.size > 0)
    .map((part) => ({ part, events: edits.filter((event) => event.facts.part === part.id) }))
    .filter(({ events }) => operations(events) >= CLIP_OPERATIONS)
    .sort((left, right) => operations(right.events) - operations(left.events));
  const most = worked[0];
  if (!most) return [];
  const facts = { what: most.part.type, operations: operations(most.events), parts: worked.length };
  return [
    {
      key: `clip.made:${piece.pieceId}:${dayOf(lastAt(most.events))}`,
      kind: 'clip.made',
      pieceId: piece.pieceId,
      at: lastAt(most.events),
      facts,
      sentence: sentence('learning.offer.clip.made', facts),
      withHelp: wasHelped(most.events),
      needs: null,
    },
  ];
};

/** `media.combined`: two of sound, picture and words, each for at least 4 seconds, and the person had a hand in two of them. */
export const mediaCombined: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const edits = ownEdits(scene);
  const media = (['sound', 'picture', 'words'] as const satisfies readonly Medium[]).filter(
    (medium) => piece.seconds[medium] >= MEDIUM_SECONDS && edits.some((event) => mediumOf(event) === medium),
  );
  if (media.length < 2) return [];
  const facts = { media: media.length, which: media.join('_') };
  return [
    {
      key: `media.combined:${piece.pieceId}`,
      kind: 'media.combined',
      pieceId: piece.pieceId,
      at: lastAt(edits),
      facts,
      sentence: sentence('learning.offer.media.combined', facts),
      withHelp: wasHelped(edits),
      needs: null,
    },
  ];
};

/** `remix.made`: a named source whose terms allow changes, and at least 4 own operations on what was made from it. */
export const remixMade: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const edits = freshEdits(scene, 'remix.made');
  return piece.sources
    .filter((source) => source.author.trim() !== '' && allowsChange(source.licence))
    .map((source) => ({
      source,
      events: edits.filter((event) => source.parts === 'all' || isOneOf(source.parts, event.facts.part)),
    }))
    .filter(({ events }) => operations(events) >= REMIX_OPERATIONS)
    .map(({ source, events }) => {
      const facts = { author: source.author, licence: source.licence, operations: operations(events) };
      return {
        key: `remix.made:${piece.pieceId}:${source.id}:${dayOf(lastAt(events))}`,
        kind: 'remix.made' as const,
        pieceId: piece.pieceId,
        at: lastAt(events),
        facts,
        sentence: sentence('learning.offer.remix.made', facts),
        withHelp: wasHelped(events),
        needs: null,
      };
    });
};

const isOneOf = (parts: readonly PartFacts['id'][], part: string | undefined): boolean =>
  part !== undefined && parts.includes(part);
