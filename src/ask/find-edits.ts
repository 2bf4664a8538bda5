import type { AnswersFile } from '../answers/schema.ts';
import { canonicalJson } from '../source/hash-value.ts';
import type { JournalAnswer } from './journal.ts';

/** An answer that a person has written or changed in the answers file. */
export type Edit = Pick<JournalAnswer, 'group' | 'id' | 'answer'>;

/** What an answers file says otherwise than its journal. A line taken out changes nothing. */
export function findEdits(before: readonly JournalAnswer[], file: AnswersFile): readonly Edit[] {
  const known = new Map(
    before.map(({ group, id, answer }) => [`${group} ${id}`, canonicalJson(answer)]),
  );
  const edits = (group: Edit['group']): readonly Edit[] =>
    Object.entries(file[group] ?? {})
      .filter(([id, answer]) => known.get(`${group} ${id}`) !== canonicalJson(answer))
      .map(([id, answer]) => ({ group, id, answer }));
  return [...edits('profile'), ...edits('answers')];
}
