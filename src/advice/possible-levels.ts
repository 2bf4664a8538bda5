import { questionsById } from '../questionnaire/questions-of.ts';
import type { Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { LevelStep } from '../questionnaire/scoring-types.ts';
import type { Bound, Bridge, Implied } from '../questionnaire/types.ts';
import { chosenOptions } from '../scoring/measure.ts';
import type { NodeResult, Result } from '../scoring/result.ts';
import { rescoring } from '../scoring/score.ts';
import type { Rescoring } from '../scoring/score.ts';
import { endsOf } from './answer-ends.ts';
import type { Ends, Range } from './answer-ends.ts';
import { askNext } from './ask-next.ts';

/** What can still be said of another questionnaire's level: a bound, never an estimate. */
export interface Possible {
  readonly loaded: LoadedQuestionnaire;
  /** The levels that are still possible, from low to high. */
  readonly levels: readonly LevelStep[];
  /** The main node there with every question at the worst, and at the best, that it can still be. */
  readonly worst: NodeResult;
  readonly best: NodeResult;
  /** The questions there that the answers here narrow. */
  readonly ranges: readonly Range[];
  /** The questions there that narrow the levels most, most telling first. */
  readonly ask: readonly string[];
}

/** What answers say about each questionnaire that bridges lead to. */
export function possibleLevels(
  { questionnaire }: LoadedQuestionnaire,
  answers: Answers,
  result: Result,
  others: ReadonlyMap<string, LoadedQuestionnaire>,
): readonly Possible[] {
  const chosen = chosenCodes(questionnaire, answers, result);
  return questionnaire.bridges.flatMap((bridge) => {
    const other = others.get(bridge.to);
    return other ? [possibleOf(bridge, other, chosen, answers.profile)] : [];
  });
}

/** The option chosen in each question that is answered with one. */
function chosenCodes(
  questionnaire: LoadedQuestionnaire['questionnaire'],
  answers: Answers,
  result: Result,
): ReadonlyMap<string, string> {
  const codes = [...questionsById(questionnaire)].flatMap(([id, question]) => {
    if (result.questions[id]?.state !== 'answered') return [];
    const [option, ...more] = chosenOptions(question, answers.answers.get(id));
    return option && more.length === 0 ? [[id, option.code] as const] : [];
  });
  return new Map(codes);
}

/**
 * Scores the other questionnaire with every question at its worst, and with every question at its
 * best. It rises with every answer (`whatFalls`), so whatever the answers are, it lies between.
 */
function possibleOf(
  bridge: Bridge,
  loaded: LoadedQuestionnaire,
  chosen: ReadonlyMap<string, string>,
  profile: Answers['profile'],
): Possible {
  const { scoring } = loaded.questionnaire;
  const questions = questionsById(loaded.questionnaire);
  const ranges = bridge.bounds.flatMap((bound) => {
    const question = questions.get(bound.question);
    return question ? rangeOf(bound, question, chosen) : [];
  });
  const ends = new Map(
    [...questions.values()].flatMap((question): readonly (readonly [string, Ends])[] => {
      const found = endsOf(
        question,
        ranges.find((range) => range.question === question),
      );
      return found ? [[question.id, found]] : [];
    }),
  );
  const sheetOf = (end: 'worst' | 'best'): Rescoring =>
    rescoring(loaded, {
      profile,
      answers: new Map([...ends].map(([question, own]) => [question, own[end]])),
    });
  const sheets = { worst: sheetOf('worst'), best: sheetOf('best') };
  const [worst, best] = [sheets.worst.main, sheets.best.main];
  const steps = scoring.nodes.find((node) => node.id === scoring.main)?.levels?.steps ?? [];
  const levels = steps.filter(
    ({ value }) => value >= (worst.level?.value ?? 0) && value <= (best.level?.value ?? 0),
  );
  let ask: readonly string[] | undefined;
  return {
    loaded,
    levels,
    worst,
    best,
    ranges,
    // Each question is tried, which takes longer than all the rest: only where somebody asks.
    get ask() {
      return (ask ??= askNext({ ends, sheets }));
    },
  };
}

/** Empty where nothing is narrowed, or where answers contradict each other. */
function rangeOf(
  { atLeast, atMost }: Bound,
  question: Question,
  chosen: ReadonlyMap<string, string>,
): readonly Range[] {
  const codes = [...question.options, ...question.bands].map(({ code }) => code);
  const positions = (implied: Implied): readonly number[] =>
    Object.entries(implied).flatMap(([id, byCode]) => {
      const there = byCode[chosen.get(id) ?? ''];
      return there === undefined ? [] : [codes.indexOf(there)];
    });
  const [least, most] = [positions(atLeast), positions(atMost)];
  const complete = least.length > 0 && least.length === Object.keys(atLeast).length;
  const from = complete ? Math.min(...least) : 0;
  const to = Math.min(codes.length - 1, ...most);
  const narrowed = from > 0 || to < codes.length - 1;
  return narrowed && from <= to ? [{ question, from, to }] : [];
}
