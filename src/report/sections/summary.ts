import type { Block, Ladder, Span } from '../document.ts';
import { chosenText, goalText } from '../answer-text.ts';
import { heading, listOf, paragraph, toneOf } from '../blocks.ts';
import { oneDecimal, questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import { missingGates } from '../missing-gates.ts';
import { monthsText } from '../solution-text.ts';
import { nextGates } from '../../scoring/next-level.ts';

/** One page that says it all: where the firm stands, three gaps, three actions. */
export function summarySection(context: ReportContext, number: string): readonly Block[] {
  const { say } = context;
  return [
    heading(1, number, say('report.summary')),
    cards(context),
    ...flagCallout(context),
    { kind: 'paragraph', style: 'lead', spans: [{ text: lead(context) }] },
    paragraph(distance(context)),
    ...bounds(context),
    heading(2, '', say('report.three-gaps')),
    ...threeGaps(context),
    heading(2, '', say('report.three-actions')),
    ...threeActions(context),
  ];
}

function cards({ say, mainResult, main, scored, ...context }: ReportContext): Block {
  const { min, max, shown, level, answered, asked } = mainResult;
  const flags = scored.result.flags.length;
  const exact = oneDecimal(min) === oneDecimal(max);
  const range = { min: oneDecimal(min), max: oneDecimal(max) };
  const name = levelName(level?.value, { main, text: context.text }) ?? say('report.no-level');
  return {
    kind: 'summary_cards',
    cards: [
      {
        label: say('report.card-level'),
        value: name,
        note: say('report.card-level-note', { count: main.levels?.steps.length ?? 0 }),
        tone: 'neutral',
      },
      {
        label: say('report.card-score'),
        value: shown ?? say('report.no-score'),
        note: exact ? say('report.card-score-exact') : say('report.card-score-note', range),
        tone: toneOf(mainResult.percent),
      },
      {
        label: say('report.card-coverage'),
        value: `${Math.floor(mainResult.coverage * 100)}%`,
        note: say('report.card-coverage-note', { answered, asked }),
        tone: 'neutral',
      },
      {
        label: say('report.card-flags'),
        value: say('report.card-flags-value', { count: flags }),
        note: say(flags > 0 ? 'report.card-flags-some' : 'report.card-flags-none'),
        tone: flags > 0 ? 'danger' : 'neutral',
      },
    ],
  };
}

/** The name of a level of the main node. */
export function levelName(
  value: number | undefined,
  { main, text }: Pick<ReportContext, 'main' | 'text'>,
): string | undefined {
  const step = main.levels?.steps.find((candidate) => candidate.value === value);
  return step && text(step.name);
}

const FLAGS_IN_SUMMARY = 3;

function flagCallout({ scored, say, text }: ReportContext): readonly Block[] {
  const up = scored.loaded.questionnaire.flags.filter(({ id }) => scored.result.flags.includes(id));
  if (up.length === 0) return [];
  const lines = up
    .slice(0, FLAGS_IN_SUMMARY)
    .map((flag) => say('report.flag-line', { title: text(flag.title), action: text(flag.action) }));
  const rest = up.length - lines.length;
  if (rest > 0) lines.push(say('report.flags-pointer', { count: rest }));
  const title = say('report.flags-title', { count: up.length });
  return [{ kind: 'callout', tone: 'danger', title, paragraphs: lines }];
}

function lead(context: ReportContext): string {
  const { say, firm, dimensions, main, mainResult, text } = context;
  const step = main.levels?.steps.find(({ value }) => value === mainResult.level?.value);
  const level = step ? text(step.name) : say('report.no-level');
  const meaning = step?.meaning === undefined ? '' : text(step.meaning);
  const ranked = dimensions
    .filter(({ result }) => result.percent !== null)
    .toSorted((a, b) => (b.result.percent ?? 0) - (a.result.percent ?? 0));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best === worst) return say('report.lead-plain', { firm, level, meaning });
  return say('report.lead', {
    firm,
    level,
    meaning,
    count: dimensions.length,
    best: best.title,
    bestScore: best.result.shown ?? '',
    worst: worst.title,
    worstScore: worst.result.shown ?? '',
  });
}

function distance(context: ReportContext): string {
  const { main, scored, say, text } = context;
  const next = nextGates(main, scored.result);
  if (!next) return say('report.lead-top');
  const missing = missingGates(next.gates, context).join(say('report.sentence-separator'));
  return say('report.lead-next', { level: text(next.step.name), missing });
}

function bounds(context: ReportContext): readonly Block[] {
  const { mainResult, say, main } = context;
  if (main.levels?.awardedOn !== 'lower_bound' || mainResult.min === mainResult.max) return [];
  const { level, level_max: best } = mainResult;
  const rule = say('report.lower-bound');
  if (!best || best.value === level?.value) return [paragraph(rule, 'small')];
  const hope = say('report.lower-bound-level', { level: levelName(best.value, context) ?? '' });
  return [paragraph(`${rule}${hope}`, 'small')];
}

function threeGaps(context: ReportContext): readonly Block[] {
  const { advice, say, scored } = context;
  const lines = advice.gaps.slice(0, 3).map((gap): readonly Span[] => {
    const question = context.questions.get(gap.question);
    if (!question) return [];
    const chosen = chosenText(question, scored.answers.answers.get(gap.question), context);
    const goal = goalText(question, gap.target, context);
    return [
      { text: questionTitle(context, gap.question), bold: true },
      { text: say('report.gap-line', { chosen, goal, cost: oneDecimal(gap.cost) }) },
    ];
  });
  return [lines.length === 0 ? paragraph(say('report.no-gaps')) : listOf(lines, true)];
}

function threeActions(context: ReportContext): readonly Block[] {
  const { advice, say, text } = context;
  const lines = advice.recommendations.slice(0, 3).map(({ solution }): readonly Span[] => {
    const months = monthsText(solution, context);
    const cost =
      solution.cost?.high === 0
        ? say('report.action-free')
        : say('report.action-months', { months });
    return [
      { text: text(solution.title), bold: true },
      { text: say('report.action-line', { summary: text(solution.summary), cost }) },
    ];
  });
  return [lines.length === 0 ? paragraph(say('report.no-actions')) : listOf(lines, true)];
}

/** The stages with the one reached. */
export function ladder(context: ReportContext): Ladder | undefined {
  const { main, mainResult, say, text } = context;
  if (!main.levels) return undefined;
  const reached = mainResult.level?.value ?? Number.NEGATIVE_INFINITY;
  const steps = main.levels.steps.map((step) => {
    const state = stepState(step.value, reached);
    const meaning = step.meaning === undefined ? '' : text(step.meaning);
    return { name: text(step.name), meaning, state, note: say(`report.step-${state}`) };
  });
  return {
    kind: 'ladder',
    caption: say('report.ladder-caption'),
    alternative: say('report.ladder-alternative', {
      names: steps.map((step) => step.name).join(say('report.list-separator')),
      level: levelName(reached, context) ?? say('report.no-level'),
    }),
    steps,
  };
}

function stepState(value: number, reached: number): Ladder['steps'][number]['state'] {
  if (value === reached) return 'reached';
  return value < reached ? 'passed' : 'ahead';
}
