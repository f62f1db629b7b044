/**
 * A text without half characters. Yjs sends half of a surrogate pair as U+FFFD, so a half one that stayed at home
 * would make two devices differ for ever.
 */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** At most `max` UTF-16 code units, never ending in half a character. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  return isHighSurrogate(text.charCodeAt(max - 1)) ? text.slice(0, max - 1) : text.slice(0, max);
}

export const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
export const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
