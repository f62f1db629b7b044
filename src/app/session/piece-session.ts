import { createScope } from '../../base/scope.ts';
import { createEmitter, type Signal } from '../../base/signal.ts';
import { introducePerson } from '../../document/commands/people.ts';
import type { Face, PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { SoundLibrary } from '../../engine/sounds/sound-sources.ts';
import type { DevicePerson, Keep, OpenedPiece, PieceEntry, UnfinishedTake } from '../../keep/keep-types.ts';
import type { Place, Room, RoomLink } from '../../sync/room-types.ts';
import { browserLog } from '../browser-log.ts';
import { kernelSource } from '../kernel.ts';
import type { People } from '../people.ts';
import { startAssetExchange } from './asset-exchange.ts';
import { createLazyEngine } from './lazy-engine.ts';
import { createLetterShelf, type LetterShelf } from './letter-shelf.ts';
import { createPieceAssets, type PieceAssets } from './piece-assets.ts';
import type { OpenStage } from './stage-access.ts';
import { startTraceLog, type TraceLog } from './trace-log.ts';

/** Everything that lives while a piece is open on this device. */
export interface PieceSession {
  readonly id: string;
  readonly opened: OpenedPiece;
  readonly piece: PieceDoc;
  readonly engine: Engine;
  /** The instruments' sounds, made once for playing and for files. */
  sounds(): Promise<SoundLibrary>;
  readonly keep: Keep;
  readonly assets: PieceAssets;
  readonly trace: TraceLog;
  /** What others in the room asked or said to the person at this device. */
  readonly letters: LetterShelf;
  /** The painter of this piece; fetched at the first call. */
  stage(): Promise<OpenStage>;
  /** Recordings that were cut off before this session began. */
  readonly unfinishedTakes: Promise<readonly UnfinishedTake[]>;
  /** Heard when the room opens or closes. */
  readonly roomChanged: Signal<void>;
  room(): Room | undefined;
  /** Tells the others where one is; whoever joins afterwards, and a room entered afterwards, hear of it too. */
  readonly showPlace: (place: Place) => void;
  /** Makes a room and stays in it. */
  share(): Promise<void>;
  leaveRoom(): Promise<void>;
  dispose(): Promise<void>;
}

interface SessionOptions {
  readonly id: string;
  readonly opened: OpenedPiece;
  readonly keep: Keep;
  readonly people: People;
  /** The room the piece is kept in, entered at once. */
  readonly entry: PieceEntry | undefined;
}

export function startPieceSession({ id, opened, keep, people, entry }: SessionOptions): PieceSession {
  const scope = createScope();
  const { piece } = opened;
  const roomChanged = createEmitter<void>();
  let room: Room | undefined;
  let link: RoomLink | undefined = entry?.room && { room: entry.room.id, key: entry.room.key, role: 'edit' };
  let roomScope = createScope();
  let place: Place | undefined;
  const letters = createLetterShelf();

  const assets = createPieceAssets({ piece, keep, room: () => room });
  let library: Promise<SoundLibrary> | undefined;
  const sounds = (): Promise<SoundLibrary> => {
    library ??= import('../../engine/sounds/sound-sources.ts')
      .then(({ createSoundLibrary }) => {
        const opened = createSoundLibrary({ log: browserLog });
        scope.add(() => opened.dispose());
        return opened;
      })
      .catch((error: unknown) => {
        library = undefined; // the next one to ask tries again
        throw error;
      });
    return library;
  };
  const engine = createLazyEngine(async () => {
    const [{ createEngine }, shared] = await Promise.all([import('../../engine/engine.ts'), sounds()]);
    return createEngine(piece, assets, { kernel: kernelSource, log: browserLog, sounds: shared, isAhead: true });
  }, browserLog);
  scope.add(() => engine.dispose());

  let opening: Promise<OpenStage> | undefined;
  const stage = (): Promise<OpenStage> => {
    opening ??= import('./stage-access.ts').then(({ openStage }) => {
      const opened = openStage(piece, assets);
      scope.add(() => opened.dispose());
      return opened;
    });
    return opening;
  };

  const trace = startTraceLog({
    piece,
    pieceId: id,
    clock: Date.now,
    room: () => room?.id,
    save: (person, lines) => void keep.addTraces(person, id, lines),
  });
  const saveTimer = window.setInterval(() => trace.flush(), 5000);
  scope.add(() => window.clearInterval(saveTimer));
  scope.add(() => trace.dispose());

  /** Who only looks changes nothing; who writes comes into the piece with her first step. */
  const give = (person: DevicePerson): void => piece.handTo(person.id, faceOf(person));

  const enter = async (create: boolean): Promise<void> => {
    const { joinRoom } = await import('../../sync/room.ts');
    if (scope.disposed || !link) return;
    const { key, ...face } = people.current();
    room = joinRoom({
      doc: piece.ydoc,
      link,
      create,
      person: { id: face.id, secret: key, name: face.name, picture: face.picture, colour: String(face.colour) },
      ownClients: piece.tables.client.all().filter(({ person }) => person === face.id).map(({ id: client }) => Number(client)),
      localAsset: async (sha256) => {
        const kept = await keep.asset(sha256);
        return kept && new Blob([kept.bytes], { type: kept.mime });
      },
      clock: Date.now,
      random: Math.random,
      log: browserLog,
    });
    const entered = room;
    if (place) entered.presence.show({ place });
    roomScope = createScope();
    roomScope.add(startAssetExchange({ piece, keep, room: entered, assets }));
    roomScope.add(() => void entered.leave());
    roomScope.add(entered.letters.arrived.listen((letter) => letters.add({ ...letter, to: face.id })));
    roomChanged.emit();
  };

  const leave = (): void => {
    roomScope.dispose();
    room = undefined;
    roomChanged.emit();
  };
  scope.add(leave);

  // Another person took the device: her edits, undo and credit are hers from here on, in the room as well.
  scope.add(
    people.changed.listen(() => {
      const person = people.current();
      const isTurn = person.id !== piece.person;
      if (isTurn) trace.flush();
      give(person);
      if (isTurn && room) {
        leave();
        void enter(false);
      }
      // Whoever is in the piece already and changes her name or picture says so herself, at once.
      if (!isTurn && piece.tables.person.get(person.id)) introducePerson(piece, faceOf(person));
      room?.presence.rename({ name: person.name, picture: person.picture, colour: String(person.colour) });
    }),
  );

  give(people.current());
  if (link) void enter(false);

  return {
    id,
    opened,
    piece,
    engine,
    sounds,
    keep,
    assets,
    trace,
    letters,
    stage,
    unfinishedTakes: keep.unfinishedTakes(id),
    roomChanged,
    room: () => room,
    showPlace: (next) => {
      place = next;
      room?.presence.show({ place });
    },
    async share() {
      if (room) return;
      const { makeRoomLink } = await import('../../sync/link.ts');
      link = makeRoomLink();
      await keep.setRoom(id, { id: link.room, key: link.key, server: window.location.origin });
      introducePerson(piece, faceOf(people.current()));
      await enter(true);
      trace.act({ command: 'makeRoom', kind: 'room', facts: {} });
    },
    async leaveRoom() {
      leave();
      link = undefined;
      await keep.setRoom(id, undefined);
    },
    async dispose() {
      scope.dispose();
      await opened.close();
    },
  };
}

const faceOf = ({ name, picture, colour }: DevicePerson): Face => ({ name, picture, colour });
