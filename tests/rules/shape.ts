import type { Finding, SourceFile } from './source.ts';
import { lineAt } from './source.ts';
import type { SyntaxNode } from './syntax.ts';
import { child, children, nodesOf, syntaxOf } from './syntax.ts';

const SOFT_LINES = 300;
const HARD_LINES = 400;
const REASON = /longer than 300 lines because/i;

/** Files that have grown over the limit. */
export function lengthFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    const excused = lines <= HARD_LINES && REASON.test(text.slice(0, 600));
    if (lines <= SOFT_LINES || excused) return [];
    const way =
      lines > HARD_LINES ? 'split it by idea' : 'split it by idea, or begin it with "Longer than 300 lines because …"';
    return [{ path, line: lines, sentence: `has ${lines} lines: ${way}` }];
  });
}

/** State that outlives every owner: `let` or `var` at the top of a module. */
export function moduleStateFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    syntaxOf(file)
      .body.map((node) => (node.type === 'ExportNamedDeclaration' ? (child(node, 'declaration') ?? node) : node))
      .filter((node) => node.type === 'VariableDeclaration' && node['kind'] !== 'const' && node['declare'] !== true)
      .map((node) => ({
        path: file.path,
        line: lineAt(file.text, node.start),
        sentence: `keeps state in a module-level "${String(node['kind'])}": give it an owner`,
      })),
  );
}

function isReExport(node: SyntaxNode): boolean {
  return /^Export(All|Named)Declaration$/.test(node.type) && child(node, 'source') !== undefined;
}

/** Files that only hand on what others export, and everything named index. */
export function barrelFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const { body } = syntaxOf(file);
    const handsOn = body.filter(isReExport);
    const isBarrel = handsOn.length > 0 && body.every((node) => isReExport(node) || node.type === 'ImportDeclaration');
    const everything = body.find((node) => node.type === 'ExportAllDeclaration');
    if (!isBarrel && everything === undefined && !/(^|\/)index\.tsx?$/.test(file.path)) return [];
    const line = everything === undefined ? 1 : lineAt(file.text, everything.start);
    return [{ path: file.path, line, sentence: 'is a barrel: import from the file that holds the thing' }];
  });
}

/** Syntax that does not vanish when the types are taken away. */
export function syntaxFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    nodesOf(file, (node) => {
      if (node.type === 'TSEnumDeclaration' || node.type === 'TSParameterProperty') return true;
      return node.type === 'TSModuleDeclaration' && node['declare'] !== true && node['kind'] !== 'global';
    }).map((node) => ({
      path: file.path,
      line: lineAt(file.text, node.start),
      sentence: `uses ${node.type === 'TSEnumDeclaration' ? 'an enum' : node.type === 'TSParameterProperty' ? 'a parameter property' : 'a namespace'}: write an "as const" union or plain exports`,
    })),
  );
}

const EMPTY_NAMES =
  /(^|[/.-])(utils?|helpers?|managers?|misc)\.tsx?$|(^|\/)data\.tsx?$|(^|\/)(utils?|helpers?|misc|common|lib)\//;
const SERVICE = /(^|[/.-])services?\.tsx?$/;
const MODULE_NAME = /^([a-z0-9]+(-[a-z0-9]+)*)(\.[a-z]+)*\.tsx?$/;
const COMPONENT_NAME = /^[A-Z][A-Za-z0-9]*(\.browser)?(\.test)?\.tsx$/;

/** Names that say nothing, and names that are not written like the others. */
export function nameFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path }) => {
    const name = path.split('/').at(-1) ?? path;
    const isWritten = MODULE_NAME.test(name) || COMPONENT_NAME.test(name);
    if (EMPTY_NAMES.test(path) || SERVICE.test(path)) {
      return [{ path, line: 1, sentence: 'has a name that could hold anything: name the idea' }];
    }
    return isWritten ? [] : [{ path, line: 1, sentence: 'should be kebab-case.ts, or PascalCase.tsx for a component' }];
  });
}

/** Names bound anywhere in a file, so that a local `confirm` is not taken for the browser's. */
export function boundNames(file: SourceFile): Set<string> {
  const names = new Set<string>();
  const add = (node: SyntaxNode | undefined): void => {
    if (node?.type === 'Identifier' && typeof node['name'] === 'string') names.add(node['name']);
    if (node?.type === 'ObjectPattern') for (const part of children(node, 'properties')) add(child(part, 'value'));
    if (node?.type === 'AssignmentPattern') add(child(node, 'left'));
  };
  nodesOf(file, (node) => {
    if (/^Import.*Specifier$/.test(node.type)) add(child(node, 'local'));
    if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration') add(child(node, 'id'));
    if (/Function/.test(node.type)) for (const parameter of children(node, 'params')) add(parameter);
    return false;
  });
  return names;
}
