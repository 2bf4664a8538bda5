import { Environment } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import { namedCodes } from './named-codes.ts';
import type { NamedCode } from './named-codes.ts';
import { findLoops } from './loops.ts';
import { problemOf, shownType, typeProblem } from './problem.ts';
import type { ConditionProblem } from './problem.ts';
import { questionsIn } from './questions-in.ts';
import { walk } from './walk.ts';
import { atomsOf, outcomes } from './undecided.ts';
import type { Nested, ValueType, Vocabulary } from './vocabulary.ts';

/** Values to evaluate against; a missing key must be given as `null`. */
export interface Facts {
  /** The state of every question so far, such as `dont_know`. */
  readonly states: Nested<string>;
  readonly answers: Nested<FactValue>;
  readonly profile: Nested<FactValue>;
  /** The double nearest to each score so far; `null` where it is not computable. */
  readonly scores: Readonly<Record<string, number | null>>;
}

export type FactValue = string | number | readonly string[] | null;

export interface Reference {
  readonly of: 'answers' | 'profile' | 'scores';
  /** Of a matrix's row: `<matrix>.<row>`. */
  readonly id: string;
  /** Where it stands in the condition; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A condition that has passed its type check. */
export interface Condition {
  readonly text: string;
  readonly references: readonly Reference[];
  /** Codes that what it names is held against. */
  readonly codes: readonly NamedCode[];
  /** An absent answer makes a comparison false; an operation on an absent list makes the whole false. */
  holds(facts: Facts): boolean;
  /** The same while nobody knows what some questions will say; undefined where that decides. */
  holdsWithout(facts: Facts, isOpen: (question: string) => boolean): boolean | undefined;
}

export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problem: ConditionProblem };

/** Parses conditions written in CEL against one vocabulary. */
export function conditionParser(vocabulary: Vocabulary): (text: string) => ParsedCondition {
  const checking = checkingEnvironment(vocabulary);
  const running = runningEnvironment();
  const matrices = matricesIn(vocabulary);
  return (text) => {
    const check = checking.check(text);
    if (!check.valid) return { ok: false, problem: problemOf(check.error, text, vocabulary) };
    if (check.type !== 'bool') {
      const type = shownType(check.type ?? 'dyn');
      return {
        ok: false,
        problem: { code: 'expression-not-boolean', type, start: 0, end: text.length },
      };
    }
    const program = running.parse(text);
    const refused = findRefused(program.ast, matrices) ?? findLoops(program.ast);
    if (refused) return { ok: false, problem: refused };
    return { ok: true, condition: conditionOf(text, running, matrices) };
  };
}

/** For conditions that were checked before: each is parsed when it is first asked. */
export function lateConditionParser(vocabulary: Vocabulary): (text: string) => ParsedCondition {
  const matrices = matricesIn(vocabulary);
  let running: Environment | undefined;
  return (text) => {
    let known: Condition | undefined;
    const condition = (): Condition => {
      running ??= runningEnvironment();
      known ??= conditionOf(text, running, matrices);
      return known;
    };
    const late: Condition = {
      text,
      get references() {
        return condition().references;
      },
      get codes() {
        return condition().codes;
      },
      holds: (facts) => condition().holds(facts),
      holdsWithout: (facts, isOpen) => condition().holdsWithout(facts, isOpen),
    };
    return { ok: true, condition: late };
  };
}

type Program = ReturnType<Environment['parse']>;

// Many firms may leave many different questions open.
const MOST_VARIANTS = 512;

function conditionOf(text: string, running: Environment, matrices: ReadonlySet<string>): Condition {
  const program = running.parse(text);
  const questionsNamed = (node: ASTNode): readonly string[] =>
    questionsIn({ references: referencesOf(node, matrices) });
  const atoms = atomsOf(program.ast, questionsNamed);
  const variants = new Map<string, Program>();
  const variantHolds = (variant: string, facts: Facts): boolean => {
    const parsed = variants.get(variant) ?? running.parse(variant);
    if (variants.size >= MOST_VARIANTS) variants.clear();
    variants.set(variant, parsed);
    return isTrue(parsed, facts);
  };
  return {
    text,
    references: referencesOf(program.ast, matrices),
    get codes() {
      return [...walk(program.ast)].flatMap((node) => namedCodes(node, nameOf));
    },
    holds: (facts) => isTrue(program, facts),
    holdsWithout: (facts, isOpen) => {
      const open = atoms.filter(({ questions }) => questions.some(isOpen));
      if (open.length === 0) return isTrue(program, facts);
      const [first, ...others] = outcomes(text, open).map((one) => variantHolds(one, facts));
      return others.every((other) => other === first) ? first : undefined;
    },
  };
}

function isTrue(program: Program, facts: Facts): boolean {
  try {
    return program({ ...facts }) === true;
  } catch {
    // Type-checked, so only an absent value can fail here.
    return false;
  }
}

const COMPARISONS = ['<', '<=', '>', '>='] as const;
const ARITHMETIC = ['+', '-', '*', '/'] as const;

