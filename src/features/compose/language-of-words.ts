/** Scripts that one language of the studio is written in. */
const OF_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
];

/** Letters that tell the languages of one script apart; the first that is found decides. `''` is one that we cannot name. */
const BY_LETTER: readonly (readonly [RegExp, readonly (readonly [RegExp, string])[]])[] = [
  [
    /\p{Script=Cyrillic}/gu,
    [
      [/[әғқңөұүһҳҷӣӯӏ]/u, ''],
      [/ў/u, 'be'],
      [/[ѓќѕ]/u, 'mk'],
      [/[јљњћђ]/u, 'sr'],
      [/і.*ы|ы.*і/u, ''],
      [/[іїєґ]/u, 'uk'],
      [/[ыэё]/u, 'ru'],
      [/ъ/u, 'bg'],
    ],
  ],
  [
    /\p{Script=Arabic}/gu,
    [
      [/[ټډړږښڼځڅ]/u, 'ps'],
      [/[ٹڈڑںے]/u, 'ur'],
      [/[ڕڵ]/u, 'ckb'],
      [/[ۆۇېەڄڃٿ]/u, ''],
      [/[پچژگکی]/u, 'fa'],
      [/[\u0621-\u064A]/u, 'ar'],
    ],
  ],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    [
      [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
      [/./u, 'zh'],
    ],
  ],
];

/** For languages in Latin letters: letters that few others have, and small words of every song. */
const BY_WORD: readonly (readonly [language: string, letters: RegExp | undefined, words: string])[] = [
  ['cs', /[ěřů]/u, 'a je se v na že jsem jsi ty já mi tě když jen jak už není láska'],
  ['de', /ß/u, 'und der die das ich du nicht ist ein eine mein dein mit wie wir auf zu den sie liebe wenn nur'],
  ['en', undefined, 'the and you i a to of my in is it me your we on for that with all be love when so no oh are this'],
  ['es', /[ñ¿¡]/u, 'que de la el y no en un una mi tu con por te me se es los las amor como para más yo'],
  ['fr', /[œ]/u, 'le la les de des et je tu un une mon ton que qui ne pas dans est sur pour elle amour nous vous'],
  ['hu', /[őű]/u, 'a az és nem hogy egy de van én te szerelem csak már'],
  ['it', undefined, 'che di la il e non un una per mi ti con sono è amore come più nel della io tu gli'],
  ['nb', undefined, 'og jeg du det er i en ikke på som til meg deg vi har min din når så kjærlighet et av'],
  ['nl', undefined, 'de het een en ik je van niet in is dat mijn jij met op voor zo maar ook wij liefde naar'],
  ['pl', /[ąęłśźż]/u, 'i w się nie na jest to ja ty mi że jak z do mój moja tak już co gdy tylko po miłość'],
  ['pt', /[ãõ]/u, 'que de o a e não em um uma meu minha com por você eu se amor mais para como os as no na'],
  ['ro', /[țșă]/u, 'și de la nu în un o mi te eu tu că pe cu ce este dor mai dragoste'],
  ['sv', undefined, 'och jag du det är i en inte på som till mig dig vi har min din när så kärlek ett av'],
  ['tr', /[ğış]/u, 've bir bu ben sen için ne gibi aşk seni beni bana sana var yok çok o da de'],
  ['vi', /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/u, 'em anh không và là có trong một người yêu'],
];
const SMALL_WORDS = BY_WORD.map(([language, letters, words]) => ({ language, letters, words: new Set(words.split(' ')) }));

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/**
 * The language that words are in, as far as script, letters and small words tell it for sure.
 * @returns BCP 47 tag; `undefined` where somebody has to be asked
 */
export function languageOfWords(lines: readonly string[]): string | undefined {
  const text = lines.join('\n').normalize('NFC').toLowerCase();
  const letters = countOf(text, /\p{L}/gu);
  const isMost = (script: RegExp): boolean => letters > 0 && countOf(text, script) > letters * 0.6;
  const [, only] = OF_SCRIPT.find(([script]) => isMost(script)) ?? [];
  if (only !== undefined) return only;
  const [, telling] = BY_LETTER.find(([script]) => isMost(script)) ?? [];
  if (telling) return telling.find(([letter]) => letter.test(text.replaceAll('\n', ' ')))?.[1] || undefined;
  return isMost(/\p{Script=Latin}/gu) ? bySmallWords(text) : undefined;
}

/** Two signs at least, and clearly more than for the next language: else it is a guess. */
function bySmallWords(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}’']+/gu) ?? [];
  const found = SMALL_WORDS.map(({ language, letters, words: small }) => ({
    language,
    signs: words.filter((word) => small.has(word) || letters?.test(word) === true).length,
  })).toSorted((left, right) => right.signs - left.signs);
  const [first, second] = found;
  return first && first.signs >= 2 && first.signs >= (second?.signs ?? 0) * 1.5 + 1 ? first.language : undefined;
}
