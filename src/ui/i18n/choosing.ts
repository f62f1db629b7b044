/**
 * Whether a value of a compiled message only chooses between its texts (`{what, select, …}`): it is a key that is
 * compared letter by letter, so nothing may be added to it.
 * @param compiled a text, or texts and `[name, kind, branches]` by turns
 */
export function isChoosing(compiled: unknown, name: string): boolean {
  if (!Array.isArray(compiled)) return false;
  return compiled.some((part: unknown) => {
    if (!Array.isArray(part)) return false;
    const [of, kind, branches] = Array.from<unknown>(part);
    if (of === name && kind === 'select') return true;
    if (typeof branches !== 'object' || branches === null) return false;
    return Object.values(branches).some((branch) => isChoosing(branch, name));
  });
}
