import { faultlessAnswers } from '../../answers/faultless-answers.ts';
import type { RawAnswers } from '../../answers/faultless-answers.ts';
import type { Given } from '../../answers/visibility.ts';
import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../../questionnaire/questions-of.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import { viewOf } from '../view.ts';
import { compilePlan } from './compile-plan.ts';
import type { Plan } from './compile-plan.ts';
import { openReading, rawReader, readChecked } from './read-sheet.ts';
import { exactScores, scoreExactly } from './score-exactly.ts';
import { sheetScorer, withExact } from './score-sheet.ts';
import type { ExactScore, NodeScore } from './score-sheet.ts';
import { HIDDEN, openSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A questionnaire compiled once, to score many firms without trace. */
export interface Scorer {
  /** Ids of the nodes, in the order of their scores. */
  readonly nodes: readonly string[];
  /** What of the questionnaire is not compiled, such as `total.where`: all is then scored exactly. */
  readonly exactBecause?: string;
  /**
   * Scores of all nodes from answers as an answer file holds them. Undefined where one of them, or
   * of the profile's fields that conditions name, is not plainly right: the checks of answer files
   * then say what is wrong with it, if anything.
   */
  readonly score: (answers: RawAnswers, profile?: RawAnswers) => readonly NodeScore[] | undefined;
  /** The same from checked answers; `visible` are the questions asked, where that is known. */
  readonly scoreChecked: (answers: Given, visible?: ReadonlySet<string>) => readonly NodeScore[];
  /** The same with exact numbers, of answers that were looked at. */
  readonly scoreSeen: (answers: Given, visible: ReadonlySet<string>) => readonly ExactScore[];
}

/**
 * Compiles a questionnaire. What is not compiled, and sheets whose numbers grow too large, go to
 * the exact scorer: slower, and the same numbers.
 */
export function compileScorer(loaded: LoadedQuestionnaire): Scorer {
  const nodes = loaded.questionnaire.scoring.nodes.map(({ id }) => id);
  const plan = compilePlan(loaded);
  return typeof plan === 'string'
    ? { nodes, exactBecause: plan, ...exactScorer(loaded) }
    : { nodes, ...planScorer(loaded, plan) };
}

type Scoring = Pick<Scorer, 'score' | 'scoreChecked' | 'scoreSeen'>;

function exactScorer(loaded: LoadedQuestionnaire): Scoring {
  const questions = questionsOf(loaded.questionnaire);
  const ids = new Set(questions.map(({ id }) => id));
  return {
    score: (raw, rawProfile = {}) => {
      const profile = faultlessAnswers(rawProfile, loaded.profile, 'profile');
      const answers = faultlessAnswers(raw, questions, 'answers');
      const isKnown = Object.keys(raw).every((id) => ids.has(id));
      return profile && answers && isKnown ? scoreExactly(loaded, { profile, answers }) : undefined;
    },
    scoreChecked: (given) => scoreExactly(loaded, given),
    scoreSeen: (given) => exactScores(loaded, given),
  };
}

function planScorer(loaded: LoadedQuestionnaire, plan: Plan): Scoring {
  const sheet = openSheet(plan.questions.length, plan.nodes.length);
  const scoreSheet = sheetScorer(plan, sheet);
  const reading = openReading(plan.questions);
  const readRaw = rawReader(sheet, reading);
  const exactly = exactScorer(loaded);
  const named = namedInConditions(loaded);
  const questions = questionsOf(loaded.questionnaire);
  return {
    score: (raw, rawProfile = {}) => {
      if (!readRaw(raw)) return undefined;
      if (named) {
        const profile = faultlessAnswers(rawProfile, named.profile, 'profile');
        const answers = faultlessAnswers(raw, named.answers, 'answers');
        if (!profile || !answers) return undefined;
        hide(sheet, loaded, { profile, answers });
      }
      return scoreSheet() ?? exactly.score(raw, rawProfile);
    },
    scoreChecked: (given, visible) => {
      if (!readChecked(sheet, reading, given.answers)) return exactly.scoreChecked(given);
      if (visible) hideOthers(sheet, questions, visible);
      else if (named) hide(sheet, loaded, given);
      return scoreSheet() ?? exactly.scoreChecked(given);
    },
    scoreSeen: (given, visible) => {
      if (!readChecked(sheet, reading, given.answers)) return exactly.scoreSeen(given, visible);
      hideOthers(sheet, questions, visible);
      const scores = scoreSheet();
      return scores ? withExact(scores, sheet) : exactly.scoreSeen(given, visible);
    },
  };
}

interface Named {
  readonly answers: readonly Question[];
  readonly profile: readonly Question[];
}

/** What decides which questions are asked; undefined where all are asked always. */
function namedInConditions({
  questionnaire,
  conditions,
  profile,
}: LoadedQuestionnaire): Named | undefined {
  const questions = questionsOf(questionnaire);
  const written = [...questionnaire.sections, ...questions].map(({ when }) => when);
  const texts = new Set(written.filter((when) => when !== undefined));
  if (texts.size === 0) return undefined;
  const references = [...texts].flatMap((text) => conditions.get(text)?.references ?? []);
  const isNamed = (of: 'answers' | 'profile', id: string): boolean =>
    references.some((reference) => reference.of === of && reference.id === id);
  return {
    answers: questions.filter(({ id }) => isNamed('answers', id)),
    profile: profile.filter(({ id }) => isNamed('profile', id)),
  };
}

function hide(sheet: Sheet, loaded: LoadedQuestionnaire, given: Given): void {
  hideOthers(sheet, questionsOf(loaded.questionnaire), viewOf(loaded, given).visible);
}

/** Of questions that are not asked no answer counts. */
export function hideOthers(
  { states }: Sheet,
  questions: readonly Question[],
  visible: ReadonlySet<string>,
): void {
  for (const [at, { id }] of questions.entries()) if (!visible.has(id)) states[at] = HIDDEN;
}
