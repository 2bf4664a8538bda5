import { oneDecimal } from '../report/context.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import Table from 'cli-table3';
import type { Case } from '../advice/advise.ts';
import type { Advice } from '../advice/advice.ts';
import type { GateResult, NodeResult } from '../scoring/result.ts';
import { nextGates } from '../scoring/next-level.ts';
import { neededText } from './explain-words.ts';
import { NO_LINES } from './no-lines.ts';
import { plainText, wordsIn, wordsOf } from './plain-text.ts';
import type { Session } from './session.ts';

/**
 * What a person sees on the terminal after scoring. The level comes last: on a small screen what
 * came first has scrolled away.
 */
export function formatSummary(scored: Case, advice: Advice, session: Session): string {
  return [
    flags(scored, session),
    gaps(scored, advice, session),
    firstSteps(advice, session),
    dimensionTable(scored, session),
    headline(scored, session),
    nextLevel(scored, session),
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
  const level = main?.level ? levelName(main.level.value, loaded, session) : say('cli.no-level');
  const lines = [
    paint.bold(`${firm} · ${title}`),
    scoreLine(main, level, session),
    say('cli.summary-coverage', coverageArgs(main)),
  ];
  return lines.join('\n');
}

function scoreLine(main: NodeResult | undefined, level: string, { say }: Session): string {
  const bounds = boundsOf(main);
  if (!main?.shown) return say('cli.summary-no-score', bounds);
  const args = { score: main.shown, level };
  return bounds.min === bounds.max
    ? say('cli.summary-exact', args)
    : say('cli.summary-score', { ...args, ...bounds });
}

function levelName(value: number, loaded: Case['loaded'], { language }: Session): string {
  const { scoring } = loaded.questionnaire;
  const main = scoring.nodes.find((node) => node.id === scoring.main);
  const step = main?.levels?.steps.find((candidate) => candidate.value === value);
  return step ? wordsIn(step.name, language) : String(value);
}

function boundsOf(node: NodeResult | undefined): { readonly min: string; readonly max: string } {
  return { min: oneDecimal(node?.min ?? 0), max: oneDecimal(node?.max ?? 0) };
}

function coverageArgs(node: NodeResult | undefined): {
  readonly answered: number;
  readonly asked: number;
} {
  return { answered: node?.answered ?? 0, asked: node?.asked ?? 0 };
}

const BAR_WIDTH = 20;

function dimensionTable({ loaded, result }: Case, session: Session): string {
  const { say, language, paint } = session;
  const { scoring } = loaded.questionnaire;
  if (scoring.dimensions.length === 0) return '';
  const heads = ['dimension', 'score', 'range', 'coverage'] as const;
  const table = new Table({
    head: ['', ...heads.map((head) => say(`cli.column-${head}`))],
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    colAligns: ['left', 'left', 'right', 'right', 'right'],
  });
  for (const id of scoring.dimensions) {
    const node = result.nodes[id];
    const title = scoring.nodes.find((candidate) => candidate.id === id)?.title ?? id;
    const { min, max } = boundsOf(node);
    const filled = Math.round(((node?.percent ?? 0) / 100) * BAR_WIDTH);
    const bar = '#'.repeat(filled) + '.'.repeat(BAR_WIDTH - filled);
    table.push([
      paint.blue(bar),
      wordsIn(title, language),
      node?.shown ??
        say(node?.status === 'not_applicable' ? 'cli.not-applicable' : 'cli.not-computable'),
      min === max ? '' : `${min}–${max}`,
      say('cli.coverage-of', coverageArgs(node)),
    ]);
  }
  return table.toString();
}

function nextLevel({ loaded, result }: Case, session: Session): string {
  const { say, language } = session;
  const main = loaded.questionnaire.scoring.nodes.find(
    (node) => node.id === loaded.questionnaire.scoring.main,
  );
  const next = main ? nextGates(main, result) : undefined;
  // Without a score there is no stage to go on from.
  if (!main || !next || result.score === null) return '';
  const titleOf = ({ kind, ids }: GateResult): string => {
    if (kind === 'count' || kind === 'share' || kind === 'when') return 'none';
    const [id = ''] = ids;
    const node = loaded.questionnaire.scoring.nodes.find((candidate) => candidate.id === id);
    return node ? wordsIn(node.title, language) : id;
  };
  const lines = next.gates
    .filter((gate) => !gate.met)
    .map((gate) =>
      say(`cli.gate-${gate.kind}`, {
        title: gate.title === undefined ? titleOf(gate) : wordsIn(gate.title, language),
        have: gateNumber(gate, gate.have),
        need: neededText(gate.comparison, gateNumber(gate, gate.need)),
      }),
    );
  return [say('cli.next-level', { level: wordsIn(next.step.name, language) }), ...lines].join('\n');
}

/** With one decimal where it has any; shares in percent. */
function gateNumber({ kind }: GateResult, value: number): string {
  return String(Math.round((kind === 'share' ? value * 100 : value) * 10) / 10);
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
  if (advice.gaps.length === 0) return '';
  const { loaded } = scored;
  const { say, paint } = session;
  const words = wordsOf(scored, session);
  const questions = questionsById(loaded.questionnaire);
  const lines = advice.gaps.slice(0, 3).map((gap, position) => {
    const question = questions.get(gap.question);
    const choices = question ? [...question.options, ...question.bands] : [];
    const chosen = choices.find((option) => gap.chosen.includes(option.code));
    return say('cli.gap', {
      position: position + 1,
      question: question ? words(question.title) : gap.question,
      chosen: chosen ? words(chosen.label) : gap.chosen.join('、'),
      cost: oneDecimal(gap.cost),
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
