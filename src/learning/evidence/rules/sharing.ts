import { sentence } from '../../sentence.ts';
import { licenceProblems } from '../licences.ts';
import type { TraceRule } from '../offer.ts';
import type { PersonFacts } from '../piece-facts.ts';
import { isBy, isPublication, lastAt, ownActs, touches, wasHelped } from '../trace-reading.ts';

/** `rights.cleared`: the person had a hand in licence or credits, and exported with every source named and compatible. */
export const rightsCleared: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece || piece.licence === '' || licenceProblems(piece.licence, piece.sources).length > 0) return [];
  const acts = ownActs(scene);
  const choices = acts.filter(
    (event) => touches(event, 'song', 'licence') || event.command === 'creditAsset' || event.kind === 'credit',
  );
  const exports = acts.filter(isPublication);
  if (choices.length === 0 || exports.length === 0) return [];
  const facts = { licence: piece.licence, sources: piece.sources.length };
  return [
    {
      key: `rights.cleared:${piece.pieceId}`,
      kind: 'rights.cleared',
      pieceId: piece.pieceId,
      at: lastAt(exports),
      facts,
      sentence: sentence('learning.offer.rights.cleared', facts),
      withHelp: wasHelped([...choices, ...exports]),
      needs: null,
    },
  ];
};

/** `piece.published`: an own export that others can play, with the consent of everybody who took part. */
export const piecePublished: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece || piece.people.length === 0) return [];
  const exports = ownActs(scene).filter(isPublication);
  if (exports.length === 0 || !piece.people.every((person) => consents(person, scene.now))) return [];
  const facts = { people: piece.people.length, form: exports.at(-1)?.facts.form ?? 'sound' };
  return [
    {
      key: `piece.published:${piece.pieceId}`,
      kind: 'piece.published',
      pieceId: piece.pieceId,
      at: lastAt(exports),
      facts,
      sentence: sentence('learning.offer.piece.published', facts),
      withHelp: wasHelped(exports),
      needs: null,
    },
  ];
};

/** Consent to leave the makers' own circle: for the place, for the voice if it is heard, and not run out. */
function consents(person: PersonFacts, now: number): boolean {
  const { consent } = person;
  if (!consent || consent.place === 'nowhere' || consent.place === 'makers') return false;
  return (consent.voice || !person.hasVoice) && (consent.until === null || consent.until > now);
}

/** `privacy.chosen`: chose the name or picture she goes by, and who may see her in this piece. */
export const privacyChosen: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const chosen = scene.trace.filter(
    (event) => isBy(scene.personId)(event) && touches(event, 'profile', 'name', 'picture'),
  );
  const shown = ownActs(scene).filter((event) => event.kind === 'visibility' || event.kind === 'consent');
  if (chosen.length === 0 || shown.length === 0) return [];
  const fields = new Set(chosen.flatMap((event) => event.facts.fields ?? []));
  const what = fields.has('name') && fields.has('picture') ? 'both' : fields.has('name') ? 'name' : 'picture';
  const events = [...chosen, ...shown];
  const facts = { what };
  return [
    {
      key: `privacy.chosen:${piece.pieceId}`,
      kind: 'privacy.chosen',
      pieceId: piece.pieceId,
      at: lastAt(events),
      facts,
      sentence: sentence('learning.offer.privacy.chosen', facts),
      withHelp: wasHelped(events),
      needs: null,
    },
  ];
};
