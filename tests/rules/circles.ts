import { importsOf } from './imports.ts';
import type { Finding, SourceFile } from './source.ts';

/** Files that import each other in a circle; type and dynamic imports count. Each circle is told once. */
export function circleFindings(files: readonly SourceFile[]): Finding[] {
  const present = new Set(files.map((file) => file.path));
  const arrows = new Map(
    files.map((file) => {
      const targets = importsOf(file).flatMap(({ target, line }) =>
        target !== undefined && present.has(target) ? [{ target, line }] : [],
      );
      return [file.path, targets] as const;
    }),
  );
  const findings: Finding[] = [];
  const done = new Set<string>();
  const trail: string[] = [];

  const follow = (path: string): void => {
    trail.push(path);
    for (const { target, line } of arrows.get(path) ?? []) {
      const start = trail.indexOf(target);
      if (start !== -1) {
        const circle = [...trail.slice(start), target].join(' → ');
        findings.push({ path, line, sentence: `closes a circle: ${circle}` });
      } else if (!done.has(target)) {
        follow(target);
      }
    }
    trail.pop();
    done.add(path);
  };

  for (const path of arrows.keys()) if (!done.has(path)) follow(path);
  return findings;
}
