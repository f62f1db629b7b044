/** Every limit of the hub in one place. Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  relay: {
    /** One WebSocket message. The guard has finer limits for what is in it (`src/document/guard.ts`). */
    message: 4 * 1024 * 1024 + 1024,
    /** Messages of one connection: refill a second, and the burst a reconnecting device may use. */
    messages: { perSecond: 80, burst: 400 },
    /** Bytes of one connection, the same way: a whole piece at once, then half a megabyte a second. */
    bytes: { perSecond: 512 * 1024, burst: 16 * 1024 * 1024 },
    /** From opening the socket to a hello that holds the key. */
    hello: 10_000,
    hellos: 3,
    /** Yjs client ids one device may name as a person's own. */
    clients: 512,
    /** Updates that were not taken before the connection is ended. */
    refusals: 50,
    connectionsPerRoom: 64,
    /** WebSocket ping; a device that missed two is gone. */
    ping: 25_000,
    /** Unsent bytes of one connection: above `slow` presence is dropped, above `behind` updates too (then a resync), above `end` it is closed. */
    buffered: { slow: 512 * 1024, behind: 2 * 1024 * 1024, end: 16 * 1024 * 1024 },
  },
  log: {
    /** How long edits gather before one commit makes them durable together; while a commit is under way they gather until it is through. */
    gather: 4,
    /** A room's log is folded into a snapshot above these. */
    rows: 500,
    bytes: 512 * 1024,
    /** Wait after a failed commit (full disk) before the next try. */
    retry: 1_000,
    /** Edits held in memory while the disk takes none; above it the hub takes no more. */
    held: 32 * 1024 * 1024,
  },
  merge: {
    bytes: 32 * 1024 * 1024,
    perMinute: 40,
    /** Merges of one person within this time share one version. */
    versionShared: 60_000,
  },
  versions: {
    kept: 60,
    /** Least time between two automatic versions before large deletions. */
    apart: 20_000,
    /** A deletion is large from this share of all records, and from this many. */
    share: 0.25,
    records: 4,
  },
  rooms: { createdPerMinute: 600 },
  assets: {
    file: 50 * 1024 * 1024,
    room: 500 * 1024 * 1024,
    part: 8 * 1024 * 1024,
    /** Unfinished uploads are cleared after this. */
    unfinished: 24 * 3600 * 1000,
  },
  /** Finished pieces at an address of their own. */
  watch: {
    /** One file of a piece, and all of them together. */
    file: 40 * 1024 * 1024,
    piece: 120 * 1024 * 1024,
    files: 400,
    manifest: 256 * 1024,
    /** Of one room. */
    pieces: 20,
    makersPerMinute: 600,
    answer: 1024 * 1024,
    answers: 500,
    voices: 60 * 1024 * 1024,
    /** Of one piece: refill a second, and the burst of a class that answers at once. */
    answering: { perSecond: 0.5, burst: 40 },
    /** How long what the makers agreed to is taken as read, while the piece goes on changing. */
    consentKnown: 3_000,
    unfinished: 24 * 3600 * 1000,
  },
  signal: {
    message: 64 * 1024,
    messages: { perSecond: 40, burst: 400 },
    topics: 20,
    topicLength: 128,
    subscribers: 64,
    ping: 25_000,
  },
  /** Sockets of all kinds at once. */
  sockets: 5_000,
  /** From the signal to stop until what is left is cut. */
  stop: 2_000,
} as const;
