import type { StageDocument, StageLine, StageWords } from '../../base/stage-document.ts';
import type { ViewerData, ViewerOrigin } from '../../base/viewer-data.ts';
import { directionOf } from '../../stage/direction.ts';
import { node, section } from './viewer-nodes.ts';
import type { Say } from './viewer-texts.ts';

/** What stands under the stage: words, pictures in words, people, rights. All of it is text, for every way of reading. */
export interface About {
  readonly element: HTMLElement;
  /** Marks the line that is sung. */
  mark(line: StageLine | undefined): void;
}

export function about(data: ViewerData, say: Say, goTo: (line: StageLine) => void): About {
  const lines = new Map<string, HTMLElement>();
  const rows = data.stage.lines.map((line) => {
    const button = node('button', { type: 'button' }, textNodes(line));
    button.addEventListener('click', () => goTo(line));
    const row = node('li', {}, [button]);
    lines.set(line.id, row);
    return row;
  });
  const untimed = data.stage.untimed.map((line) => node('li', {}, textNodes(line)));
  const alts = alternatives(data.stage);
  const sections = [
    ...(rows.length + untimed.length > 0
      ? [section(say('viewer.words'), [node('ol', { class: 'words' }, [...rows, ...untimed])])]
      : []),
    ...(alts.length > 0
      ? [
          section(say('viewer.pictures'), [
            node(
              'ul',
              {},
              alts.map((alt) => node('li', { dir: 'auto' }, [alt])),
            ),
          ]),
        ]
      : []),
    ...(data.credits.length > 0
      ? [
          section(say('viewer.credits'), [
            node(
              'ul',
              {},
              data.credits.map((credit) => creditRow(credit, say)),
            ),
          ]),
        ]
      : []),
    ...(data.tradition === ''
      ? []
      : [section(say('viewer.tradition'), [node('p', { dir: 'auto' }, [data.tradition])])]),
    ...(data.sources.length > 0 ? [section(say('viewer.sources'), [node('ul', {}, data.sources.map(sourceRow))])] : []),
    ...((data.origins ?? []).length > 0
      ? [section(say('viewer.origins'), [node('ol', {}, (data.origins ?? []).map((origin) => originRow(origin, say)))])]
      : []),
    section(say('viewer.licence'), [node('p', {}, [licence(data.licence, say)])]),
  ];
  let marked: string | undefined;
  return {
    element: node('div', { class: 'about' }, sections),
    mark(line) {
      if (line?.id === marked) return;
      if (marked !== undefined) lines.get(marked)?.removeAttribute('aria-current');
      marked = line?.id;
      if (marked !== undefined) lines.get(marked)?.setAttribute('aria-current', 'true');
    },
  };
}

const textNodes = ({ texts }: StageWords): HTMLElement[] =>
  texts.map(({ language, words }) => node('span', { lang: language, dir: directionOf(words, language) }, [words]));

/** What the pictures show, as their makers said it; words on the canvas stand for themselves. */
function alternatives({ scenes }: StageDocument): string[] {
  const said = scenes.flatMap(({ pictures }) =>
    pictures.map(({ type, alt, text }) => (alt.trim() === '' && type === 'text' ? text : alt).trim()),
  );
  return [...new Set(said)].filter((alt) => alt !== '');
}

function creditRow({ name, parts }: ViewerData['credits'][number], say: Say): HTMLElement {
  const done = parts.map((part) => say(`viewer.part.${part}`)).join(' · ');
  return node('li', {}, [node('bdi', {}, [name]), ...(done === '' ? [] : [` — ${done}`])]);
}

const sourceRow = ({ name, author, licence: terms, source }: ViewerData['sources'][number]): HTMLElement =>
  node(
    'li',
    {},
    [name, author, terms, source]
      .filter((part) => part !== '')
      .flatMap((part, index) => [...(index > 0 ? [' · '] : []), node('bdi', {}, [part])]),
  );

/** A way out, and only to where a page can be: an address from a file may be anything. */
function originRow({ title, makers, licence: terms, address }: ViewerOrigin, say: Say): HTMLElement {
  const name = title === '' ? say('viewer.untitled') : title;
  const isAddress = /^https?:\/\//.test(address);
  const link = isAddress ? node('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, [node('bdi', {}, [name])]) : node('bdi', {}, [name]);
  return node('li', {}, [
    link,
    ...[makers.join(', '), terms].filter((part) => part !== '').flatMap((part) => [' · ', node('bdi', {}, [part])]),
  ]);
}

function licence(id: string, say: Say): Node | string {
  if (id === '') return say('viewer.licence.none');
  if (id === 'all-rights-reserved') return say('viewer.licence.reserved');
  const [, terms, version] = /^CC-(BY(?:-(?:NC|SA|ND))*)-(\d\.\d)$/.exec(id) ?? /^CC(0)-(1\.0)$/.exec(id) ?? [];
  if (terms === undefined || version === undefined) return id;
  const path = terms === '0' ? `publicdomain/zero/${version}` : `licenses/${terms.toLowerCase()}/${version}`;
  // A way out, not a part of the page: nothing is fetched unless the viewer follows it.
  return node(
    'a',
    { href: `https://creativecommons.org/${path}/`, rel: 'license noopener noreferrer', target: '_blank', dir: 'ltr' },
    [id.replace(/-(?=[\d.]+$)/, ' ')],
  );
}
