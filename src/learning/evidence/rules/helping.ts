import { sentence } from '../../sentence.ts';
import type { TraceRule } from '../offer.ts';

/** Kinds that only the person who got the help can tell. */
type Told = 'peer.helped' | 'text.mediated';

/** `peer.helped`: the helped person says so and names what it was. */
export const peerHelped: TraceRule = (scene) => toldByOthers(scene, 'peer.helped');

/** `text.mediated`: the person to whom words were explained or translated says that she understood. */
export const textMediated: TraceRule = (scene) => toldByOthers(scene, 'text.mediated');

const toldByOthers = ({ piece, plan, personId }: Parameters<TraceRule>[0], kind: Told): ReturnType<TraceRule> => {
  if (!piece) return [];
  return plan.endorsements
    .filter((word) => word.act === kind && word.pieceId === piece.pieceId && word.toPersonId === personId)
    .filter((word) => word.fromPersonId !== personId && piece.people.some(({ id }) => id === word.fromPersonId))
    .filter((word) => kind === 'text.mediated' || /\p{L}/u.test(word.words))
    .map((word) => ({
      key: `${kind}:${word.id}`,
      kind,
      pieceId: piece.pieceId,
      at: word.at,
      facts: { what: word.words },
      sentence: sentence(`learning.offer.${kind}`, { what: word.words }),
      withHelp: false,
      needs: null,
    }));
};
