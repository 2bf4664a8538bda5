import type { Calculated, Check } from '../questionnaire/types.ts';
import { calculate, firedChecks, numberAnswered } from './cross-checks.ts';
import type { Exact } from './exact.ts';
import { explainCondition, explainConditions } from './explain-condition.ts';
import { explainChosen } from './explain-question.ts';
import type {
  CalculatedExplanation,
  CheckExplanation,
  Explanation,
  FlagExplanation,
  HiddenExplanation,
} from './explanation.ts';
import { quantity } from './explanation.ts';
import { flagsUp } from './score.ts';
import { isThere, questionsNamed } from './sheet.ts';
import { pathOf } from './trace.ts';
import type { Trace } from './trace.ts';

type Around = Pick<Explanation, 'calculated' | 'checks' | 'flags' | 'hidden'>;

/** What stands beside the scores, as far as it touches one of `questions`. */
export function explainAround(trace: Trace, questions: ReadonlySet<string>): Around {
  const { loaded, sheet } = trace;
  const { view, answers } = sheet;
  const { questionnaire } = loaded;
  const values = calculate(questionnaire.calculated, view, answers);
  const fired = firedChecks(loaded, values, view, answers);
  const names = (condition: string): readonly string[] => questionsNamed(condition, sheet);
  const touches = (ids: readonly string[]): boolean => ids.some((id) => questions.has(id));
  const read = ({ fires }: Check): readonly string[] =>
    fires.kind === 'when' ? names(fires.condition) : [fires.question];
  const checks = questionnaire.checks.filter((check) => fired.includes(check.id));
  const wanted = new Set(
    checks
      .filter((check) => touches(read(check)))
      .flatMap(({ fires }) => (fires.kind === 'band' ? fires.calculated : [])),
  );
  return {
    calculated: questionnaire.calculated
      .filter(({ id, dividend, divisor }) => wanted.has(id) || touches([dividend, divisor]))
      .map((one) => explainCalculated(one, values.get(one.id) ?? null, trace)),
    checks: checks
      .filter((check) => touches(read(check)))
      .map((check) => explainCheck(check, values, trace)),
    flags: explainFlags(trace).filter(({ condition }) => touches(names(condition.condition))),
    hidden: hiddenQuestions(trace).filter(({ id }) => questions.has(id)),
  };
}

function explainCalculated(
  { id, title, dividend, divisor, times }: Calculated,
  value: Exact | null,
  trace: Trace,
): CalculatedExplanation {
  const { view, answers } = trace.sheet;
  const number = (input: string): CalculatedExplanation['dividend'] => {
    const given = numberAnswered(input, view, answers);
    return { id: input, value: quantity(given) };
  };
  return {
    id,
    title,
    path: pathOf(id, trace),
    dividend: number(dividend),
    divisor: number(divisor),
    times,
    value: quantity(value),
  };
}

function explainCheck(
  { id, severity, message, fires }: Check,
  values: ReadonlyMap<string, Exact | null>,
  trace: Trace,
): CheckExplanation {
  const path = pathOf(id, trace);
  if (fires.kind === 'when') {
    const condition = explainCondition(fires.condition, [...path, 'when'], trace);
    return { id, path, severity, message, fires: { kind: 'when', condition } };
  }
  const { question: asked, calculated } = fires;
  const question = trace.sheet.questions.get(asked);
  const answer = trace.sheet.answers.answers.get(asked);
  const chosen = question ? explainChosen(question, answer, trace) : [];
  const exact = values.get(calculated);
  const value = exact ? quantity(exact) : null;
  return {
    id,
    path,
    severity,
    message,
    fires: { kind: 'band', question: asked, chosen, calculated, value },
  };
}

function explainFlags(trace: Trace): readonly FlagExplanation[] {
  const { loaded, sheet } = trace;
  return flagsUp(loaded, sheet.view).map(({ id, title, when }) => {
    const path = pathOf(id, trace);
    const condition = explainCondition(when, [...path, 'when'], trace);
    return { id, title, path, condition };
  });
}

function hiddenQuestions(trace: Trace): readonly HiddenExplanation[] {
  const { questions, view } = trace.sheet;
  return [...questions.values()]
    .filter(({ id }) => !view.visible.has(id) && isThere(id, trace.sheet))
    .map((question) => ({
      id: question.id,
      title: question.title,
      path: pathOf(question.id, trace),
      conditions: explainConditions(question, trace),
    }));
}
