import { plainValue } from '../answers/plain-value.ts';
import type { Answer, Answers } from '../answers/types.ts';
import type { View } from '../answers/visibility.ts';
import type { ProfileField } from '../catalogue/types.ts';
import type { FirmGap, FirmQuestion, RowPlace, ScoredFirm } from '../cohort/scored-firm.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import { compileFirms } from '../scoring/compiled/compile-firms.ts';
import type { FirmScore, FirmScores } from '../scoring/compiled/compile-firms.ts';
import { calculate, firedChecks } from '../scoring/cross-checks.ts';
import { ENGINE } from '../scoring/engine.ts';
import { flagsUp, levelOf } from '../scoring/score.ts';
import { isThere, openSheet } from '../scoring/sheet.ts';
import { answersHash } from './answers-hash.ts';
import { firmQuestion, HIDDEN_QUESTION } from './firm-questions.ts';

/** What is known of a row beside its answers. */
export interface RowAround {
  readonly key: string;
  readonly wave: string | null;
  readonly source: RowPlace;
  readonly kept: Readonly<Record<string, string>>;
}

/** Checked answers of one row, and what of the questionnaire concerns the firm. */
export interface FirmAnswers {
  readonly answers: Answers;
  readonly view: View;
}

/** The line that stands for a firm, from its answers. What is the same for all firms is made ready once. */
export function firmScorer(
  loaded: LoadedQuestionnaire,
  profile: readonly ProfileField[],
): (given: FirmAnswers, around: RowAround) => ScoredFirm {
  const { questionnaire } = loaded;
  const { main, nodes } = questionnaire.scoring;
  const { id, version, hash } = questionnaire;
  const shown = profile.filter(({ personal }) => !personal).map((field) => field.id);
  const levels = new Map(
    nodes
      .find((node) => node.id === main)
      ?.levels?.steps.map((step) => [step.value, levelOf(step)]),
  );
  const scoreFirm = compileFirms(loaded);
  const questionsIn = questionsGiven(loaded);
  const gapsIn = gapsOf(loaded);
  return ({ answers, view }, { key, wave, source, kept }) => {
    const scores = scoreFirm(answers, view);
    const own = scores.nodes.get(main);
    const questions = questionsIn(answers, view);
    return {
      firm: nameIn(answers),
      key,
      wave,
      ...(answers.id !== undefined && { id: answers.id }),
      source,
      engine: ENGINE,
      questionnaire: { id, version, hash },
      answers_hash: answersHash(answers),
      profile: shownProfile(shown, answers.profile),
      kept,
      score: own?.score ?? null,
      exact: own?.exact ?? null,
      level: levels.get(own?.level ?? Number.NaN) ?? null,
      coverage: own?.coverage ?? 1,
      nodes: Object.fromEntries([...scores.nodes].map(([node, one]) => [node, nodeOf(one)])),
      questions,
      next: nextOf(scores),
      gaps: gapsIn(questions),
      flags: flagsUp(loaded, view).map((flag) => flag.id),
      checks: firedChecks(
        loaded,
        calculate(questionnaire.calculated, view, answers),
        view,
        answers,
      ),
    };
  };
}

/** The firm's name as it was written; empty where it has none. */
export function nameIn({ profile }: Pick<Answers, 'profile'>): string {
  const value = profile.get('name')?.value;
  return value?.kind === 'text' ? value.text : '';
}

/** What names a person stays out of every output. */
function shownProfile(
  fields: readonly string[],
  given: ReadonlyMap<string, Answer>,
): ScoredFirm['profile'] {
  return Object.fromEntries(
    fields.flatMap((id) => {
      const value = given.get(id)?.value;
      return value ? [[id, plainValue(value)] as const] : [];
    }),
  );
}

function nodeOf(node: FirmScore): ScoredFirm['nodes'][string] {
  const { score: points, exact, min, max, percent, coverage, status, level } = node;
  return { score: points, exact, min, max, percent, level, coverage, status };
}

function questionsGiven(
  loaded: LoadedQuestionnaire,
): (answers: Answers, view: View) => ScoredFirm['questions'] {
  const readers = questionsOf(loaded.questionnaire).map(
    (question) => [question, firmQuestion(question)] as const,
  );
  return (answers, view) => {
    const sheet = openSheet(loaded, answers, view);
    const given: Record<string, FirmQuestion> = {};
    for (const [{ id, repeat }, read] of readers) {
      if (repeat && !isThere(id, sheet)) continue;
      given[id] = view.visible.has(id) ? read(answers.answers.get(id)) : HIDDEN_QUESTION;
    }
    return given;
  };
}

function nextOf({ next }: FirmScores): ScoredFirm['next'] {
  const level = levelOf(next?.step);
  return next && level ? { level, gates: next.gates } : null;
}

function gapsOf({
  questionnaire,
}: LoadedQuestionnaire): (questions: ScoredFirm['questions']) => readonly FirmGap[] {
  const { target } = questionnaire;
  const measured = questionsOf(questionnaire).flatMap(({ id, capability }) =>
    capability === undefined ? [] : [{ id, gapAt: gapReader(id, capability, target) }],
  );
  return (questions) =>
    measured.flatMap(({ id, gapAt }) => {
      const level = questions[id]?.reaches ?? null;
      return level !== null && level < target ? [gapAt(level)] : [];
    });
}

/** One gap, the same object for all firms that have it. */
function gapReader(
  question: string,
  capability: string,
  target: number,
): (level: number) => FirmGap {
  const known = new Map<number, FirmGap>();
  return (level) => {
    const gap = known.get(level) ?? { question, capability, level, target };
    known.set(level, gap);
    return gap;
  };
}
