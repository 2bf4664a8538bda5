import type { Catalogue } from '../../catalogue/types.ts';
import type { Cohort, LevelClass } from '../../cohort/cohort.ts';
import { MERGED } from '../../cohort/public/merge-small-groups.ts';
import type { GroupField } from '../../cohort/group-fields.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Text } from '../../questionnaire/question-types.ts';
import type { Questionnaire } from '../../questionnaire/types.ts';
import type { Writing } from '../short-document.ts';

/** A cohort and the words for it. */
export interface CohortInput extends Writing {
  readonly cohort: Cohort;
  readonly questionnaire: Questionnaire;
  readonly catalogue: Catalogue;
  readonly fields: ReadonlyMap<string, GroupField>;
}

export interface CohortContext extends CohortInput {
  readonly text: (text: Text) => string;
  readonly dimensions: readonly { readonly id: string; readonly title: string }[];
}

export function cohortContext(input: CohortInput): CohortContext {
  const { questionnaire, language } = input;
  const { nodes, dimensions } = questionnaire.scoring;
  const text = (words: Text): string => textIn(words, language);
  return {
    ...input,
    text,
    dimensions: dimensions.flatMap((id) => {
      const node = nodes.find((one) => one.id === id);
      return node ? [{ id, title: text(node.title) }] : [];
    }),
  };
}

/** The full name of a level, or of several taken together. */
export function levelName(
  { values }: LevelClass,
  { questionnaire, say, text }: CohortContext,
): string {
  const { nodes, main } = questionnaire.scoring;
  const steps = nodes.find(({ id }) => id === main)?.levels?.steps ?? [];
  const names = values.map((value) => {
    const step = steps.find((one) => one.value === value);
    return step
      ? say('cohort.level', { value: step.value, name: text(step.name) })
      : say('cohort.no-level');
  });
  return names.join(say('report.list-separator'));
}

/** Short enough for a column. */
export function levelShort({ values }: LevelClass, { say }: Pick<CohortContext, 'say'>): string {
  const [first = null] = values;
  const last = values.at(-1) ?? null;
  if (last === null) return say('cohort.no-level');
  const from = first ?? values.find((value) => value !== null) ?? last;
  return from === last
    ? say('cohort.level-short', { value: last })
    : say('cohort.levels-short', { from, to: last });
}

export function fieldName(id: string, { fields, say, text }: CohortContext): string {
  const title = fields.get(id)?.title;
  return say('cohort.field', { id, title: title === undefined ? id : text(title) });
}

/** The words of a group, or of the firms that did not say. */
export function groupName(
  key: readonly (string | null)[],
  by: readonly string[],
  context: CohortContext,
): string {
  const { fields, say, text } = context;
  return key
    .map((code, at) => {
      if (code === null) return say('cohort.not-said');
      if (code === MERGED) return say('cohort.merged');
      const field = fields.get(by[at] ?? '');
      const label = field?.codes.find((one) => one.code === code)?.label;
      return label === undefined ? say('cohort.class', { code }) : text(label);
    })
    .join(' · ');
}
