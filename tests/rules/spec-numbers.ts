import type { Finding, SourceFile } from './source.ts';
import { lineAt } from './source.ts';
import { child, children, literal, memberNames, nameOf, nodesOf, quasiText } from './syntax.ts';

interface Numbered {
  readonly number: string;
  readonly path: string;
  readonly line: number;
}

/** The rules that a specification states: lines that begin with `[C3]`, in a list or not. */
function statedRules(specs: readonly SourceFile[]): Numbered[] {
  return specs.flatMap(({ path, text }) =>
    [...text.matchAll(/^[\s>#|*-]*\**`?\[([A-Z]{1,3}\d+[a-z]?)\]/gm)].map((match) => ({
      number: match[1] ?? '',
      path,
      line: lineAt(text, match.index + match[0].length),
    })),
  );
}

const TITLED = /^(it|test|describe|suite)$/;

/** The numbers in the titles of tests. */
function testedRules(tests: readonly SourceFile[]): Numbered[] {
  return tests.flatMap((file) =>
    nodesOf(file, (node) => node.type === 'CallExpression').flatMap((node) => {
      const callee = child(node, 'callee');
      const inner = callee?.type === 'CallExpression' ? child(callee, 'callee') : callee;
      const name = nameOf(inner) ?? memberNames(inner)?.[0] ?? '';
      if (!TITLED.test(name)) return [];
      const title = children(node, 'arguments')[0];
      const text = literal(title) ?? (title === undefined ? '' : children(title, 'quasis').map(quasiText).join(' '));
      const line = lineAt(file.text, node.start);
      return [...text.matchAll(/\[([A-Z]{1,3}\d+[a-z]?)\]/g)].map((match) => ({
        number: match[1] ?? '',
        path: file.path,
        line,
      }));
    }),
  );
}

/** Rules without a test, tests of no rule, and numbers that stand twice. */
export function specFindings(specs: readonly SourceFile[], tests: readonly SourceFile[]): Finding[] {
  const [stated, tested] = [statedRules(specs), testedRules(tests)];
  const known = new Set(stated.map((rule) => rule.number));
  const covered = new Set(tested.map((rule) => rule.number));
  const twice = stated.filter((rule, index) => stated.findIndex((other) => other.number === rule.number) !== index);
  return [
    ...twice.map(({ number, path, line }) => ({ path, line, sentence: `states [${number}] a second time` })),
    ...stated
      .filter(({ number }) => !covered.has(number))
      .map(({ number, path, line }) => ({
        path,
        line,
        sentence: `states [${number}], which no test carries in its name`,
      })),
    ...tested
      .filter(({ number }) => !known.has(number))
      .map(({ number, path, line }) => ({ path, line, sentence: `tests [${number}], which no SPEC.md states` })),
  ];
}
