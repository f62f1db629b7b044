/** What one studio tells its direct neighbours about itself. */
export interface PeerHello {
  /** Random, new for each stay in a room; not the person. */
  readonly node: string;
  /** The nodes it is directly connected with. */
  readonly neighbours: readonly string[];
  /** Whether it is on the hub as well. */
  readonly hub: boolean;
  /** The client id of its presence. */
  readonly presence: number;
}

export interface Neighbour {
  /** Undefined for a bare peer, which says nothing of itself. */
  readonly hello: PeerHello | undefined;
}

export type Source =
  { readonly from: 'here' } | { readonly from: 'hub' } | { readonly from: 'peer'; readonly peer: Neighbour };

/**
 * Whether news from `source` should be passed to `target`. Bare y-webrtc passes everything to everyone, which in a room of eight
 * makes 56 messages an edit; here a neighbour gets only what it cannot have already: seven.
 */
export function shouldPass(source: Source, target: Neighbour, self: PeerHello, all: readonly Neighbour[]): boolean {
  if (source.from === 'here') return true;
  if (source.from === 'peer') return source.peer !== target && !reaches(source.peer, target);
  if (target.hello === undefined) return isFirstOfHub(target, self, all);
  return !target.hello.hub && isFirstOfHub(target, self, all);
}

/** Whether `source` is itself connected with `target`. Of bare peers nothing is known. */
function reaches(source: Neighbour, target: Neighbour): boolean {
  const node = target.hello?.node;
  return node !== undefined && (source.hello?.neighbours.includes(node) ?? false);
}

/** Of those on the hub who are connected with the target, one brings it the hub's news: the one with the lowest node. */
function isFirstOfHub(target: Neighbour, self: PeerHello, all: readonly Neighbour[]): boolean {
  const known = new Set(target.hello?.neighbours);
  return !all.some(({ hello }) => hello?.hub === true && known.has(hello.node) && hello.node < self.node);
}
