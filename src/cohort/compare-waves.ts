import type { WaveComparison } from './cohort.ts';
import { distributionOf } from './distribution.ts';
import type { FirmRecord } from './firm-record.ts';

/** Columns that may say who assessed, and what a firm weighs. */
export const ASSESSOR_COLUMNS = ['评估人', '诊断员', '诊断专家', '专家', 'assessor'] as const;
export const WEIGHT_COLUMNS = ['权重', 'weight'] as const;

/**
 * An earlier wave and a later one, over the firms of both; their order is the caller's. A column of weights
 * that was named goes before those that are usual.
 */
export function compareWaves(
  before: readonly FirmRecord[],
  after: readonly FirmRecord[],
  weight?: string,
): WaveComparison {
  const earlier = new Map(before.map((firm) => [firm.key, firm]));
  const pairs = after.flatMap((firm) => {
    const old = earlier.get(firm.key);
    return old ? [[old, firm] as const] : [];
  });
  // Without its words a questionnaire that scores alike has the same hash.
  const hashes = new Set([...before, ...after].map(({ hash }) => hash));
  const comparable = hashes.size <= 1;
  const assessors = heldAgainst(pairs, ASSESSOR_COLUMNS);
  const weights = heldAgainst(pairs, weight === undefined ? WEIGHT_COLUMNS : [weight]);
  return {
    before: before[0]?.wave ?? null,
    after: after[0]?.wave ?? null,
    matched: pairs.length,
    only_before: before.length - pairs.length,
    only_after: after.length - pairs.length,
    comparable,
    versions: [versionsOf(before), versionsOf(after)],
    ...(comparable ? movesOf(pairs) : { up: null, same: null, down: null }),
    change: distributionOf(
      comparable ? pairs.flatMap(([old, now]) => rise(old.score, now.score)) : [],
    ),
    assessor_changed: assessors.changed,
    assessor_unknown: assessors.unknown,
    weight_changed: weights.changed,
    weight_unknown: weights.unknown,
  };
}

type Pair = readonly [FirmRecord, FirmRecord];

function movesOf(pairs: readonly Pair[]): Pick<WaveComparison, 'up' | 'same' | 'down'> {
  const rises = pairs.flatMap(([old, now]) => rise(old.level, now.level));
  return {
    up: rises.filter((by) => by > 0).length,
    same: rises.filter((by) => by === 0).length,
    down: rises.filter((by) => by < 0).length,
  };
}

function rise(before: number | null, after: number | null): readonly number[] {
  return before === null || after === null ? [] : [after - before];
}

function versionsOf(firms: readonly FirmRecord[]): string {
  return [...new Set(firms.map(({ version }) => version))].toSorted().join(', ');
}

/** Pairs of which the two waves say different things, and those of which one says nothing; null where nothing is said at all. */
function heldAgainst(
  pairs: readonly Pair[],
  columns: readonly string[],
): { readonly changed: number | null; readonly unknown: number | null } {
  const said = ({ kept }: FirmRecord): string | undefined =>
    columns.map((name) => kept[name]).find((value) => value !== undefined && value !== '');
  const both = pairs.map(([old, now]) => [said(old), said(now)] as const);
  const known = both.filter((pair) => !pair.includes(undefined));
  if (both.flat().every((one) => one === undefined)) return { changed: null, unknown: null };
  return {
    changed: known.filter(([old, now]) => old !== now).length,
    unknown: both.length - known.length,
  };
}
