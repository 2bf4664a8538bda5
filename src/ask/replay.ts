import { questionsById } from '../questionnaire/questions-of.ts';
import type { Answer } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { fromFileAnswer } from './file-answer.ts';
import type { Journal } from './journal.ts';
import type { Given } from './next-question.ts';

/** The answers of a journal, and the ids of those that no longer fit and must be asked again. */
export interface Replayed {
  readonly given: Given;
  readonly dropped: readonly string[];
}

/** Holds a journal's answers against the questionnaire as it is now. */
export function replayJournal(journal: Journal, loaded: LoadedQuestionnaire): Replayed {
  const { profile, questionnaire } = loaded;
  const known = {
    profile: new Map(profile.map((question) => [question.id, question])),
    answers: questionsById(questionnaire),
  };
  const given = { profile: new Map<string, Answer>(), answers: new Map<string, Answer>() };
  const dropped = new Set<string>();
  for (const { group, id, answer: raw } of journal.answers) {
    const question = known[group].get(id);
    const answer = question && fromFileAnswer(raw, question);
    if (answer) {
      given[group].set(id, answer);
      dropped.delete(id);
    } else {
      given[group].delete(id);
      dropped.add(id);
    }
  }
  return { given, dropped: [...dropped] };
}
