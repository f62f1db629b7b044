import { linesInOrder, timedLines, wordsOf } from '../../document/queries/lyrics.ts';
import { metreMapOf, tempoMapOf } from '../../document/queries/song.ts';
import { stepPlace } from '../../document/queries/steps.ts';
import type { Tables } from '../../document/tables.ts';
import type { MissionScene } from './mission.ts';

/** How a piece stands: each of these is a question that a step of a mission asks. */
type Question = (tables: Tables, scene: MissionScene) => boolean;

const ODD = [5, 7, 9, 11];

export const isSlow: Question = (tables) => tempoMapOf(tables).bpmAt(0) <= 90;
export const isQuick: Question = (tables) => tempoMapOf(tables).bpmAt(0) >= 120;

/** 5/8, 7/8, 9/8 and the like: groups of unequal length. */
export const isOddMetre: Question = (tables) => {
  const { groups } = metreMapOf(tables).metreAt(0);
  return new Set(groups).size > 1 && ODD.includes(groups.reduce((sum, beats) => sum + beats, 0));
};

/** One drum part has soft and strong beats. */
export const hasSoftAndStrong: Question = (tables) => {
  const heard = new Map<string, Set<number>>();
  for (const { id, velocity } of tables.step.all()) {
    const clip = stepPlace(id)?.clip;
    if (clip !== undefined) heard.set(clip, (heard.get(clip) ?? new Set()).add(velocity));
  }
  return [...heard.values()].some((strengths) => strengths.size > 1);
};

/** Three notes or more begin together, that often in one part. */
export const hasChords =
  (count: number): Question =>
  (tables) =>
    tables.clip.all().some((clip) => {
      const at = new Map<number, number>();
      for (const note of tables.note.where('clip', clip.id)) at.set(note.start, (at.get(note.start) ?? 0) + 1);
      return [...at.values()].filter((together) => together >= 3).length >= count;
    });

const ownTexts = (tables: Tables, { personId }: MissionScene) =>
  tables.lineText.all().filter((text) => text.by === personId && text.text.trim() !== '' && tables.line.get(text.line));

/** She wrote that many lines. */
export const hasOwnLines =
  (count: number): Question =>
  (tables, scene) =>
    new Set(ownTexts(tables, scene).map((text) => text.line)).size >= count;

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** She wrote that many lines in the language spoken where she lives. */
export const hasOwnLinesHere =
  (count: number): Question =>
  (tables, scene) => {
    const here = primary(scene.plan.hostLanguage);
    const lines = ownTexts(tables, scene).filter((text) => here !== '' && primary(text.language) === here);
    return new Set(lines.map((text) => text.line)).size >= count;
  };

/** That many lines stand there in two languages. */
export const hasLinesInTwo =
  (count: number): Question =>
  (tables) =>
    linesInOrder(tables).filter(({ id }) => {
      const tags = new Set(tables.lineText.where('line', id).map(({ language }) => language));
      return [...tags].filter((tag) => wordsOf(tables, id, tag) !== '').length >= 2;
    }).length >= count;

/** Every line that has words has a time. */
export const isAllTimed: Question = (tables) => {
  const timed = new Set(timedLines(tables).map(({ id }) => id));
  const worded = new Set(tables.lineText.all().flatMap(({ line, text }) => (text.trim() === '' ? [] : [line])));
  return worded.size > 0 && [...worded].every((line) => timed.has(line));
};

export const hasScenes =
  (count: number): Question =>
  (tables) =>
    tables.scene.all().length >= count;

/** She put a thing of this type into a picture. */
export const hasOwnPicture =
  (type: 'photo' | 'text' | 'drawing' | 'lyrics'): Question =>
  (tables, { personId }) =>
    tables.picture.all().some((picture) => picture.type === type && picture.by === personId);

/** Every photo and every drawing is described. */
export const isAllDescribed: Question = (tables) => {
  const seen = tables.picture.all().filter(({ type }) => type === 'photo' || type === 'drawing');
  return seen.length > 0 && seen.every(({ alt }) => alt.trim() !== '');
};

export const hasPeople =
  (count: number): Question =>
  (tables) =>
    tables.person.all().length >= count;

/** Everybody who took part said yes to being shown outside. */
export const isAgreedByAll: Question = (tables) =>
  tables.person.all().every(({ id }) => {
    const place = tables.consent.get(id)?.place;
    return place === 'circle' || place === 'everyone';
  });

const ownFeedback = (tables: Tables, { personId, since }: MissionScene) =>
  tables.comment
    .all()
    .filter(({ form, by, at, more }) => form === 'feedback' && by === personId && at >= since && more !== '');

/** She gave feedback of both parts since the mission began. */
export const hasOwnFeedback: Question = (tables, scene) => ownFeedback(tables, scene).length > 0;

/** Somebody else found it useful. */
export const isFoundUseful: Question = (tables, scene) =>
  ownFeedback(tables, scene).some(({ id }) =>
    tables.mark.where('comment', id).some(({ by, mark }) => by !== scene.personId && mark === 'useful'),
  );

/** She said that she changed the piece because of somebody's words. */
export const hasHeeded: Question = (tables, { personId, since }) =>
  tables.mark.all().some(({ by, heededAt }) => by === personId && heededAt !== null && heededAt >= since);
