import { parsePoFile } from '@lingui/format-po';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Finding, SourceFile } from './source.ts';
import { lineAt } from './source.ts';
import type { SyntaxNode } from './syntax.ts';
import { child, children, literal, memberNames, nameOf, nodesOf, quasiText } from './syntax.ts';

export const LANGUAGES = ['en', 'pl', 'uk', 'ar'] as const;

interface Text {
  readonly line: number;
  readonly source: string;
}

interface Catalogue {
  readonly path: string;
  readonly language: string;
  readonly area: string;
  readonly texts: ReadonlyMap<string, Text>;
}

/** What a text needs from its caller and how long it can get on a screen. */
interface Anatomy {
  readonly values: ReadonlySet<string>;
  readonly plurals: readonly (readonly string[])[];
  readonly length: number;
}

function read(file: SourceFile): Catalogue {
  const [area = '', name = ''] = file.path.split('/').slice(-2);
  const texts = new Map<string, Text>();
  for (const { msgid, msgstr, obsolete } of parsePoFile(file.text).items) {
    if (msgid === '' || obsolete) continue;
    const offset = Math.max(0, file.text.indexOf(`msgid "${msgid}"`));
    texts.set(msgid, { line: lineAt(file.text, offset), source: msgstr.join('') });
  }
  return { path: file.path, language: name.replace('.po', ''), area, texts };
}

/** The length of a written number or a name, for measuring. */
const VALUE_LENGTH = 6;

/** Reads a compiled message: texts, `[name, kind, branches]` and `#` by turns. */
function anatomyOf(compiled: unknown): Anatomy {
  if (typeof compiled === 'string')
    return { values: new Set(), plurals: [], length: compiled === '#' ? 3 : compiled.length };
  if (!Array.isArray(compiled)) return { values: new Set(), plurals: [], length: 0 };
  const values = new Set<string>();
  const plurals: (readonly string[])[] = [];
  let length = 0;
  for (const part of compiled) {
    if (!Array.isArray(part)) {
      length += anatomyOf(part).length;
      continue;
    }
    const [name, kind, branches]: unknown[] = part;
    values.add(String(name));
    if (typeof branches !== 'object' || branches === null) {
      length += VALUE_LENGTH;
      continue;
    }
    const inner = Object.entries(branches).filter(([key]) => key !== 'offset');
    if (kind === 'plural') plurals.push(inner.map(([key]) => key));
    const read = inner.map(([, branch]) => anatomyOf(branch));
    for (const { values: more, plurals: deeper } of read) {
      for (const value of more) values.add(value);
      plurals.push(...deeper);
    }
    length += Math.max(0, ...read.map((branch) => branch.length));
  }
  return { values, plurals, length };
}

function categories(language: string): string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

function faultsOf(language: string, source: string, english: string): string[] {
  if (source.trim() === '') return ['is empty'];
  let [own, first]: (Anatomy | undefined)[] = [];
  try {
    own = anatomyOf(compileMessageOrThrow(source));
    first = anatomyOf(compileMessageOrThrow(english));
  } catch {
    return ['is not a valid ICU text'];
  }
  const missing = [...first.values].filter((value) => !own.values.has(value));
  const extra = [...own.values].filter((value) => !first.values.has(value));
  const absent = own.plurals.flatMap((keys) => categories(language).filter((category) => !keys.includes(category)));
  const limit = 2 * first.length + 20;
  return [
    ...missing.map((value) => `leaves out {${value}}`),
    ...extra.map((value) => `asks for {${value}}, which the English text does not have`),
    ...[...new Set(absent)].map((category) => `has no plural form "${category}"`),
    ...(own.length > limit ? [`is ${own.length} letters long where ${limit} fit`] : []),
  ];
}

/** Catalogues that differ from the English one of their area. */
export function catalogueFindings(files: readonly SourceFile[]): Finding[] {
  const catalogues = files.map(read);
  const areas = [...new Set(catalogues.map(({ area }) => area))];
  return areas.flatMap((area) => {
    const own = catalogues.filter((catalogue) => catalogue.area === area);
    const english = own.find(({ language }) => language === 'en');
    const folder = own[0]?.path.replace(/[^/]+$/, '') ?? area;
    if (english === undefined) return [{ path: folder, line: 1, sentence: 'has no en.po' }];
    const absent = LANGUAGES.filter((language) => !own.some((catalogue) => catalogue.language === language));
    return [
      ...absent.map((language) => ({ path: folder, line: 1, sentence: `has no ${language}.po` })),
      ...own.flatMap((catalogue) => differences(catalogue, english)),
    ];
  });
}

function differences(catalogue: Catalogue, english: Catalogue): Finding[] {
  const { path, language, area, texts } = catalogue;
  const missing = [...english.texts.keys()].filter((id) => !texts.has(id));
  return [
    ...missing.map((id) => ({ path, line: 1, sentence: `lacks "${id}"` })),
    ...[...texts].flatMap(([id, { line, source }]) => {
      const first = english.texts.get(id);
      if (first === undefined) return [{ path, line, sentence: `has "${id}", which en.po does not have` }];
      const strange = id.startsWith(`${area}.`) ? [] : [`should begin with "${area}."`];
      return [...strange, ...faultsOf(language, source, first.source)].map((fault) => ({
        path,
        line,
        sentence: `"${id}" ${fault}`,
      }));
    }),
  ];
}

const ID_NAME = /(?:label|text|title|message|hint|sentence|description|help|reason|caption)Id$/;

/** Message ids written in code; a template with gaps gives the part before its first gap, ended by a star. */
function idsIn(node: SyntaxNode | undefined): string[] {
  if (node === undefined) return [];
  if (node.type === 'JSXExpressionContainer') return idsIn(child(node, 'expression'));
  if (node.type === 'ConditionalExpression')
    return [...idsIn(child(node, 'consequent')), ...idsIn(child(node, 'alternate'))];
  if (node.type === 'LogicalExpression') return [...idsIn(child(node, 'left')), ...idsIn(child(node, 'right'))];
  const whole = literal(node);
  if (whole !== undefined) return [whole];
  if (node.type !== 'TemplateLiteral') return [];
  return [`${quasiText(children(node, 'quasis')[0])}*`];
}

function usedIds(node: SyntaxNode): string[] {
  if (node.type === 'CallExpression') {
    const callee = child(node, 'callee');
    const name = nameOf(callee) ?? memberNames(callee)?.[1];
    return name === 't' ? idsIn(children(node, 'arguments')[0]) : [];
  }
  if (node.type === 'Property' && ID_NAME.test(nameOf(child(node, 'key')) ?? '')) return idsIn(child(node, 'value'));
  if (node.type === 'JSXAttribute' && ID_NAME.test(nameOf(child(node, 'name')) ?? ''))
    return idsIn(child(node, 'value'));
  return [];
}

/** Message ids that code shows and no English catalogue holds. */
export function missingIdFindings(code: readonly SourceFile[], catalogues: readonly SourceFile[]): Finding[] {
  const english = catalogues.map(read).filter(({ language }) => language === 'en');
  const known = english.flatMap(({ texts }) => [...texts.keys()]);
  const isKnown = (id: string): boolean =>
    id.endsWith('*') ? id === '*' || known.some((other) => other.startsWith(id.slice(0, -1))) : known.includes(id);
  return code.flatMap((file) =>
    nodesOf(file, () => true).flatMap((node) =>
      usedIds(node)
        .filter((id) => !isKnown(id))
        .map((id) => ({
          path: file.path,
          line: lineAt(file.text, node.start),
          sentence: `shows "${id}", which no en.po holds`,
        })),
    ),
  );
}
