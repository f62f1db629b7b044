type Children = readonly (Node | string)[];

/** An element with attributes and children; `undefined` leaves an attribute out. */
export function node<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: Children = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A heading with what stands under it. */
export function section(title: string, children: Children): HTMLElement {
  return node('section', {}, [node('h2', {}, [title]), ...children]);
}

/** A list to choose one of, with its name. */
export function chooser(
  name: string,
  options: readonly { readonly id: string; readonly name: string }[],
  chosen: string,
  choose: (id: string) => void,
): HTMLElement {
  const select = node(
    'select',
    {},
    options.map(({ id, name: text }) =>
      node('option', { value: id, lang: id, ...(id === chosen ? { selected: '' } : {}) }, [text]),
    ),
  );
  select.addEventListener('change', () => choose(select.value));
  return node('label', {}, [node('span', {}, [name]), select]);
}

const SHAPES = {
  play: 'M7 4.5v15l12.5-7.5z',
  pause: 'M6.5 4.5h4v15h-4zm7 0h4v15h-4z',
  words: 'M3 5h18v14H3zm2 2v10h14V7zm2 3h6v2H7zm8 0h2v2h-2zm-8 4h2v2H7zm4 0h6v2h-6z',
  fullscreen: 'M4 9V4h5v2H6v3zm11-5h5v5h-2V6h-3zM4 15h2v3h3v2H4zm14 0h2v5h-5v-2h3z',
} as const;

export type Shape = keyof typeof SHAPES;

const SVG = 'http://www.w3.org/2000/svg';

/** A button with words. */
export function textButton(words: string, press: () => void): HTMLButtonElement {
  const element = node('button', { type: 'button', class: 'text' }, [words]);
  element.addEventListener('click', press);
  return element;
}

/** A picture out of paths, for those who see it. */
export function drawing(paths: readonly Readonly<Record<string, string>>[]): SVGSVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  for (const attributes of paths) {
    const path = document.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    picture.append(path);
  }
  return picture;
}

/** A button with a picture; its name is for those who do not see it, and for those who wait over it. */
export function iconButton(
  className: string,
  press: () => void,
): { readonly element: HTMLButtonElement; show(shape: Shape, name: string): void } {
  const element = node('button', { type: 'button', class: className });
  const picture = drawing([{ d: '' }]);
  element.append(picture);
  element.addEventListener('click', press);
  return {
    element,
    show(shape, name) {
      if (element.title === name) return;
      picture.querySelector('path')?.setAttribute('d', SHAPES[shape]);
      element.setAttribute('aria-label', name);
      element.title = name;
    },
  };
}
