import type { CohortOptions } from '../../cohort/build-cohort.ts';
import { STAGE_COLUMNS } from '../../cohort/follow-stages.ts';
import { groupFields } from '../../cohort/group-fields.ts';
import type { GroupField } from '../../cohort/group-fields.ts';
import { UsageError } from '../errors.ts';
import type { Pack } from '../load-pack.ts';
import type { CohortWords } from '../words.ts';

/** What the command line asks to group and choose by. */
export interface ChosenGroups extends Pick<CohortOptions, 'by' | 'where' | 'stages'> {
  /** Every field that is needed, each once. */
  readonly fields: readonly GroupField[];
}

/** The groups of a picture that was not asked for any. */
const USUAL = ['town', 'sector', 'size'];

/** Every field that firms can be grouped by, by id. */
export function cohortFields({ catalogue }: Pack): ReadonlyMap<string, GroupField> {
  return groupFields(catalogue.catalogue.profile);
}

/** The words of the command line, held against the fields that there are. */
export function chooseGroups(
  { by, where = [], stages }: CohortWords,
  fields: ReadonlyMap<string, GroupField>,
): ChosenGroups {
  const groupings = by ?? USUAL.filter((id) => fields.has(id));
  const asked = groupings.map((word) => fieldsIn(word));
  const filters = where.map((word) => filterIn(word, fields));
  const ids = new Set([...asked.flat(), ...filters.map(({ field }) => field)]);
  return {
    by: asked,
    where: filters,
    stages: stages === undefined ? STAGE_COLUMNS : listOf(stages),
    fields: [...ids].map((id) => fieldNamed(id, fields)),
  };
}

function fieldsIn(by: string): readonly string[] {
  const ids = [...new Set(listOf(by))];
  if (ids.length === 1 || ids.length === 2) return ids;
  throw new UsageError('cohort.two-fields', { by, count: ids.length });
}

function filterIn(
  filter: string,
  fields: ReadonlyMap<string, GroupField>,
): ChosenGroups['where'][number] {
  const [id = '', codes = '', ...more] = filter.split('=');
  const values = listOf(codes);
  if (values.length === 0 || more.length > 0) throw new UsageError('cohort.bad-filter', { filter });
  const field = fieldNamed(id.trim(), fields);
  return { field: field.id, values: values.map((value) => codeNamed(value, field)) };
}

function fieldNamed(id: string, fields: ReadonlyMap<string, GroupField>): GroupField {
  const field = fields.get(id);
  if (field) return field;
  throw new UsageError('cohort.no-such-field', { field: id, known: [...fields.keys()].join(', ') });
}

/** A code, or the label in any language. */
function codeNamed(value: string, { id, codes }: GroupField): string {
  const found = codes.find(({ code, label }) => {
    const labels = typeof label === 'string' ? [label] : Object.values(label ?? {});
    return code === value || labels.includes(value);
  });
  if (found) return found.code;
  const known = codes.map(({ code }) => code).join(', ');
  throw new UsageError('cohort.no-such-group', { field: id, code: value, known });
}

function listOf(words: string): readonly string[] {
  return words
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
