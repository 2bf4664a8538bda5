import { Environment } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';

/** What an expression may name, with the type of each; absent values are `null` at evaluation. */
export interface Vocabulary {
  /** Questions; `states.<id>` names the same ones. */
  readonly answers: Readonly<Record<string, ValueType>>;
  readonly profile: Readonly<Record<string, ValueType>>;
}

export type ValueType = 'string' | 'double' | 'list<string>';

/** Values to evaluate against; a missing key must be given as `null`. */
export interface Facts {
  /** The state of every question so far, such as `dont_know`. */
  readonly states: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, FactValue>>;
  readonly profile: Readonly<Record<string, FactValue>>;
}

export type FactValue = string | number | readonly string[] | null;

export interface Reference {
  readonly of: 'answers' | 'profile';
  readonly id: string;
}

/** A condition that has passed its type check. */
export interface Condition {
  readonly text: string;
  readonly references: readonly Reference[];
  /** An absent answer makes a comparison false; an operation on an absent list makes the whole false. */
  holds(facts: Facts): boolean;
}

export type ConditionProblem =
  | {
      readonly code: 'expression-syntax' | 'expression-type';
      readonly reason: string;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly code: 'expression-not-boolean';
      readonly type: string;
      readonly start: number;
      readonly end: number;
    };

export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problem: ConditionProblem };

/** Parses conditions written in CEL against one vocabulary. */
export function conditionParser(vocabulary: Vocabulary): (text: string) => ParsedCondition {
  const checking = checkingEnvironment(vocabulary);
  const running = runningEnvironment();
  return (text) => {
    const check = checking.check(text);
    if (!check.valid) return { ok: false, problem: problemOf(check.error, text) };
    if (check.type !== 'bool') {
      const type = check.type ?? 'dyn';
      return {
        ok: false,
        problem: { code: 'expression-not-boolean', type, start: 0, end: text.length },
      };
    }
    const program = running.parse(text);
    const refused = findRefused(program.ast);
    if (refused) return { ok: false, problem: refused };
    return { ok: true, condition: conditionOf(text, program) };
  };
}

/** For conditions that were checked before: each is parsed when it is first asked. */
export function lateConditionParser(): (text: string) => ParsedCondition {
  let running: Environment | undefined;
  return (text) => {
    let known: Condition | undefined;
    const condition = (): Condition => {
      running ??= runningEnvironment();
      known ??= conditionOf(text, running.parse(text));
      return known;
    };
    const late: Condition = {
      text,
      get references() {
        return condition().references;
      },
      holds: (facts) => condition().holds(facts),
    };
    return { ok: true, condition: late };
  };
}

function conditionOf(text: string, program: ReturnType<Environment['parse']>): Condition {
  const holds = (facts: Facts): boolean => {
    try {
      return program({ ...facts }) === true;
    } catch {
      // Type-checked, so only an absent value can fail here.
      return false;
    }
  };
  return { text, references: referencesOf(program.ast), holds };
}

const COMPARISONS = ['<', '<=', '>', '>='] as const;
const ARITHMETIC = ['+', '-', '*', '/'] as const;

/** Knows every id and its type; used for checking only. */
function checkingEnvironment(vocabulary: Vocabulary): Environment {
  const environment = new Environment()
    .registerVariable({ name: 'answers', schema: { ...vocabulary.answers } })
    .registerVariable({ name: 'profile', schema: { ...vocabulary.profile } })
    .registerVariable({ name: 'states', schema: stateTypes(vocabulary) })
    .registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
  for (const type of ['string', 'double', 'list<string>']) {
    environment.registerOperator(`${type} == null`, () => false);
  }
  return withMixedArithmetic(environment);
}

function stateTypes(vocabulary: Vocabulary): Record<string, ValueType> {
  return Object.fromEntries(Object.keys(vocabulary.answers).map((id) => [id, 'string']));
}

/** Takes values as they are; `null` compares as false. */
function runningEnvironment(): Environment {
  const environment = new Environment()
    .registerVariable('answers', 'map')
    .registerVariable('profile', 'map')
    .registerVariable('states', 'map')
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

function problemOf(
  error:
    | {
        readonly name: string;
        readonly summary: string;
        readonly range?: { readonly start: number; readonly end: number };
      }
    | undefined,
  text: string,
): ConditionProblem {
  const { start, end } = error?.range ?? { start: 0, end: text.length };
  const code = error?.name === 'ParseError' ? 'expression-syntax' : 'expression-type';
  return { code, reason: error?.summary ?? '', start, end };
}

/**
 * `matches` runs a backtracking engine on the author's pattern; `has` is true of every question,
 * answered or not; a computed name escapes the check of what may be named. All refused.
 */
function findRefused(ast: ASTNode): ConditionProblem | undefined {
  for (const node of walk(ast)) {
    const reason = refusal(node);
    if (reason === undefined) continue;
    return { code: 'expression-type', reason, start: node.start, end: node.end };
  }
  return undefined;
}

function refusal(node: ASTNode): string | undefined {
  if (node.op === 'rcall' || node.op === 'call') {
    if (node.args[0] === 'matches') return 'matches() is not available';
    if (node.args[0] === 'has') return 'has() is not available; compare with null';
  }
  const [object, key] = node.op === '[]' ? node.args : [];
  if (object?.op !== 'id' || !ROOTS.has(object.args) || key?.op === 'value') return undefined;
  return `${object.args}[…] takes an id in quotes`;
}

const ROOTS: ReadonlySet<string> = new Set(['answers', 'profile', 'states']);

function referencesOf(ast: ASTNode): readonly Reference[] {
  const found: Reference[] = [];
  for (const node of walk(ast)) {
    if ((node.op !== '.' && node.op !== '[]') || node.args[0].op !== 'id') continue;
    const root = node.args[0].args;
    const id = stepOf(node.args[1]);
    if (id === undefined) continue;
    if (root === 'states') found.push({ of: 'answers', id });
    if (root === 'answers' || root === 'profile') found.push({ of: root, id });
  }
  return found;
}

/** `q1` of `answers.q1` and of `answers['q1']`. */
function stepOf(step: string | ASTNode): string | undefined {
  if (typeof step === 'string') return step;
  return step.op === 'value' && typeof step.args === 'string' ? step.args : undefined;
}

function* walk(value: unknown): Generator<ASTNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item);
    return;
  }
  if (!isNode(value)) return;
  yield value;
  yield* walk(value.args);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
