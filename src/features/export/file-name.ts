import type { ExportForm } from './export-types.ts';

const ENDINGS: Readonly<Record<ExportForm, string>> = { video: 'mp4', sound: 'wav', page: 'html', project: 'integrart' };

/** A name that every system takes: the title in its own script, without signs that file systems refuse. */
export function fileName(title: string, form: ExportForm, mime: string): string {
  const clean = title.replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 80);
  const ending = form === 'video' && mime.includes('webm') ? 'webm' : ENDINGS[form];
  return `${clean || 'integrart'}.${ending}`;
}
