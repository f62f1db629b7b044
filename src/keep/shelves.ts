import type { AssetRow, PersonRow, PieceFacts, PieceRow, PlanRow, SettingRow, TakeRow, TraceRow, UpdateRow } from './rows.ts';

/**
 * Where rows lie: on disk (`disk-shelves.ts`) or, where the browser refuses storage, in memory (`memory-shelves.ts`).
 * Methods reject with the platform's error; `attempt` in `codes.ts` makes a result of it.
 */
export interface Shelves {
  readonly mode: 'disk' | 'memory';
  readonly pieces: Shelf<PieceRow>;
  readonly people: Shelf<PersonRow>;
  readonly settings: Shelf<SettingRow>;
  readonly plans: Shelf<PlanRow>;
  readonly updates: UpdateShelf;
  readonly traces: TraceShelf;
  readonly assets: AssetShelf;
  readonly takes: TakeShelf;
  /** Clears a piece with its updates, traces and takes, in one step. */
  clearPiece(id: string): Promise<void>;
  /** Opens the database again after the browser has closed it. */
  reopen(): Promise<void>;
  close(): void;
}

export interface Shelf<Row> {
  get(key: string): Promise<Row | undefined>;
  all(): Promise<readonly Row[]>;
  put(row: Row): Promise<void>;
  /** Changes fields of a row that is there; a missing one stays missing. */
  change(key: string, fields: Partial<Row>): Promise<void>;
}

export interface UpdateShelf {
  /** Adds an update and brings the piece's row up to date, in one step. @returns the update's number */
  append(piece: string, bytes: Uint8Array<ArrayBuffer>, facts: PieceFacts): Promise<number>;
  of(piece: string): Promise<readonly UpdateRow[]>;
  /**
   * Puts `whole` in the place of the numbered updates, in one step.
   * @returns its number, or `undefined` and nothing done if one of them is no longer there
   */
  replace(piece: string, numbers: readonly number[], whole: Uint8Array<ArrayBuffer>): Promise<number | undefined>;
}

export interface TraceShelf {
  add(rows: readonly TraceRow[]): Promise<void>;
  of(person: string, piece: string): Promise<readonly unknown[]>;
}

export interface AssetShelf {
  put(row: Omit<AssetRow, 'place'>, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  facts(sha256: string): Promise<AssetRow | undefined>;
  bytes(row: AssetRow): Promise<Uint8Array<ArrayBuffer> | undefined>;
  all(): Promise<readonly AssetRow[]>;
  remove(row: AssetRow): Promise<void>;
}

export interface TakeShelf {
  start(row: TakeRow): Promise<void>;
  add(take: string, samples: Float32Array<ArrayBuffer>): Promise<void>;
  of(piece: string): Promise<readonly TakeRow[]>;
  samples(take: string): Promise<readonly Float32Array<ArrayBuffer>[]>;
  discard(take: string): Promise<void>;
}
