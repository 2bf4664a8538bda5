import type { Answer } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { askedTogether, filedTogether, questionsOf } from '../questionnaire/questions-of.ts';
import { isRecord } from '../source/is-record.ts';
import { fromFileEntry } from './file-answer.ts';
import type { JournalAnswer } from './journal.ts';
import type { Given } from './next-question.ts';

/** The answers of a journal, and the ids of those that no longer fit and must be asked again. */
export interface Replayed {
  readonly given: Given;
  readonly dropped: readonly string[];
}

/** Holds a journal's answers against the questionnaire as it is now. */
export function replayJournal(
  journal: { readonly answers: readonly JournalAnswer[] },
  loaded: LoadedQuestionnaire,
): Replayed {
  const { profile, questionnaire } = loaded;
  const known = {
    profile: askedTogether(profile),
    answers: askedTogether(questionsOf(questionnaire)),
  };
  const filed = filedTogether(questionsOf(questionnaire));
  const given = { profile: new Map<string, Answer>(), answers: new Map<string, Answer>() };
  const dropped = new Set<string>();
  for (const { group, id, answer: raw } of journal.answers) {
    const isList = group === 'answers' && holdsList(raw);
    const questions = (isList ? filed : known[group]).get(id) ?? [];
    const fitting = fromFileEntry(raw, questions, group === 'profile');
    for (const question of questions) given[group].delete(question.id);
    for (const [one, answer] of fitting) given[group].set(one, answer);
    const least = isList ? 1 : questions.length;
    if (questions.length > 0 && fitting.size >= least) dropped.delete(id);
    else dropped.add(id);
  }
  return { given, dropped: [...dropped] };
}

/** A repeat group as a person has it in the file; the interview asks for its number, then item by item. */
function holdsList(raw: unknown): boolean {
  return Array.isArray(raw) || (isRecord(raw) && Array.isArray(raw['value']));
}
