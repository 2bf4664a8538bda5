import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { severalOptions, unknownOption } from './check-codes.ts';
import { whatFalls } from './what-falls.ts';
import type { LoadedQuestionnaire } from './load-questionnaire.ts';
import { questionsById } from './questions-of.ts';
import type { Question } from './question-types.ts';
import type { Bound } from './types.ts';

/** Every bridge leads to a questionnaire that is there, to questions and options it has. */
export function checkBridges(
  { questionnaire, index }: LoadedQuestionnaire,
  others: ReadonlyMap<string, LoadedQuestionnaire>,
): readonly Diagnostic[] {
  const findings = questionnaire.bridges.flatMap(({ to, bounds }, position): readonly Finding[] => {
    const path = ['bridges', position];
    const other = others.get(to);
    if (!other) return [unknownId(to, [...path, 'to'], [...others.keys()])];
    const falling = whatFalls(other.questionnaire);
    if (falling !== undefined) {
      return [{ code: 'bridge-not-rising', path: [...path, 'to'], args: { id: falling } }];
    }
    const questions = questionsById(other.questionnaire);
    return bounds.flatMap((bound) => [
      ...checkBound(bound, [...path, 'bounds', bound.question], questions),
    ]);
  });
  return findings.map((finding) => placeFinding(finding, index));
}

function* checkBound(
  bound: Bound,
  path: Path,
  questions: ReadonlyMap<string, Question>,
): Generator<Finding> {
  const question = questions.get(bound.question);
  if (!question) {
    yield { ...unknownId(bound.question, path, [...questions.keys()]), part: 'key' };
    return;
  }
  const wrongKind = severalOptions(question, path);
  if (wrongKind) {
    yield { ...wrongKind, part: 'key' };
    return;
  }
  for (const side of ['at_least', 'at_most'] as const) {
    const implied = Object.entries(side === 'at_least' ? bound.atLeast : bound.atMost);
    const told = implied.flatMap(([id, codes]) =>
      Object.entries(codes).map(([code, there]) => ({ there, path: [...path, side, id, code] })),
    );
    for (const one of told) {
      const unknown = unknownOption(one.there, question, one.path);
      if (unknown) yield unknown;
    }
  }
}

function unknownId(id: string, path: Path, known: readonly string[]): Finding {
  return { code: 'unknown-id', path, args: { id, suggestion: closestWord(id, known) ?? '' } };
}
