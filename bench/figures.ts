import { TARGETS } from './targets.ts';
import type { FigureId, Target } from './targets.ts';

/** What an area has found out. */
export interface Measured {
  readonly id: FigureId;
  readonly value: number;
  /** How the value grows as the work grows: by size of the work. */
  readonly growth?: Readonly<Record<string, number>>;
}

/** Takes what an area has found out, one by one: what was measured before a failure is kept. */
export type Tell = (...found: readonly Measured[]) => void;

/** One line of `results.json`. */
export interface Figure {
  readonly area: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** `null`: printed to be watched. */
  readonly target: number | null;
  readonly better: 'lower' | 'higher';
  readonly against: string;
  readonly growth: Readonly<Record<string, number>> | null;
}

/** Three significant digits: more would only show noise. */
const rounded = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(value >= 1000 ? 4 : 3)) : value;

export function figureOf({ id, value, growth }: Measured): Figure {
  const { area, name, unit, target, better, against }: Target = TARGETS[id];
  const grown = growth && Object.fromEntries(Object.entries(growth).map(([size, at]) => [size, rounded(at)]));
  return { area, name, unit, value: rounded(value), target, better, against, growth: grown ?? null };
}

/** A figure without a target is neither. */
export function isMet({ value, target, better }: Figure): boolean | undefined {
  if (target === null) return undefined;
  return better === 'lower' ? value <= target : value >= target;
}
