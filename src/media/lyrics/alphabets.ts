/** Alphabets of one byte a letter in which songs of our languages were written. Of equally likely ones the first is taken. */
export const ALPHABETS = ['windows-1252', 'windows-1251', 'windows-1250', 'iso-8859-2', 'windows-1256', 'koi8-u', 'koi8-r'] as const;
export type Alphabet = (typeof ALPHABETS)[number];

/** How often letters stand in running text, in hundredths, over the languages that share them; rough, for telling alphabets apart. */
const OFTEN: Readonly<Record<string, number>> = {
  о: 10, а: 8.5, и: 6.5, н: 6.5, е: 6.5, т: 5.5, в: 5, р: 4.5, с: 4.5, л: 4, к: 4, і: 4, д: 3.2, у: 3, м: 3, п: 2.8, я: 2.2, з: 2, ь: 1.8, б: 1.7, г: 1.6, ч: 1.4,
  й: 1.2, ы: 1.2, х: 1, ж: 0.9, ш: 0.8, ю: 0.7, ї: 0.6, ц: 0.5, є: 0.5, щ: 0.4, ф: 0.3, э: 0.3, ъ: 0.2, ё: 0.2, ґ: 0.05, ў: 0.3,
  ł: 1.8, ę: 1.1, ą: 1, ó: 0.9, ż: 0.8, ś: 0.7, ć: 0.4, ń: 0.35, ź: 0.1, í: 1.5, á: 1.5, ě: 1, č: 0.75, ř: 0.6, š: 0.8, ž: 0.8, ý: 0.7, ů: 0.4, ő: 0.7, ű: 0.2, ú: 0.4,
  ä: 0.6, ö: 0.5, ü: 0.7, ß: 0.3, é: 1.5, è: 0.85, à: 0.6, ç: 0.2, ê: 0.3, î: 0.1, ô: 0.2, û: 0.1, ñ: 0.25, ã: 0.4, õ: 0.3, å: 1.2, ø: 0.9, æ: 0.3, ò: 0.2, ì: 0.2, ù: 0.2,
  ا: 12, ل: 11, ي: 7, ن: 6, م: 6, و: 6, ر: 5, ه: 4, ت: 4, ب: 4, ع: 3.5, د: 3, س: 3, ف: 3, ق: 2.5, ك: 2.5, ح: 2, ة: 2, أ: 2, ج: 1.5, ش: 1.2, ص: 1, ط: 0.8, ى: 0.8, ذ: 0.8,
  خ: 0.8, إ: 0.7, ث: 0.5, ض: 0.5, ز: 0.5, غ: 0.4, ء: 0.3, ظ: 0.2, ئ: 0.2, آ: 0.2, ؤ: 0.1, گ: 0.5, پ: 0.4, چ: 0.3, ژ: 0.1, ک: 1,
};

const USUAL_MARKS = /[«»„“”‘’–—…№،؟؛\u00a0]|[\u200c-\u200f]/u;

/**
 * How likely a text is meant so: frequent letters count for it; rare letters, signs and control characters, capitals inside
 * words and scripts mixed in one word count against it. Only what is beyond ASCII is judged.
 */
export function scoreOf(text: string): number {
  // Marks of files are no text.
  const words = text.replace(/<[^<>]{0,300}>|\[[a-z]{2,8}:|^#[A-Z]+:|-->/gm, ' ');
  let score = 0;
  for (const [word] of words.matchAll(/[^\s\u0000-\u001f]+/gu)) if (/[^\u0000-\u007f]/u.test(word)) score += scoreOfWord(word);
  return score + fitOf(words) - strayOf(words);
}

/** A few letters of another script in a text that is Latin are hardly meant. */
function strayOf(words: string): number {
  const other = words.match(/[\p{Script=Cyrillic}\p{Script=Arabic}]/gu)?.length ?? 0;
  const latin = words.match(/[a-zA-Z]/g)?.length ?? 0;
  return latin > other * 4 ? other * 3 : 0;
}

/** Which accented letters stand together in one language. */
const TOGETHER: readonly ReadonlySet<string>[] = [
  'ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'äöüß', 'äåö', 'æøåéòôü', 'éëïóöüè', 'àâæçéèêëîïôœùûü', 'áéíñóúü', 'àáâãçéêíóôõú', 'àèéìòù', 'âăîșțşţ', 'čćđšž', 'çğıöşü',
].map((letters) => new Set(letters));

/** For each accented Latin letter that the likeliest language has, half a point more; for each other, one less. */
function fitOf(text: string): number {
  const letters = (text.match(/[\u00c0-\u024f]/gu) ?? []).map((letter) => letter.toLowerCase());
  return Math.max(...TOGETHER.map((own) => letters.reduce((sum, letter) => sum + (own.has(letter) ? 0.5 : -1), 0)));
}

function scoreOfWord(word: string): number {
  // One byte is one letter here, never half of one.
  const letters = word.split('');
  let score = 0;
  for (const [index, letter] of letters.entries()) if (letter > '\u007f') score += scoreOfLetter(letter, letters[index - 1]);
  const isLatin = /[a-zA-Z]/.test(word);
  const other = word.match(/[\p{Script=Cyrillic}\p{Script=Arabic}]/gu)?.length ?? 0;
  if (other > 0 && /\p{Script=Latin}/u.test(word)) score -= 10 * other;
  // Words of nothing but accented letters are no words.
  if (!isLatin && other === 0) score -= 3 * Math.max(0, (word.match(/[\p{Script=Latin}]/gu)?.length ?? 0) - 1);
  return score;
}

function scoreOfLetter(letter: string, before: string | undefined): number {
  if (/\p{L}/u.test(letter)) {
    const often = OFTEN[letter.toLowerCase()];
    const isCapital = letter !== letter.toLowerCase();
    const isInside = isCapital && before !== undefined && /\p{Ll}/u.test(before);
    return (often === undefined ? -4 : Math.log2(1 + often)) - (isInside ? 3 : isCapital ? 0.3 : 0);
  }
  if (/[\u0080-\u009f\ufffd]/u.test(letter)) return -8;
  if (/\p{M}/u.test(letter)) return -0.5;
  return USUAL_MARKS.test(letter) ? -0.3 : -5;
}
