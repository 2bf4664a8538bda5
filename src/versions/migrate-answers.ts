import type { AnswersFile } from '../answers/schema.ts';
import { filedTogether, questionsById, questionsOf } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import type { YamlEdit } from '../source/edit-yaml.ts';
import { isRecord } from '../source/is-record.ts';
import { keepWhole, lose, moveAnswer } from './move-answer.ts';
import type { Loss, Move } from './move-answer.ts';

/** What becomes of each answer of a file under a newer questionnaire, and how to edit the file so. */
export interface Migration {
  /** Today's ids of the questions whose answers are taken along, whole or in part. */
  readonly carried: readonly string[];
  readonly renamed: readonly { readonly old: string; readonly new: string }[];
  /** Options that are called otherwise now. */
  readonly recoded: readonly { readonly id: string; readonly old: string; readonly new: string }[];
  readonly lost: readonly Loss[];
  readonly edits: readonly YamlEdit[];
}

/**
 * Answers → what they are under a newer version of their questionnaire, by id. `old` is the
 * questionnaire they were given for, where it is at hand: only with it a changed kind or unit that
 * the value does not show is seen.
 */
export function migrateAnswers(
  file: Pick<AnswersFile, 'answers'>,
  now: Questionnaire,
  old?: Questionnaire,
): Migration {
  const answers = file.answers ?? {};
  const entries = [...filedTogether(questionsOf(now))].map(([id, questions]) => ({
    id,
    questions,
    names: [id, ...oldNames(questions)],
  }));
  const before = old && questionsById(old);
  const moves = Object.entries(answers).flatMap(([id, raw]): readonly Move[] => {
    const entry =
      entries.find((one) => one.id === id) ?? entries.find((one) => one.names.includes(id));
    if (!entry) return [lose(['answers', id], raw, 'question_gone')];
    // Of several that became one, its own answer counts, else that of the name listed first.
    const first = entry.names.find((name) => Object.hasOwn(answers, name));
    if (first !== id) return [lose(['answers', id], raw, 'answered_twice')];
    return moveEntry({ ...entry, raw, old: id }, before);
  });
  return {
    carried: moves.flatMap((move) => move.carried.map((one) => one.new)),
    renamed: moves.flatMap((move) => move.carried.filter((one) => one.old !== one.new)),
    recoded: moves.flatMap((move) => move.recoded),
    lost: moves.flatMap((move) => move.lost),
    edits: moves.flatMap((move) => move.edits),
  };
}

/** Names of the whole in earlier versions: of a matrix what stood before its rows, of a repeat group its own. */
function oldNames(questions: readonly Question[]): readonly string[] {
  const names = questions.flatMap(({ was = [], matrix, repeat }) =>
    repeat ? [] : matrix ? was.map((name) => name.slice(0, name.indexOf('.'))) : was,
  );
  return [...new Set(names)];
}

/** One entry of an answer file, and what it answers now. */
interface Entry {
  readonly id: string;
  /** The key in the file. */
  readonly old: string;
  readonly raw: unknown;
  readonly questions: readonly Question[];
}

type OldQuestions = ReadonlyMap<string, Question> | undefined;

function moveEntry({ id, old, raw, questions }: Entry, before: OldQuestions): readonly Move[] {
  const path = ['answers', old];
  const [first] = questions;
  if (!first) return [];
  if (first.itemTitle !== undefined && Array.isArray(raw)) {
    return moveItems({ id, old, raw, questions }, first, before);
  }
  if (!first.matrix) {
    return [moveAnswer({ path, raw, key: id }, first, before?.get(old))];
  }
  if (!isRecord(raw) || 'state' in raw) return [keepWhole({ path, raw, key: id }, questions)];
  const rows = Object.entries(raw).map(([row, value]): Move => {
    const inside = [...path, row];
    const question =
      questions.find(({ matrix }) => matrix?.row === row) ??
      questions.find(({ was }) => was?.includes(`${old}.${row}`));
    if (!question?.matrix) return lose(inside, value, 'question_gone');
    const answer = { path: inside, raw: value, key: question.matrix.row };
    return moveAnswer(answer, question, before?.get(`${old}.${row}`));
  });
  if (old === id) return rows;
  const renamed: YamlEdit = { kind: 'rename', path, key: id };
  return [...rows, { carried: [], recoded: [], lost: [], edits: [renamed] }];
}

/** The list of a repeat group: how many there are, and what is said of each. */
function moveItems(
  { id, old, raw, questions }: Entry & { readonly raw: readonly unknown[] },
  count: Question,
  before: OldQuestions,
): readonly Move[] {
  const path = ['answers', old];
  const whole = moveAnswer({ path, raw: raw.length, key: id }, count, before?.get(old));
  if (whole.lost.length > 0) return [lose(path, raw, whole.lost[0]?.reason ?? 'does_not_fit')];
  const inside = raw.flatMap((item, position) => {
    const asked = questions.filter(({ repeat }) => repeat?.item === position + 1);
    return Object.entries(isRecord(item) ? item : {}).map(([name, value]): Move => {
      const here = [...path, position, name];
      const oldId = `${old}.${position + 1}.${name}`;
      const question =
        asked.find(({ repeat }) => repeat?.of === name) ??
        asked.find(({ was }) => was?.includes(oldId));
      if (!question?.repeat) return lose(here, value, 'question_gone');
      const answer = { path: here, raw: value, key: question.repeat.of };
      return moveAnswer(answer, question, before?.get(oldId));
    });
  });
  return [...inside, whole];
}
