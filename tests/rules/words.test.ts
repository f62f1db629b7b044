import { describe, expect, it } from 'vitest';
import type { Finding, SourceFile } from './source.ts';
import { isTest, print, projectFiles } from './source.ts';
import { hiddenTestFindings, machineFindings, unfinishedFindings } from './words.ts';

const files = projectFiles();

function judge(rule: (files: readonly SourceFile[]) => Finding[], text: string, path = 'src/base/a.ts'): string[] {
  return print(rule([{ path, text }]));
}

/** Written in two halves, so that this file does not find itself. */
const halves = (first: string, second: string): string => first + second;

describe('the repository speaks of itself only', () => {
  it('with no path of one machine and no package registry in any tracked file', () => {
    expect(print(machineFindings(files))).toEqual([]);
  });

  it('and such words are found', () => {
    for (const text of [
      halves('/wor', 'k/main'),
      halves('"/roo', 't/x"'),
      halves('(/tm', 'p/a.wav)'),
      halves('/hom', 'e/anna'),
    ]) {
      expect(judge(machineFindings, text), text).toHaveLength(1);
    }
    expect(judge(machineFindings, halves('https://registr', 'y.example.org/'))).toHaveLength(1);
    expect(judge(machineFindings, 'the work/main branch of `src/home/tmp`')).toEqual([]);
  });
});

describe('nothing is left unfinished', () => {
  it('in any tracked file', () => {
    expect(print(unfinishedFindings(files))).toEqual([]);
  });

  it('and words of it are found in comments and pages, not in code', () => {
    expect(judge(unfinishedFindings, halves('const a = "TOD', 'O";'))).toHaveLength(1);
    expect(judge(unfinishedFindings, `\n${halves('// enough for no', 'w')}`)).toEqual([
      expect.stringContaining('a.ts:2 '),
    ]);
    expect(judge(unfinishedFindings, `/**\n * ${halves('A stu', 'b.')}\n */`)).toEqual([
      expect.stringContaining('a.ts:2 '),
    ]);
    expect(judge(unfinishedFindings, halves('This is not implemente', 'd.'), 'README.md')).toHaveLength(1);
    expect(judge(unfinishedFindings, halves('const a = <input placeholde', 'r={b} />;'), 'src/ui/A.tsx')).toEqual([]);
  });
});

describe('no test is hidden', () => {
  it('in any test file', () => {
    expect(print(hiddenTestFindings(files.filter(({ path }) => isTest(path))))).toEqual([]);
  });

  it('and each way of hiding one is found', () => {
    for (const text of [
      'it.only("a", b);',
      'describe.skip("a", b);',
      'test.todo("a");',
      'it.skip.each([1])("a", b);',
    ]) {
      expect(judge(hiddenTestFindings, text, 'tests/a.test.ts'), text).toHaveLength(1);
    }
    expect(judge(hiddenTestFindings, 'describe.runIf(soak)("a", b); list.skip(1);', 'tests/a.test.ts')).toEqual([]);
  });
});
