import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../../questionnaire/questions-of.ts';
import type { Scoring } from '../../questionnaire/scoring-types.ts';
import type { QuestionAt } from './compile-inputs.ts';
import { compileLevels } from './compile-levels.ts';
import type { Award } from './compile-levels.ts';
import { compileNode } from './compile-node.ts';
import type { CompiledNode } from './compile-node.ts';
import { compileQuestion } from './compile-question.ts';
import type { CompiledQuestion } from './compile-question.ts';
import { findRanged } from './find-ranged.ts';
import { firstExactKey } from './what-compiles.ts';

/** A questionnaire made ready for scoring many sheets. */
export interface Plan {
  readonly questions: readonly CompiledQuestion[];
  readonly nodes: readonly PlannedNode[];
}

export interface PlannedNode {
  readonly id: string;
  readonly compiled: CompiledNode;
  /** Null where the node has no levels. */
  readonly award: Award | null;
}

/** Of which nodes the range is found: of those that another asks for, or of all. */
type Ranges = 'needed ranges' | 'all ranges';

/** The plan, or the name of what keeps the questionnaire with the exact scorer. */
export function compilePlan(
  loaded: LoadedQuestionnaire,
  ranges: Ranges = 'needed ranges',
): Plan | string {
  const { questionnaire } = loaded;
  const key = firstExactKey(questionnaire) ?? conditionOnScores(loaded);
  if (key !== undefined) return key;
  const questions: CompiledQuestion[] = [];
  for (const question of questionsOf(questionnaire)) {
    const compiled = compileQuestion(question);
    if (!compiled) return question.id;
    questions.push(compiled);
  }
  const nodes = compileNodes(questionnaire.scoring, questions, ranges);
  return typeof nodes === 'string' ? nodes : { questions, nodes };
}

/** A condition that looks at scores wants nodes scored while the questions are still read. */
function conditionOnScores({ questionnaire, conditions }: LoadedQuestionnaire): string | undefined {
  const { sections } = questionnaire;
  const asked = [...sections, ...questionsOf(questionnaire)].find(({ when }) =>
    conditions.get(when ?? '')?.references.some(({ of }) => of === 'scores'),
  );
  return asked && `${asked.id}.when`;
}

function compileNodes(
  { nodes }: Scoring,
  questions: readonly CompiledQuestion[],
  ranges: Ranges,
): readonly PlannedNode[] | string {
  const questionAt = findQuestions(questions);
  const places = new Map(nodes.map(({ id }, at) => [id, at]));
  const nodeAt = (id: string): number | undefined => places.get(id);
  const ranged = findRanged(nodes);
  const planned: PlannedNode[] = [];
  for (const node of nodes) {
    const needsRange = ranges === 'all ranges' || ranged.has(node.id);
    const compiled = compileNode(node, { questionAt, nodeAt, before: planned, needsRange });
    if (!compiled) return node.id;
    const award = node.levels && compileLevels(node, node.levels, { questionAt, nodeAt });
    if (node.levels && !award) return `${node.id}.levels`;
    planned.push({ id: node.id, compiled, award: award ?? null });
  }
  return planned;
}

function findQuestions(questions: readonly CompiledQuestion[]): QuestionAt {
  const found = new Map(
    questions.map((compiled, at) => [compiled.question.id, { at, compiled }] as const),
  );
  return (id) => {
    const question = found.get(id);
    if (!question) throw new Error(`"${id}" is no question`);
    return question;
  };
}
