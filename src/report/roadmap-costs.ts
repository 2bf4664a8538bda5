import type { ReportContext } from './context.ts';
import { inRound } from './phases.ts';
import { separated } from '../messages/thousands.ts';

/** What this round costs, as far as it is known; empty where there is nothing to do. */
export function roadmapCosts(context: ReportContext): string {
  const { say } = context;
  if (inRound(context).length === 0) return '';
  const all = inRound(context).map(({ solution }) => solution.cost);
  const known = all.filter((cost) => cost !== undefined);
  const unknown = all.length - known.length;
  if (known.every((cost) => cost.high === 0)) {
    if (unknown === 0) return say('report.roadmap-cost-free');
    return say('report.roadmap-cost-none', { free: known.length, unknown });
  }
  const total = (end: 'low' | 'high'): string =>
    separated(known.reduce((sum, cost) => sum + cost[end], 0));
  return say('report.roadmap-cost', {
    known: known.length,
    low: total('low'),
    high: total('high'),
    unknown,
  });
}
