import { boundNames } from './shape.ts';
import type { Finding, SourceFile } from './source.ts';
import { lineAt } from './source.ts';
import type { SyntaxNode } from './syntax.ts';
import { child, children, memberNames, nameOf, visit, syntaxOf } from './syntax.ts';

export interface CallRule {
  readonly names: readonly string[];
  /** Paths that begin so may use it. */
  readonly allowed: readonly string[];
  readonly instead: string;
}

/** What is called only in a few places; everything else gets it handed in. */
export const CALL_RULES: readonly CallRule[] = [
  {
    names: ['Math.random', 'Date.now', 'new Date()'],
    allowed: ['src/app/', 'src/main.tsx', 'src/base/', 'server/main.ts'],
    instead: 'take a clock or random as an argument, so that tests repeat',
  },
  {
    names: ['localStorage', 'sessionStorage', 'indexedDB', 'document.cookie'],
    // The composition root hands the browser's storage to keep.
    allowed: ['src/keep/', 'src/app/studio.ts'],
    instead: 'what stays on this device is kept by src/keep',
  },
  {
    names: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator.sendBeacon'],
    allowed: ['src/sync/', 'src/media/', 'src/app/', 'src/main.tsx', 'server/'],
    instead: 'only sync, media and app talk to a network',
  },
  {
    names: ['.innerHTML', '.outerHTML', '.insertAdjacentHTML', 'document.write'],
    allowed: [],
    instead: 'build nodes or text: a text from a peer is never markup',
  },
  {
    names: ['alert', 'confirm', 'prompt'],
    allowed: [],
    instead: 'show a toast, a sheet or a dialog',
  },
  {
    names: ['console'],
    allowed: ['src/app/browser-log.ts', 'server/main.ts', 'server/log'],
    instead: 'take a Log as an argument',
  },
  { names: ['eval', 'new Function()'], allowed: [], instead: 'the content policy refuses it' },
];

/** The names under which one node uses something of the environment. */
function usesOf(node: SyntaxNode, bound: ReadonlySet<string>): string[] {
  const free = (name: string | undefined): name is string => name !== undefined && !bound.has(name);
  if (node.type === 'MemberExpression') {
    const names = memberNames(node);
    if (names === undefined) {
      const property = nameOf(child(node, 'property'));
      return property === undefined ? [] : [`.${property}`];
    }
    const [owner, property] = names;
    const isGlobal = owner === 'window' || owner === 'globalThis' || owner === 'self';
    return [`.${property}`, ...(free(owner) ? [`${owner}.${property}`, owner] : []), ...(isGlobal ? [property] : [])];
  }
  const callee = nameOf(child(node, 'callee'));
  if (node.type === 'CallExpression') return free(callee) ? [callee] : [];
  if (node.type !== 'NewExpression' || !free(callee)) return [];
  const isEmpty = children(node, 'arguments').length === 0;
  return [callee, ...(isEmpty || callee === 'Function' ? [`new ${callee}()`] : [])];
}

/** Calls that belong to another place, with file and line. */
export function callFindings(files: readonly SourceFile[], rules: readonly CallRule[] = CALL_RULES): Finding[] {
  return files.flatMap((file) => {
    const strict = rules.filter(({ allowed }) => !allowed.some((place) => file.path.startsWith(place)));
    const bound = boundNames(file);
    const findings: Finding[] = [];
    visit(syntaxOf(file).body, (node) => {
      const uses = usesOf(node, bound);
      for (const rule of strict) {
        const name = rule.names.find((candidate) => uses.includes(candidate));
        const line = lineAt(file.text, node.start);
        const isTold = findings.some((finding) => finding.line === line && finding.sentence.includes(rule.instead));
        if (name === undefined || isTold) continue;
        findings.push({ path: file.path, line, sentence: `uses ${name}: ${rule.instead}` });
      }
    });
    return findings;
  });
}
