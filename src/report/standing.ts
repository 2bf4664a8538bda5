import type { LevelStep } from '../questionnaire/scoring-types.ts';
import { nextGates } from '../scoring/next-level.ts';
import type { ReportContext } from './context.ts';
import { levelName } from './level-name.ts';
import { isMeanOfPercents, metGates, missingGates } from './missing-gates.ts';
import { rankDimensions } from './next-dimensions.ts';

/** Where the firm stands, in sentences; empty where there is nothing to say. */
export interface Standing {
  readonly lead: string;
  /** What the next level still asks for. */
  readonly distance: string;
  /** How the level would change with what is not answered. */
  readonly bounds: string;
  readonly open_points: string;
  /** How the overall score comes about, and what the charts show. */
  readonly scoring: string;
}

export function standingOf(context: ReportContext): Standing {
  return {
    lead: lead(context),
    distance: distance(context),
    bounds: bounds(context),
    open_points: openPoints(context),
    scoring: scoring(context),
  };
}

function lead(context: ReportContext): string {
  const { say, firm, main, mainResult } = context;
  if (mainResult.score === null) {
    const { answered, asked } = mainResult;
    return say('report.lead-unknown', { firm, answered, asked });
  }
  if (!main.levels) {
    const score = say('report.lead-score', { firm, score: mainResult.shown ?? '' });
    return `${score}${strongAndWeak(context)}`;
  }
  const step = main.levels.steps.find(({ value }) => value === mainResult.level?.value);
  if (!step) return `${say('report.lead-no-level', { firm })}${strongAndWeak(context)}`;
  return `${standing(step, context)}${strongAndWeak(context)}`;
}

function standing(step: LevelStep, { say, text, firm }: ReportContext): string {
  const level = text(step.name);
  if (step.meaning === undefined) return say('report.lead-level', { firm, level });
  return say('report.lead-plain', { firm, level, meaning: text(step.meaning) });
}

/** The best and the weakest dimension, where they differ. */
function strongAndWeak({ say, dimensions }: ReportContext): string {
  // A questionnaire that ranks its dimensions by words says so below, without points.
  if (rankDimensions(dimensions).length > 0) return '';
  const ranked = dimensions
    .filter(({ result }) => result.percent !== null)
    .toSorted((a, b) => (b.result.percent ?? 0) - (a.result.percent ?? 0));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best === worst) return '';
  const [bestScore, worstScore] = [best.result.shown ?? '', worst.result.shown ?? ''];
  const count = dimensions.length;
  if (bestScore === worstScore) return say('report.lead-even', { count, score: bestScore });
  const names = { best: best.title, worst: worst.title };
  return say('report.lead-spread', { count, ...names, bestScore, worstScore });
}

function distance(context: ReportContext): string {
  const { main, mainResult, scored, say, text } = context;
  if (!main.levels || mainResult.score === null) return '';
  const next = nextGates(main, scored.result);
  if (!next) return say('report.lead-top');
  const missing = missingGates(next.gates, context).join(say('report.sentence-separator'));
  if (missing === '') return '';
  const words = say('report.lead-next', { level: text(next.step.name), missing });
  const enough = metGates(next.gates, context).join(say('report.sentence-separator'));
  const rest = enough === '' ? '' : say('report.lead-enough', { enough });
  return `${words}${rest}`;
}

function bounds(context: ReportContext): string {
  const { mainResult, say, main } = context;
  if (main.levels?.awardedOn !== 'lower_bound' || mainResult.min === mainResult.max) return '';
  const { score, level, level_max: best } = mainResult;
  const rule = say('report.lower-bound');
  if (score === null || !best || best.value === level?.value) return rule;
  const hope = say('report.lower-bound-level', { level: levelName(best.value, context) ?? '' });
  return `${rule}${hope}`;
}

function openPoints({ advice, mainResult, say }: ReportContext): string {
  const count = advice.openPoints.filter(({ changesLevel }) => changesLevel).length;
  if (count === 0 || mainResult.score === null) return '';
  return say('report.open-summary', { count });
}

function scoring({ say, main, dimensions }: ReportContext): string {
  const pictured = rankDimensions(dimensions).length === 0;
  const count = dimensions.length;
  const mean = isMeanOfPercents(main) && count > 0 ? say('report.level-mean', { count }) : '';
  const known = dimensions.some(({ result }) => result.percent !== null);
  const range = known ? say('report.level-intro') : say('report.level-unknown');
  return `${mean}${pictured ? range : ''}`.trim();
}
