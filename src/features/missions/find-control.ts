import type { Translate } from '../../ui/i18n/texts.ts';

const CONTROLS =
  'button, a[href], input, select, textarea, [role=tab], [role=application], [role=slider], [role=radiogroup], fieldset, [role=group]';
const MARK = '\u0000';

/** A name as the catalogue has it, whatever fills it: "Mute: {name}" fits "Mute: drums". */
export function nameFits(name: string, template: string): boolean {
  const escaped = template.split(MARK).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`, 'u').test(name);
}

const tidy = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return tidy(label);
  const named = element.getAttribute('aria-labelledby');
  if (named !== null)
    return tidy(
      named
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  if (element instanceof HTMLFieldSetElement) return tidy(element.querySelector('legend')?.textContent ?? '');
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
    return tidy(element.labels?.[0]?.textContent ?? '');
  return tidy(element.textContent ?? '');
}

/** Every value of a text, marked: whatever a view fills in there, the name is found. */
export const OPEN_VALUES = new Proxy<Record<string, string>>({}, { get: () => MARK, has: () => true });

/** The first of these controls that stands in `root` and can be seen. */
export function findControl(root: ParentNode, ids: readonly string[], t: Translate): Element | undefined {
  const present = [...root.querySelectorAll(CONTROLS)];
  for (const id of ids) {
    const [area = '', ...rest] = id.split('.');
    const message = `${area}.${rest.join('.')}` as const;
    const template = tidy(t(message, OPEN_VALUES));
    if (template === message) continue; // the words of that view are not here, so it is not either
    const found = present.find((element) => nameFits(nameOf(element), template) && element.getClientRects().length > 0);
    if (found) return found;
  }
  return undefined;
}
