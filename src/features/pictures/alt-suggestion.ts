import type { Picture } from '../../document/schema/pictures.ts';
import type { Tables } from '../../document/tables.ts';

/** Names that cameras and phones give tell nothing about a picture. */
const NAMELESS = /^(?:img|dsc|pxl|photo|image|screenshot|vid|mov|wp|scan|received|signal)?[\s_\-.]*[\d\s_\-.()a-f]*$/i;

/** What a thing shows, as far as it says so itself: its words, or the name of its file; empty where it does not. */
export function ownWords({ text, type, asset }: Pick<Picture, 'text' | 'type' | 'asset'>, tables: Tables): string {
  if (type === 'text') return text.trim();
  const name = (asset === null ? '' : (tables.asset.get(asset)?.name ?? '')).replace(/\.[a-z0-9]{2,5}$/i, '').trim();
  return NAMELESS.test(name) ? '' : name;
}
