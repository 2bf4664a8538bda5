import type { Plan } from '../../plan/plan.ts';
import type { Block } from '../document.ts';
import { paragraph } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import { separated } from '../../messages/thousands.ts';
import { planCostText, solutionTitle, standingText } from '../plan-text.ts';
import { relaxationText } from '../relaxation-text.ts';
import type { ReportBlock } from './block.ts';
import { planOutlook } from './plan-outlook.ts';
import { planSteps } from './plan-steps.ts';
import { levelName } from '../level-name.ts';

/** The costed plan: goal, limits, steps, phases, what would change it, what not to buy. */
export const costedPlan: ReportBlock = {
  build: (context) => (context.plan ? planBlocks(context.plan, context) : []),
};

function planBlocks(plan: Plan, context: ReportContext): readonly Block[] {
  return [
    ...aimSentences(plan, context).map((sentence) => paragraph(sentence)),
    paragraph(limitsText(plan, context)),
    ...outcome(plan, context),
    ...planSteps(plan, context),
    ...planOutlook(plan, context),
  ];
}

function aimSentences({ aim }: Plan, context: ReportContext): readonly string[] {
  const { say } = context;
  switch (aim.kind) {
    case 'level': {
      const level = levelName(aim.level, context) ?? String(aim.level);
      return [say('plan.aim-level', { level })];
    }
    case 'score':
      return [say('plan.aim-score', { score: aim.score })];
    case 'best':
      return [say('plan.aim-best')];
    case 'pains': {
      const named = (pains: typeof aim.pains): string =>
        pains
          .map(({ name, count }) =>
            count === undefined ? name : say('plan.pain-counted', { name, count }),
          )
          .join(say('report.list-separator'));
      const unserved = aim.pains.filter(({ wanted }) => wanted.length === 0);
      const pains = named(aim.pains);
      const told = say(aim.isNamed ? 'plan.aim-pains' : 'plan.aim-gaps', { pains });
      return [
        told,
        ...(unserved.length === 0 ? [] : [say('plan.pain-unserved', { names: named(unserved) })]),
      ];
    }
  }
}

function limitsText({ limits, band }: Plan, context: ReportContext): string {
  const { say } = context;
  const { budget, months, people, keep, without, isPriced } = limits;
  const names = (ids: readonly string[]): string =>
    ids.map((id) => solutionTitle(id, context)).join(say('report.list-separator'));
  const told = [
    ...(budget === undefined ? [] : [say('plan.limit-budget', { budget: separated(budget) })]),
    ...(months === undefined ? [] : [say('plan.limit-months', { months })]),
    ...(band === 'middle' ? [] : [say('plan.limit-band', { band })]),
    say('plan.limit-people', { people }),
    ...(keep.length === 0 ? [] : [say('plan.limit-keep', { names: names(keep) })]),
    ...(without.length === 0 ? [] : [say('plan.limit-without', { names: names(without) })]),
    ...(isPriced ? [say('plan.limit-priced')] : []),
  ];
  return say('plan.limits', { limits: told.join(say('report.sentence-separator')) });
}

function outcome(plan: Plan, context: ReportContext): readonly Block[] {
  const { say } = context;
  const { status, steps, relaxations } = plan;
  if (status === 'stopped') {
    return [paragraph(say('plan.stopped', { least: separated(plan.atLeast ?? 0) }), 'lead')];
  }
  if (status === 'none') {
    const paragraphs = relaxations.map((one) => relaxationText(one, context));
    return [{ kind: 'callout', tone: 'poor', title: say('plan.none'), paragraphs }];
  }
  if (steps.length === 0) return [paragraph(say('plan.there'), 'lead')];
  const found = say('plan.found', {
    count: steps.length,
    months: plan.months,
    cost: planCostText(plan.cost, steps.length, context),
    before: standingText(plan.before, context),
    after: standingText(plan.after, context),
  });
  return [paragraph(found, 'lead'), paragraph(proofText(plan, context), 'small')];
}

function proofText({ aim, proof, cost, band }: Plan, { say }: ReportContext): string {
  if (proof?.method === 'search') return say('plan.proof-search');
  if (proof?.method !== 'gap') {
    return say(aim.kind === 'best' ? 'plan.proof-best' : 'plan.proof-programme');
  }
  const { atLeast } = proof;
  const gap = Math.max(0, cost[band] - atLeast);
  return say('plan.proof-gap', {
    cost: separated(cost[band]),
    least: separated(atLeast),
    gap: separated(gap),
  });
}
