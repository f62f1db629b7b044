import { describe, expect, it } from 'vitest';
import { CALL_RULES, callFindings } from './calls.ts';
import { isProduct, print, projectFiles } from './source.ts';

const product = projectFiles().filter(({ path }) => isProduct(path));

function judge(path: string, text: string): string[] {
  return print(callFindings([{ path, text }]));
}

describe('calls stand where they belong', () => {
  it.each(CALL_RULES)('$names only in $allowed', (rule) => {
    expect(print(callFindings(product, [rule]))).toEqual([]);
  });

  const strays: readonly (readonly [path: string, text: string])[] = [
    ['src/document/a.ts', 'const a = Math.random();'],
    ['src/engine/a.ts', 'const a = Date.now();'],
    ['src/engine/a.ts', 'const now = Date.now;'],
    ['src/learning/a.ts', 'const a = new Date();'],
    ['src/ui/a.ts', `localStorage.setItem('a', 'b');`],
    ['src/ui/a.ts', `window.localStorage.setItem('a', 'b');`],
    ['src/sync/a.ts', `indexedDB.open('a');`],
    ['src/ui/a.ts', `void fetch('/a');`],
    ['src/features/mix/a.ts', `globalThis.fetch('/a');`],
    ['src/stage/a.ts', `new WebSocket('wss://a');`],
    ['src/ui/a.ts', `node.innerHTML = text;`],
    ['src/ui/a.ts', `ref.current.innerHTML = text;`],
    ['src/ui/a.ts', `if (confirm('Sure?')) leave();`],
    ['src/ui/a.ts', `window.alert('a');`],
    ['src/base/log.ts', `console.log('a');`],
    ['src/app/a.ts', `new Function('return 1')();`],
  ];

  it.each(strays)('and a stray one is found in %s: %s', (path, text) => {
    expect(judge(path, `\n${text}`)).toEqual([expect.stringMatching(/:2 uses /)]);
  });

  it('and what only looks like one is left alone', () => {
    expect(judge('src/ui/a.ts', `const confirm = () => 1; confirm();`)).toEqual([]);
    expect(judge('src/ui/a.ts', `function show({ prompt }: Words) { prompt(); }`)).toEqual([]);
    expect(judge('src/learning/a.ts', `const day = new Date(at);`)).toEqual([]);
    expect(judge('src/sync/a.ts', `void fetch('/assets');`)).toEqual([]);
    expect(judge('src/base/random.ts', `const dice = Math.random;`)).toEqual([]);
  });
});
