import { describe, expect, it } from 'vitest';
import type { ALPHABETS } from '../../../src/media/lyrics/alphabets.ts';
import { decodeText } from '../../../src/media/lyrics/decode-text.ts';
import { chanceOf } from '../../collab/random-commands.ts';
import { rounds, withSeed } from '../../support/seed.ts';

/** Lines of songs that everybody may sing. */
const SONGS = {
  uk: ['Ой у лузі червона калина похилилася', 'Чогось наша славна Україна зажурилася', 'Ніч яка місячна, зоряна, ясная', 'Видно, хоч голки збирай', 'Їхав козак за Дунай', 'Несе Галя воду, коромисло гнеться'],
  ru: ['Во поле берёза стояла', 'Во поле кудрявая стояла', 'Степь да степь кругом, путь далёк лежит', 'Что стоишь, качаясь, тонкая рябина', 'Эй, ухнем! Ещё разик, ещё раз'],
  pl: ['Hej, sokoły, omijajcie góry, lasy, doły', 'Dzwoń, dzwoń, dzwoń, dzwoneczku', 'Szła dzieweczka do laseczka, do zielonego', 'Żal, żal za dziewczyną, za zieloną Ukrainą', 'Pije Kuba do Jakuba, Jakub do Michała', 'Wlazł kotek na płotek i mruga'],
  cs: ['Ach synku, synku, doma-li jsi', 'Tatíček se ptá, oral-li jsi', 'Když jsem já sloužil to první léto', 'Čí to husičky na tej vodě'],
  de: ['Der Mond ist aufgegangen, die goldnen Sternlein prangen', 'Weißt du, wie viel Sternlein stehen', 'Ännchen von Tharau ist’s, die mir gefällt', 'Grün, grün, grün sind alle meine Kleider, über Hügel'],
  fr: ['Il était une bergère', 'À la claire fontaine, m’en allant promener', 'J’ai trouvé l’eau si belle que je m’y suis baignée', 'Frère Jacques, dormez-vous'],
  no: ['Ja, vi elsker dette landet, som det stiger frem', 'Pål sine høner på haugen utslepte', 'Hønene tritla på låven så lette', 'Å kjøre vatten og kjøre ved'],
  ar: ['يا ليل يا عين', 'طلعت يا محلا نورها شمس الشموسة', 'يلا بينا نملا ونحلب لبن الجاموسة', 'زوروني كل سنة مرة حرام تنسوني بالمرة', 'سالمة يا سلامة رحنا وجينا بالسلامة'],
} as const;

const WAYS: readonly (readonly [language: keyof typeof SONGS, alphabet: (typeof ALPHABETS)[number]])[] = [
  ['uk', 'windows-1251'], ['ru', 'windows-1251'], ['uk', 'koi8-u'], ['ru', 'koi8-r'], ['pl', 'windows-1250'], ['pl', 'iso-8859-2'], ['cs', 'windows-1250'], ['cs', 'iso-8859-2'],
  ['de', 'windows-1252'], ['fr', 'windows-1252'], ['no', 'windows-1252'], ['ar', 'windows-1256'],
];

/** Bytes of a text in an old alphabet; what it does not hold is a question mark. */
function written(text: string, alphabet: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(alphabet);
  const places = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text], (letter) => places.get(letter) ?? 0x3f);
}
const readAs = (bytes: Uint8Array<ArrayBuffer>, alphabet: string): string => new TextDecoder(alphabet).decode(bytes);
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('texts in alphabets that nobody names', () => {
  it.each(WAYS)('[ML5] a song in %s, written in %s, is read as it was meant, also a line of it', (language, alphabet) => {
    const lines = SONGS[language].map((line) => line.replaceAll('’', "'"));
    for (const text of [lines.join('\n'), ...lines.filter((line) => written(line, alphabet).filter((byte) => byte > 127).length >= 4)]) {
      expect(decodeText(written(text, alphabet)).text).toBe(text);
    }
  });

  it('[ML5] any few lines are read as they were meant', async () => {
    for (let round = 0; round < rounds(300, 10_000); round++) {
      await withSeed('alphabets', round, (random) => {
        const { one, below } = chanceOf(random);
        const [language, alphabet] = one(WAYS) ?? ['uk', 'windows-1251'];
        const lines: string[] = SONGS[language].map((line) => line.replaceAll('’', "'"));
        const text = Array.from({ length: 3 }, () => lines.splice(below(lines.length), 1)).join('\n');
        expect(decodeText(written(text, alphabet)).text).toBe(text);
      });
    }
  });

  it('[ML5] words between the marks of a file are read too', () => {
    const rows = SONGS.uk.map((line, index) => `${index}\n00:00:0${index},000 --> 00:00:0${index},900\n<font color="#ffffff"><i>${line}</i></font>\n`).join('\n');
    for (const alphabet of ['windows-1251', 'koi8-u']) expect(decodeText(written(rows, alphabet)).text).toBe(rows);
  });

  it('[ML5] marked, unmarked and wide texts are read', () => {
    const text = 'Ой у лузі\nيا ليل\nსიმღერა 🎵';
    const wide = Uint8Array.from([...text].flatMap((letter) => Array.from({ length: letter.length }, (_, index) => letter.charCodeAt(index)).flatMap((unit) => [unit & 255, unit >> 8])));
    const wideOther = wide.map((_, index) => wide[index ^ 1] ?? 0);
    for (const bytes of [utf8(text), utf8(`\ufeff${text}`), Uint8Array.from([0xff, 0xfe, ...wide]), Uint8Array.from([0xfe, 0xff, ...wideOther]), wide, wideOther]) {
      expect(decodeText(bytes).text.replace(/^\ufeff/, '')).toBe(text);
    }
  });

  it.each(['windows-1252', 'windows-1251', 'windows-1250'])('[ML6] letters that were read as %s and saved so are put right, once or twice over', (alphabet) => {
    const all = Object.entries(SONGS).flatMap(([, lines]) => [...lines]);
    const spoil = (line: string): string => readAs(utf8(line), alphabet);
    // Some bytes are no letter of every alphabet: such a line can not have come about by it.
    const once = all.filter((line) => !spoil(line).includes('\ufffd') && spoil(line) !== line);
    const twice = once.filter((line) => !spoil(spoil(line)).includes('\ufffd'));
    expect(once.map((line) => decodeText(utf8(spoil(line))).text)).toEqual(once);
    expect(once.map((line) => decodeText(utf8(`a line\n${spoil(line)}`)).isMended)).toEqual(once.map(() => true));
    expect(twice.map((line) => decodeText(utf8(spoil(spoil(line)))).text)).toEqual(twice);
    expect(once.length).toBeGreaterThan(2);
  });

  it('[ML6] what is right stays as it is', () => {
    for (const lines of Object.values(SONGS)) {
      for (const line of lines) expect(decodeText(utf8(line))).toMatchObject({ text: line, isMended: false });
    }
    for (const text of ['Ñandú', 'São Tomé', 'ÀÉÎÕÜ', '«ÏÓÅÌ»', 'Íñigo', 'РУСЬ', 'Є', 'ąę']) expect(decodeText(utf8(text)).text).toBe(text);
  });
});
