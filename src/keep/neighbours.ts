/** How tabs of one browser reach each other: by named channels, and by locks that the browser frees when a tab dies. */
export interface Neighbours {
  openChannel(name: string): BroadcastChannel | undefined;
  readonly locks: Pick<LockManager, 'request'> | undefined;
}

export const browserNeighbours = (): Neighbours => ({
  openChannel: (name) => (typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)),
  // Absent without a secure context.
  locks: typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined,
});
