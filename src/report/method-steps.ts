import type { ReportContext } from './context.ts';
import { isMeanOfPercents } from './missing-gates.ts';

/** How the numbers come about, in one paragraph. */
export function methodSteps(context: ReportContext): string {
  const { questionnaire } = context.scored.loaded;
  return context.say(stepsKey(context), { places: questionnaire.scoring.places });
}

function stepsKey({ main, dimensions }: ReportContext) {
  const usual = [main, ...dimensions.map(({ node }) => node)].every(isMeanOfPercents);
  return usual ? 'report.method-steps' : 'report.method-steps-own';
}
