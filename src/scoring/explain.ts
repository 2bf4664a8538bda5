import type { Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { identify } from './engine.ts';
import { explainAround } from './explain-around.ts';
import { explainNode } from './explain-node.ts';
import { explainQuestion } from './explain-question.ts';
import { isThere } from './sheet.ts';
import type { Explanation } from './explanation.ts';
import { scoreNodes } from './score-nodes.ts';
import type { Trace } from './trace.ts';

/**
 * Takes a score back to its answers, option values, weights, rules and conditions. `id` is a node or
 * a question, by default the main node; undefined when there is none of that id. Pure.
 */
export function explain(
  loaded: LoadedQuestionnaire,
  answers: Answers,
  id: string = loaded.questionnaire.scoring.main,
): Explanation | undefined {
  const sheet = scoreNodes(loaded, answers);
  const trace: Trace = { loaded, sheet };
  const node = sheet.nodes.get(id);
  const question = sheet.questions.get(id);
  if (!isThere(id, sheet)) return undefined;
  const root = node ? explainNode(node, trace) : question && explainQuestion(question, trace);
  if (!root) return undefined;
  return {
    ...identify(loaded, answers),
    root,
    ...explainAround(trace, below(id, trace)),
  };
}

/** The questions that an id rests on; all of them for the main node, whose levels may look at any. */
function below(id: string, { loaded, sheet }: Trace): ReadonlySet<string> {
  if (id === loaded.questionnaire.scoring.main) return new Set(sheet.questions.keys());
  return sheet.scored.get(id)?.questions ?? new Set([id]);
}
