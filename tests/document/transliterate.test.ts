import { describe, expect, it } from 'vitest';
import { canTransliterate, transliterate } from '../../src/document/words/transliterate/transliterate.ts';

/** As the published tables write them. */
const NAMES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  uk: [
    ['Алушта', 'Alushta'], ['Борщагівка', 'Borshchahivka'], ['Вінниця', 'Vinnytsia'], ['Гадяч', 'Hadiach'], ['Згорани', 'Zghorany'], ['Ґалаґан', 'Galagan'], ['Єнакієве', 'Yenakiieve'], ['Гаєвич', 'Haievych'],
    ['Житомир', 'Zhytomyr'], ['Їжакевич', 'Yizhakevych'], ['Кадиївка', 'Kadyivka'], ['Йосипівка', 'Yosypivka'], ['Стрий', 'Stryi'], ['Харків', 'Kharkiv'], ['Щербухи', 'Shcherbukhy'], ['Гоща', 'Hoshcha'],
    ['Юрій', 'Yurii'], ['Корюківка', 'Koriukivka'], ['Яготин', 'Yahotyn'], ['Костянтин', 'Kostiantyn'], ['Знам’янка', 'Znamianka'], ["Знам'янка", 'Znamianka'], ['Феодосія', 'Feodosiia'], ['ЩОЖ', 'SHCHOZH'], ['Ой у лузі', 'Oi u luzi'],
  ],
  ru: [['Ельцин', 'Yel’tsin'], ['Йошкар-Ола', 'Yoshkar-Ola'], ['Чайковский', 'Chaykovskiy'], ['Щукин', 'Shchukin'], ['Подъячий', 'Pod”yachiy'], ['Фёдор', 'Fëdor'], ['Объект', 'Ob”yekt'], ['Юрий', 'Yuriy'], ['Игорь', 'Igor’'], ['Хабаровск', 'Khabarovsk']],
  be: [
    ['Бешанковічы', 'Biešankovičy'], ['Віцебск', 'Viciebsk'], ['Гомель', 'Homieĺ'], ['Ельск', 'Jeĺsk'], ['Бабаедава', 'Babajedava'], ['Ёды', 'Jody'], ['Вераб’ёвічы', 'Vierabjovičy'], ['Мёры', 'Miory'], ['Заслаўе', 'Zaslaŭje'],
    ['Юхнаўка', 'Juchnaŭka'], ['Любонічы', 'Liuboničy'], ['Ямнае', 'Jamnaje'], ['Ашмяны', 'Ašmiany'], ['Чэрвень', 'Červień'], ['Друць', 'Druć'],
  ],
  bg: [['София', 'Sofia'], ['Велико Търново', 'Veliko Tarnovo'], ['Щъркелово', 'Shtarkelovo'], ['Ямбол', 'Yambol'], ['Синьо', 'Sinyo'], ['Хасково', 'Haskovo'], ['Цар', 'Tsar']],
  sr: [['Љубав', 'Ljubav'], ['Његош', 'Njegoš'], ['Ђурђевдан', 'Đurđevdan'], ['Џеп', 'Džep']],
  ka: [['საქართველო', 'sakartvelo'], ['თბილისი', 'tbilisi'], ['წყალტუბო', 'ts’q’alt’ubo'], ['ქუთაისი', 'kutaisi'], ['ჭიათურა', 'ch’iatura'], ['ღვინო', 'ghvino'], ['სულიკო', 'sulik’o']],
  hy: [['Երևան', 'Yerevan'], ['Հայաստան', 'Hayastan'], ['Գյումրի', 'Gyumri'], ['Վանաձոր', 'Vanadzor'], ['Ոսկեվան', 'Voskevan'], ['Էջմիածին', 'Ejmiatsin'], ['Լուսին', 'Lusin'], ['Կապան', 'Kapan']],
  el: [['Αθήνα', 'Athina'], ['Θεσσαλονίκη', 'Thessaloniki'], ['Ευαγγελία', 'Evangelia'], ['Αυγή', 'Avgi'], ['Ναύπλιο', 'Nafplio'], ['Μπάμπης', 'Bampis'], ['Ουρανός', 'Ouranos'], ['Άγχος', 'Anchos'], ['Ψυχή', 'Psychi']],
  ar: [['سَلام', 'salam'], ['يا ليل', 'ya lil'], ['النور', 'al-nur'], ['وردة', 'wrda']],
  fa: [['گل', 'gl'], ['پرنده', 'prnde'], ['آواز', 'āvāz'], ['چشم', 'chshm'], ['ماه', 'māh']],
};

describe('words in Latin letters', () => {
  it.each(Object.entries(NAMES))('[W13] %s is written by its table', (language, names) => {
    expect(names.map(([text]) => transliterate(text, language)?.text)).toEqual(names.map(([, written]) => written));
  });

  it('[W13] what leaves vowels out is called rough; what is Latin, and what has no table, stays as it is', () => {
    expect(Object.keys(NAMES).filter((language) => transliterate('', language)?.isRough)).toEqual(['ar', 'fa']);
    expect(['pl', 'uk-Latn', 'am', 'und'].filter(canTransliterate)).toEqual([]);
    expect(transliterate('Калина 🎵 la, 1!', 'uk-UA')?.text).toBe('Kalyna 🎵 la, 1!');
  });
});
