import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { severalOptions, unknownOption } from './check-codes.ts';
import { whatFalls } from './what-falls.ts';
import type { LoadedQuestionnaire } from './load-questionnaire.ts';
import { questionsById } from './questions-of.ts';
import type { Bound, Question } from './types.ts';

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
  const sides = { at_least: bound.atLeast, at_most: bound.atMost };
  for (const [side, implied] of Object.entries(sides)) {
    for (const [id, codes] of Object.entries(implied)) {
      for (const [code, there] of Object.entries(codes)) {
        const unknown = unknownOption(there, question, [...path, side, id, code]);
        if (unknown) yield unknown;
      }
    }
  }
}

function unknownId(id: string, path: Path, known: readonly string[]): Finding {
  return { code: 'unknown-id', path, args: { id, suggestion: closestWord(id, known) ?? '' } };
}
