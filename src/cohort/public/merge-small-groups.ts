import type { FirmRecord } from '../firm-record.ts';

/** Stands for all groups of a field that are too small to be told apart. */
export const MERGED = '*';

/**
 * Firms with the small groups of every field put together, for all tables alike: those below the least,
 * and with them the next smallest until they are enough. Who did not say is a group as well.
 */
export function mergeSmallGroups(
  firms: readonly FirmRecord[],
  fields: number,
  least: number,
): readonly FirmRecord[] {
  const merged = Array.from({ length: fields }, (_, at) => smallGroups(firms, at, least));
  if (merged.every((codes) => codes.size === 0)) return firms;
  return firms.map((firm) => ({
    ...firm,
    groups: firm.groups.map((own, at) => (merged[at]?.has(nameOf(own)) ? [MERGED] : own)),
  }));
}

function smallGroups(firms: readonly FirmRecord[], at: number, least: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { groups } of firms) {
    const name = nameOf(groups[at] ?? []);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const rising = [...counts].toSorted(([a, one], [b, two]) => one - two || (a < b ? -1 : 1));
  const merged = new Set<string>();
  let together = 0;
  for (const [name, count] of rising) {
    if (count >= least && (together === 0 || together >= least)) break;
    merged.add(name);
    together += count;
  }
  return merged;
}

/** Of a field with one answer: its code, or that there is none. */
function nameOf(own: readonly string[]): string {
  return own[0] ?? '';
}
