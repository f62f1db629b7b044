/** Anything in a user-defined order: by `order` (a fractional index), then by id so that every peer agrees. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

export const byOrder = (left: Ordered, right: Ordered): number =>
  compareText(left.order, right.order) || compareText(left.id, right.id);

/** Compares by UTF-16 code unit, the same on every device and in every language. */
export const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
