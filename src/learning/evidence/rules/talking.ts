import { dayOf } from '../../day.ts';
import { sentence } from '../../sentence.ts';
import type { Scene, TraceRule } from '../offer.ts';
import type { CommentFacts } from '../piece-facts.ts';
import { actsOf, lastAt, ownEdits, wasHelped } from '../trace-reading.ts';

const MESSAGES = 3;

/** `talked.online`: at least 3 own messages or reactions in a room. One that somebody found not OK does not count. */
export const talkedOnline: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const inRoom = actsOf(scene, 'comment').filter((event) => event.facts.room !== undefined);
  const told = scene.plan.evidence.filter((record) => record.kind === 'talked.online' && record.pieceId === piece.pieceId);
  const since = told.reduce((latest, record) => Math.max(latest, record.at), 0);
  const said = piece.comments.filter(
    (comment) =>
      comment.form !== 'feedback' &&
      comment.personId === scene.personId &&
      comment.at > since &&
      !isRefused(comment) &&
      inRoom.some((event) => event.facts.part === comment.id),
  );
  if (said.length < MESSAGES) return [];
  const at = Math.max(...said.map((comment) => comment.at));
  const facts = { messages: said.length };
  return [
    {
      key: `talked.online:${piece.pieceId}:${dayOf(at)}`,
      kind: 'talked.online',
      pieceId: piece.pieceId,
      at,
      facts,
      sentence: sentence('learning.offer.talked.online', facts),
      withHelp: wasHelped(inRoom),
      needs: null,
    },
  ];
};

/** `feedback.given`: both parts of feedback on a piece, and somebody else who took part found it useful. */
export const feedbackGiven: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const given = actsOf(scene, 'comment');
  return piece.comments
    .filter((comment) => comment.form === 'feedback' && comment.personId === scene.personId && comment.isWhole)
    .filter((comment) => !isRefused(comment) && usefulTo(scene, comment) > 0)
    .map((comment) => {
      const facts = { useful: 1, people: usefulTo(scene, comment) };
      return {
        key: `feedback.given:${comment.id}`,
        kind: 'feedback.given' as const,
        pieceId: piece.pieceId,
        at: comment.at,
        facts,
        sentence: sentence('learning.offer.feedback.given', { people: facts.people }),
        withHelp: wasHelped(given.filter((event) => event.facts.part === comment.id)),
        needs: null,
      };
    });
};

/** `feedback.used`: own work after somebody's feedback, linked to it by saying so; with a sentence why. */
export const feedbackUsed: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const edits = ownEdits(scene);
  return piece.comments
    .filter((comment) => comment.form === 'feedback' && comment.personId !== scene.personId)
    .flatMap((comment) => {
      const heededAt = comment.marks.find((mark) => mark.personId === scene.personId)?.heededAt ?? null;
      if (heededAt === null) return [];
      // The trace names the first act of a line; a line of the minute in which the feedback came may hold later acts too.
      const linked = edits.filter((event) => event.at >= comment.at && event.at <= heededAt);
      if (linked.length === 0) return [];
      return [
        {
          key: `feedback.used:${comment.id}`,
          kind: 'feedback.used' as const,
          pieceId: piece.pieceId,
          at: lastAt(linked),
          facts: { feedback: comment.id, steps: linked.reduce((sum, event) => sum + event.count, 0) },
          sentence: sentence('learning.offer.feedback.used'),
          withHelp: wasHelped(linked),
          needs: 'reflection' as const,
        },
      ];
    });
};

const isRefused = (comment: CommentFacts): boolean => comment.marks.some(({ mark }) => mark === 'not-ok');

/** How many others who took part found it useful. */
const usefulTo = ({ piece, personId }: Scene, comment: CommentFacts): number =>
  comment.marks.filter(
    (mark) => mark.mark === 'useful' && mark.personId !== personId && piece?.people.some(({ id }) => id === mark.personId),
  ).length;
