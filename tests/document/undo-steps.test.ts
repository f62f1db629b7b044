import { describe, expect, it } from 'vitest';
import { changeClip } from '../../src/document/commands/clips.ts';
import { addNotes, moveNotes, setStep } from '../../src/document/commands/notes.ts';
import { giveConsent, introducePerson } from '../../src/document/commands/people.ts';
import { changeSong } from '../../src/document/commands/song.ts';
import { changeTrack, removeTrack } from '../../src/document/commands/tracks.ts';
import { removeLines } from '../../src/document/commands/words.ts';
import { MAX_EDITS, MAX_STEPS } from '../../src/document/history.ts';
import { actAtRandom, chanceOf } from '../collab/random-commands.ts';
import { rounds, withSeed } from '../support/seed.ts';
import { fillSmall } from './command-cases.ts';
import { content, couple, hands, meet, redo, undo, value } from './hands.ts';
import { line, note, tune } from './small-scores.ts';

describe('steps', () => {
  it('[U3] as many redos as undos leave everything as before, and as many undos as steps leave nothing', async () => {
    for (let round = 0; round < rounds(30, 600); round++) {
      await withSeed('undo and redo alone', round, (random, seed) => {
        const piece = hands('olena', seed);
        const chance = chanceOf(random);
        const states = [content(piece)];
        for (let acts = 0; acts < 60; acts++) {
          const step = piece.history.state('olena').undo;
          actAtRandom(piece, chance);
          if (piece.history.state('olena').undo === step) continue;
          states.push(content(piece));
        }
        const end = content(piece);
        const done: string[] = [];
        while (piece.history.state('olena').undo) {
          done.push(content(piece));
          expect(undo(piece)).toMatch(/^history\./);
          const left = content(piece);
          for (let again = chance.below(3); again > 0; again--) {
            expect(redo(piece)).toMatch(/^history\./);
            expect(content(piece)).toBe(done.at(-1));
            expect(undo(piece)).toMatch(/^history\./);
            expect(content(piece)).toBe(left);
          }
        }
        expect([piece.tables.track.all(), piece.tables.note.all(), piece.tables.lineText.all(), piece.tables.clip.all()]).toEqual([[], [], [], []]);
        for (const state of done.reverse()) {
          expect(redo(piece)).toMatch(/^history\./);
          expect(content(piece)).toBe(state);
        }
        expect(content(piece)).toBe(end);
        expect(redo(piece)).toBe('nothing-to-undo');
      });
    }
  }, 600_000);

  it('[U4] one gesture is one step, and a drag that ends where it began is none', () => {
    const { olena, track, clip } = tune();
    for (let volume = -7; volume > -60; volume--) changeTrack(olena, track, { volume }, 'drag-1');
    changeTrack(olena, track, { volume: -12 }, 'drag-2');
    undo(olena);
    expect(olena.tables.track.get(track)?.volume).toBe(-59);
    undo(olena);
    expect(olena.tables.track.get(track)?.volume).toBe(-6);
    changeTrack(olena, track, { volume: -1 }, 'drag-3');
    changeTrack(olena, track, { volume: -6 }, 'drag-3');
    for (const tick of [0, 240, 480]) setStep(olena, { clip, row: 'kick', tick }, 1, 'paint');
    for (const tick of [240, 0, 480]) setStep(olena, { clip, row: 'kick', tick }, 0, 'paint');
    expect(olena.history.state('olena').undo?.id).toBe('history.addClip');
  });

  it('[U4] a drag that somebody else came between takes back what is still hers', () => {
    const { olena, sara, track } = tune();
    changeTrack(olena, track, { volume: -1 }, 'drag');
    meet(olena, sara);
    changeTrack(sara, track, { volume: -30, pan: 0.5 });
    meet(olena, sara);
    changeTrack(olena, track, { volume: -2 }, 'drag');
    undo(olena);
    expect(olena.tables.track.get(track)).toMatchObject({ volume: -30, pan: 0.5 });
  });

  it('[U4] a run of typing with its corrections is one step', () => {
    const { olena, write, words } = line('');
    for (const text of ['п', 'пі', 'піс', 'пі', 'п', 'пісня 🎵', 'пісня', 'моя пісня']) write(olena, text, 'typing');
    expect(undo(olena)).toBe('history.writeLine');
    expect(words()).toBe('');
    expect(redo(olena)).toBe('history.writeLine');
    expect(words()).toBe('моя пісня');
  });

  it('[U4] a run of typing or of deleting comes back as one piece, however many letters it has', () => {
    const { olena, write, words } = line('');
    const text = 'ж'.repeat(400);
    for (let end = 1; end <= 400; end++) write(olena, text.slice(0, end), 'typing');
    for (let end = 399; end >= 0; end--) write(olena, text.slice(0, end), 'backspace');
    write(olena, text);
    for (let start = 1; start <= 400; start++) write(olena, text.slice(start), 'delete');
    const sizes: number[] = [];
    olena.ydoc.on('update', (update: Uint8Array) => sizes.push(update.byteLength));
    const lengths = [undo, undo, undo, undo, redo, redo, redo, redo].map((take) => [take(olena), words().length]);
    expect(lengths).toEqual([400, 0, 400, 0, 400, 0, 400, 0].map((length) => ['history.writeLine', length]));
    expect(sizes).toHaveLength(8);
    // 400 letters of two bytes each, and little beside them: letter by letter they would take ten times as much.
    expect(Math.max(...sizes)).toBeLessThan(1_000);
  });

  it('[U5] the memory of steps is bounded and loses the oldest first', () => {
    const { olena, track, clip } = tune();
    for (let step = 0; step < MAX_STEPS + 20; step++) changeTrack(olena, track, { colour: step % 16 });
    let steps = 0;
    while (undo(olena) !== 'nothing-to-undo') steps++;
    expect(steps).toBe(MAX_STEPS);
    expect(olena.tables.track.get(track)?.colour).toBe(19 % 16);
    const many = Array.from({ length: MAX_EDITS / 5 }, (_, index) => ({ ...note, start: index }));
    for (let step = 0; step < 6; step++) value(addNotes(olena, clip, many));
    for (steps = 0; undo(olena) !== 'nothing-to-undo'; ) steps++;
    expect(steps).toBe(5);
  }, 120_000);

  it('[U6] [C10] two people at one device each have their own steps, under their own client ids', () => {
    const { olena, sara, track } = tune();
    const first = olena.ydoc.clientID;
    changeTrack(olena, track, { volume: -1 });
    const shown: string[] = [];
    olena.history.changed.listen((person) => shown.push(person));
    olena.handTo('amir');
    expect(shown).toEqual(['amir']);
    expect(olena.ydoc.clientID).not.toBe(first);
    expect(undo(olena)).toBe('nothing-to-undo');
    changeTrack(olena, track, { pan: 1 });
    expect(undo(olena)).toBe('history.changeTrack');
    redo(olena);
    olena.handTo('olena');
    expect(new Set([first, olena.ydoc.clientID]).size).toBe(2);
    expect(undo(olena)).toBe('history.changeTrack');
    expect(olena.tables.track.get(track)).toMatchObject({ volume: -6, pan: 1 });
    changeTrack(olena, track, { colour: 3 });
    meet(olena, sara);
    expect(sara.tables.client.all().map(({ person }) => person).sort()).toEqual(['amir', 'olena', 'olena']);
    const clients = sara.ydoc.store.clients.size;
    olena.handTo('olena');
    expect(olena.ydoc.store.clients.size).toBe(clients);
  });

  it('[U6] her other device is still her', () => {
    const { olena, track } = tune();
    const phone = hands('olena', 99);
    meet(olena, phone);
    changeTrack(olena, track, { volume: -3 });
    meet(olena, phone);
    changeTrack(phone, track, { volume: -9 });
    changeTrack(phone, track, { volume: -3 });
    meet(olena, phone);
    expect(undo(olena)).toBe('history.changeTrack');
  });

  it('[U7] a new step forgets what was taken back', () => {
    const { olena, track } = tune();
    changeTrack(olena, track, { volume: -1 });
    undo(olena);
    changeTrack(olena, track, { pan: 1 });
    expect(redo(olena)).toBe('nothing-to-undo');
  });

  it('[U8] of a step that others changed in part, the rest is taken back', () => {
    const { olena, sara, clip } = tune();
    const [first = '', second = ''] = value(addNotes(olena, clip, [note, { ...note, start: 480 }]));
    meet(olena, sara);
    moveNotes(sara, [first], { ticks: 0, pitch: 1 });
    meet(olena, sara);
    expect(undo(olena)).toBe('history.addNotes');
    expect([olena.tables.note.get(first)?.pitch, olena.tables.note.get(second)]).toEqual([61, undefined]);
    expect(redo(olena)).toBe('history.addNotes');
    expect(olena.tables.note.get(second)?.start).toBe(480);
    expect(olena.tables.note.get(first)?.pitch).toBe(61);
  });

  it('[U8] a step that is all others’ by now is given up with a code, and the one before it is next', () => {
    const { olena, sara, track } = tune();
    changeSong(olena, { title: 'Калина' });
    changeTrack(olena, track, { volume: -3 });
    meet(olena, sara);
    removeTrack(sara, track);
    meet(olena, sara);
    expect([undo(olena), undo(olena)]).toEqual(['changed-by-others', 'history.changeSong']);
    expect(olena.tables.song.get('song')?.title).toBe('');
    expect(olena.history.state('olena').redo?.id).toBe('history.changeSong');
  });

  it('[U9] who one is, what one agreed to and what the document is are never taken back', () => {
    const { olena } = couple();
    introducePerson(olena, { name: 'Olena', picture: 'fox', colour: 1 });
    giveConsent(olena, { name: true, voice: false, face: false, place: 'nowhere', until: null });
    expect(undo(olena)).toBe('nothing-to-undo');
    expect(olena.tables.consent.get('olena')?.name).toBe(true);
    expect(olena.tables.meta.get('meta')?.pieceId).toBe('song');
  });

  it('[U10] words that were typed before their line went and came back can still be taken back', () => {
    const { olena, sara, id, write, words } = line('');
    write(olena, 'Ой');
    write(olena, 'Ой у');
    write(olena, 'у');
    removeLines(olena, [id]);
    const texts = ['', 'у', 'Ой у', 'Ой', ''];
    for (const expected of texts.slice(1)) {
      expect(undo(olena)).toMatch(/^history\./);
      expect(words()).toBe(expected);
    }
    for (const expected of ['Ой', 'Ой у', 'у', '']) {
      expect(redo(olena)).toMatch(/^history\./);
      expect(words()).toBe(expected);
    }
    undo(olena);
    meet(olena, sara);
    write(sara, 'у лузі');
    meet(olena, sara);
    undo(olena);
    expect(words()).toBe('Ой у лузі');
  });

  it('[U10] a line that somebody made anew is that person’s', () => {
    const { olena, sara, id, write, words } = line('Ой');
    write(olena, 'Ой у лузі');
    meet(olena, sara);
    removeLines(sara, [id]);
    undo(sara);
    meet(olena, sara);
    expect([undo(olena), undo(olena)]).toEqual(['changed-by-others', 'changed-by-others']);
    expect(words()).toBe('Ой у лузі');
  });

  it('[U11] what a step takes with it comes back with all that was in it', () => {
    const { olena } = couple();
    const small = fillSmall(olena);
    const before = content(olena);
    removeTrack(olena, small.drums);
    removeTrack(olena, small.melody);
    removeLines(olena, small.lines);
    for (let step = 0; step < 3; step++) undo(olena);
    expect(content(olena)).toBe(before);
  });

  it('[U12] is told to whoever shows the buttons', () => {
    const { olena, clip } = tune();
    const heard: string[] = [];
    olena.history.changed.listen((person) => heard.push(person));
    changeClip(olena, clip, { start: 960 });
    undo(olena);
    expect(heard).toEqual(['olena', 'olena']);
    expect(olena.history.state('olena')).toMatchObject({ undo: { id: 'history.addClip' }, redo: { id: 'history.changeClip' } });
  });
});
