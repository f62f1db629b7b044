import { describe, expect, it } from 'vitest';
import { DEVICE_TRACE, noteDeviceAct } from '../../src/app/device-acts.ts';
import { readTraces } from '../../src/app/session/read-traces.ts';
import { startTraceLog } from '../../src/app/session/trace-log.ts';
import { addTrack, changeTrack } from '../../src/document/commands/tracks.ts';
import { setTempo } from '../../src/document/commands/song.ts';
import type { TraceEvent } from '../../src/document/plan/trace.ts';
import { hands, meet } from '../document/hands.ts';
import { newDisk, openDevice, settle } from '../keep/device.ts';

function logged(room?: string) {
  const piece = hands('oksana', 1);
  const saved: { person: string; lines: readonly TraceEvent[] }[] = [];
  let now = 1_000;
  const log = startTraceLog({
    piece,
    pieceId: 'song',
    clock: () => (now += 1),
    room: () => room,
    save: (person, lines) => saved.push({ person, lines }),
  });
  return { piece, saved, log, later: (milliseconds: number) => (now += milliseconds) };
}

describe('the trace of what a person does', () => {
  it('joins acts of one sort within a minute', () => {
    const { piece, saved, log, later } = logged();
    setTempo(piece, 100);
    setTempo(piece, 110);
    later(61_000);
    setTempo(piece, 120);
    log.flush();
    expect(saved).toHaveLength(1);
    expect(saved[0]?.lines.map(({ command, count, personId }) => [command, count, personId])).toEqual([
      ['setTempo', 2, 'oksana'],
      ['setTempo', 1, 'oksana'],
    ]);
  });

  it('goes to the person who held the piece, before another takes it', () => {
    const { piece, saved, log } = logged();
    setTempo(piece, 100);
    log.flush();
    piece.handTo('amal');
    setTempo(piece, 90);
    log.dispose();
    expect(saved.map(({ person, lines }) => [person, lines.map(({ personId }) => personId)])).toEqual([
      ['oksana', ['oksana']],
      ['amal', ['amal']],
    ]);
  });

  it('is not handed out twice, nor when there is nothing', () => {
    const { piece, saved, log } = logged();
    log.flush();
    setTempo(piece, 100);
    log.flush();
    log.flush();
    log.dispose();
    expect(saved).toHaveLength(1);
    setTempo(piece, 90);
    log.flush();
    expect(saved).toHaveLength(1);
  });

  it('knows the room, and sees that others work beside her', () => {
    const { piece, saved, log } = logged('kitchen');
    const amal = hands('amal', 2);
    const track = addTrack(piece, { role: 'notes', instrument: 'oud' });
    meet(piece, amal);
    changeTrack(amal, track, { name: 'عود' });
    meet(piece, amal);
    log.flush();
    const lines = saved[0]?.lines ?? [];
    expect(lines.map(({ personId }) => personId)).toEqual(expect.arrayContaining(['oksana', 'amal']));
    expect(lines.every(({ facts }) => facts.room === 'kitchen')).toBe(true);
  });

  it('holds acts that change nothing in the piece, in their room', () => {
    const { saved, log } = logged('kitchen');
    log.act({ command: 'export', kind: 'export', facts: { form: 'video' } });
    log.dispose();
    expect(saved[0]?.lines).toMatchObject([
      { kind: 'export', pieceId: 'song', personId: 'oksana', facts: { form: 'video', room: 'kitchen' } },
    ]);
  });
});

describe('what this device saw a person do', () => {
  it('is read from the piece and the device, oldest first', async () => {
    const keep = await openDevice(newDisk());
    const line = { personId: 'oksana', pieceId: 'song', command: 'setTempo', kind: 'tempo', count: 1, facts: {} };
    await keep.addTraces('oksana', 'song', [
      { ...line, at: Date.now() + 60_000 },
      { ...line, at: 5 },
    ]);
    noteDeviceAct(keep, 'oksana', 'profile', { fields: ['name'] });
    await settle();
    const traces = await readTraces(keep, 'oksana', 'song');
    expect(traces.map(({ kind }) => kind)).toEqual(['tempo', 'profile', 'tempo']);
    expect((await readTraces(keep, 'oksana', DEVICE_TRACE)).map(({ kind }) => kind)).toEqual(['profile']);
    expect(await readTraces(keep, 'amal', 'song')).toEqual([]);
  });

  it('passes over rows that another version wrote otherwise', async () => {
    const keep = await openDevice(newDisk());
    await keep.addTraces('oksana', 'song', [
      null,
      7,
      'x',
      {},
      { at: 1 },
      { at: 2, personId: 'oksana', pieceId: 'song', command: '', kind: 'note', count: 1, facts: null },
    ]);
    expect(await readTraces(keep, 'oksana', 'song')).toEqual([]);
  });
});
