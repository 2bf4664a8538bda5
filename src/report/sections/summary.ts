import { isWorthwhile } from '../../advice/worth.ts';
import { questionsOf } from '../../questionnaire/questions-of.ts';
import type { LevelStep } from '../../questionnaire/scoring-types.ts';
import type { Block, Ladder, Span, SummaryCards } from '../document.ts';
import { chosenText, goalText } from '../answer-text.ts';
import { heading, listOf, paragraph, toneOf } from '../blocks.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import { levelName } from '../level-name.ts';
import { isMeanOfPercents, metGates, missingGates } from '../missing-gates.ts';
import { monthsText } from '../solution-text.ts';
import { rankDimensions } from '../next-dimensions.ts';
import { nextDimensions } from './next-dimensions.ts';
import { possibleSentence } from './possible.ts';
import { worthText } from '../worth-text.ts';
import { nextGates } from '../../scoring/next-level.ts';

/** One page that says it all: where the firm stands, three gaps, three actions. */
export function summarySection(context: ReportContext, number: string): readonly Block[] {
  const { say } = context;
  return [
    heading(1, number, say('report.summary')),
    cards(context),
    ...flagCallout(context),
    { kind: 'paragraph', style: 'lead', spans: [{ text: lead(context) }] },
    ...distance(context),
    ...bounds(context),
    ...openPoints(context),
    ...context.advice.possible.map((one) =>
      paragraph(possibleSentence(one, 'short', context), 'small'),
    ),
    ...nextDimensions(context),
    heading(2, '', say('report.three-gaps')),
    ...threeGaps(context),
    heading(2, '', say('report.three-actions')),
    ...threeActions(context),
  ];
}

type Card = SummaryCards['cards'][number];

function cards(context: ReportContext): Block {
  return {
    kind: 'summary_cards',
    cards: [
      ...levelCard(context),
      scoreCard(context),
      coverageCard(context),
      ...flagsCard(context),
    ],
  };
}

function levelCard(context: ReportContext): readonly Card[] {
  const { say, main } = context;
  if (!main.levels) return [];
  return [
    {
      label: say('report.card-level'),
      value: levelText(context),
      note: say('report.card-level-note', { count: main.levels.steps.length }),
      tone: 'neutral',
    },
  ];
}

function scoreCard(context: ReportContext): Card {
  const { say, mainResult } = context;
  return {
    label: say('report.card-score'),
    value: mainResult.shown ?? say('report.no-score'),
    note: scoreNote(context),
    tone: toneOf(mainResult.percent),
  };
}

function scoreNote({ say, main, mainResult, number }: ReportContext): string {
  const range = { min: number(mainResult.min), max: number(mainResult.max) };
  const exact = range.min === range.max;
  if (isMeanOfPercents(main)) {
    return exact ? say('report.card-score-exact') : say('report.card-score-note', range);
  }
  if (!exact) return say('report.card-score-range', range);
  return say('report.card-score-share', { percent: number(mainResult.percent_min) });
}

function coverageCard({ say, mainResult }: ReportContext): Card {
  const { coverage, answered, asked } = mainResult;
  return {
    label: say('report.card-coverage'),
    value: `${Math.floor(coverage * 100)}%`,
    note: say('report.card-coverage-note', { answered, asked }),
    tone: 'neutral',
  };
}

function flagsCard({ say, scored }: ReportContext): readonly Card[] {
  if (scored.loaded.questionnaire.flags.length === 0) return [];
  const count = scored.result.flags.length;
  return [
    {
      label: say('report.card-flags'),
      value: say('report.card-flags-value', { count }),
      note: say(count > 0 ? 'report.card-flags-some' : 'report.card-flags-none'),
      tone: count > 0 ? 'danger' : 'neutral',
    },
  ];
}

