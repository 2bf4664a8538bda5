import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { scores } from './build-inputs.ts';
import type { InputContext } from './build-inputs.ts';
import type { Question } from './question-types.ts';
import type { NodeFile, WeightFile } from './scoring-file.ts';

/** Only a sum can weigh below zero. */
export function* weightsNegative(
  { rule, of = [] }: NodeFile,
  path: Path,
  { questions }: InputContext,
): Generator<Finding> {
  if (rule === 'sum') return;
  for (const [position, input] of of.entries()) {
    if (typeof input === 'string') continue;
    for (const place of belowZero(input.weight, questions)) {
      const here = [...path, 'of', position, 'weight', ...place];
      yield { code: 'weight-negative', path: here, args: { rule } };
    }
  }
}

/** Where a weight is below zero: itself, in the cases of one that depends on the firm, or as it may be answered. */
function belowZero(weight: WeightFile = 1, questions: InputContext['questions']): readonly Path[] {
  if (typeof weight === 'number') return weight < 0 ? [[]] : [];
  if ('answer' in weight) {
    const question = questions.get(weight.answer);
    return question && fallsBelowZero(question) ? [['answer']] : [];
  }
  return weight.flatMap(({ is }, position) => (is < 0 ? [[position, 'is']] : []));
}

/** Whether an answer may be worth less than nothing. */
function fallsBelowZero(question: Question): boolean {
  const { options, bands, minimum } = question;
  const worth = scores(question) ? [...options, ...bands].map(({ value }) => value) : [minimum];
  return worth.some((value) => value?.startsWith('-'));
}
