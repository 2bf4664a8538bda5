import type { Grouping } from './cohort.ts';
import { describeGroup } from './describe-group.ts';
import type { FirmRecord } from './firm-record.ts';
import type { GroupField } from './group-fields.ts';

/** Firms by the groups of one field or of two; groups without a firm are left out. */
export function groupFirms(
  firms: readonly FirmRecord[],
  by: readonly string[],
  fields: readonly GroupField[],
  described: Parameters<typeof describeGroup>[2],
): Grouping {
  const places = by.map((id) => fields.findIndex((field) => field.id === id));
  const groups = new Map<string, { key: readonly (string | null)[]; firms: FirmRecord[] }>();
  for (const firm of firms) {
    for (const key of keysOf(places.map((place) => firm.groups[place] ?? []))) {
      const name = JSON.stringify(key);
      const group = groups.get(name) ?? { key, firms: [] };
      group.firms.push(firm);
      groups.set(name, group);
    }
  }
  const ranks = places.map((place) => rankOf(fields[place]));
  const sorted = [...groups.values()].toSorted((a, b) => {
    const differing = ranks.find((rank, at) => rank(a.key[at]) !== rank(b.key[at]));
    const at = differing ? ranks.indexOf(differing) : 0;
    return differing ? differing(a.key[at]) - differing(b.key[at]) : 0;
  });
  return {
    fields: by,
    overlapping: places.some((place) => fields[place]?.overlapping === true),
    levels: described.levels,
    groups: sorted.map((group) => describeGroup(group.key, group.firms, described)),
  };
}

/** Each group of the first field with each of the second. */
function keysOf(groups: readonly (readonly string[])[]): readonly (readonly (string | null)[])[] {
  return groups.reduce<readonly (readonly (string | null)[])[]>(
    (keys, own) =>
      keys.flatMap((key) => (own.length === 0 ? [null] : own).map((code) => [...key, code])),
    [[]],
  );
}

/** In the order of the field's own codes; who did not say comes last. */
function rankOf(field: GroupField | undefined): (code: string | null | undefined) => number {
  const places = new Map(field?.codes.map(({ code }, at) => [code, at]));
  return (code) => places.get(code ?? '') ?? places.size;
}
