import handCyrillicExt from '@fontsource-variable/caveat/files/caveat-cyrillic-ext-wght-normal.woff2?url';
import handCyrillic from '@fontsource-variable/caveat/files/caveat-cyrillic-wght-normal.woff2?url';
import handLatinExt from '@fontsource-variable/caveat/files/caveat-latin-ext-wght-normal.woff2?url';
import handLatin from '@fontsource-variable/caveat/files/caveat-latin-wght-normal.woff2?url';
import wideCyrillicExt from '@fontsource-variable/comfortaa/files/comfortaa-cyrillic-ext-wght-normal.woff2?url';
import wideCyrillic from '@fontsource-variable/comfortaa/files/comfortaa-cyrillic-wght-normal.woff2?url';
import wideGreek from '@fontsource-variable/comfortaa/files/comfortaa-greek-wght-normal.woff2?url';
import wideLatinExt from '@fontsource-variable/comfortaa/files/comfortaa-latin-ext-wght-normal.woff2?url';
import wideLatin from '@fontsource-variable/comfortaa/files/comfortaa-latin-wght-normal.woff2?url';
import wideVietnamese from '@fontsource-variable/comfortaa/files/comfortaa-vietnamese-wght-normal.woff2?url';
import wideArabic from '@fontsource-variable/noto-kufi-arabic/files/noto-kufi-arabic-arabic-wght-normal.woff2?url';
import serifArabic from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url';
import sansArmenian from '@fontsource-variable/noto-sans-armenian/files/noto-sans-armenian-armenian-wght-normal.woff2?url';
import sansEthiopic from '@fontsource-variable/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-wght-normal.woff2?url';
import sansGeorgian from '@fontsource-variable/noto-sans-georgian/files/noto-sans-georgian-georgian-wght-normal.woff2?url';
import sansGreekExt from '@fontsource-variable/noto-sans/files/noto-sans-greek-ext-wght-normal.woff2?url';
import sansGreek from '@fontsource-variable/noto-sans/files/noto-sans-greek-wght-normal.woff2?url';
import sansVietnamese from '@fontsource-variable/noto-sans/files/noto-sans-vietnamese-wght-normal.woff2?url';
import serifArmenian from '@fontsource-variable/noto-serif-armenian/files/noto-serif-armenian-armenian-wght-normal.woff2?url';
import serifEthiopic from '@fontsource-variable/noto-serif-ethiopic/files/noto-serif-ethiopic-ethiopic-wght-normal.woff2?url';
import serifGeorgian from '@fontsource-variable/noto-serif-georgian/files/noto-serif-georgian-georgian-wght-normal.woff2?url';
import serifHebrew from '@fontsource-variable/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2?url';
import handArabic from '@fontsource-variable/playpen-sans-arabic/files/playpen-sans-arabic-arabic-wght-normal.woff2?url';
import handHebrew from '@fontsource-variable/playpen-sans-hebrew/files/playpen-sans-hebrew-hebrew-wght-normal.woff2?url';
import handGreek from '@fontsource-variable/playpen-sans/files/playpen-sans-greek-wght-normal.woff2?url';
import sansArabic from '@fontsource-variable/rubik/files/rubik-arabic-wght-normal.woff2?url';
import sansCyrillicExt from '@fontsource-variable/rubik/files/rubik-cyrillic-ext-wght-normal.woff2?url';
import sansCyrillic from '@fontsource-variable/rubik/files/rubik-cyrillic-wght-normal.woff2?url';
import sansHebrew from '@fontsource-variable/rubik/files/rubik-hebrew-wght-normal.woff2?url';
import sansLatinExt from '@fontsource-variable/rubik/files/rubik-latin-ext-wght-normal.woff2?url';
import sansLatin from '@fontsource-variable/rubik/files/rubik-latin-wght-normal.woff2?url';
import serifCyrillicExt from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-ext-wght-normal.woff2?url';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import serifGreek from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2?url';
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import serifVietnamese from '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2?url';
import moreCyrillicExt from '@fontsource-variable/noto-sans/files/noto-sans-cyrillic-ext-wght-normal.woff2?url';
import moreLatinExt from '@fontsource-variable/noto-sans/files/noto-sans-latin-ext-wght-normal.woff2?url';
import type { FontFiles } from '../../stage/fonts.ts';

/** Addresses of the fonts of the stage; each is fetched only when words need its script. */
export const STAGE_FONTS: FontFiles = {
  'sans-latin': sansLatin,
  'sans-latin-ext': sansLatinExt,
  'sans-vietnamese': sansVietnamese,
  'sans-cyrillic': sansCyrillic,
  'sans-cyrillic-ext': sansCyrillicExt,
  'sans-greek': sansGreek,
  'sans-greek-ext': sansGreekExt,
  'sans-armenian': sansArmenian,
  'sans-georgian': sansGeorgian,
  'sans-ethiopic': sansEthiopic,
  'sans-hebrew': sansHebrew,
  'sans-arabic': sansArabic,
  'serif-latin': serifLatin,
  'serif-latin-ext': serifLatinExt,
  'serif-vietnamese': serifVietnamese,
  'serif-cyrillic': serifCyrillic,
  'serif-cyrillic-ext': serifCyrillicExt,
  'serif-greek': serifGreek,
  'serif-armenian': serifArmenian,
  'serif-georgian': serifGeorgian,
  'serif-ethiopic': serifEthiopic,
  'serif-hebrew': serifHebrew,
  'serif-arabic': serifArabic,
  'hand-latin': handLatin,
  'hand-latin-ext': handLatinExt,
  'hand-cyrillic': handCyrillic,
  'hand-cyrillic-ext': handCyrillicExt,
  'hand-greek': handGreek,
  'hand-hebrew': handHebrew,
  'hand-arabic': handArabic,
  'wide-latin': wideLatin,
  'wide-latin-ext': wideLatinExt,
  'wide-vietnamese': wideVietnamese,
  'wide-cyrillic': wideCyrillic,
  'wide-cyrillic-ext': wideCyrillicExt,
  'wide-greek': wideGreek,
  'wide-arabic': wideArabic,
  'more-latin-ext': moreLatinExt,
  'more-cyrillic-ext': moreCyrillicExt,
  // The same files as of other sets: they have more letters than most.
  'more-hebrew': serifHebrew,
  'more-arabic': serifArabic,
};
