import type { Figure } from './figures.ts';
import { isMet } from './figures.ts';

const HEAD = ['area', 'name', 'value', 'target', '', 'against', 'as the work grows'];

function row(figure: Figure): string[] {
  const { area, name, unit, value, target, better, against, growth } = figure;
  const met = isMet(figure);
  const sign = better === 'lower' ? '≤' : '≥';
  const steps = Object.entries(growth ?? {}).map(([size, at]) => `${size}: ${at}`);
  return [
    area,
    name,
    `${value} ${unit}`.trim(),
    target === null ? '–' : `${sign} ${target}`,
    met === undefined ? '' : met ? 'met' : 'MISSED',
    against,
    steps.join(', '),
  ];
}

/** The figures as a table for a screen of any width. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(row)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(HEAD), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n');
}

/** The same for readers of the repository. `missing`: areas that this run did not finish. */
export function markdownOf(figures: readonly Figure[], machine: string, missing: readonly string[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [line(HEAD), line(HEAD.map(() => '---')), ...figures.map((figure) => line(row(figure)))];
  const older =
    missing.length > 0
      ? ` Not or not wholly measured in this run: ${missing.join(', ')}; what stands there may be older.`
      : '';
  return `# What was measured\n\nBy \`npm run bench\`, on ${machine}.${older}\n\n${lines.join('\n')}\n`;
}
