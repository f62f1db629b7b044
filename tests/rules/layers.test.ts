import { describe, expect, it } from 'vitest';
import { circleFindings } from './circles.ts';
import { layerFindings } from './layers.ts';
import type { SourceFile } from './source.ts';
import { isProduct, print, projectFiles } from './source.ts';

const product = projectFiles().filter(({ path }) => isProduct(path));

function judge(path: string, text: string): string[] {
  return print(layerFindings([{ path, text }]));
}

describe('imports point down', () => {
  it('in every file of the house', () => {
    expect(print(layerFindings(product))).toEqual([]);
  });

  const forbidden: readonly (readonly [name: string, path: string, text: string, says: string])[] = [
    ['up', 'src/base/id.ts', `import { a } from '../document/open.ts';`, 'may not import document'],
    ['up by a type', 'src/document/a.ts', `import type { A } from '../ui/theme.ts';`, 'may not import ui'],
    ['up by a type in place', 'src/base/a.ts', `const a: import('../document/b.ts').B = 1;`, 'may not import document'],
    ['up by a dynamic import', 'src/ui/a.tsx', `void import('../features/mix/View.tsx');`, 'may not import features'],
    [
      'up by a worker',
      'src/media/a.ts',
      `new Worker(new URL('../app/entries/e.ts', import.meta.url));`,
      'may not import app',
    ],
    [
      'up by an address without a dot',
      'src/media/a.ts',
      `new URL('../app/e.ts', import.meta.url);`,
      'may not import app',
    ],
    ['up by a glob', 'src/ui/a.ts', `import.meta.glob('../features/*/texts.po');`, 'may not import features'],
    ['up by a re-export', 'src/base/a.ts', `export { a } from '../document/b.ts';`, 'may not import document'],
    ['sideways', 'src/engine/a.ts', `import type { A } from '../stage/frame.ts';`, 'may not import stage'],
    [
      'from feature to feature',
      'src/features/mix/a.ts',
      `import { b } from '../words/b.ts';`,
      'may not import the feature words',
    ],
    [
      'from feature to an instance',
      'src/features/mix/a.ts',
      `import { b } from '../../engine/b.ts';`,
      'only types from engine',
    ],
    [
      'to commands from below',
      'src/sync/a.ts',
      `import { b } from '../document/commands/b.ts';`,
      'may not call commands',
    ],
    [
      'from sync to the plan',
      'src/sync/a.ts',
      `import type { P } from '../document/plan/p.ts';`,
      'may not know the plan',
    ],
    [
      'from a component to the document',
      'src/ui/components/A.tsx',
      `import type { P } from '../../document/p.ts';`,
      'only the hooks',
    ],
    [
      'from the audio thread',
      'worklets/mixer/kernel.ts',
      `import { a } from '../../src/base/a.ts';`,
      'may not import base',
    ],
    ['from the server', 'server/main.ts', `import { a } from '../src/keep/a.ts';`, 'may not import keep'],
    ['out of the house', 'src/base/a.ts', `import { a } from '../../scripts/a.mjs';`, 'reaches out of the house'],
  ];

  it.each(forbidden)('and an arrow %s is found', (_name, path, text, says) => {
    expect(judge(path, `\n${text}`)).toEqual([expect.stringContaining(says)]);
    expect(judge(path, `\n${text}`)[0]).toMatch(/:2 /);
  });

  it('and the ways down are open', () => {
    expect(
      judge(
        'src/features/mix/a.ts',
        `import { c } from '../../document/commands/c.ts'; import type { T } from '../../engine/t.ts';`,
      ),
    ).toEqual([]);
    expect(
      judge('src/app/a.tsx', `import { c } from '../engine/c.ts'; void import('../features/mix/View.tsx');`),
    ).toEqual([]);
    expect(judge('src/ui/hooks/use-query.ts', `import type { Q } from '../../document/open.ts';`)).toEqual([]);
  });
});

describe('packages stay at home', () => {
  const strangers: readonly (readonly [path: string, text: string, says: string])[] = [
    ['src/features/mix/a.ts', `import * as Tone from 'tone';`, 'may not import tone'],
    ['src/stage/frame.ts', `import type { Canvas } from 'fabric';`, 'may not import fabric'],
    ['src/keep/a.ts', `import { WebrtcProvider } from 'y-webrtc';`, 'may not import y-webrtc'],
    ['src/app/a.ts', `void import('@ffmpeg/ffmpeg');`, 'may not import @ffmpeg/ffmpeg'],
    ['src/ui/components/Player.tsx', `import W from 'wavesurfer.js';`, 'may not import wavesurfer.js'],
    ['src/base/a.ts', `import * as Y from 'yjs';`, 'may not import yjs'],
    ['src/media/a.ts', `import { readFile } from 'node:fs';`, "Node is the server's"],
    ['src/media/a.ts', `import x from 'left-pad/deep';`, 'uses left-pad, which has no home'],
  ];

  it.each(strangers)('and one away from home is found in %s: %s', (path, text, says) => {
    expect(judge(path, text)).toEqual([expect.stringContaining(says)]);
  });
});

describe('no circles', () => {
  it('in the house', () => {
    expect(print(circleFindings(product))).toEqual([]);
  });

  it('and one closed by types is found once', () => {
    const files: SourceFile[] = [
      { path: 'src/base/a.ts', text: `import { b } from './b.ts';` },
      { path: 'src/base/b.ts', text: `import { c } from './c.ts';` },
      { path: 'src/base/c.ts', text: `import type { A } from './a.ts';` },
      { path: 'src/base/d.ts', text: `import { a } from './a.ts';` },
    ];
    expect(print(circleFindings(files))).toEqual([
      'src/base/c.ts:1 closes a circle: src/base/a.ts → src/base/b.ts → src/base/c.ts → src/base/a.ts',
    ]);
  });
});
