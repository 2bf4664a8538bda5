import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { questionsIn } from '../expression/questions-in.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsUnder } from '../questionnaire/looked-at.ts';
import { placeFinding } from '../source/finding.ts';

/** A node that wants more answers than there are questions below it never has a score. */
export function* minimumAnswersUnreachable(loaded: LoadedQuestionnaire): Generator<Diagnostic> {
  const { questionnaire, conditions, written, index } = loaded;
  const below = new Map<string, ReadonlySet<string>>();
  for (const node of questionnaire.scoring.nodes) {
    const named = (text: string): readonly string[] => {
      const condition = conditions.get(text);
      return condition ? questionsIn(condition) : [];
    };
    const questions = questionsUnder(node, named, (id) => below.get(id));
    below.set(node.id, questions);
    const { minimumAnswers: need = 0 } = node;
    if (need <= questions.size) continue;
    const path = [...(written.parts.get(node.id) ?? []), 'minimum_answers'];
    const args = { id: node.id, need, count: questions.size };
    yield placeFinding({ code: 'minimum-answers-unreachable', path, args }, index);
  }
}
