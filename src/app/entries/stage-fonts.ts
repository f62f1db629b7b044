import arabic from '@fontsource-variable/rubik/files/rubik-arabic-wght-normal.woff2?url';
import cyrillicExt from '@fontsource-variable/rubik/files/rubik-cyrillic-ext-wght-normal.woff2?url';
import cyrillic from '@fontsource-variable/rubik/files/rubik-cyrillic-wght-normal.woff2?url';
import hebrew from '@fontsource-variable/rubik/files/rubik-hebrew-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/rubik/files/rubik-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/rubik/files/rubik-latin-wght-normal.woff2?url';
import type { FontFiles } from '../../stage/fonts.ts';

/** Addresses of the fonts of the stage; each is fetched only when words need its script. */
export const STAGE_FONTS: FontFiles = {
  latin,
  'latin-ext': latinExt,
  cyrillic,
  'cyrillic-ext': cyrillicExt,
  arabic,
  hebrew,
};
