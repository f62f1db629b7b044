import { describe, expect, it } from 'vitest';
import { moveSection, cutSection, setSection } from '../../src/document/commands/sections.ts';
import { setTempo } from '../../src/document/commands/song.ts';
import { giveFeedback, heedComment, markComment, removeComment, sayMessage } from '../../src/document/commands/talk.ts';
import { addTask, takeTask } from '../../src/document/commands/tasks.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { feedbackOf, tasksOf } from '../../src/document/queries/talk.ts';
import { fillSmall } from './command-cases.ts';
import { content, couple, meet, value } from './hands.ts';

const placeOf = (piece: PieceDoc) => feedbackOf(piece.tables)[0]?.place;

describe('talk', () => {
  it('[T1] feedback without anything liked, an empty message and an empty task are refused', () => {
    const { olena } = couple();
    const before = content(olena);
    expect(giveFeedback(olena, { said: '  ', more: 'Too fast' })).toMatchObject({ code: 'feedback-liked-missing' });
    expect(sayMessage(olena, { said: '\n' })).toMatchObject({ code: 'message-empty' });
    expect(addTask(olena, ' ')).toMatchObject({ code: 'task-empty' });
    expect(content(olena)).toBe(before);
    expect(giveFeedback(olena, { said: '', voice: 'a'.repeat(64) }).ok).toBe(true);
  });

  it('[T2] only the speaker takes her words back', () => {
    const { olena, sara } = couple();
    const id = value(giveFeedback(sara, { said: 'The flute' }));
    meet(olena, sara);
    expect(removeComment(olena, id)).toMatchObject({ code: 'comment-not-yours' });
    markComment(olena, id, 'useful');
    meet(olena, sara);
    expect(removeComment(sara, id).ok).toBe(true);
    meet(olena, sara);
    expect([olena.tables.comment.all(), olena.tables.mark.all()]).toEqual([[], []]);
  });

  it('[T3] a mark is one for each person, and nobody marks her own', () => {
    const { olena, sara } = couple();
    const id = value(giveFeedback(sara, { said: 'The flute' }));
    expect(markComment(sara, id, 'useful')).toMatchObject({ code: 'comment-own' });
    meet(olena, sara);
    markComment(olena, id, 'not-useful');
    heedComment(olena, id, true);
    markComment(olena, id, 'useful');
    meet(olena, sara);
    expect(feedbackOf(sara.tables)[0]?.marks).toMatchObject([{ by: 'olena', mark: 'useful', heededAt: 1_000 }]);
  });

  it('[T4] a place keeps its bar at another tempo and goes with its part', () => {
    const { olena } = couple();
    fillSmall(olena);
    setSection(olena, { at: 0, part: 'verse' });
    setSection(olena, { at: 3840, part: 'chorus' });
    giveFeedback(olena, { said: 'Here', place: 4800 });
    setTempo(olena, 60);
    expect(placeOf(olena)).toBe(4800);
    moveSection(olena, { from: 3840, before: 0 });
    expect(placeOf(olena)).toBe(960);
    cutSection(olena, 0);
    expect(placeOf(olena)).toBeNull();
    expect(feedbackOf(olena.tables)[0]?.said).toBe('Here');
  });

  it('[T5] a task that somebody has is not taken away, and two at once agree', () => {
    const { olena, sara } = couple();
    const first = value(addTask(olena, 'Drums'));
    const second = value(addTask(olena, 'Words'));
    meet(olena, sara);
    takeTask(sara, first, true);
    meet(olena, sara);
    expect(takeTask(olena, first, true)).toMatchObject({ code: 'task-taken' });
    takeTask(sara, second, true);
    takeTask(olena, second, true);
    meet(olena, sara);
    expect(tasksOf(olena.tables)).toEqual(tasksOf(sara.tables));
    expect(takeTask(sara, 'gone', true)).toMatchObject({ code: 'task-gone' });
  });
});