/** The stage as the firm may call it: none where too little is answered to tell. */
export function levelText(context: ReportContext): string {
  const { mainResult, say } = context;
  const name = mainResult.score === null ? undefined : levelName(mainResult.level?.value, context);
  return name ?? say('report.no-level');
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

function distance(context: ReportContext): readonly Block[] {
  const { main, mainResult, scored, say, text } = context;
  if (!main.levels || mainResult.score === null) return [];
  const next = nextGates(main, scored.result);
  if (!next) return [paragraph(say('report.lead-top'))];
  const missing = missingGates(next.gates, context).join(say('report.sentence-separator'));
  if (missing === '') return [];
  const words = say('report.lead-next', { level: text(next.step.name), missing });
  const enough = metGates(next.gates, context).join(say('report.sentence-separator'));
  const rest = enough === '' ? '' : say('report.lead-enough', { enough });
  return [paragraph(`${words}${rest}`)];
}

function bounds(context: ReportContext): readonly Block[] {
  const { mainResult, say, main } = context;
  if (main.levels?.awardedOn !== 'lower_bound' || mainResult.min === mainResult.max) return [];
  const { score, level, level_max: best } = mainResult;
  const rule = say('report.lower-bound');
  if (score === null || !best || best.value === level?.value) return [paragraph(rule, 'small')];
  const hope = say('report.lower-bound-level', { level: levelName(best.value, context) ?? '' });
  return [paragraph(`${rule}${hope}`, 'small')];
}

function openPoints({ advice, mainResult, say }: ReportContext): readonly Block[] {
  const count = advice.openPoints.filter(({ changesLevel }) => changesLevel).length;
  if (count === 0 || mainResult.score === null) return [];
  return [paragraph(say('report.open-summary', { count }), 'small')];
}

function threeGaps(context: ReportContext): readonly Block[] {
  const { advice, say, scored } = context;
  if (advice.gaps.length === 0) return [paragraph(say(noGapsKey(context)))];
  const telling = advice.gaps.filter(({ worth }) => isWorthwhile(worth));
  const gaps = telling.length > 0 ? telling : advice.gaps;
  const lines = gaps.slice(0, 3).map((gap): readonly Span[] => {
    const question = context.questions.get(gap.question);
    if (!question) return [];
    const chosen = chosenText(question, scored.answers.answers.get(gap.question), context);
    const goal = goalText(question, gap.target, context);
    return [
      { text: questionTitle(context, gap.question), bold: true },
      { text: say('report.gap-line', { chosen, goal, worth: worthText(gap, context) }) },
    ];
  });
  return [listOf(lines, true)];
}

type NoGaps = 'report.no-gaps' | 'report.no-gaps-known' | 'report.no-answers' | 'report.no-targets';

/** Why no gap is told: nothing is below the target, or nobody can tell. */
export function noGapsKey(
  { scored }: Pick<ReportContext, 'scored'>,
  ids: readonly string[] = Object.keys(scored.result.questions),
): NoGaps {
  const questions = questionsOf(scored.loaded.questionnaire);
  const aimed = questions.filter(
    ({ id, capability }) => capability !== undefined && ids.includes(id),
  );
  const asked = aimed.filter(({ id }) => {
    const state = scored.result.questions[id]?.state ?? 'hidden';
    return state !== 'hidden' && state !== 'not_applicable';
  });
  if (asked.length === 0) return 'report.no-targets';
  const open = asked.filter(({ id }) => {
    const state = scored.result.questions[id]?.state;
    return state === 'skipped' || state === 'dont_know';
  });
  if (open.length === 0) return 'report.no-gaps';
  return open.length === asked.length ? 'report.no-answers' : 'report.no-gaps-known';
}

function threeActions(context: ReportContext): readonly Block[] {
  const { advice, say, text } = context;
  const key = noGapsKey(context);
  if (advice.gaps.length === 0 && (key === 'report.no-gaps-known' || key === 'report.no-answers')) {
    return [paragraph(say('report.no-actions-known'))];
  }
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
  const awarded = mainResult.score === null ? undefined : mainResult.level?.value;
  const reached = awarded ?? Number.NEGATIVE_INFINITY;
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
      level: levelText(context),
    }),
    steps,
  };
}

function stepState(value: number, reached: number): Ladder['steps'][number]['state'] {
  if (value === reached) return 'reached';
  return value < reached ? 'passed' : 'ahead';
}
