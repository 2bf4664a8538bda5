import { canonicalJson } from '../source/hash-value.ts';
import { answerBasis, BASES, isAtLeast } from './basis.ts';
import type { Basis } from './basis.ts';
import type { Answer, Answers, Respondent } from './types.ts';

/** What one person says of one question. */
export interface Statement {
  readonly name: string;
  readonly answer: Answer;
}

/**
 * How an answer came about: nobody knows; one person alone said it, or all who did say the same; an
 * expert's word stands over the others'; somebody has written it into the merged file; or people
 * still differ.
 */
export type Outcome = 'unknown' | 'alone' | 'same' | 'verified' | 'settled' | 'open';

export interface Merged {
  /** Of those who said something, in their order. */
  readonly statements: readonly Statement[];
  readonly outcome: Outcome;
  /** People say different things, whatever came of it. */
  readonly disputed: boolean;
  /** The answer that counts. */
  readonly answer: Answer;
}

export type Group = 'profile' | 'answers';

/** Several people's answers → the agreed ones by question, in the order in which they come. */
export function mergeAnswers(
  respondents: readonly Respondent[],
  group: Group,
  settled: ReadonlyMap<string, Answer> = new Map(),
): ReadonlyMap<string, Merged> {
  const ids = new Set(respondents.flatMap((one) => [...one[group].keys()]));
  return new Map(
    [...ids].map((id) => {
      const all = respondents.flatMap(({ name, [group]: answers }) => {
        const answer = answers.get(id);
        return answer ? [{ name, answer }] : [];
      });
      return [id, settle(byRule(all), settled.get(id))] as const;
    }),
  );
}

/** What somebody has written into a merged file that is not what its respondents came to. */
export function settledByHand(
  { respondents = [], ...file }: Pick<Answers, Group | 'respondents'>,
  group: Group,
): ReadonlyMap<string, Answer> {
  const merged = mergeAnswers(respondents, group);
  return new Map(
    [...file[group]].filter(([id, answer]) => {
      const came = merged.get(id)?.answer;
      return saysSomething(answer) && canonicalJson(answer) !== canonicalJson(came ?? null);
    }),
  );
}

const SKIPPED: Answer = { state: 'skipped', evidence: [] };

function byRule(all: readonly Statement[]): Merged {
  const statements = all.filter(({ answer }) => saysSomething(answer));
  if (statements.length === 0) {
    const unsure = all.find(({ answer }) => answer.state === 'dont_know') ?? all[0];
    return { statements, outcome: 'unknown', disputed: false, answer: unsure?.answer ?? SKIPPED };
  }
  if (sayTheSame(statements)) {
    const outcome = statements.length === 1 ? 'alone' : 'same';
    return { statements, outcome, disputed: false, answer: together(statements) };
  }
  const verified = statements.filter(({ answer }) => answerBasis(answer) === 'verified');
  if (verified.length > 0 && sayTheSame(verified)) {
    return { statements, outcome: 'verified', disputed: true, answer: together(verified) };
  }
  return { statements, outcome: 'open', disputed: true, answer: SKIPPED };
}

function settle(merged: Merged, settled: Answer | undefined): Merged {
  if (!settled) return merged;
  const isOther = !sayTheSame([merged, { answer: settled }]);
  // What people have come to since may rest on more.
  if (!isOther && isAtLeast(answerBasis(merged.answer), answerBasis(settled))) return merged;
  const disputed = merged.disputed || isOther;
  return { ...merged, outcome: 'settled', disputed, answer: settled };
}

function saysSomething({ state }: Answer): boolean {
  return state === 'answered' || state === 'not_applicable';
}

/** Notes, evidence and reasons may differ: the answer is what counts. */
export function sayTheSame(statements: readonly Pick<Statement, 'answer'>[]): boolean {
  const said = statements.map(({ answer: { state, value = null } }) =>
    canonicalJson({ state, value }),
  );
  return new Set(said).size === 1;
}

/** Answers that say the same as one, with all their evidence; differing notes stay with their authors. */
function together(statements: readonly Statement[]): Answer {
  const answers = statements.map(({ answer }) => answer);
  const { state, value } = answers[0] ?? SKIPPED;
  const [text] = answers.flatMap((one) => one.text ?? []);
  const [reason] = answers.flatMap((one) => one.reason ?? []);
  const [target] = answers.flatMap((one) => one.target ?? []);
  const [baseline] = answers.flatMap((one) => one.baseline ?? []);
  const notes = new Set(answers.flatMap((one) => one.note ?? []));
  const [note] = notes.size === 1 ? notes : [];
  const plain: Answer = {
    state,
    ...(value && { value }),
    ...(text !== undefined && { text }),
    ...(reason !== undefined && { reason }),
    ...(target !== undefined && { target }),
    ...(baseline !== undefined && { baseline }),
    ...(note !== undefined && { note }),
    evidence: [...new Set(answers.flatMap((one) => one.evidence))],
  };
  const basis = strongest(answers);
  return answerBasis(plain) === basis ? plain : { ...plain, basis };
}

function strongest(answers: readonly Answer[]): Basis {
  const held = new Set(answers.map(answerBasis));
  return BASES.findLast((basis) => held.has(basis)) ?? 'self_reported';
}
