import type { Answer } from '../answers/types.ts';
import type { Remark } from './page.ts';

/** The answer with its note and its evidence. */
export function withRemark(answer: Answer, remark: Remark | undefined): Answer {
  if (!remark) return answer;
  const { note, evidence } = remark;
  return { ...answer, ...(note !== '' && { note }), evidence };
}
