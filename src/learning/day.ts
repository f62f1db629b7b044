/** Days since 1970 in universal time: the same day on every device, wherever a person travels. */
export const dayOf = (at: number): number => Math.floor(at / 86_400_000);
