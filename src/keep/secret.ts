/** Bytes from the platform's own source of chance, as hexadecimal digits: for what nobody may guess or meet twice. */
export function secretHex(bytes: number): string {
  const drawn = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(drawn, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
