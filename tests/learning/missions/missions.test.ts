import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePo } from '../../../scripts/vite-po.ts';
import { evidenceKind } from '../../../src/learning/evidence/catalogue.ts';
import { offersFor } from '../../../src/learning/evidence/offers.ts';
import {
  endSentence,
  FAMILIES,
  familyName,
  stepSentenceOf,
  type Mission,
} from '../../../src/learning/missions/mission.ts';
import { missionOf, MISSIONS } from '../../../src/learning/missions/missions.ts';
import {
  backStep,
  beginMission,
  follow,
  isAtEnd,
  offersOf,
  passStep,
  readProgress,
  skipStep,
  stepAt,
} from '../../../src/learning/missions/progress.ts';
import { activityText, activityTitle } from '../../../src/learning/plan/activity.ts';
import { giveFeedback } from '../../../src/document/commands/talk.ts';
import { HANDS, value } from './hands.ts';
import { worldOf, type World } from './world.ts';

const DAY = 24 * 60 * 60;

/** Missions for a piece in which somebody else is already. */
const WITH_SARA = ['finish-for-all', 'ask-then-share', 'kind-words', 'use-an-idea'];

/** Goes through a mission as a person does, and says at which steps something ticked too early or not at all. */
function play(
  mission: Mission,
  world: World,
): { readonly end: ReturnType<typeof beginMission>; readonly faults: readonly string[] } {
  let progress = beginMission(mission, world.missionScene().since, 'song');
  const faults: string[] = [];
  for (const [place, step] of mission.steps.entries()) {
    progress = follow(mission, progress, world.missionScene());
    if (progress.step !== place) faults.push(`${step.id} was ticked before it was done`);
    if (step.done === null) {
      progress = passStep(progress);
      continue;
    }
    const hand = HANDS[step.id];
    if (!hand) throw new Error(`nobody knows how to do "${step.id}"`);
    hand(world, step.values['count'] ?? 1);
    progress = follow(mission, progress, world.missionScene());
    if (progress.step <= place) faults.push(`${step.id} was not ticked`);
  }
  return { end: progress, faults };
}

