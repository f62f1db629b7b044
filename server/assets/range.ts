export interface ByteRange {
  /** Both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** Reads a `Range` header with one range. Undefined without one or with several (then the whole is sent, as the standard allows). */
export function readRange(header: string | undefined, total: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (match === null) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, total - Number(last)) : Number(first);
  const to = first === '' || last === '' ? total - 1 : Math.min(Number(last), total - 1);
  return from <= to && from < total ? { from, to } : 'unsatisfiable';
}
