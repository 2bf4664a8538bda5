import type { Possible } from '../advice/possible-levels.ts';
import { textIn } from '../messages/text-in.ts';
import type { PossibleResult, Result } from '../scoring/result.ts';

/** A result as it is written down, with what bridges to other questionnaires add. */
export function resultWithPossible(result: Result, possible: readonly Possible[]): Result {
  return possible.length === 0 ? result : { ...result, possible: possible.map(resultOf) };
}

function resultOf({ loaded, levels, ask }: Possible): PossibleResult {
  const { id, version, hash } = loaded.questionnaire;
  return {
    questionnaire: { id, version, hash },
    levels: levels.map(({ value, name }) => ({ value, name: textIn(name, 'zh-CN') })),
    ask,
  };
}
