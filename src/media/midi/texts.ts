/**
 * MIDI files hold texts as bytes of an unnamed alphabet. All texts of one file are judged together: UTF-8 if they are that,
 * else the old alphabet whose letters they would be.
 * @returns a reader for each single text; texts come in as one character per byte
 */
export function textReader(texts: readonly string[]): (text: string) => string {
  const decoder = new TextDecoder(alphabetOf(bytesOf(texts.join(' '))));
  return (text) =>
    decoder
      .decode(bytesOf(text))
      .replace(/\{[@#][^}]*\}/g, '') // tags that name an alphabet or a song (RP-026)
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

/** Letters that Polish, Czech and Hungarian have in the Central European alphabet and Western languages hardly use. */
const CENTRAL_EUROPEAN: readonly number[] = [0x8c, 0x8f, 0x9c, 0x9f, 0xa3, 0xa5, 0xaf, 0xb3, 0xb9, 0xbf, 0xca, 0xe6, 0xea, 0xf1];

function alphabetOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // Not UTF-8: the letters decide below.
  }
  const latin = bytes.filter((byte) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)).length;
  const high = bytes.filter((byte) => byte >= 0xa0);
  if (high.length > latin) {
    // Mostly other letters: Cyrillic writes small ones from E0 on, Arabic spreads over C7 to ED.
    const letters = high.filter((byte) => byte >= 0xc0);
    return letters.filter((byte) => byte >= 0xe0).length > letters.length * 0.6 ? 'windows-1251' : 'windows-1256';
  }
  const central = bytes.filter((byte) => CENTRAL_EUROPEAN.includes(byte)).length;
  return central * 2 >= high.length ? 'windows-1250' : 'windows-1252';
}
