import { closestWord } from '../source/closest-word.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is wrong with a condition, and where: `start` inclusive, `end` exclusive, in the condition's text. */
export type ConditionProblem = Wrong & { readonly start: number; readonly end: number };

type Wrong =
  | { readonly code: 'unknown-id'; readonly id: string; readonly suggestion: string }
  | SyntaxProblem
  | TypeProblem
  | { readonly code: 'expression-not-boolean'; readonly type: ShownType };

interface SyntaxProblem {
  readonly code: 'expression-syntax';
  readonly problem: 'instead' | 'quote' | 'unfinished' | 'other';
  readonly found: string;
  /** What stands for it in CEL; empty where there is nothing. */
  readonly instead: string;
}

interface TypeProblem {
  readonly code: 'expression-type';
  readonly problem:
    | 'operands'
    | 'operand'
    | 'logical'
    | 'function'
    | 'has'
    | 'quotes'
    | 'scores'
    | 'loops'
    | 'other';
  /** The operator or function. */
  readonly name: string;
  readonly left: ShownType;
  readonly right: ShownType;
  /** In the words of the library, where ours have none. */
  readonly reason: string;
}

/** A type as authors know it. */
export type ShownType = 'text' | 'number' | 'list' | 'truth' | 'nothing' | 'rows' | 'other';

/** What the library says of a condition. */
export interface LibraryError {
  readonly name: string;
  readonly code?: string;
  readonly summary: string;
  readonly range?: { readonly start: number; readonly end: number };
}

/** The library's error in terms that can be said in any language. */
export function problemOf(
  error: LibraryError | undefined,
  text: string,
  vocabulary: Vocabulary,
): ConditionProblem {
  const { start, end } = error?.range ?? { start: 0, end: text.length };
  return { ...wrongOf(error, { text, start, end }, vocabulary), start, end };
}

/** A problem of types that no operands have a part in. */
export function typeProblem(problem: TypeProblem['problem'], name: string): TypeProblem {
  return { code: 'expression-type', problem, name, left: 'other', right: 'other', reason: '' };
}

export function shownType(type: string): ShownType {
  if (type.startsWith('list')) return 'list';
  if (type.startsWith('$')) return 'rows';
  return SHOWN.get(type) ?? 'other';
}

const SHOWN: ReadonlyMap<string, ShownType> = new Map([
  ['string', 'text'],
  ['double', 'number'],
  ['int', 'number'],
  ['bool', 'truth'],
  ['null', 'nothing'],
]);

interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wrongOf(error: LibraryError | undefined, spot: Spot, vocabulary: Vocabulary): Wrong {
  const { name = '', code = '', summary = '' } = error ?? {};
  if (name === 'ParseError') return syntaxProblem(code, spot);
  if (code === 'unknown_variable') return unknownRoot(spot, vocabulary);
  if (code === 'no_such_key') return unknownKey(lastWord(summary), spot, vocabulary);
  return { ...typeProblem('other', ''), ...operandsIn(code, summary), reason: summary };
}

function syntaxProblem(code: string, { text, start, end }: Spot): SyntaxProblem {
  const found = text.slice(start, end);
  const instead = INSTEAD.get(found.toLowerCase()) ?? '';
  const problem = instead === '' ? (UNFINISHED.get(code) ?? 'other') : 'instead';
  const isCut = problem === 'other' && text.slice(start).trim() === '';
  return { code: 'expression-syntax', problem: isCut ? 'unfinished' : problem, found, instead };
}

const UNFINISHED: ReadonlyMap<string, SyntaxProblem['problem']> = new Map([
  ['unterminated_string', 'quote'],
]);

/** What people write in the place of what CEL reads. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['＝', '=='],
  ['≠', '!='],
  ['≥', '>='],
  ['≤', '<='],
  ['＞', '>'],
  ['＜', '<'],
  ['and', '&&'],
  ['且', '&&'],
  ['&', '&&'],
  ['or', '||'],
  ['或', '||'],
  ['|', '||'],
  ['not', '!'],
  ['！', '!'],
  ['“', "'"],
  ['”', "'"],
  ['‘', "'"],
  ['’', "'"],
  ['「', "'"],
  ['」', "'"],
  ['（', '('],
  ['）', ')'],
  ['，', ','],
]);

function unknownRoot({ text, start, end }: Spot, vocabulary: Vocabulary): Wrong {
  const id = text.slice(start, end);
  const whole = wholeName(id, vocabulary);
  return {
    code: 'unknown-id',
    id,
    suggestion: whole ?? closestWord(id, rootsOf(vocabulary)) ?? '',
  };
}

/** The name with what it stands under, where there is such a name. */
function wholeName(id: string, vocabulary: Vocabulary): string | undefined {
  const root = rootsOf(vocabulary).find((name) => Object.hasOwn(valuesOf(name, vocabulary), id));
  return root === undefined ? undefined : `${root}.${id}`;
}

function rootsOf({ scores }: Vocabulary): readonly string[] {
  return ['answers', 'profile', ...(scores ? ['scores'] : []), 'states'];
}

function valuesOf(root: string, { answers, profile, scores }: Vocabulary): object {
  if (root === 'profile') return profile;
  return root === 'scores' ? (scores ?? {}) : answers;
}

function unknownKey(id: string, { text, start }: Spot, vocabulary: Vocabulary): Wrong {
  const before = /(\w+)(?:\.(\w+))?\.$/.exec(text.slice(0, start));
  // With brackets the whole is told: `answers['q1']`.
  const [, root = '', parent] = before ?? /^(\w+)(?:\.(\w+))?\[/.exec(text.slice(start)) ?? [];
  if (root === 'scores' && !vocabulary.scores) return typeProblem('scores', id);
  const values = valuesOf(root, vocabulary);
  const rows = Object.entries(values).find(([name]) => name === parent)?.[1];
  const near = closestWord(id, Object.keys(rows ?? values));
  return { code: 'unknown-id', id, suggestion: near ?? wholeName(id, vocabulary) ?? '' };
}

function lastWord(summary: string): string {
  return summary.slice(summary.lastIndexOf(' ') + 1);
}

type Operands = Pick<TypeProblem, 'problem'> & Partial<TypeProblem>;

function operandsIn(code: string, summary: string): Operands {
  const two = /^no such overload: (\S+) (\S+) (\S+)$/.exec(summary);
  if (two) {
    const [, left = '', name = '', right = ''] = two;
    return { problem: 'operands', name, left: shownType(left), right: shownType(right) };
  }
  const one = /^no such overload: ([!-])(\S+)$/.exec(summary);
  if (one) return { problem: 'operand', name: one[1] ?? '', left: shownType(one[2] ?? '') };
  const quoted = /'([^']*)'$/.exec(summary)?.[1] ?? '';
  if (code === 'invalid_logical_operand') return { problem: 'logical', left: shownType(quoted) };
  if (code === 'no_matching_overload') return { problem: 'function', name: quoted };
  return { problem: 'other' };
}
