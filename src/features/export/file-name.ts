import type { ExportForm } from './export-types.ts';

const ENDINGS: Readonly<Record<ExportForm, string>> = { video: 'mp4', sound: 'wav', page: 'html', project: 'integrart', poster: 'png', loop: 'webp' };

/** File systems take 255 bytes; three a letter in many scripts, and room for the ending. */
const LONGEST = 80;

/**
 * A name that every system takes: the title in its own script, without signs that file systems refuse, a leading dot that
 * would hide the file, or marks that turn the reading direction and so disguise the ending.
 */
export function fileName(title: string, form: ExportForm, mime: string): string {
  const plain = title
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const ending = form === 'video' && mime.includes('webm') ? 'webm' : ENDINGS[form];
  return `${cutBetweenSigns(plain).trim() || 'integrart'}.${ending}`;
}

/** At most `LONGEST` units of UTF-16, never half a sign. */
function cutBetweenSigns(text: string): string {
  let cut = '';
  for (const sign of text) {
    if (cut.length + sign.length > LONGEST) break;
    cut += sign;
  }
  return cut;
}
