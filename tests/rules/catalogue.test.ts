import { describe, expect, it } from 'vitest';
import { catalogueFindings, LANGUAGES, missingIdFindings } from './catalogue.ts';
import type { SourceFile } from './source.ts';
import { isProduct, print, projectFiles } from './source.ts';

const files = projectFiles();
const catalogues = files.filter(({ path }) => path.startsWith('src/ui/locales/') && path.endsWith('.po'));

function po(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([id, text]) => `msgid "${id}"\nmsgstr "${text}"\n`)
    .join('\n');
}

/** One area in four languages: English, and the same text for the others unless another is given. */
function area(english: string, others: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): SourceFile[] {
  return LANGUAGES.map((language) => ({
    path: `src/ui/locales/mix/${language}.po`,
    text: po(others[language] ?? { 'mix.a': english }),
  }));
}

describe('every text stands in every language', () => {
  it('in all catalogues', () => {
    expect(catalogues.length).toBeGreaterThan(0);
    expect(print(catalogueFindings(catalogues))).toEqual([]);
  });

  it('and a missing language, text or area is found', () => {
    expect(print(catalogueFindings(area('Mute').slice(0, 3)))).toEqual(['src/ui/locales/mix/:1 has no ar.po']);
    expect(print(catalogueFindings(area('Mute').slice(1)))).toEqual(['src/ui/locales/mix/:1 has no en.po']);
    expect(print(catalogueFindings(area('Mute', { uk: {} })))).toEqual(['src/ui/locales/mix/uk.po:1 lacks "mix.a"']);
    expect(print(catalogueFindings(area('Mute', { pl: { 'mix.a': 'Cisza', 'mix.b': 'B' } })))).toEqual([
      'src/ui/locales/mix/pl.po:4 has "mix.b", which en.po does not have',
    ]);
    expect(print(catalogueFindings([{ path: 'src/ui/locales/mix/en.po', text: po({ 'core.a': 'A' }) }]))).toContain(
      'src/ui/locales/mix/en.po:1 "core.a" should begin with "mix."',
    );
  });

  const faults: readonly (readonly [english: string, polish: string, says: string])[] = [
    ['Mute', '', 'is empty'],
    ['Mute', 'W'.repeat(29), 'is 29 letters long where 28 fit'],
    ['Hello {name}', 'Witaj', 'leaves out {name}'],
    ['Hello', 'Witaj {name}', 'asks for {name}'],
    ['Hello {name}', 'Witaj {name', 'is not a valid ICU text'],
    [
      '{n, plural, one {# bar} other {# bars}}',
      '{n, plural, one {# takt} other {# taktu}}',
      'has no plural form "few"',
    ],
  ];

  it.each(faults)('and a text that does not fit "%s" is found: "%s"', (english, polish, says) => {
    expect(print(catalogueFindings(area(english, { pl: { 'mix.a': polish } }))).join('\n')).toContain(says);
  });

  it('and plural forms are counted by the longest, in each language by its own number of them', () => {
    const forms = (names: readonly string[]): string =>
      `{n, plural, ${names.map((name) => `${name} {# x}`).join(' ')}}`;
    const good = {
      pl: { 'mix.a': forms(['one', 'few', 'many', 'other']) },
      uk: { 'mix.a': forms(['one', 'few', 'many', 'other']) },
      ar: { 'mix.a': forms(['zero', 'one', 'two', 'few', 'many', 'other']) },
    };
    expect(print(catalogueFindings(area(forms(['one', 'other']), good)))).toEqual([]);
  });
});

describe('every text that code shows stands in the catalogue', () => {
  it('in the product', () => {
    expect(
      print(
        missingIdFindings(
          files.filter(({ path }) => isProduct(path)),
          catalogues,
        ),
      ),
    ).toEqual([]);
  });

  it('and an unknown one is found in a call, a property, an attribute and a template', () => {
    const text = [
      `t('mix.a'); t('mix.b');`,
      `const action = { labelId: 'mix.c' };`,
      `const view = <Button labelId="mix.d" textId={soft ? 'mix.a' : 'mix.e'} />;`,
      `t(\`mix.\${kind}\`); t(\`words.\${kind}\`); t(id);`,
    ].join('\n');
    expect(print(missingIdFindings([{ path: 'src/ui/A.tsx', text }], area('Mute')))).toEqual([
      'src/ui/A.tsx:1 shows "mix.b", which no en.po holds',
      'src/ui/A.tsx:2 shows "mix.c", which no en.po holds',
      'src/ui/A.tsx:3 shows "mix.d", which no en.po holds',
      'src/ui/A.tsx:3 shows "mix.e", which no en.po holds',
      'src/ui/A.tsx:4 shows "words.*", which no en.po holds',
    ]);
  });
});
