import { questionsById } from '../questionnaire/questions-of.ts';
import type { Section } from '../questionnaire/question-types.ts';
import type { NodeInput, ScoreNode } from '../questionnaire/scoring-types.ts';
import { exact, toFraction } from './exact.ts';

/** More combinations are not tried. */
const LIMIT = 10_000;

interface Asked {
  readonly sections: readonly Section[];
  readonly scoring: { readonly nodes: readonly ScoreNode[] };
}

/**
 * What a table has no row for, though answers can lead to it, one number for each input; null where
 * every row is there, undefined where that cannot be tried.
 */
export function missingRow(node: ScoreNode, asked: Asked): readonly string[] | null | undefined {
  const known = missing.get(node);
  if (known !== undefined) return known.row;
  const row = findMissing(node, asked);
  missing.set(node, { row });
  return row;
}

const missing = new WeakMap<ScoreNode, { readonly row: readonly string[] | null | undefined }>();

function findMissing(node: ScoreNode, asked: Asked): readonly string[] | null | undefined {
  const values = node.of.map((input) => valuesOf(node, input, asked));
  const size = values.reduce((total, all) => total * (all?.length ?? 0), 1);
  if (size === 0 || size > LIMIT) return undefined;
  const rows = new Set((node.table ?? []).map((row) => keyOf(row.slice(0, -1))));
  const all = combinations(values.map((one) => one ?? []));
  return all.find((row) => !rows.has(keyOf(row))) ?? null;
}

/** All that the input can bring, as it is answered; undefined where that is not a short list. */
function valuesOf(
  { items }: ScoreNode,
  { id, of, as, reverse, recodes }: NodeInput,
  asked: Asked,
): readonly string[] | undefined {
  if (items === 'percent' || reverse || recodes.length > 0) return undefined;
  if (of === 'node') {
    const levels = asked.scoring.nodes.find((node) => node.id === id)?.levels;
    return as === 'level' ? levels?.steps.map(({ value }) => String(value)) : undefined;
  }
  const question = questionsById(asked).get(id);
  if (!question || as !== 'score' || question.kind === 'multiple') return undefined;
  return [...question.options, ...question.bands].map(({ value = '0' }) => value);
}

/** The same numbers have the same key, however they are written. */
function keyOf(row: readonly string[]): string {
  return row.map((value) => toFraction(exact(value))).join(' ');
}

function combinations(values: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return values.reduce<readonly (readonly string[])[]>(
    (rows, all) => rows.flatMap((row) => all.map((value) => [...row, value])),
    [[]],
  );
}
