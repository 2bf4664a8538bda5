import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Text } from '../questionnaire/question-types.ts';
import { placeFinding } from '../source/finding.ts';
import { optionLists } from './option-lists.ts';

// "None", "none of these", perhaps with a remark in brackets behind it.
const NONE =
  /^(?:(?:以上|上述|这些)?(?:都|全|均|皆|全都)?(?:没有|无|不是)|一(?:个|项|样|种)(?:也|都)没有|暂无|none(?: of (?:the above|these|them|the listed))?|nothing|not any|no such \w+)(?:[（(].*)?$/iu;

/** An option that reads as none of the others, and that may be ticked beside them. */
export function* noneCombinable(loaded: LoadedQuestionnaire): Generator<Diagnostic> {
  const lists = optionLists(loaded, ({ kind }) => kind === 'multiple');
  for (const { question, list } of lists) {
    for (const [place, { label, exclusive }] of question.options.entries()) {
      const none = exclusive ? undefined : wordsIn(label).find((words) => NONE.test(words.trim()));
      if (none === undefined) continue;
      const path = [...list, place, 'label'];
      yield placeFinding({ code: 'none-combinable', path, args: { label: none } }, loaded.index);
    }
  }
}

function wordsIn(label: Text): readonly string[] {
  return typeof label === 'string' ? [label] : Object.values(label);
}
