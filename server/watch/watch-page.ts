import { createHash } from 'node:crypto';
import { WATCH_PAGE_ID, WATCH_SOUND_ID, type ShownPiece, type WatchPage } from '../../src/base/watch.ts';

export interface PageFacts {
  readonly piece: ShownPiece;
  readonly id: string;
  /** `https://studio.example`, for the card: messengers want whole addresses. */
  readonly origin: string;
  readonly isFrame: boolean;
  /** Language of the page, one of those in `piece.play`. */
  readonly language: string;
}

/**
 * Plays at a tap before the viewer's script is there: it takes over whatever plays then. Stands in the page itself, so that it costs
 * no further way to the server.
 */
const FIRST_TAP = `
const sound = document.getElementById('${WATCH_SOUND_ID}'), first = document.querySelector('.big');
if (sound && first) first.onclick = () => (sound.paused ? sound.play().catch(() => {}) : sound.pause());
`;
export const FIRST_TAP_HASH = `'sha256-${createHash('sha256').update(FIRST_TAP).digest('base64')}'`;

/** Enough to stand where the viewer's own style will leave it, so that nothing jumps. */
const FIRST_STYLE = `:root{color-scheme:dark}body{margin:0;background:#15110f;color:#f6eee5;font:1.0625rem/1.5 system-ui,sans-serif}main{max-width:80rem;margin-inline:auto;padding:.75rem}h1{margin:0;font-size:1.5rem;overflow-wrap:anywhere;min-height:2.75rem}.stage{position:relative;max-width:calc((100vh - 9rem)*var(--shape));min-width:min(100%,18rem*min(1,var(--shape)));margin:.75rem auto;background:#000;aspect-ratio:var(--shape)}.poster{display:block;width:100%;height:100%}.big{position:absolute;inset:0;width:clamp(3.5rem,14vw,6rem);height:clamp(3.5rem,14vw,6rem);margin:auto;border:0;border-radius:50%;background:#84d2da;color:#07282d;cursor:pointer}.big svg{width:50%;height:50%;fill:currentColor;display:block;margin:auto}`;

/** The page of a shown piece: poster, button and sound are in its first bytes, everything else comes after. */
export function watchPage(facts: PageFacts): string {
  const { piece, id, isFrame, language } = facts;
  const at = `/watch/${id}`;
  const file = (media: { readonly id: string }): string => `${at}/files/${media.id}`;
  const play = piece.play[language] ?? '';
  const state: WatchPage = { gone: false, id, isFrame, hasProject: piece.project !== null };
  return html({
    language,
    title: piece.title,
    head: [
      ...(piece.place === 'everyone' && !isFrame ? card(facts) : ['<meta name="robots" content="noindex, nofollow">']),
      `<link rel="preload" as="fetch" href="${at}/data" crossorigin>`,
      `<style>${FIRST_STYLE}:root{--shape:${Number(piece.shape)}}</style>`,
      '<script src="/viewer-page.js" defer></script>',
    ],
    body: [
      `<main${isFrame ? ' class="frame"' : ''}>`,
      ...(isFrame ? [] : [`<h1 dir="auto" lang="${text(piece.language)}">${text(piece.title)}</h1>`]),
      '<div class="stage">',
      ...(piece.poster ? [`<img class="poster" src="${file(piece.poster)}" alt="" fetchpriority="high">`] : []),
      `<button type="button" class="big" aria-label="${text(play)}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 4.5v15l12.5-7.5z"/></svg></button>`,
      '</div></main>',
      ...(piece.sound ? [`<audio id="${WATCH_SOUND_ID}" preload="metadata" src="${file(piece.sound)}"></audio>`] : []),
      stateElement(state),
      `<script>${FIRST_TAP}</script>`,
    ],
  });
}

/** What stands where a piece is not, or not any more; the viewer's script says so in the viewer's language. */
export const gonePage = (): string =>
  html({
    language: 'en',
    title: 'Integrart Studio',
    head: ['<meta name="robots" content="noindex">', '<script src="/viewer-page.js" defer></script>'],
    body: [stateElement({ gone: true })],
  });

function card({ piece, id, origin }: PageFacts): string[] {
  const address = `${origin}/watch/${id}`;
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', 'music.song'],
    ['og:title', piece.title],
    ['og:description', piece.about],
    ['og:url', address],
    ['og:locale', piece.language.replace('-', '_')],
    ...(piece.card
      ? ([
          ['og:image', `${address}/files/${piece.card.id}`],
          ['og:image:type', piece.card.mime],
          ['og:image:width', '1200'],
          ['og:image:height', '630'],
          ['og:image:alt', piece.title],
        ] as const)
      : []),
  ];
  return [
    `<meta name="description" content="${text(piece.about)}">`,
    `<link rel="canonical" href="${text(address)}">`,
    ...properties.map(([name, content]) => `<meta property="${name}" content="${text(content)}">`),
    `<meta name="twitter:card" content="${piece.card ? 'summary_large_image' : 'summary'}">`,
  ];
}

const stateElement = (state: WatchPage): string =>
  `<script type="application/json" id="${WATCH_PAGE_ID}">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>`;

function html(page: { language: string; title: string; head: readonly string[]; body: readonly string[] }): string {
  return [
    '<!doctype html>',
    `<html lang="${text(page.language)}" dir="${page.language === 'ar' ? 'rtl' : 'ltr'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(page.title)}</title>`,
    ...page.head,
    '</head>',
    '<body>',
    ...page.body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (words: string): string => words.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
