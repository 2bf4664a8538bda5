import { askedTogether, filedTogether, questionsOf } from '../questionnaire/questions-of.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/order.ts';
import { questionsIn } from '../expression/questions-in.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import { schemaChecker } from '../source/check-schema.ts';
import type { Doubts } from '../source/doubts.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import { hashValue } from '../source/hash-value.ts';
import { readChecked } from '../source/read-checked.ts';
import type { Path, SourceIndex } from '../source/source-index.ts';
import { answerPath, writtenPath } from './answer-path.ts';
import { checkEntry } from './check-entry.ts';
import type { RawAnswers } from './faultless-answers.ts';
import { ANSWERS_SCHEMA } from './schema.ts';
import type { AnswersFile } from './schema.ts';
import type { Basis } from './basis.ts';
import type { Answer, Answers, Respondent } from './types.ts';
import type { View } from './visibility.ts';

/** An answer file whose outer shape is right; it still has to be held against its questionnaire. */
export interface ParsedAnswers {
  readonly file: AnswersFile;
  readonly index: SourceIndex;
}

export interface AnswersParse {
  readonly parsed?: ParsedAnswers;
  /** Where the shape is not right, what of it is: to look at, not to score. */
  readonly rest?: ParsedAnswers & { readonly doubts: Doubts };
  readonly diagnostics: readonly Diagnostic[];
}

export interface AnswersLoad {
  /** Absent when any finding is an error. */
  readonly answers?: Answers;
  readonly diagnostics: readonly Diagnostic[];
}

const check = schemaChecker<AnswersFile>(ANSWERS_SCHEMA);

/** YAML or JSON bytes → an answer file, which names its questionnaire. */
export function parseAnswers(bytes: Uint8Array, file: string): AnswersParse {
  const checked = readChecked({ file, bytes }, check);
  if (checked.ok) return { parsed: { file: checked.value, index: checked.index }, diagnostics: [] };
  if (!checked.rest) return { diagnostics: checked.diagnostics };
  const { value, ...rest } = checked.rest;
  return { rest: { file: value, ...rest }, diagnostics: checked.diagnostics };
}

/** What an answer file is held against. */
export interface Expected {
  readonly loaded: LoadedQuestionnaire;
  readonly profile: readonly Question[];
  /** How to see which questions are asked. */
  readonly look: (loaded: LoadedQuestionnaire, given: Pick<Answers, 'profile' | 'answers'>) => View;
}

/** Holds every answer against its question. All findings of the file in one pass. */
export function checkAnswers(
  parsed: ParsedAnswers,
  { loaded, profile, look }: Expected,
): AnswersLoad {
  const { file, index } = parsed;
  const findings: Finding[] = [...checkIdentity(file, loaded.questionnaire)];
  const fields = askedTogether(profile);
  const known = {
    profile: fields,
    answers: filedTogether(questionsOf(loaded.questionnaire)),
  };
  const draft = checkPerson(file, { at: [], known, findings });
  const respondents = file.respondents?.map((one, position): Respondent => ({
    name: one.name,
    ...checkPerson(one, { at: ['respondents', position], known, findings }),
  }));
  // A name that is there and wrong has its own finding.
  const isReported = findings.some(({ path }) => path[0] === 'profile' && path[1] === 'name');
  const isNamed = draft.profile.get('name')?.state === 'answered' || !fields.has('name');
  if (!isNamed && !isReported) {
    const path = file.profile ? ['profile'] : [];
    findings.push({ code: 'profile-name-missing', path, part: 'key', args: {} });
  }
  let hash: string | undefined;
  const answers: Answers = {
    questionnaire: file.questionnaire,
    ...(file.id !== undefined && { id: file.id }),
    ...(file.version !== undefined && { version: file.version }),
    ...draft,
    ...(respondents && { respondents }),
    get hash() {
      return (hash ??= hashValue(draft));
    },
  };
  const hidden = isAskedUnsure(findings, loaded)
    ? []
    : [...hiddenAnswers(answers, loaded, look(loaded, answers))];
  findings.push(...hidden.map((one) => ({ ...one, path: writtenPath(one.path, index) })));
  const diagnostics = findings.map((finding) => placeFinding(finding, index));
  return hasErrors(diagnostics) ? { diagnostics } : { answers, diagnostics };
}

