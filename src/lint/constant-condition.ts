import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Condition, FactValue } from '../expression/condition.ts';
import { ANSWER_STATES } from '../questionnaire/answer-states.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { placeFinding } from '../source/finding.ts';
import { isRecord } from '../source/is-record.ts';
import type { Path } from '../source/source-index.ts';

/** More combinations than this are not tried: then nothing is said. */
const LIMIT = 20_000;

/** Conditions of questions, sections, checks and flags that hold for every firm, or for none. */
export function* constantCondition(loaded: LoadedQuestionnaire): Generator<Diagnostic> {
  const questions = questionsById(loaded.questionnaire);
  const fields = new Map(loaded.profile.map((field) => [field.id, field]));
  const domains: Domains = { answers: questions, profile: fields };
  for (const { text, path } of placed(loaded)) {
    const condition = loaded.conditions.get(text);
    const outcome = condition && alwaysThe(condition, domains);
    if (outcome === undefined) continue;
    const code = outcome ? 'condition-always-true' : 'condition-always-false';
    yield placeFinding({ code, path, args: {} }, loaded.index);
  }
}

interface Placed {
  readonly text: string;
  readonly path: Path;
}

function* placed({ questionnaire, written, index }: LoadedQuestionnaire): Generator<Placed> {
  const { sections, flags, checks } = questionnaire;
  const whens = [
    ...sections,
    ...sections.flatMap((section) => askedTogether(section.questions)),
    ...flags,
    ...checks.flatMap(({ id, fires }) =>
      fires.kind === 'when' ? { id, when: fires.condition } : [],
    ),
  ];
  for (const { id, when } of whens) {
    const path = [...(written.parts.get(id) ?? []), 'when'];
    // That an item of a group is there is not written.
    if (when !== undefined && index.has(path)) yield { text: when, path };
  }
}

interface Conditional {
  readonly id: string;
  readonly when?: string | undefined;
}

/** The rows of a matrix share its condition, the items of a repeat group theirs. */
function askedTogether(questions: readonly Question[]): readonly Conditional[] {
  const first = questions.filter(({ repeat }) => !repeat || repeat.item === 1);
  const byId = new Map(first.map(({ id, matrix, when }) => [matrix?.id ?? id, when]));
  return [...byId].map(([id, when]) => ({ id, when }));
}

export interface Domains {
  readonly answers: ReadonlyMap<string, Question>;
  readonly profile: ReadonlyMap<string, Question>;
}

/** What is known of a condition whose outcomes are tried one by one. */
export type Tried = Pick<Condition, 'text' | 'references' | 'holds'>;

/** What the condition always is; undefined where it varies, or too much would have to be tried. */
export function alwaysThe(condition: Tried, domains: Domains): boolean | undefined {
  const names = new Map(condition.references.map((one) => [`${one.of}.${one.id}`, one]));
  const slots = [...names.values()].map(({ of, id }) => {
    const question = of === 'scores' ? undefined : domains[of].get(id);
    const values = question && answeredValues(question, condition.text);
    return values && { of, id, values };
  });
  const known = slots.filter((slot) => slot !== undefined);
  const size = known.reduce((total, { values }) => total * (ABSENT.length + values.count), 1);
  if (known.length < slots.length || size > LIMIT) return undefined;
  let outcome: boolean | undefined;
  for (let index = 0; index < size; index += 1) {
    const holds = condition.holds(factsAt(known, index));
    if (outcome !== undefined && outcome !== holds) return undefined;
    outcome = holds;
  }
  return outcome;
}

/** A value as a condition sees it, with the state that goes with it. */
interface Seen {
  readonly value: FactValue;
  readonly state: string;
}

interface Slot {
  readonly of: 'answers' | 'profile' | 'scores';
  readonly id: string;
  /** What may be answered; it may also be absent. */
  readonly values: Values;
}

/** Values by their number, made when they are asked for: most conditions vary after a few. */
interface Values {
  readonly count: number;
  readonly at: (index: number) => FactValue | undefined;
}

/** The combination of that number. */
function factsAt(slots: readonly Slot[], index: number): Parameters<Condition['holds']>[0] {
  const facts = { answers: {}, profile: {}, states: {}, scores: {} };
  let rest = index;
  for (const { of, id, values } of slots) {
    const count = ABSENT.length + values.count;
    const seen = seenAt(rest % count, values);
    rest = Math.floor(rest / count);
    if (of === 'scores') continue;
    put(facts[of], id, seen.value);
    if (of === 'answers') put(facts.states, id, seen.state);
  }
  return facts;
}

function seenAt(index: number, { at }: Values): Seen {
  const absent = ABSENT[index];
  return absent ?? { value: at(index - ABSENT.length) ?? null, state: 'answered' };
}

/** A matrix's row stands under the matrix, a question of a group under the item. */
function put(facts: Record<string, unknown>, id: string, value: unknown): void {
  const last = id.lastIndexOf('.');
  if (last < 0) {
    facts[id] = value;
    return;
  }
  const under = id.slice(0, last);
  const rows = facts[under];
  facts[under] = { ...(isRecord(rows) ? rows : {}), [id.slice(last + 1)]: value };
}

const ABSENT: readonly Seen[] = ANSWER_STATES.filter((state) => state !== 'answered').map(
  (state) => ({ value: null, state }),
);

/** Every value that can make a difference; undefined where there are too many to try. */
function answeredValues(
  { kind, options, minimum, maximum }: Question,
  text: string,
): Values | undefined {
  const codes = options.map(({ code }) => code);
  if (kind === 'single' || kind === 'yes_no') return listed(codes);
  if (kind === 'level') return listed(codes.map(Number));
  if (kind === 'multiple') return subsetsOf(codes);
  const numbers = kind === 'number' ? numbersNear(text, minimum, maximum) : undefined;
  return numbers && listed(numbers);
}

function listed(values: readonly FactValue[]): Values {
  return { count: values.length, at: (index) => values[index] };
}

/** All but the empty one. */
function subsetsOf(codes: readonly string[]): Values | undefined {
  if (codes.length > 10) return undefined;
  return {
    count: 2 ** codes.length - 1,
    at: (index) => codes.filter((_, place) => Math.floor((index + 1) / 2 ** place) % 2 === 1),
  };
}

/** A comparison turns at the numbers written in the condition only, as long as nothing is calculated. */
function numbersNear(
  text: string,
  minimum: string | undefined,
  maximum: string | undefined,
): readonly number[] | undefined {
  const bare = text.replace(/'[^']*'|"[^"]*"/g, '');
  if (/[+*/]|[\w)]\s*-/.test(bare)) return undefined;
  const written = [...bare.matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const ends = [minimum, maximum].filter((end) => end !== undefined).map(Number);
  const near = written.flatMap((number) => [number - 0.5, number, number + 0.5]);
  const beyond = [Math.min(0, ...written) - 1, Math.max(0, ...written) + 1];
  const all = [...new Set([...near, ...ends, ...beyond])];
  const [low, high] = [Number(minimum ?? '-Infinity'), Number(maximum ?? 'Infinity')];
  return all.filter((number) => number >= low && number <= high);
}
