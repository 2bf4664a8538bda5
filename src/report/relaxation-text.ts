import type { Relaxation } from '../plan/relax.ts';
import type { ReportContext } from './context.ts';
import { levelName } from './level-name.ts';
import { solutionTitle } from './plan-text.ts';
import { separated } from '../messages/thousands.ts';

/** What would have to give way, and by how much. */
export function relaxationText(one: Relaxation, context: ReportContext): string {
  const { say } = context;
  switch (one.kind) {
    case 'budget':
      return say('plan.relax-budget', { need: separated(one.need), more: separated(one.more) });
    case 'months':
      return say('plan.relax-months', { need: one.need, more: one.more });
    case 'people':
      return say('plan.relax-people', { need: one.need, more: one.more });
    case 'prices': {
      const names = one.ids.map((id) => solutionTitle(id, context));
      return say('plan.relax-prices', { names: names.join(say('report.list-separator')) });
    }
    case 'without':
    case 'keep':
      return say(`plan.relax-${one.kind}`, { name: solutionTitle(one.id, context) });
    case 'together':
      return say('plan.relax-together');
    case 'level':
    case 'score':
    case 'out_of_reach':
      return goalText(one, context);
  }
}

function goalText(
  one: Extract<Relaxation, { kind: 'level' | 'score' | 'out_of_reach' }>,
  context: ReportContext,
): string {
  const { say } = context;
  if (one.kind === 'score') return say('plan.relax-score', { score: context.number(one.score) });
  const value = one.kind === 'level' ? one.level : one.highest;
  const level = levelName(value, context);
  if (one.kind === 'level') return say('plan.relax-level', { level: level ?? String(value) });
  return level === undefined ? say('plan.relax-out-none') : say('plan.relax-out', { level });
}
