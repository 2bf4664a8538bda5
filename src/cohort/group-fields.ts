import { holds } from '../questionnaire/build-bands.ts';
import type { ProfileField } from '../catalogue/types.ts';
import type { Band } from '../questionnaire/question-types.ts';
import type { Text } from '../questionnaire/question-types.ts';
import type { GivenValue, ScoredFirm } from './scored-firm.ts';
import { sizeClass, SIZE_CLASSES } from './size-class.ts';

/** Something that firms are grouped or chosen by. */
export interface GroupField {
  readonly id: string;
  /** Absent for what is worked out: the size class. */
  readonly title?: Text;
  /** Every group that there can be, in order; a label is absent where the code says it. */
  readonly codes: readonly { readonly code: string; readonly label?: Text }[];
  /** A firm may be in several. */
  readonly overlapping: boolean;
  /** None where the firm did not say. */
  readonly groupsOf: (profile: ScoredFirm['profile']) => readonly string[];
}

/** The size class of a firm by staff and revenue. */
const SIZE = 'size';

/** Fields that say much of each other. */
export const SIZE_FIELDS: ReadonlySet<string> = new Set([SIZE, 'staff', 'revenue']);

/** Fields of the profile that put firms into groups, and the size class. What names a person is none. */
export function groupFields(profile: readonly ProfileField[]): ReadonlyMap<string, GroupField> {
  const fields = profile.filter(({ personal }) => !personal).flatMap(fieldOf);
  const size: GroupField = {
    id: SIZE,
    codes: SIZE_CLASSES.map((code) => ({ code })),
    overlapping: false,
    groupsOf: (given) =>
      some(sizeClass(numberIn(given, 'staff', profile), numberIn(given, 'revenue', profile))),
  };
  return new Map([...fields, size].map((field) => [field.id, field]));
}

function fieldOf(field: ProfileField): readonly GroupField[] {
  const { id, title, kind, options, bands } = field;
  const chosen = [...options, ...bands].map(({ code, label }) => ({ code, label }));
  const known = new Set(chosen.map(({ code }) => code));
  if (kind === 'single' || kind === 'multiple') {
    const groupsOf: GroupField['groupsOf'] = (given) =>
      [given[id] ?? []]
        .flat()
        .filter((code) => typeof code === 'string' && known.has(code))
        .map(String);
    return [{ id, title, codes: chosen, overlapping: kind === 'multiple', groupsOf }];
  }
  if (kind === 'yes_no') {
    const groupsOf: GroupField['groupsOf'] = (given) => some(given[id]?.toString());
    return [{ id, title, codes: chosen, overlapping: false, groupsOf }];
  }
  if (kind !== 'number') return [];
  if (id === 'staff') return [{ id, title, ...STAFF }];
  if (bands.length === 0) return [];
  return [
    {
      id,
      title,
      codes: chosen,
      overlapping: false,
      groupsOf: (given) => some(bandOf(given[id], bands)),
    },
  ];
}

/** Numbers of people, cut where size classes are. */
const STAFF_CLASSES = [
  { code: 'lt_20', below: 20 },
  { code: '20_99', below: 100 },
  { code: '100_299', below: 300 },
  { code: '300_999', below: 1000 },
  { code: 'ge_1000', below: Number.POSITIVE_INFINITY },
] as const;

const STAFF: Pick<GroupField, 'codes' | 'overlapping' | 'groupsOf'> = {
  codes: STAFF_CLASSES.map(({ code }) => ({ code })),
  overlapping: false,
  groupsOf: ({ staff }) =>
    some(
      typeof staff === 'number'
        ? STAFF_CLASSES.find(({ below }) => staff < below)?.code
        : undefined,
    ),
};

function bandOf(value: GivenValue | undefined, bands: readonly Band[]): string | undefined {
  if (typeof value === 'number') return bands.find((band) => holds(band, value))?.code;
  return bands.find(({ code }) => code === value)?.code;
}

/** A number that was given, or the least of the band that was. */
function numberIn(
  given: ScoredFirm['profile'],
  id: string,
  profile: readonly ProfileField[],
): number | undefined {
  const value = given[id];
  if (typeof value === 'number') return value;
  const bands = profile.find((field) => field.id === id)?.bands ?? [];
  const band = bands.find(({ code }) => code === value);
  return band && Number(band.from ?? 0);
}

function some(code: string | undefined): readonly string[] {
  return code === undefined ? [] : [code];
}
