import { shortNumber } from '../report/short-number.ts';
import { worthText } from '../report/worth-text.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Case } from '../advice/advise.ts';
import { isWorthwhile } from '../advice/worth.ts';
import type { Advice } from '../advice/advice.ts';
import type { NodeResult } from '../scoring/result.ts';
import { fitTable } from './fit-table.ts';
import { levelName } from './level-name.ts';
import { plainText, wordsIn } from './plain-text.ts';
import { wordsOf } from './words-of.ts';
import type { Session } from './session.ts';
import { possibleLines } from './summary-possible.ts';
import { nextDimensionLines } from './summary-next-dimensions.ts';
import { nextLevelLines } from './summary-next-level.ts';

/**
 * What a person sees on the terminal after scoring. The level comes last: on a small screen what
 * came first has scrolled away.
 */
export function formatSummary(scored: Case, advice: Advice, session: Session): string {
  return [
    flags(scored, session),
    gaps(scored, advice, session),
    firstSteps(advice, session),
    ...advice.possible.map((possible) => possibleLines(possible, session)),
    dimensionTable(scored, session),
    nextDimensionLines(scored, session),
    headline(scored, session),
    nextLevelLines(scored, session),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

function headline({ loaded, answers, result }: Case, session: Session): string {
  const { say, language, paint } = session;
  const name = answers.profile.get('name')?.value;
  const main = result.nodes[loaded.questionnaire.scoring.main];
  const firm = name?.kind === 'text' ? plainText(name.text) : '';
  const title = wordsIn(loaded.questionnaire.title, language);
  const level = levelName(main, loaded, session);
  const lines = [
    paint.bold(`${firm} · ${title}`),
    scoreLine(boundsOf(main, loaded), main?.shown, level, session),
    say('cli.summary-coverage', coverageArgs(main)),
  ];
  return lines.join('\n');
}

interface Bounds {
  readonly min: string;
  readonly max: string;
}

function scoreLine(
  bounds: Bounds,
  score: string | null | undefined,
  level: string,
  { say }: Session,
): string {
  if (!score) return say('cli.summary-no-score', { ...bounds });
  const args = { score, level };
  return bounds.min === bounds.max
    ? say('cli.summary-exact', args)
    : say('cli.summary-score', { ...args, ...bounds });
}

function boundsOf(node: NodeResult | undefined, loaded: Case['loaded']): Bounds {
  const { places, rounding } = loaded.questionnaire.scoring;
  const short = (end: number): string => shortNumber(end, places, rounding);
  return { min: short(node?.min ?? 0), max: short(node?.max ?? 0) };
}

function coverageArgs(node: NodeResult | undefined): {
  readonly answered: number;
  readonly asked: number;
} {
  return { answered: node?.answered ?? 0, asked: node?.asked ?? 0 };
}

const BAR_WIDTHS = [20, 10];

/** Bars as long as the terminal has room for, or two lines a dimension. */
function dimensionTable(scored: Case, session: Session): string {
  const { say, paint } = session;
  const dimensions = dimensionsOf(scored, session);
  if (dimensions.length === 0) return '';
  const hasRange = dimensions.some(({ range }) => range !== '');
  const columns = ['score', ...(hasRange ? (['range'] as const) : []), 'coverage'] as const;
  const head = ['', ...(['dimension', ...columns] as const).map((one) => say(`cli.column-${one}`))];
  const bar = (share: number, width: number): string => {
    const filled = Math.round(share * width);
    return paint.blue('#'.repeat(filled) + '.'.repeat(width - filled));
  };
  const tables = BAR_WIDTHS.map((width) => {
    const rows = dimensions.map((one) => [
      bar(one.share, width),
      one.title,
      ...columns.map((column) => one[column]),
    ]);
    return fitTable({ head, rows, gap: 2, left: 2 }, session.io.stdout);
  });
  const lines = dimensions.map((one) => {
    const words = columns.map((column) => one[column]).filter((word) => word !== '');
    return `${one.title}\n  ${[bar(one.share, 10), ...words].join('  ')}`;
  });
  return tables.find((table) => table !== undefined) ?? lines.join('\n');
}

interface Dimension extends Readonly<Record<'title' | 'score' | 'range' | 'coverage', string>> {
  /** 0–1. */
  readonly share: number;
}

function dimensionsOf({ loaded, result }: Case, { say, language }: Session): readonly Dimension[] {
  const { scoring } = loaded.questionnaire;
  return scoring.dimensions.map((id) => {
    const node = result.nodes[id];
    const title = scoring.nodes.find((candidate) => candidate.id === id)?.title ?? id;
    const { min, max } = boundsOf(node, loaded);
    const none = node?.status === 'not_applicable' ? 'cli.not-applicable' : 'cli.not-computable';
    return {
      title: wordsIn(title, language),
      score: node?.shown ?? say(none),
      range: min === max ? '' : `${min}–${max}`,
      coverage: say('cli.coverage-of', coverageArgs(node)),
      share: (node?.percent ?? 0) / 100,
    };
  });
}

function flags(scored: Case, session: Session): string {
  const { loaded, result } = scored;
  const { say, paint } = session;
  const words = wordsOf(scored, session);
  const up = loaded.questionnaire.flags.filter((flag) => result.flags.includes(flag.id));
  if (up.length === 0) return '';
  const lines = up.map((flag) => paint.red(`  ! ${words(flag.title)}`));
  return [paint.red.bold(say('cli.flags', { count: up.length })), ...lines].join('\n');
}

function gaps(scored: Case, advice: Advice, session: Session): string {
  const { loaded, result } = scored;
  const { say, paint } = session;
  const { nodes, main: id, places } = loaded.questionnaire.scoring;
  const main = nodes.find((node) => node.id === id);
  const mainResult = result.nodes[id];
  if (advice.gaps.length === 0 || !main || !mainResult) return '';
  const text = wordsOf(scored, session);
  const questions = questionsById(loaded.questionnaire);
  const telling = advice.gaps.filter(({ worth }) => isWorthwhile(worth));
  const shown = telling.length > 0 ? telling : advice.gaps;
  const lines = shown.slice(0, 3).map((gap, position) => {
    const question = questions.get(gap.question);
    const choices = question ? [...question.options, ...question.bands] : [];
    const chosen = choices.find((option) => gap.chosen.includes(option.code));
    return say('cli.gap', {
      position: position + 1,
      question: question ? text(question.title) : gap.question,
      chosen: chosen ? text(chosen.label) : gap.chosen.join('、'),
      worth: worthText(gap, { say, text, main, mainResult, places }),
    });
  });
  return [paint.bold(say('cli.gaps')), ...lines].join('\n');
}

function firstSteps(advice: Advice, { say, language, paint }: Session): string {
  const steps = advice.recommendations.slice(0, 3);
  if (steps.length === 0) return '';
  const lines = steps.map(({ solution }, position) =>
    say('cli.first-step', {
      position: position + 1,
      title: wordsIn(solution.title, language),
      summary: wordsIn(solution.summary, language),
    }),
  );
  return [paint.bold(say('cli.first-steps')), ...lines].join('\n');
}
