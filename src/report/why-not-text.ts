import type { NotNow } from '../plan/not-now.ts';
import type { Plan } from '../plan/plan.ts';
import type { ReportContext } from './context.ts';
import { capabilityTitle, solutionTitle } from './plan-text.ts';
import { separated } from '../messages/thousands.ts';

/** Why a solution is no part of a plan. */
export function whyNotText(
  because: NotNow['because'],
  status: Plan['status'],
  context: ReportContext,
): string {
  const { say } = context;
  switch (because.kind) {
    case 'blocked':
      return say('plan.because-blocked', { name: solutionTitle(because.by, context) });
    case 'too_early': {
      const { capability, from, level } = because;
      const title = capabilityTitle(capability, context);
      return say('plan.because-too_early', { capability: title, from, level });
    }
    case 'too_dear':
      return say('plan.because-too_dear', { price: separated(because.price) });
    case 'too_long':
      return say('plan.because-too_long', { months: because.months });
    case 'no_price':
      return say(status === 'found' ? 'plan.because-no_price' : 'plan.because-no_price-none');
    case 'unfit':
    case 'unwanted':
    case 'nothing_to_lift':
    case 'not_needed':
      return say(`plan.because-${because.kind}`);
  }
}
