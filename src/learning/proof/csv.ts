/** A table for a spreadsheet: UTF-8 with a byte order mark, RFC 4180, commas whatever the country. */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map((value) => cell(String(value))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * A cell that no spreadsheet takes for a formula: where one would begin, an apostrophe stands before it. The wide forms
 * count too, which some spreadsheets read like the narrow ones.
 */
function cell(value: string): string {
  const plain = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
