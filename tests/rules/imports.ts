import { posix } from 'node:path';
import type { SourceFile } from './source.ts';
import { lineAt } from './source.ts';
import type { SyntaxNode } from './syntax.ts';
import { child, children, literal, nameOf, syntaxOf, visit } from './syntax.ts';

export interface ImportReference {
  readonly from: string;
  readonly line: number;
  /** As written, without what follows a question mark. */
  readonly specifier: string;
  /** The path inside the project, for a relative one. */
  readonly target: string | undefined;
  readonly isType: boolean;
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = children(node, 'specifiers');
  return names.length > 0 && names.every((name) => name['importKind'] === 'type' || name['exportKind'] === 'type');
}

function isUrlOfThisModule(node: SyntaxNode): boolean {
  const second = children(node, 'arguments')[1];
  const meta = second === undefined ? undefined : child(second, 'object');
  return nameOf(child(node, 'callee')) === 'URL' && meta?.type === 'MetaProperty';
}

function isGlob(node: SyntaxNode): boolean {
  const callee = child(node, 'callee');
  const owner = callee === undefined ? undefined : child(callee, 'object');
  return owner?.type === 'MetaProperty' && nameOf(callee && child(callee, 'property')) === 'glob';
}

/** The written addresses of one node, with whether only types pass through them. */
function addresses(node: SyntaxNode): { text: string | undefined; isType: boolean }[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return [{ text: literal(child(node, 'source')), isType: isTypeOnly(node) }];
    case 'ImportExpression':
      return [{ text: literal(child(node, 'source')), isType: false }];
    case 'TSImportType':
      return [{ text: literal(child(node, 'source')), isType: true }];
    case 'NewExpression':
      return isUrlOfThisModule(node) ? [{ text: literal(children(node, 'arguments')[0]), isType: false }] : [];
    case 'CallExpression': {
      if (!isGlob(node)) return [];
      const first = children(node, 'arguments')[0];
      const patterns = first?.type === 'ArrayExpression' ? children(first, 'elements') : [first];
      return patterns.map((pattern) => ({ text: literal(pattern), isType: false }));
    }
    default:
      return [];
  }
}

/** Every way in which a file reaches another: static, type, dynamic, `import()` types, worker addresses and globs. */
export function importsOf(file: SourceFile): ImportReference[] {
  const references: ImportReference[] = [];
  visit(syntaxOf(file).body, (node) => {
    for (const { text, isType } of addresses(node)) {
      if (text === undefined) continue;
      const specifier = text.replace(/\?.*$/, '');
      const isRelative = specifier.startsWith('.') || (node.type === 'NewExpression' && !specifier.includes(':'));
      const target = isRelative ? posix.join(posix.dirname(file.path), specifier) : undefined;
      references.push({ from: file.path, line: lineAt(file.text, node.start), specifier, target, isType });
    }
  });
  return references;
}
