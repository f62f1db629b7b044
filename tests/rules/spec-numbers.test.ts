import { describe, expect, it } from 'vitest';
import { isTest, print, projectFiles } from './source.ts';
import { specFindings } from './spec-numbers.ts';

const files = projectFiles();
// The rules about rules speak of numbers that no specification states.
const tests = files.filter(({ path }) => isTest(path) && !path.startsWith('tests/rules/'));

describe('rules and tests carry the same numbers', () => {
  it('in every SPEC.md', () => {
    const specs = files.filter(({ path }) => path.endsWith('SPEC.md'));
    expect(specs.map(({ path }) => path)).toContain('src/document/SPEC.md');
    expect(print(specFindings(specs, tests))).toEqual([]);
  });

  it('and a rule without a test, a test without a rule and a number used twice are found', () => {
    const spec = { path: 'src/a/SPEC.md', text: '# A\n\n- **[C1]** one\n- [C2] two, see [C1]\n| [C2] | again |\n' };
    const test = {
      path: 'tests/a.test.ts',
      text: `it('[C1] one', a);\nit.each([1])('[C9] %s', b);\nit(\`[C1] \${a}\`, b);`,
    };
    expect(print(specFindings([spec], [test]))).toEqual([
      'src/a/SPEC.md:5 states [C2] a second time',
      'src/a/SPEC.md:4 states [C2], which no test carries in its name',
      'src/a/SPEC.md:5 states [C2], which no test carries in its name',
      'tests/a.test.ts:2 tests [C9], which no SPEC.md states',
    ]);
  });
});
