import { asAnswers } from '../answers/as-answers.ts';
import { checkEntry } from '../answers/check-entry.ts';
import type { Group } from '../answers/merge-answers.ts';
import type { Answer, Answers } from '../answers/types.ts';
import { hasErrors } from '../diagnostics/order.ts';
import { filedTogether, questionsById, questionsOf } from '../questionnaire/questions-of.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import { parseSource } from '../source/parse-source.ts';
import { FindingsError, UsageError } from './errors.ts';

/** Answers that nobody gave. */
export interface WhatIf {
  /** With them in the place of the firm's own. */
  readonly answers: Answers;
  /** As they were asked for, by id. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly assumed: readonly { readonly question: Question; readonly answer: Answer }[];
}

/** `--set metalwork=B` → the answers as if. Nothing of it is ever written into an answer file. */
export function supposed(
  sets: readonly string[],
  loaded: LoadedQuestionnaire,
  answers: Answers,
): WhatIf {
  const given: Record<string, unknown> = {};
  const groups = { profile: new Map(answers.profile), answers: new Map(answers.answers) };
  const assumed = sets.flatMap((text) => {
    const { id, value, group, questions, found } = readSet(text, loaded);
    given[id] = value;
    return [...found].flatMap(([one, answer]) => {
      groups[group].set(one, answer);
      const question = questions.find((candidate) => candidate.id === one);
      return question ? [{ question, answer }] : [];
    });
  });
  return {
    answers: { ...answers, ...asAnswers(answers.questionnaire, groups) },
    given,
    assumed,
  };
}

interface ReadSet {
  readonly id: string;
  readonly value: unknown;
  readonly group: Group;
  readonly questions: readonly Question[];
  readonly found: ReadonlyMap<string, Answer>;
}

function readSet(text: string, loaded: LoadedQuestionnaire): ReadSet {
  const [, id, written] = /^\s*([^=\s]+)\s*=(.*)$/su.exec(text) ?? [];
  if (id === undefined || written === undefined) throw new UsageError('cli.bad-set', { text });
  const { group, questions } = named(id, text, loaded);
  const { source, diagnostics } = parseSource(new TextEncoder().encode(written), `--set ${id}`);
  if (!source) throw new FindingsError(diagnostics);
  const findings: Finding[] = [];
  const place = { path: [], findings, labels: group === 'profile' };
  const found = checkEntry(source.value, questions, place);
  const wrong = findings.map((finding) => placeFinding(finding, source.index));
  if (hasErrors(wrong)) throw new FindingsError(wrong);
  return { id, value: source.value, group, questions, found };
}

/** A question by the id it has in results, or in answer files; `staff` or `profile.staff` is a field of the profile. */
function named(
  id: string,
  text: string,
  { questionnaire, profile }: LoadedQuestionnaire,
): { readonly group: Group; readonly questions: readonly Question[] } {
  const fields = new Map(profile.map((field) => [`profile.${field.id}`, field]));
  const filed = filedTogether(questionsOf(questionnaire));
  const single = questionsById(questionnaire);
  const question = single.get(id);
  const questions = filed.get(id) ?? (question && [alone(question)]);
  if (questions) return { group: 'answers', questions };
  const field = fields.get(id) ?? fields.get(`profile.${id}`);
  if (field) return { group: 'profile', questions: [field] };
  const known = [...filed.keys(), ...single.keys(), ...fields.keys()];
  const suggestion = closestWord(id, known) ?? 'none';
  throw new UsageError('cli.set-unknown', { text, id, suggestion });
}

/** One row of a matrix is set by its own value. */
function alone(question: Question): Question {
  const { matrix: _, ...single } = question;
  return single;
}
