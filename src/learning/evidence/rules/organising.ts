import { sentence } from '../../sentence.ts';
import type { TraceRule } from '../offer.ts';
import { actsOf, lastAt, ownActs, wasHelped } from '../trace-reading.ts';

const NAMED_SECTIONS = 3;
const TASKS_OF_OTHERS = 2;
const ORDERING: readonly string[] = ['moveSection', 'copySection', 'cutSection', 'addScenesForSections'];

/** `structure.planned`: at least 3 parts with names, named by her hand too, and put in another order or made a frame for scenes. */
export const structurePlanned: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece || piece.sections.length < NAMED_SECTIONS) return [];
  const acts = ownActs(scene).filter((event) => event.facts.brought !== true);
  const named = acts.filter((event) => event.command === 'setSection');
  const ordered = acts.filter((event) => ORDERING.includes(event.command));
  if (named.length === 0 || ordered.length === 0) return [];
  const facts = { sections: piece.sections.length };
  return [
    {
      key: `structure.planned:${piece.pieceId}`,
      kind: 'structure.planned',
      pieceId: piece.pieceId,
      at: lastAt(ordered),
      facts,
      sentence: sentence('learning.offer.structure.planned', facts),
      withHelp: wasHelped([...named, ...ordered]),
      needs: null,
    },
  ];
};

/** `collab.organised`: made the room, named tasks of which others took at least 2, and at least one of her tasks is done. */
export const collabOrganised: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const rooms = actsOf(scene, 'room');
  const own = piece.tasks.filter((task) => task.personId === scene.personId);
  const taken = own.filter((task) => task.takerId !== '' && task.takerId !== scene.personId);
  const done = own.filter((task) => task.doneAt !== null);
  if (rooms.length === 0 || taken.length < TASKS_OF_OTHERS || done.length === 0) return [];
  const facts = { people: new Set(taken.map((task) => task.takerId)).size + 1, tasks: own.length, done: done.length };
  return [
    {
      key: `collab.organised:${piece.pieceId}`,
      kind: 'collab.organised',
      pieceId: piece.pieceId,
      at: Math.max(...done.map((task) => task.doneAt ?? 0)),
      facts,
      sentence: sentence('learning.offer.collab.organised', facts),
      withHelp: wasHelped([...rooms, ...actsOf(scene, 'task')]),
      needs: null,
    },
  ];
};
