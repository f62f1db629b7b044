import { parseSync } from 'vite';
import type { SourceFile } from './source.ts';

/** A node of the syntax tree (ESTree with TypeScript), read without trusting its shape. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Syntax {
  readonly body: readonly SyntaxNode[];
  readonly comments: readonly SyntaxNode[];
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The node under a key, if there is one. */
export function child(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const value = node[key];
  return isNode(value) ? value : undefined;
}

/** The nodes of a list under a key. */
export function children(node: SyntaxNode, key: string): SyntaxNode[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text of a string literal or of a template without gaps. */
export function literal(node: SyntaxNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  const value = node['value'];
  if (node.type === 'Literal' && typeof value === 'string') return value;
  const quasis = children(node, 'quasis');
  return node.type === 'TemplateLiteral' && quasis.length === 1 ? quasiText(quasis[0]) : undefined;
}

/** The name of an identifier. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  const name = node?.['name'];
  return typeof name === 'string' ? name : undefined;
}

/** The written text of one piece of a template. */
export function quasiText(node: SyntaxNode | undefined): string {
  const value = node?.['value'];
  return typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string'
    ? value.raw
    : '';
}

/** `a.b` as its two names; `window.a.b` counts as `a.b`. */
export function memberNames(node: SyntaxNode | undefined): [string, string] | undefined {
  if (node?.type !== 'MemberExpression') return undefined;
  const object = child(node, 'object');
  const property = nameOf(child(node, 'property')) ?? literal(child(node, 'property'));
  const owner = nameOf(object) ?? memberNames(object)?.[1];
  return owner === undefined || property === undefined ? undefined : [owner, property];
}

const known = new WeakMap<SourceFile, Syntax>();

/** @throws Error naming the file if it is not TypeScript */
export function syntaxOf(file: SourceFile): Syntax {
  const found = known.get(file);
  if (found !== undefined) return found;
  const result = parseSync(file.path, file.text);
  if (result.errors.length > 0) throw new Error(`${file.path} can not be read: ${result.errors[0]?.message}`);
  const list = (value: readonly unknown[]): SyntaxNode[] => value.filter(isNode);
  const syntax = { body: list(result.program.body), comments: list(result.comments) };
  known.set(file, syntax);
  return syntax;
}

/** Visits a tree from the outside in. */
export function visit(node: unknown, see: (node: SyntaxNode) => void): void {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, see);
    return;
  }
  if (!isNode(node)) return;
  see(node);
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (typeof value === 'object' && value !== null) visit(value, see);
  }
}

/** Every node of a file that fits. */
export function nodesOf(file: SourceFile, fits: (node: SyntaxNode) => boolean): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  visit(syntaxOf(file).body, (node) => {
    if (fits(node)) found.push(node);
  });
  return found;
}
