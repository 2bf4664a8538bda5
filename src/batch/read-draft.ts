import { faultlessAnswer } from '../answers/faultless-answers.ts';
import type { RawAnswers } from '../answers/faultless-answers.ts';
import type { AnswersFile } from '../answers/schema.ts';
import type { Answer, Answers } from '../answers/types.ts';
import type { ProfileField } from '../catalogue/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import { isRecord } from '../source/is-record.ts';
import { viewOf } from '../scoring/view.ts';
import { answersHash } from './answers-hash.ts';
import type { FirmAnswers } from './score-firm.ts';

/** As many answers to a question as are remembered. */
const REMEMBERED = 1000;

/** What a file may say that is plainly right; of anything else the checks of answer files decide. */
const PLAIN_KEYS: ReadonlySet<string> = new Set([
  'questionnaire',
  'id',
  'version',
  'hash',
  'profile',
  'answers',
]);

/**
 * Answer files of which there is nothing to say → checked answers; undefined of any other. The same
 * few answers come again with every firm: each is checked once, and is one object from then on.
 */
export function draftReader(
  loaded: LoadedQuestionnaire,
  fields: readonly ProfileField[],
): (file: AnswersFile) => FirmAnswers | undefined {
  const isMeant = fileFinder(loaded);
  const readProfile = groupReader(fields, 'profile');
  const readAnswers = groupReader(questionsOf(loaded.questionnaire), 'answers');
  const isNameAsked = fields.some(({ id }) => id === 'name');
  return (file) => {
    const profile = isMeant(file) ? readProfile(file.profile ?? {}) : undefined;
    const answers = profile && readAnswers(file.answers ?? {});
    if (!profile || !answers) return undefined;
    if (isNameAsked && profile.get('name')?.state !== 'answered') return undefined;
    const view = viewOf(loaded, { profile, answers });
    const isAsked = ([id, { state }]: readonly [string, Answer]): boolean =>
      state === 'skipped' || view.visible.has(id) || isPassedOver(file.answers?.[id]);
    const given = checkedAnswers(file, profile, answers);
    return [...answers].every(isAsked) ? { answers: given, view } : undefined;
  };
}

/** Whether a file says nothing but plain answers to just this questionnaire. */
export function fileFinder({ questionnaire }: LoadedQuestionnaire): (file: AnswersFile) => boolean {
  return (file) =>
    file.questionnaire === questionnaire.id &&
    (file.version === undefined || file.version === questionnaire.version) &&
    (file.hash === undefined || file.hash === questionnaire.hash) &&
    Object.keys(file).every((key) => PLAIN_KEYS.has(key));
}

function checkedAnswers(
  { questionnaire, id, version }: AnswersFile,
  profile: Answers['profile'],
  answers: Answers['answers'],
): Answers {
  return {
    questionnaire,
    ...(id !== undefined && { id }),
    ...(version !== undefined && { version }),
    profile,
    answers,
    get hash() {
      return answersHash({ profile, answers });
    },
  };
}

/** A survey passes over what the questionnaire hides: they agree. */
export function isPassedOver(raw: unknown): boolean {
  return isRecord(raw) && 'state' in raw;
}

function groupReader(
  questions: readonly Question[],
  group: 'profile' | 'answers',
): (raw: RawAnswers) => ReadonlyMap<string, Answer> | undefined {
  // Rows of matrices and repeat groups are written together.
  const alone = questions.filter(
    ({ matrix, repeat, itemTitle }) => !matrix && !repeat && !itemTitle,
  );
  const readers = new Map(alone.map((question) => [question.id, answerReader(question, group)]));
  return (raw) => {
    const found = new Map<string, Answer>();
    for (const id in raw) {
      if (!Object.hasOwn(raw, id)) continue;
      const answer = readers.get(id)?.(raw[id]);
      if (!answer) return undefined;
      found.set(id, answer);
    }
    return found;
  };
}

function answerReader(
  question: Question,
  group: 'profile' | 'answers',
): (raw: unknown) => Answer | undefined {
  const known = new Map<unknown, Answer>();
  const isKept = question.kind !== 'text';
  return (raw) => {
    const name = isKept ? nameOf(raw) : undefined;
    const before = name === undefined ? undefined : known.get(name);
    if (before) return before;
    const answer = faultlessAnswer(raw, question, group);
    if (answer && name !== undefined && known.size < REMEMBERED) known.set(name, answer);
    return answer;
  };
}

/** What raw values are told apart by: a text or a number by itself, a list of texts by its JSON. */
function nameOf(raw: unknown): string | number | undefined {
  if (typeof raw === 'string' || typeof raw === 'number') return raw;
  return Array.isArray(raw) && raw.every((item) => typeof item === 'string')
    ? `list ${JSON.stringify(raw)}`
    : undefined;
}
