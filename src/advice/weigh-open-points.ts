import type { Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { OpenPoint, Questionnaire, Reading } from '../questionnaire/types.ts';
import { chosenOptions } from '../scoring/measure.ts';
import type { NodeResult, Result } from '../scoring/result.ts';
import { score } from '../scoring/score.ts';
import { answerCode } from './raise-answer.ts';

/** What an open point of the questionnaire would change for these answers. */
export interface WeighedPoint {
  readonly point: OpenPoint;
  /** The main node under each other reading; empty where none can be calculated. */
  readonly readings: readonly NodeResult[];
  readonly changesLevel: boolean;
}

/** Every open point, scored again under its other readings, each by itself. */
export function weighOpenPoints(
  loaded: LoadedQuestionnaire,
  answers: Answers,
  result: Result,
): readonly WeighedPoint[] {
  const { questionnaire } = loaded;
  // What has been checked against the original is open no longer.
  if (questionnaire.verified) return [];
  const { main } = questionnaire.scoring;
  return questionnaire.openPoints.map((point) => {
    const readings = point.instead.flatMap((reading) => {
      const read = { ...loaded, questionnaire: readOtherwise(questionnaire, reading) };
      return score(read, recode(answers, questionnaire, reading)).nodes[main] ?? [];
    });
    const changesLevel = readings.some(({ level }) => level?.value !== result.level?.value);
    return { point, readings, changesLevel };
  });
}

/** The questionnaire with other points and other conditions of its levels. */
function readOtherwise(questionnaire: Questionnaire, { values, levels }: Reading): Questionnaire {
  const { scoring } = questionnaire;
  const nodes = scoring.nodes.map((node) => {
    if (node.id !== scoring.main || !node.levels) return node;
    const steps = node.levels.steps.map((step) => {
      const other = levels.find(({ value }) => value === step.value);
      return other ? { ...step, needs: other.needs } : step;
    });
    return { ...node, levels: { ...node.levels, steps } };
  });
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => withPoints(question, values[question.id])),
  }));
  return { ...questionnaire, sections, scoring: { ...scoring, nodes } };
}

function withPoints(
  question: Question,
  points: Readonly<Record<string, string>> | undefined,
): Question {
  if (!points) return question;
  const change = <T extends Question['options'][number]>(option: T): T => {
    const value = points[option.code];
    return value === undefined ? option : { ...option, value };
  };
  return { ...question, options: question.options.map(change), bands: question.bands.map(change) };
}

/** The answers, each option counted as the other reading counts it. */
function recode(answers: Answers, questionnaire: Questionnaire, reading: Reading): Answers {
  const questions = questionsById(questionnaire);
  const changed = Object.entries(reading.answers).flatMap(([id, byCode]) => {
    const question = questions.get(id);
    const given = answers.answers.get(id);
    const [option] = question ? chosenOptions(question, given) : [];
    const code = option && byCode[option.code];
    return code === undefined ? [] : [[id, answerCode(code)] as const];
  });
  return { ...answers, answers: new Map([...answers.answers, ...changed]) };
}
