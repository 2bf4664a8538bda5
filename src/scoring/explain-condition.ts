import type { Condition } from '../expression/condition.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { ConditionExplanation, Fact, Path } from './explanation.ts';
import { pathOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** A condition with what it saw of the firm. */
export function explainCondition(text: string, path: Path, trace: Trace): ConditionExplanation {
  const { seen: known } = trace.sheet.view;
  const seen = (reference: Condition['references'][number]): Fact => {
    const { of, id } = reference;
    const state = of === 'answers' ? known.states[id] : undefined;
    return { of, id, value: known[of][id] ?? null, ...(state !== undefined && { state }) };
  };
  const byName = new Map(
    (trace.loaded.conditions.get(text)?.references ?? []).map((one) => [
      `${one.of}.${one.id}`,
      one,
    ]),
  );
  return { path, condition: text, facts: [...byName.values()].map(seen) };
}

/**
 * The conditions that hide a question: its own and its section's, where they do not hold. They name
 * earlier questions only, so that they see now what they saw then.
 */
export function explainConditions(
  { id, when, matrix }: Question,
  trace: Trace,
): readonly ConditionExplanation[] {
  const { loaded, sheet } = trace;
  const section = loaded.questionnaire.sections.find(({ questions }) =>
    questions.some((question) => question.id === id),
  );
  const written = [
    ...(section?.when === undefined ? [] : [{ text: section.when, of: section.id }]),
    ...(when === undefined ? [] : [{ text: when, of: matrix?.id ?? id }]),
  ];
  return written
    .filter(({ text }) => !loaded.conditions.get(text)?.holds(sheet.view.facts))
    .map(({ text, of }) => explainCondition(text, [...pathOf(of, trace), 'when'], trace));
}
