import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Path } from '../source/source-index.ts';

/** A list of options or bands, where it is written, and the first question that is asked with it. */
interface OptionList {
  readonly question: Question;
  readonly list: Path;
}

/** Each list that is written once: questions that share a scale share its findings. */
export function* optionLists(
  { questionnaire, written }: LoadedQuestionnaire,
  isLooked: (question: Question) => boolean = () => true,
): Generator<OptionList> {
  const looked = new Set<string>();
  for (const question of questionsOf(questionnaire)) {
    const list = written.options.get(question.id);
    if (!list || !isLooked(question) || looked.has(list.join('\n'))) continue;
    looked.add(list.join('\n'));
    yield { question, list };
  }
}
