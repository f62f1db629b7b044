import type { Finding, SourceFile } from './source.ts';
import { lineAt } from './source.ts';
import { child, memberNames, nodesOf, syntaxOf } from './syntax.ts';

function matches({ path, text }: SourceFile, pattern: RegExp, sentence: (found: string) => string): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    path,
    line: lineAt(text, match.index),
    sentence: sentence(match[0].trim()),
  }));
}

// Written with classes of one letter, so that this file does not find itself.
const MACHINE_PATHS = /(?<![\w.~$}-])[/](?:work|root|tmp|home|Users|mnt)[/][\w.]+/g;
const REGISTRIES = /\bregistr[y][.-][a-z0-9.-]+\.[a-z]{2,}|\b[a-z0-9.-]*(?:artifactory|verdaccio|nexus)[.][a-z0-9.-]+/g;

/** Words of one person's machine: they mean nothing to the next reader. */
export function machineFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => [
    ...matches(file, MACHINE_PATHS, (found) => `names a path of one machine: ${found}`),
    ...matches(file, REGISTRIES, (found) => `names a package registry: ${found}`),
  ]);
}

const LOUD = /\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/g;
const QUIET =
  /\b(?:for no[w]|simplifie[d]|stu[b](?:bed|s)?|placeholde[r]|not (?:yet )?implemente[d]|work in progres[s]|lorem ipsu[m]|comes late[r])\b/gi;

/** Words of unfinished work: loud ones anywhere, quiet ones in comments and in pages that are read. */
export function unfinishedFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const say = (found: string): string => `speaks of unfinished work ("${found}"): finish it or file it`;
    const loud = matches(file, LOUD, say);
    if (file.path.endsWith('.md')) return [...loud, ...matches(file, QUIET, say)];
    if (!/\.(tsx?|mjs)$/.test(file.path) || /\.as\.ts$|\/assembly\//.test(file.path)) return loud;
    const quiet = syntaxOf(file).comments.flatMap(({ start, end }) =>
      matches({ path: file.path, text: file.text.slice(start, end) }, QUIET, say).map((finding) => ({
        ...finding,
        line: finding.line + lineAt(file.text, start) - 1,
      })),
    );
    return [...loud, ...quiet];
  });
}

/** Tests that hide others or hide themselves. */
export function hiddenTestFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    nodesOf(file, (node) => node.type === 'MemberExpression')
      .filter((node) => {
        const [owner, property] = memberNames(node) ?? [];
        const isSuite =
          /^(it|test|describe|suite)$/.test(owner ?? '') || child(node, 'object')?.type === 'CallExpression';
        return isSuite && /^(only|skip|todo)$/.test(property ?? '') && /^(it|test|describe|suite)$/.test(owner ?? '');
      })
      .map((node) => ({
        path: file.path,
        line: lineAt(file.text, node.start),
        sentence: `hides a test with .${memberNames(node)?.[1] ?? 'only'}`,
      })),
  );
}
