import { quantile } from '../cohort/distribution.ts';
import type { ScoredFirm } from '../cohort/scored-firm.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import { LEAST_FOR_NORM, shareOf } from './norm.ts';
import type { NodeNorm, Norm, QuantileKey } from './norm.ts';

/** What is said of the firms beside their number. */
type Told = Pick<Norm['norm'], 'period' | 'source'>;

/**
 * Firms, each once, that one questionnaire scored → where they stand. Nodes that fewer than 30 of them
 * have a score of are left out; undefined where that is all.
 */
export function makeNorm(
  { id, version, hash, scoring }: Questionnaire,
  firms: readonly Pick<ScoredFirm, 'nodes'>[],
  told: Told,
): Norm | undefined {
  const nodes = [...new Set([scoring.main, ...scoring.dimensions])].flatMap((node) => {
    const percents = firms.flatMap((firm) => firm.nodes[node]?.percent ?? []);
    return percents.length < LEAST_FOR_NORM ? [] : [[node, nodeNorm(percents)] as const];
  });
  if (nodes.length === 0) return undefined;
  return {
    norm: { n: firms.length, ...told },
    questionnaire: { id, version, hash },
    nodes: Object.fromEntries(nodes),
  };
}

function nodeNorm(percents: readonly number[]): NodeNorm {
  const sorted = Float64Array.from(percents).toSorted();
  const at = (key: QuantileKey): number => rounded(quantile(sorted, shareOf(key) / 100));
  return { n: percents.length, quantiles: byKey(at) };
}

function byKey(at: (key: QuantileKey) => number): NodeNorm['quantiles'] {
  return {
    p5: at('p5'),
    p10: at('p10'),
    p15: at('p15'),
    p20: at('p20'),
    p25: at('p25'),
    p30: at('p30'),
    p35: at('p35'),
    p40: at('p40'),
    p45: at('p45'),
    p50: at('p50'),
    p55: at('p55'),
    p60: at('p60'),
    p65: at('p65'),
    p70: at('p70'),
    p75: at('p75'),
    p80: at('p80'),
    p85: at('p85'),
    p90: at('p90'),
    p95: at('p95'),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