/** Knows every id and its type; used for checking only. */
function checkingEnvironment(vocabulary: Vocabulary): Environment {
  const environment = new Environment()
    .registerVariable({ name: 'answers', schema: { ...vocabulary.answers } })
    .registerVariable({ name: 'profile', schema: { ...vocabulary.profile } })
    .registerVariable({ name: 'states', schema: { ...stateTypes(vocabulary) } })
    .registerVariable({ name: 'scores', schema: { ...vocabulary.scores } })
    .registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
  for (const type of ['string', 'double', 'list<string>']) {
    environment.registerOperator(`${type} == null`, () => false);
  }
  return withMixedArithmetic(environment);
}

function stateTypes({ answers }: Vocabulary): Nested<ValueType> {
  return Object.fromEntries(Object.entries(answers).map(([id, type]) => [id, stateOf(type)]));
}

function stateOf(type: Vocabulary['answers'][string]): Nested<ValueType>[string] {
  if (typeof type === 'string') return 'string';
  return Object.fromEntries(Object.keys(type).map((row) => [row, 'string']));
}

function matricesIn({ answers }: Vocabulary): ReadonlySet<string> {
  return new Set(Object.keys(answers).filter((id) => typeof answers[id] === 'object'));
}

/** Takes values as they are; `null` compares as false. */
function runningEnvironment(): Environment {
  const environment = new Environment()
    .registerVariable('answers', 'map')
    .registerVariable('profile', 'map')
    .registerVariable('states', 'map')
    .registerVariable('scores', 'map')
    .registerOperator('dyn in null', () => false);
  for (const comparison of COMPARISONS) {
    environment.registerOperator(`null ${comparison} null`, () => false);
    for (const type of ['int', 'double', 'string']) {
      environment.registerOperator(`${type} ${comparison} null`, () => false);
      environment.registerOperator(`null ${comparison} ${type}`, () => false);
    }
  }
  return withMixedArithmetic(environment);
}

/** One numeric type for authors: `profile.staff + 1` mixes a number with a literal. */
function withMixedArithmetic(environment: Environment): Environment {
  for (const operator of ARITHMETIC) {
    environment
      .registerOperator(`double ${operator} int: double`, (a: number, b: bigint) =>
        calculate(operator, a, Number(b)),
      )
      .registerOperator(`int ${operator} double: double`, (a: bigint, b: number) =>
        calculate(operator, Number(a), b),
      );
  }
  return environment;
}

function calculate(operator: (typeof ARITHMETIC)[number], a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
  }
}

/**
 * `matches` runs a backtracking engine on the author's pattern; `has` is true of every question,
 * answered or not; a computed name escapes the check of what may be named. All refused.
 */
function findRefused(ast: ASTNode, matrices: ReadonlySet<string>): ConditionProblem | undefined {
  for (const node of walk(ast)) {
    const refused = refusal(node, matrices);
    if (refused) return { ...refused, start: node.start, end: node.end };
  }
  return undefined;
}

function refusal(
  node: ASTNode,
  matrices: ReadonlySet<string>,
): ReturnType<typeof typeProblem> | undefined {
  if (node.op === 'rcall' || node.op === 'call') {
    if (node.args[0] === 'matches') return typeProblem('function', 'matches()');
    if (node.args[0] === 'has') return typeProblem('has', 'has()');
  }
  if (node.op !== '[]' || node.args[1].op === 'value') return undefined;
  const named = nameOf(node.args[0]);
  if (!named) return undefined;
  const { root, steps } = named;
  const ids = steps.length === 0 || (steps.length === 1 && matrices.has(steps[0] ?? ''));
  return ids ? typeProblem('quotes', `${[root, ...steps].join('.')}[…]`) : undefined;
}

/** What a reference is to; a state is that of an answer. */
const OF: Readonly<Record<string, Reference['of']>> = { profile: 'profile', scores: 'scores' };

const ROOTS: ReadonlySet<string> = new Set(['answers', 'profile', 'states', 'scores']);

function referencesOf(ast: ASTNode, matrices: ReadonlySet<string>): readonly Reference[] {
  const found: Reference[] = [];
  for (const node of walk(ast)) {
    const named = nameOf(node);
    const [first = '', row] = named?.steps ?? [];
    if (!named || named.steps.length !== (matrices.has(first) ? 2 : 1)) continue;
    const id = row === undefined ? first : `${first}.${row}`;
    found.push({ of: OF[named.root] ?? 'answers', id, start: node.start, end: node.end });
  }
  return found;
}

/** `answers.q1` and `answers.m.row`, whichever way they are written; undefined for anything else. */
function nameOf(
  node: ASTNode,
): { readonly root: string; readonly steps: readonly string[] } | undefined {
  if (node.op === 'id') return ROOTS.has(node.args) ? { root: node.args, steps: [] } : undefined;
  if (node.op !== '.' && node.op !== '[]') return undefined;
  const [object, key] = node.args;
  const step = stepOf(key);
  const before = nameOf(object);
  return before && step !== undefined ? { ...before, steps: [...before.steps, step] } : undefined;
}

/** `q1` of `answers.q1` and of `answers['q1']`. */
function stepOf(step: string | ASTNode): string | undefined {
  if (typeof step === 'string') return step;
  return step.op === 'value' && typeof step.args === 'string' ? step.args : undefined;
}