function* checkIdentity(file: AnswersFile, questionnaire: Questionnaire): Generator<Finding> {
  if (file.questionnaire !== questionnaire.id) {
    const args = { found: file.questionnaire, expected: questionnaire.id };
    yield { code: 'other-questionnaire', path: ['questionnaire'], args };
    return;
  }
  if (file.version !== undefined && !sameScores(file.version, questionnaire.version)) {
    const args = { found: file.version, expected: questionnaire.version };
    yield { code: 'other-version', path: ['version'], args };
  }
  if (file.hash !== undefined && file.hash !== questionnaire.hash) {
    yield { code: 'other-hash', path: ['hash'], args: { expected: questionnaire.hash } };
  }
}

/** A third number is a correction of words: scores stay the same. */
function sameScores(a: string, b: string): boolean {
  return significant(a) === significant(b);
}

function significant(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

type Group = 'profile' | 'answers';

/** Where a person's answers stand, and what may be answered there. */
interface Standing {
  readonly at: Path;
  readonly known: Readonly<Record<Group, ReadonlyMap<string, readonly Question[]>>>;
  readonly findings: Finding[];
}

function checkPerson(
  { profile, answers, basis }: Pick<AnswersFile, Group | 'basis'>,
  standing: Standing,
): Pick<Answers, Group> {
  return {
    profile: checkGroup(profile ?? {}, 'profile', standing),
    answers: withBasis(basis, checkGroup(answers ?? {}, 'answers', standing)),
  };
}

/** What a whole file rests on holds for the answers that say nothing else. */
function withBasis(
  basis: Basis | undefined,
  answers: ReadonlyMap<string, Answer>,
): ReadonlyMap<string, Answer> {
  if (basis === undefined) return answers;
  return new Map([...answers].map(([id, answer]) => [id, { basis, ...answer }]));
}

function checkGroup(
  raw: RawAnswers,
  group: Group,
  { at, known, findings }: Standing,
): ReadonlyMap<string, Answer> {
  const checked = new Map<string, Answer>();
  for (const [id, value] of Object.entries(raw)) {
    const path = [...at, group, id];
    const questions = known[group].get(id);
    if (!questions) {
      const code = group === 'profile' ? 'unknown-profile-field' : 'unknown-question';
      const suggestion = closestWord(id, [...known[group].keys()]) ?? '';
      findings.push({ code, path, part: 'key', args: { id, suggestion } });
      continue;
    }
    const place = { path, findings, labels: group === 'profile' };
    for (const [one, answer] of checkEntry(value, questions, place)) checked.set(one, answer);
  }
  return checked;
}

/** An answer that was not taken may decide what is asked: nobody knows then what is hidden. */
function isAskedUnsure(findings: readonly Finding[], { conditions }: LoadedQuestionnaire): boolean {
  const refused = new Set(
    findings.flatMap(({ path: [group, id] }) => (group === 'answers' ? id : [])),
  );
  if (refused.size === 0) return false;
  const named = [...conditions.values()].flatMap(questionsIn);
  return named.some((id) => refused.has(id));
}

function* hiddenAnswers(
  answers: Answers,
  loaded: LoadedQuestionnaire,
  { visible }: View,
): Generator<Finding> {
  for (const [id, questions] of askedTogether(questionsOf(loaded.questionnaire))) {
    const answered = questions.some((question) => {
      const state = answers.answers.get(question.id)?.state ?? 'skipped';
      return state !== 'skipped' && !visible.has(question.id);
    });
    const [first] = questions;
    if (!answered || !first) continue;
    const path = first.matrix ? ['answers', id] : answerPath(first);
    yield { code: 'answer-hidden', path, part: 'key', args: { id } };
  }
}
