import { parse } from 'yaml';
import { add, compare, HUNDRED, over, rational, show, times, ZERO } from './slow/rational.ts';
import type { Rational } from './slow/rational.ts';

// A second, slow way to the numbers of the lighting pack, straight from the YAML with fractions of
// BigInt. It shares no code with src/.

const atLeast = (a: Rational, b: number): boolean => compare(a, rational(BigInt(b))) >= 0;

interface Option {
  readonly code: string;
  readonly value?: number;
  readonly exclusive?: boolean;
}

export interface OracleQuestion {
  readonly id: string;
  readonly kind: 'single' | 'multiple';
  readonly when?: string;
  readonly not_applicable?: boolean;
  readonly combine?: 'max';
  readonly options: readonly Option[];
}

export interface OraclePack {
  readonly sections: readonly { readonly questions: readonly OracleQuestion[] }[];
  readonly scoring: {
    readonly nodes: readonly {
      readonly id: string;
      readonly of: readonly (string | { readonly id: string; readonly weight: number })[];
    }[];
  };
}

export type OracleAnswer = string | readonly string[] | { readonly state: string };
export type OracleProfile = Readonly<Record<string, string | number | readonly string[]>>;

export function readPack(text: string): OraclePack {
  return parse(text) as OraclePack;
}

/** The conditions that the pack uses: alternatives of four forms. */
function holds(when: string | undefined, profile: OracleProfile): boolean {
  if (when === undefined) return true;
  return when.split(' || ').some((term) => {
    const [, field = '', sign, limit = ''] =
      /^profile\.(\w+) (==|>=|!=) '?(\w+)'?$/.exec(term) ?? [];
    const value = profile[field];
    if (sign === '==' && limit === 'null') return value === undefined;
    if (sign === '>=') return value !== undefined && Number(value) >= Number(limit);
    if (sign === '!=') return value !== limit;
    const [, code = '', list = ''] = /^'(\w+)' in profile\.(\w+)$/.exec(term) ?? [];
    if (code === '') throw new Error(`the oracle does not know: ${term}`);
    const items = profile[list];
    return Array.isArray(items) && items.includes(code);
  });
}

interface Piece {
  readonly weight: bigint;
  readonly low: Rational;
  readonly high: Rational;
  /** Undefined where missing. */
  readonly value: Rational | undefined;
}

function best(question: OracleQuestion): number {
  const values = question.options.map((option) => option.value ?? 0);
  if (question.kind === 'single' || question.combine === 'max') return Math.max(...values);
  return values.reduce((total, value) => total + value, 0);
}

function percentOf(question: OracleQuestion, answer: string | readonly string[]): Rational {
  const codes = typeof answer === 'string' ? [answer] : answer;
  const points = question.options
    .filter((option) => codes.includes(option.code))
    .map((option) => option.value ?? 0);
  const got = question.combine === 'max' ? Math.max(...points) : points.reduce((a, b) => a + b, 0);
  return rational(BigInt(got) * 100n, BigInt(best(question)));
}

export interface OracleNode {
  readonly score: string | null;
  readonly min: string;
  readonly max: string;
  readonly status: string;
  readonly answered: number;
  readonly asked: number;
}

export interface OracleResult {
  readonly nodes: Readonly<Record<string, OracleNode>>;
  readonly level: number | null;
}

function mean(pieces: readonly Piece[], pick: (piece: Piece) => Rational): Rational {
  const total = pieces.reduce(
    (sum, piece) => add(sum, times(pick(piece), rational(piece.weight))),
    rational(0n),
  );
  return over(total, rational(pieces.reduce((sum, piece) => sum + piece.weight, 0n)));
}

/** Every node is a weighted mean of percents, every state but "answered" is left out, half must be answered. */
export function oracle(
  pack: OraclePack,
  answers: Readonly<Record<string, OracleAnswer>>,
  profile: OracleProfile,
): OracleResult {
  const questions = new Map(
    pack.sections
      .flatMap((section) => section.questions)
      .map((question) => [question.id, question]),
  );
  const done = new Map<
    string,
    {
      readonly piece: Omit<Piece, 'weight'> | null;
      readonly answered: number;
      readonly asked: number;
    }
  >();
  const nodes: Record<string, OracleNode> = {};
  for (const node of pack.scoring.nodes) {
    const pieces: Piece[] = [];
    let answered = 0;
    let asked = 0;
    let isBlocked = false;
    let ofNodes = true;
    for (const input of node.of) {
      const id = typeof input === 'string' ? input : input.id;
      const weight = BigInt(typeof input === 'string' ? 1 : input.weight);
      const child = done.get(id);
      if (child) {
        answered += child.answered;
        asked += child.asked;
        if (child.piece) pieces.push({ weight, ...child.piece });
        if (child.piece && !child.piece.value) isBlocked = true;
        continue;
      }
      ofNodes = false;
      const question = questions.get(id);
      if (!question) throw new Error(id);
      if (!holds(question.when, profile)) continue;
      const answer = answers[id];
      const isPlain = typeof answer === 'string' || Array.isArray(answer);
      if (
        !isPlain &&
        answer !== undefined &&
        'state' in answer &&
        answer.state === 'not_applicable'
      )
        continue;
      asked += 1;
      if (isPlain) {
        answered += 1;
        const value = percentOf(question, answer as string | readonly string[]);
        pieces.push({ weight, low: value, high: value, value });
      } else pieces.push({ weight, low: ZERO, high: HUNDRED, value: undefined });
    }
    const known = pieces.filter((piece) => piece.value);
    const isEnough = answered * 2 >= asked && known.length > 0 && !(ofNodes && isBlocked);
    const value = isEnough ? mean(known, (piece) => piece.value ?? ZERO) : undefined;
    const [low, high] =
      pieces.length === 0
        ? [ZERO, ZERO]
        : [mean(pieces, (piece) => piece.low), mean(pieces, (piece) => piece.high)];
    done.set(node.id, {
      piece: pieces.length === 0 ? null : { low, high, value },
      answered,
      asked,
    });
    const status = pieces.length === 0 ? 'not_applicable' : value ? 'scored' : 'not_computable';
    nodes[node.id] = {
      score: value ? show(value) : null,
      min: show(low),
      max: show(high),
      status,
      answered,
      asked,
    };
  }
  return { nodes, level: (nodes['overall']?.score ?? null) === null ? null : levelOf(done) };
}

function levelOf(
  done: ReadonlyMap<string, { readonly piece: Omit<Piece, 'weight'> | null }>,
): number | null {
  const overall = done.get('overall')?.piece;
  if (!overall) return null;
  const dimensions = ['management', 'manufacturing', 'sales', 'design', 'safety'].flatMap(
    (id) => done.get(id)?.piece ?? [],
  );
  const steps = [
    [80, 60, 4],
    [60, 40, 3],
    [40, 20, 2],
    [20, 10, 1],
  ] as const;
  const found = steps.find(
    ([total, each]) =>
      atLeast(overall.low, total) && dimensions.every((piece) => atLeast(piece.low, each)),
  );
  return found?.[2] ?? 0;
}
