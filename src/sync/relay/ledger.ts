/**
 * Which edits of this device the hub has on disk. Edits are counted as they happen; each message to the hub covers all edits before it;
 * the hub acknowledges messages by number. After a break everything not acknowledged counts as open until a message covers it again.
 */
export interface Ledger {
  /** An edit of this device, or one it brings in for others. */
  note(): void;
  /** A message that holds all open edits leaves. */
  cover(): void;
  /** The hub has the first `count` messages of this connection on disk. */
  acknowledge(count: number): void;
  /** Everything up to the mark is on the hub by another way (a merge). */
  settle(mark: number): void;
  /** Forgets what is under way: a new connection begins, or the hub did not take a message. */
  reopen(): void;
  /** A new connection: its messages are counted from one. */
  restart(): void;
  readonly mark: number;
  readonly open: number;
}

export function createLedger(): Ledger {
  let noted = 0;
  let settled = 0;
  let sent = 0;
  let underWay: { readonly message: number; readonly mark: number }[] = [];
  return {
    note: () => void noted++,
    cover() {
      sent++;
      underWay.push({ message: sent, mark: noted });
    },
    acknowledge(count) {
      for (const { message, mark } of underWay) if (message <= count) settled = Math.max(settled, mark);
      underWay = underWay.filter(({ message }) => message > count);
    },
    settle: (mark) => void (settled = Math.max(settled, mark)),
    reopen: () => void (underWay = []),
    restart() {
      underWay = [];
      sent = 0;
    },
    get mark() {
      return noted;
    },
    get open() {
      return noted - settled;
    },
  };
}
