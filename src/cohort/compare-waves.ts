import type { WaveComparison } from './cohort.ts';
import { distributionOf } from './distribution.ts';
import type { FirmRecord } from './firm-record.ts';

/** Columns that may say who assessed, and what a firm weighs. */
export const ASSESSOR_COLUMNS = ['评估人', '诊断员', '诊断专家', '专家', 'assessor'] as const;
export const WEIGHT_COLUMNS = ['权重', 'weight'] as const;

/** An earlier wave and a later one, over the firms of both; their order is the caller's. */
export function compareWaves(
  before: readonly FirmRecord[],
  after: readonly FirmRecord[],
): WaveComparison {
  const earlier = new Map(before.map((firm) => [firm.key, firm]));
  const pairs = after.flatMap((firm) => {
    const old = earlier.get(firm.key);
    return old ? [[old, firm] as const] : [];
  });
  // Without its words a questionnaire that scores alike has the same hash.
  const hashes = new Set([...before, ...after].map(({ hash }) => hash));
  const comparable = hashes.size <= 1;
  const rises = comparable ? pairs.flatMap(([old, now]) => rise(old.level, now.level)) : [];
  return {
    before: before[0]?.wave ?? null,
    after: after[0]?.wave ?? null,
    matched: pairs.length,
    only_before: before.length - pairs.length,
    only_after: after.length - pairs.length,
    comparable,
    versions: [versionsOf(before), versionsOf(after)],
    up: comparable ? rises.filter((by) => by > 0).length : null,
    same: comparable ? rises.filter((by) => by === 0).length : null,
    down: comparable ? rises.filter((by) => by < 0).length : null,
    change: distributionOf(
      comparable ? pairs.flatMap(([old, now]) => rise(old.score, now.score)) : [],
    ),
    assessor_changed: changed(pairs, ASSESSOR_COLUMNS),
    weight_changed: changed(pairs, WEIGHT_COLUMNS),
  };
}

type Pair = readonly [FirmRecord, FirmRecord];

function rise(before: number | null, after: number | null): readonly number[] {
  return before === null || after === null ? [] : [after - before];
}

function versionsOf(firms: readonly FirmRecord[]): string {
  return [...new Set(firms.map(({ version }) => version))].toSorted().join(', ');
}

/** Null where neither wave has such a column. */
function changed(pairs: readonly Pair[], columns: readonly string[]): number | null {
  const said = ({ kept }: FirmRecord): string | undefined =>
    columns.map((name) => kept[name]).find((value) => value !== undefined && value !== '');
  const known = pairs.some((pair) => pair.some((firm) => said(firm) !== undefined));
  return known ? pairs.filter(([old, now]) => said(old) !== said(now)).length : null;
}
