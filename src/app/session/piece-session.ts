import { createScope } from '../../base/scope.ts';
import { createEmitter, type Signal } from '../../base/signal.ts';
import { introducePerson } from '../../document/commands/people.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { SoundLibrary } from '../../engine/sounds/sound-sources.ts';
import type { DevicePerson, Keep, OpenedPiece, PieceEntry, UnfinishedTake } from '../../keep/keep-types.ts';
import type { Place, Room, RoomLink } from '../../sync/room-types.ts';
import { browserLog } from '../browser-log.ts';
import { kernelSource } from '../kernel.ts';
import type { People } from '../people.ts';
import { startAssetExchange } from './asset-exchange.ts';
import { createLazyEngine } from './lazy-engine.ts';
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
    return createEngine(piece, assets, { kernel: kernelSource, log: browserLog, sounds: shared });
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

  const introduce = (person: DevicePerson): void => {
    const { name, picture, colour } = person;
    const known = piece.tables.person.get(person.id);
    if (known?.name === name && known.picture === picture && known.colour === colour) return;
    introducePerson(piece, { name, picture, colour });
  };
  const isEntered = (): boolean => piece.tables.person.get(piece.person) !== undefined;

  // Who only looks changes nothing; who writes is entered in the piece as well, right behind her first step.
  scope.add(
    piece.changes.listen(({ origin }) => {
      if (origin?.type !== 'command' || origin.person !== piece.person || isEntered()) return;
      queueMicrotask(() => {
        if (!scope.disposed && !isEntered()) introduce(people.current());
      });
    }),
  );

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
      if (person.id !== piece.person) {
        trace.flush();
        piece.handTo(person.id);
        if (room) {
          leave();
          void enter(false);
        }
      }
      if (isEntered()) introduce(person);
      room?.presence.rename({ name: person.name, picture: person.picture, colour: String(person.colour) });
    }),
  );

  if (isEntered()) introduce(people.current());
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
      introduce(people.current());
      await enter(true);
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
