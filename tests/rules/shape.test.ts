import { describe, expect, it } from 'vitest';
import { barrelFindings, lengthFindings, moduleStateFindings, nameFindings, syntaxFindings } from './shape.ts';
import type { Finding, SourceFile } from './source.ts';
import { isProduct, isTest, print, projectFiles } from './source.ts';

const files = projectFiles();
const product = files.filter(({ path }) => isProduct(path));
const code = files.filter(
  ({ path }) => isProduct(path) || isTest(path) || /^(scripts|bench)\/.*\.(ts|mjs)$/.test(path),
);

type Rule = (files: readonly SourceFile[]) => Finding[];

function judge(rule: Rule, text: string, path = 'src/base/a.ts'): string[] {
  return print(rule([{ path, text }]));
}

describe('files are short', () => {
  it('in code, tests, scripts and styles', () => {
    expect(print(lengthFindings([...code, ...files.filter(({ path }) => path.endsWith('.css'))]))).toEqual([]);
  });

  it('and 301 lines are found, unless the file begins with its reason; 401 are found always', () => {
    const reason = '// Longer than 300 lines because it is one table.\n';
    expect(judge(lengthFindings, 'a;\n'.repeat(300))).toEqual([]);
    expect(judge(lengthFindings, 'a;\n'.repeat(301))).toHaveLength(1);
    expect(judge(lengthFindings, reason + 'a;\n'.repeat(301))).toEqual([]);
    expect(judge(lengthFindings, reason + 'a;\n'.repeat(401))).toHaveLength(1);
  });
});

describe('no state at the top of a module', () => {
  it('in the product', () => {
    expect(print(moduleStateFindings(product))).toEqual([]);
  });

  it('and each form of it is found', () => {
    expect(judge(moduleStateFindings, 'let a = 1;')).toHaveLength(1);
    expect(judge(moduleStateFindings, '\nexport let a = 1;')).toEqual([expect.stringContaining('src/base/a.ts:2 ')]);
    expect(judge(moduleStateFindings, 'var a = 1;')).toHaveLength(1);
    expect(judge(moduleStateFindings, 'const a = 1; function b() { let c = 1; return c; }')).toEqual([]);
  });
});

describe('no barrels', () => {
  it('in the product', () => {
    expect(print(barrelFindings(product))).toEqual([]);
  });

  it('and each form of one is found', () => {
    expect(judge(barrelFindings, `export * from './b.ts';\nexport const c = 1;`)).toHaveLength(1);
    expect(judge(barrelFindings, `export { b } from './b.ts';`)).toHaveLength(1);
    expect(judge(barrelFindings, `export const b = 1;`, 'src/ui/index.ts')).toHaveLength(1);
    expect(judge(barrelFindings, `import { b } from './b.ts'; export const c = b;`)).toEqual([]);
  });
});

describe('types can be taken away', () => {
  it('in code and tests', () => {
    expect(print(syntaxFindings([...product, ...files.filter(({ path }) => isTest(path))]))).toEqual([]);
  });

  it('and enums, namespaces and parameter properties are found', () => {
    expect(judge(syntaxFindings, 'enum A { B }')).toEqual([expect.stringContaining('an enum')]);
    expect(judge(syntaxFindings, 'namespace A { export const b = 1; }')).toEqual([
      expect.stringContaining('a namespace'),
    ]);
    expect(judge(syntaxFindings, 'class A { constructor(private b: number) {} }')).toEqual([
      expect.stringContaining('a parameter property'),
    ]);
    expect(judge(syntaxFindings, `declare module 'x' {}\ndeclare global { interface Window {} }`)).toEqual([]);
  });
});

describe('names say the idea', () => {
  it('in the product', () => {
    expect(print(nameFindings(product))).toEqual([]);
  });

  it('and names that could hold anything are found', () => {
    for (const path of [
      'src/base/utils.ts',
      'src/ui/helpers/a.ts',
      'src/keep/piece-manager.ts',
      'src/sync/room-service.ts',
      'src/base/camelCase.ts',
    ]) {
      expect(judge(nameFindings, '', path), path).toHaveLength(1);
    }
    for (const path of [
      'src/app/entries/service-worker.ts',
      'src/ui/components/IconButton.tsx',
      'src/ui/hooks/use-signal.ts',
    ]) {
      expect(judge(nameFindings, '', path), path).toEqual([]);
    }
  });
});
