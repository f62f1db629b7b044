import type { Context } from 'hono';
import { FIRST_TAP_HASH } from './watch-page.ts';

/** Where a page may stand inside another: ours alone nowhere, the one that is made for it everywhere. */
const ANCESTORS = { page: "frame-ancestors 'none'", frame: 'frame-ancestors http: https:' } as const;

/**
 * Of the pages that viewers open: their own script, pictures, sound and answers, nothing from anywhere else. Styles: the script
 * brings its own along, as it does in the file that is taken home.
 */
export function setPageHeaders(c: Context, kind: keyof typeof ANCESTORS): void {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${FIRST_TAP_HASH}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ANCESTORS[kind],
  ].join('; ');
  c.header('Content-Security-Policy', policy);
  c.header('Content-Type', 'text/html; charset=utf-8');
  c.header('Cache-Control', 'no-store');
  if (kind === 'page') return;
  // A frame needs to be let in by the page around it, whatever that page asks of what it holds.
  c.header('X-Frame-Options', undefined);
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  c.header('Cross-Origin-Opener-Policy', 'unsafe-none');
}

/** Of a piece's files: never run, never taken for anything else. */
export function setFileHeaders(c: Context, type: string): void {
  c.header('Content-Type', type);
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
  // Kept by the browser that saw it, asked for anew each time: what was withdrawn is gone.
  c.header('Cache-Control', 'private, no-cache');
  c.header('Accept-Ranges', 'bytes');
}

const PAGE_LANGUAGES = ['en', 'pl', 'uk', 'ar'];

/** The first language of the browser that the page speaks; else the one the piece was published in. */
export function pageLanguage(accepted: string | undefined, made: string): string {
  const wanted = (accepted ?? '').split(',').map((part) => part.trim().split(/[-;]/)[0]?.toLowerCase() ?? '');
  return [...wanted, made.split('-')[0] ?? ''].find((tag) => PAGE_LANGUAGES.includes(tag)) ?? 'en';
}
