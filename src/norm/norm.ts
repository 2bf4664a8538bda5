/** How many firms stand where: what a firm is compared with. The shape of the file as written. */
export interface Norm {
  readonly norm: {
    /** Firms. */
    readonly n: number;
    /** When they answered, in words. */
    readonly period: string;
    /** Who they are, in words. */
    readonly source: string;
  };
  readonly questionnaire: { readonly id: string; readonly version: string; readonly hash: string };
  /** The main node and the dimensions, as shares of their own ranges (0–100). */
  readonly nodes: Readonly<Record<string, NodeNorm>>;
}

export interface NodeNorm {
  /** Firms that have a score of it. */
  readonly n: number;
  readonly quantiles: Readonly<Record<QuantileKey, number>>;
}

/** No lowest and no highest: these would be those of a single firm. */
export const QUANTILE_KEYS = [
  'p5',
  'p10',
  'p15',
  'p20',
  'p25',
  'p30',
  'p35',
  'p40',
  'p45',
  'p50',
  'p55',
  'p60',
  'p65',
  'p70',
  'p75',
  'p80',
  'p85',
  'p90',
  'p95',
] as const;

export type QuantileKey = (typeof QUANTILE_KEYS)[number];

/** The share of firms below it, in percent. */
export function shareOf(key: QuantileKey): number {
  return Number(key.slice(1));
}

/** Quantiles of fewer firms say little about any of them, and much about single ones. */
export const LEAST_FOR_NORM = 30;
