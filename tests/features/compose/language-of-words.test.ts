import { describe, expect, it } from 'vitest';
import { languageOfWords } from '../../../src/features/compose/language-of-words.ts';
import { WORLD_LANGUAGES } from '../../../src/ui/i18n/world-languages.ts';

const SONGS: readonly (readonly [string, string])[] = [
  ['uk', 'Ой у лузі червона калина похилилася'],
  ['ru', 'Степь да степь кругом, путь далёк лежит, в той степи глухой замерзал ямщик, вы'],
  ['be', 'Купалінка, купалінка, цёмная ночка, дзе ж твая дачка, не ў полі'],
  ['bg', 'Хубава си, моя горо, миришеш на младост, но вселяваш във сърцата ни само скръб'],
  ['sr', 'Ој, Јелена, Јелена, јабуко зелена, што љубиш'],
  ['ar', 'طلعت يا محلى نورها شمس الشموسة'],
  ['fa', 'ای ساربان آهسته ران کآرام جانم می رود، گل من'],
  ['ur', 'دل ہی تو ہے نہ سنگ و خشت درد سے بھر نہ آئے کیوں، میں'],
  ['ka', 'სულიკო, საყვარლის საფლავს ვეძებდი'],
  ['hy', 'Սարի սիրուն յար'],
  ['el', 'Σ’ αγαπώ γιατί είσαι ωραία'],
  ['ja', 'さくら さくら 野山も里も'],
  ['zh', '好一朵美丽的茉莉花'],
  ['pl', 'Hej, sokoły, omijajcie góry, lasy, pola, doły, się nie, że'],
  ['en', 'Are you going to Scarborough fair, remember me to one who lives there, she once was a true love of mine, and you'],
  ['de', 'Der Mond ist aufgegangen, die goldnen Sternlein prangen, und ich und du'],
  ['fr', 'Il y a longtemps que je t’aime, jamais je ne t’oublierai, dans les bois et sur la claire fontaine'],
  ['tr', 'Üsküdar’a gider iken aldı da bir yağmur, katibimin setresi uzun eteği çamur, bir aşk'],
  ['vi', 'Bèo dạt mây trôi chốn xa xôi, anh ơi em vẫn đợi'],
];

describe('words from a file', () => {
  it.each(SONGS)('in %s are known by their script, letters and small words', (language, words) => {
    expect(languageOfWords(words.split(', '))).toBe(language);
  });

  it.each([
    ['nothing', ''],
    ['no word', '♪ 1 2 3 –'],
    ['la la la', 'la la la la la'],
    ['two words of many languages', 'Maria, Maria'],
    ['Cyrillic without a telling letter', 'мама'],
    ['Kazakh or one of its neighbours', 'Көзімнің қарасы'],
    ['Hindi or Nepali', 'राम राम'],
    ['half this and half that', 'Щедрик щедрик carol of the bells'],
  ])('that say %s are a question for a person', (_, words) => {
    expect(languageOfWords([words])).toBeUndefined();
  });

  it('are only ever in a language that can be chosen', () => {
    const known = new Set(WORLD_LANGUAGES.map(({ tag }) => tag));
    for (const [language] of SONGS) expect(known).toContain(language);
  });
});