describe('the missions', () => {
  it('[LM1] there are forty and more, in ten families, with four and more in each, for beginners first', () => {
    expect(MISSIONS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(MISSIONS.map(({ id }) => id)).size).toBe(MISSIONS.length);
    for (const family of FAMILIES) {
      const own = MISSIONS.filter((mission) => mission.family === family);
      expect(own.length, family).toBeGreaterThanOrEqual(4);
      expect(Math.min(...own.map(({ level }) => level)), family).toBeLessThanOrEqual(2);
    }
    expect(MISSIONS.filter(({ level }) => level <= 2).length).toBeGreaterThan(MISSIONS.length / 2);
    for (const company of ['alone', 'pair', 'group'] as const)
      expect(MISSIONS.filter((mission) => mission.company.includes(company)).length, company).toBeGreaterThan(4);
    for (const { id, minutes, steps } of MISSIONS) {
      expect(minutes >= 5 && minutes <= 40, id).toBe(true);
      expect(steps.length >= 3 && steps.length <= 6, id).toBe(true);
    }
  });

  it('[LM2] no two have the same steps', () => {
    const lists = MISSIONS.map(({ steps }) => JSON.stringify(steps.map(({ id, values }) => JSON.stringify([id, values])).toSorted()));
    expect(new Set(lists).size).toBe(lists.length);
  });

  it('[LM3] steps of one name are one step, and each that ticks itself is done by hand in these tests', () => {
    const steps = MISSIONS.flatMap((mission) => mission.steps);
    for (const step of steps) {
      expect(steps.filter((other) => other.id === step.id && other.place !== step.place)).toEqual([]);
      expect(step.done === null, step.id).toBe(!(step.id in HANDS));
    }
    expect(Object.keys(HANDS).filter((id) => !steps.some((step) => step.id === id))).toEqual([]);
  });

  for (const [seed, mission] of MISSIONS.entries()) {
    it(`[LM4] ${mission.id} is played to its end by real commands and yields its evidence`, () => {
      const world = worldOf(seed + 1);
      if (WITH_SARA.includes(mission.id)) {
        world.openRoom();
        const sara = world.comes('sara');
        if (mission.id === 'use-an-idea') value(giveFeedback(sara, { said: 'Гарно', more: 'Тихіше?' }));
      }
      const { end, faults } = play(mission, world);
      expect(faults).toEqual([]);
      expect(isAtEnd(mission, end)).toBe(true);
      expect(end.done).toEqual([...mission.steps.keys()]);
      if (mission.yields.includes('settings.fitted')) world.wait(DAY);
      const offers = offersOf(mission, world.scenes().flatMap(offersFor));
      expect(offers.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...mission.yields]));
    });
  }

  it('[LM5] what others did, and what was done before, ticks nothing', () => {
    const mission = missionOf('first-rhythm');
    if (!mission) throw new Error('no mission');
    const world = worldOf(99);
    HANDS['beats']?.(world, 8);
    world.wait(60);
    const late = passStep(beginMission(mission, world.now()));
    expect(follow(mission, late, world.missionScene())).toBe(late);
    world.openRoom();
    const sara = world.comes('sara');
    for (let tick = 0; tick < 9; tick++) {
      const clip = sara.tables.clip.all().find(({ track }) => sara.tables.track.get(track)?.role === 'drums')?.id ?? '';
      expect(clip).not.toBe('');
      HANDS['their-ten']?.(world, 1);
    }
    expect(follow(mission, late, world.missionScene())).toBe(late);
  });

  it('[LM6] one can skip, go back and be left alone there', () => {
    const mission = missionOf('heartbeat');
    if (!mission) throw new Error('no mission');
    const world = worldOf(7);
    let progress = skipStep(beginMission(mission, world.missionScene().since));
    HANDS['slow']?.(world, 1);
    progress = follow(mission, progress, world.missionScene());
    expect(progress).toMatchObject({ step: 2, done: [1] });
    const back = backStep(progress);
    expect(follow(mission, back, world.missionScene())).toBe(back);
    expect(stepAt(mission, backStep(backStep(backStep(back))))?.id).toBe('feel-pulse');
    expect(skipStep(skipStep(skipStep(back)))).toMatchObject({ step: 4, done: [1] });
  });

  it('[LM7] what is kept is read back; what is none, or of a mission that is not known, is not', () => {
    const mission = missionOf('heartbeat');
    if (!mission) throw new Error('no mission');
    const progress = passStep(beginMission(mission, 5, 'song'));
    expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
    expect(readProgress({ ...progress, step: 99 })?.step).toBe(mission.steps.length);
    for (const wrong of [undefined, null, 'x', {}, { ...progress, mission: 'gone' }, { ...progress, step: '1' }])
      expect(readProgress(wrong)).toBeUndefined();
  });

  it('[LM8] every word is there in each language, and no sentence is longer than twelve words', () => {
    for (const language of ['en', 'pl', 'uk', 'ar']) {
      const read = (area: string) => {
        const messages: Readonly<Record<string, unknown>> = compilePo(
          readFileSync(new URL(`../../../src/ui/locales/${area}/${language}.po`, import.meta.url), 'utf8'),
        );
        return messages;
      };
      const [missions, learning] = [read('missions'), read('learning')];
      const steps = MISSIONS.flatMap((mission) => mission.steps.map(stepSentenceOf));
      const families = FAMILIES.flatMap((family) => [familyName(family), endSentence(family)]);
      for (const { id } of [...steps, ...families]) {
        const text = missions[id];
        expect(text, `${language} ${id}`).toBeDefined();
        const said = Array.isArray(text)
          ? text.map((part) => (typeof part === 'string' ? part : '8')).join('')
          : String(text);
        for (const one of said.split(/[.!?؟]\s*/))
          expect(one.split(/\s+/).length, `${language}: ${one}`).toBeLessThanOrEqual(12);
      }
      for (const { id } of MISSIONS)
        for (const one of [activityTitle(id), activityText(id)])
          expect(learning[one.id], `${language} ${one.id}`).toBeDefined();
      const named = new Set([...steps, ...families].map(({ id }) => id));
      const unused = Object.keys(missions).filter((id) => /^missions\.(step|family|end)\./.test(id) && !named.has(id));
      expect(unused).toEqual([]);
    }
  });

  it('[LM9] every control that a step lights has its name in the catalogue', () => {
    for (const step of MISSIONS.flatMap((mission) => mission.steps))
      for (const id of step.controls) {
        const area = id.split('.')[0] ?? '';
        const messages = compilePo(
          readFileSync(new URL(`../../../src/ui/locales/${area}/en.po`, import.meta.url), 'utf8'),
        );
        expect(id in messages, `${step.id}: ${id}`).toBe(true);
      }
  });

  it('[LM10] what a mission yields can happen now', () => {
    for (const mission of MISSIONS)
      for (const kind of mission.yields) expect(evidenceKind(kind)?.notYet, `${mission.id} ${kind}`).toBeNull();
  });
});
