import type { Answers } from '../answers/types.ts';
import { stateOf } from '../answers/visibility.ts';
import type { View } from '../answers/visibility.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import { chosenOptions } from '../scoring/measure.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import type { CaseResult } from './score-case.ts';

/** One golden case as it went. */
export interface CaseRun {
  readonly answers: Answers;
  readonly view: View;
  readonly result: CaseResult;
}

/**
 * What no golden case touches: one finding for each question with options or bands nobody chose, each
 * node with levels nobody got, each flag and check that never was up.
 */
export function partUntouched(
  runs: readonly CaseRun[],
  loaded: LoadedQuestionnaire,
): readonly Diagnostic[] {
  if (runs.length === 0) return [];
  const findings = [
    ...optionsUntouched(runs, loaded),
    ...levelsUntouched(runs, loaded),
    ...neverUp(runs, loaded),
  ];
  return findings.map((finding) => placeFinding(finding, loaded.index));
}

function* optionsUntouched(
  runs: readonly CaseRun[],
  { questionnaire, written }: LoadedQuestionnaire,
): Generator<Finding> {
  for (const question of questionsOf(questionnaire)) {
    const { id } = question;
    const left = leftOf(question, runs);
    const path = written.parts.get(id);
    if (left.length === 0 || !path) continue;
    const key = question.matrix ? 'code' : 'id';
    yield {
      code: 'part-untouched',
      path: [...path, key],
      args: { id, what: 'options', list: left },
    };
  }
}

/** The codes of options and bands that nobody chose. */
function leftOf(question: Question, runs: readonly CaseRun[]): readonly string[] {
  const left = new Set([...question.options, ...question.bands].map(({ code }) => code));
  for (const { view, answers } of runs) {
    if (left.size === 0) break;
    if (stateOf(question.id, view, answers.answers) !== 'answered') continue;
    for (const { code } of chosenOptions(question, answers.answers.get(question.id)))
      left.delete(code);
  }
  return [...left];
}

function* levelsUntouched(
  runs: readonly CaseRun[],
  { questionnaire, written }: LoadedQuestionnaire,
): Generator<Finding> {
  for (const { id, levels } of questionnaire.scoring.nodes) {
    const got = new Set(runs.map(({ result }) => result.nodes[id]?.level?.value));
    const left = (levels?.steps ?? []).map(({ value }) => value).filter((value) => !got.has(value));
    if (left.length === 0) continue;
    const path = [...(written.parts.get(id) ?? []), 'levels'];
    const args = { id, what: 'levels', list: left.map(String) };
    yield { code: 'part-untouched', path, part: 'key', args };
  }
}

function* neverUp(
  runs: readonly CaseRun[],
  { questionnaire, written }: LoadedQuestionnaire,
): Generator<Finding> {
  for (const what of ['flags', 'checks'] as const) {
    const up = new Set(runs.flatMap(({ result }) => result[what]));
    for (const { id } of questionnaire[what]) {
      if (up.has(id)) continue;
      const path = [...(written.parts.get(id) ?? []), 'id'];
      yield { code: 'part-untouched', path, args: { id, what, list: [id] } };
    }
  }
}
