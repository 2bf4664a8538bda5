import { plainValue } from '../answers/plain-value.ts';
import type { Answer, Answers } from '../answers/types.ts';
import type { ProfileField } from '../catalogue/types.ts';
import type {
  FirmGap,
  FirmNode,
  FirmQuestion,
  NextLevel,
  RowPlace,
  ScoredFirm,
} from '../cohort/scored-firm.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import { nextGates } from '../scoring/next-level.ts';
import type { NodeResult, Result } from '../scoring/result.ts';
import { levelOf, score } from '../scoring/score.ts';

/** What is known of a row beside its answers. */
export interface RowAround {
  readonly key: string;
  readonly wave: string | null;
  readonly source: RowPlace;
  readonly kept: Readonly<Record<string, string>>;
}

export interface FirmCase {
  readonly result: Result;
  readonly firm: ScoredFirm;
}

/** Checked answers of one row → its result, and the line that stands for the firm. */
export function scoreFirm(
  loaded: LoadedQuestionnaire,
  profile: readonly ProfileField[],
  answers: Answers,
  around: RowAround,
): FirmCase {
  const result = score(loaded, answers);
  const { scoring } = loaded.questionnaire;
  const main = result.nodes[scoring.main];
  const firm: ScoredFirm = {
    firm: nameIn(answers),
    key: around.key,
    wave: around.wave,
    ...(answers.id !== undefined && { id: answers.id }),
    source: around.source,
    engine: result.engine,
    questionnaire: result.questionnaire,
    answers_hash: answers.hash,
    profile: shownProfile(profile, answers.profile),
    kept: around.kept,
    score: result.score,
    exact: main?.exact ?? null,
    level: result.level,
    coverage: main?.coverage ?? 1,
    nodes: mapValues(result.nodes, nodeOf),
    questions: questionsGiven(result, answers),
    next: nextOf(loaded, result),
    gaps: gapsOf(loaded, result),
    flags: result.flags,
    checks: result.checks,
  };
  return { result, firm };
}

/** The firm's name as it was written; empty where it has none. */
export function nameIn({ profile }: Pick<Answers, 'profile'>): string {
  const value = profile.get('name')?.value;
  return value?.kind === 'text' ? value.text : '';
}

/** What names a person stays out of every output. */
function shownProfile(
  fields: readonly ProfileField[],
  given: ReadonlyMap<string, Answer>,
): ScoredFirm['profile'] {
  return Object.fromEntries(
    fields
      .filter(({ personal }) => !personal)
      .flatMap(({ id }) => {
        const value = given.get(id)?.value;
        return value ? [[id, plainValue(value)] as const] : [];
      }),
  );
}

function nodeOf(node: NodeResult): FirmNode {
  const { score: points, exact, min, max, percent, coverage, status, level } = node;
  return { score: points, exact, min, max, percent, level: level?.value ?? null, coverage, status };
}

function questionsGiven(result: Result, { answers }: Answers): ScoredFirm['questions'] {
  return Object.fromEntries(
    Object.entries(result.questions).map(([id, { state, points, reaches }]) => {
      const value = state === 'answered' ? answers.get(id)?.value : undefined;
      const own: FirmQuestion = { state, points, reaches };
      return [id, value ? { ...own, value: plainValue(value) } : own];
    }),
  );
}

function nextOf({ questionnaire }: LoadedQuestionnaire, result: Result): NextLevel | null {
  const { nodes, main } = questionnaire.scoring;
  const node = nodes.find(({ id }) => id === main);
  const next = node && nextGates(node, result);
  const level = levelOf(next?.step);
  return next && level ? { level, gates: next.gates } : null;
}

function gapsOf({ questionnaire }: LoadedQuestionnaire, result: Result): readonly FirmGap[] {
  const { target } = questionnaire;
  return questionsOf(questionnaire).flatMap(({ id, capability }) => {
    const level = result.questions[id]?.reaches ?? null;
    const isGap = capability !== undefined && level !== null && level < target;
    return isGap ? [{ question: id, capability, level, target }] : [];
  });
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
