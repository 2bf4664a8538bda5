import type { Advice } from '../advice/advice.ts';
import type { ObjectShape } from '../template/vocabulary.ts';
import { answerText } from './answer-text.ts';
import { flagsUp } from './blocks/red-flags.ts';
import { otherContext, questionTitle } from './context.ts';
import type { ReportContext } from './context.ts';
import { dimensionFacts } from './dimension-facts.ts';
import { levelText } from './level-name.ts';
import { methodSteps } from './method-steps.ts';
import { hasTargets } from './no-gaps.ts';
import { inPhase, isTold, otherRecommendations, PHASES } from './phases.ts';
import { possibleSentence } from './possible-sentence.ts';
import { RESTING_SHAPE, restingOn } from './resting-on.ts';
import { roadmapCosts } from './roadmap-costs.ts';
import { costText, monthsText } from './solution-text.ts';
import { standingOf } from './standing.ts';
import { worthText } from './worth-text.ts';

/** What Liquid sees: plain values in the reader's language, nothing with a prototype of its own. */
export function templateValues(context: ReportContext): object {
  const { say, text, scored, main, mainResult, day, time, language, short } = context;
  const { questionnaire } = scored.loaded;
  return {
    language,
    short,
    date: say('report.day', { date: day }),
    time,
    firm: { name: context.firm, profile: profileValues(context) },
    questionnaire: {
      id: questionnaire.id,
      title: text(questionnaire.title),
      version: scored.result.questionnaire.version,
      target: questionnaire.target,
      has_levels: main.levels !== undefined,
      has_flags: questionnaire.flags.length > 0,
      has_targets: hasTargets(context),
    },
    // The same answers to the same questionnaire bear the same number.
    report: { number: scored.result.answers.hash.slice(0, 8) },
    level: main.levels ? levelText(context) : '',
    score: mainResult.shown ?? say('report.no-score'),
    has_score: mainResult.score !== null,
    answered: mainResult.answered,
    asked: mainResult.asked,
    standing: { ...standingOf(context) },
    dimensions: dimensionValues(context),
    flags: flagsUp(context).map((flag) => ({ title: text(flag.title), action: text(flag.action) })),
    possible: context.advice.possible.map((one) => possibleSentence(one, 'short', context)),
    ...adviceValues(context),
    method: methodValues(context),
    other: otherValues(context),
    expert: {
      given: context.expert !== undefined,
      assessor: context.expert?.assessor ?? '',
      date: say('report.day', { date: context.expert?.date ?? '' }),
      judgement: context.expert?.judgement ?? '',
    },
    plan: { given: context.plan !== undefined },
  };
}

/** The answers that these are compared with. */
function otherValues(context: ReportContext): object {
  const other = otherContext(context);
  return {
    given: other !== undefined,
    level: other?.main.levels ? levelText(other) : '',
    score: other?.mainResult.shown ?? '',
    number: other?.scored.result.answers.hash.slice(0, 8) ?? '',
  };
}

function profileValues(context: ReportContext): Readonly<Record<string, string>> {
  const { scored } = context;
  const fields = scored.catalogue.catalogue.profile.map((field) => {
    const answer = scored.answers.profile.get(field.id);
    const known = answer?.state === 'answered';
    return [field.id, known ? answerText(field, answer, 'answered', context) : ''] as const;
  });
  return Object.fromEntries(fields);
}

function dimensionValues(context: ReportContext): readonly object[] {
  return context.dimensions
    .filter(({ result }) => result.status !== 'not_applicable')
    .map((dimension) => ({
      id: dimension.node.id,
      title: dimension.title,
      score: dimension.result.shown ?? context.say('report.no-score'),
      weight: dimension.weight,
      facts: dimensionFacts(dimension, context),
    }));
}

function adviceValues(context: ReportContext): object {
  const { advice, say, text } = context;
  const unclear = advice.unclear.map((id) => ({ id, title: questionTitle(context, id) }));
  return {
    gaps: gapValues(context, advice),
    unclear,
    solutions: advice.recommendations.map(({ solution, phase, focus }) => ({
      id: solution.id,
      title: text(solution.title),
      summary: text(solution.summary),
      phase,
      focus,
      cost: costText(solution, context),
      months: monthsText(solution, context),
    })),
    phases: PHASES.filter(
      (phase) => isTold(phase, context) && inPhase(phase, context).length > 0,
    ).map((phase) => ({
      id: phase,
      name: say(`report.phase-${phase}`),
      note: say(`report.phase-${phase}-note`),
    })),
    other_solutions: otherRecommendations(context).length,
    roadmap: { costs: roadmapCosts(context) },
    policies: advice.policies.map(({ policy, status, fits }) => ({
      title: text(policy.title),
      status,
      fits,
    })),
  };
}

function gapValues(context: ReportContext, { gaps }: Advice): readonly object[] {
  return gaps.map((gap) => ({
    id: gap.question,
    title: questionTitle(context, gap.question),
    level: gap.level,
    target: gap.target,
    worth: worthText(gap, context),
  }));
}

function methodValues(context: ReportContext): object {
  const { questionnaire } = context.scored.loaded;
  return { steps: methodSteps(context), ...restingOn(questionnaire, context) };
}

/** What there is, for those who check templates. A test holds it against the values themselves. */
export const VALUE_SHAPES: ObjectShape = {
  language: 'value',
  short: 'value',
  date: 'value',
  time: 'value',
  firm: { name: 'value', profile: 'any' },
  questionnaire: {
    id: 'value',
    title: 'value',
    version: 'value',
    target: 'value',
    has_levels: 'value',
    has_flags: 'value',
    has_targets: 'value',
  },
  report: { number: 'value' },
  level: 'value',
  score: 'value',
  has_score: 'value',
  answered: 'value',
  asked: 'value',
  standing: {
    lead: 'value',
    distance: 'value',
    bounds: 'value',
    open_points: 'value',
    scoring: 'value',
  },
  dimensions: [{ id: 'value', title: 'value', score: 'value', weight: 'value', facts: 'value' }],
  flags: [{ title: 'value', action: 'value' }],
  possible: ['value'],
  gaps: [{ id: 'value', title: 'value', level: 'value', target: 'value', worth: 'value' }],
  unclear: [{ id: 'value', title: 'value' }],
  solutions: [
    {
      id: 'value',
      title: 'value',
      summary: 'value',
      phase: 'value',
      focus: 'value',
      cost: 'value',
      months: 'value',
    },
  ],
  phases: [{ id: 'value', name: 'value', note: 'value' }],
  other_solutions: 'value',
  roadmap: { costs: 'value' },
  policies: [{ title: 'value', status: 'value', fits: 'value' }],
  method: { steps: 'value', ...RESTING_SHAPE },
  expert: { given: 'value', assessor: 'value', date: 'value', judgement: 'value' },
  plan: { given: 'value' },
  other: { given: 'value', level: 'value', score: 'value', number: 'value' },
};
