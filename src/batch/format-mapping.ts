import { Document } from 'yaml';
import type { YAMLMap } from 'yaml';
import { isMap, isSeq } from 'yaml';
import type { Questionnaire } from '../questionnaire/types.ts';
import { nameOfTarget } from './column-use.ts';
import type { Column, ColumnUse } from './column-use.ts';

/** Columns → a mapping file to be kept; what is not sure has a remark that says why. */
export function formatMapping(
  columns: readonly Column[],
  {
    questionnaire,
    remark,
    about,
  }: {
    readonly questionnaire: Pick<Questionnaire, 'id' | 'version'>;
    readonly remark: (use: ColumnUse) => string | undefined;
    readonly about: string;
  },
): string {
  const document = new Document({
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    columns: columns.map(({ heading, use }) => ({ heading, ...written(use) })),
  });
  document.commentBefore = ` ${about}`;
  const list = document.get('columns');
  for (const [at, { use }] of columns.entries()) {
    const item: unknown = isSeq(list) ? list.items[at] : undefined;
    if (isMap(item)) dress(item, remark(use));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function dress(item: YAMLMap, remark: string | undefined): void {
  const map = item;
  map.flow = true;
  if (remark !== undefined) map.comment = ` ${remark}`;
}

function written(use: ColumnUse): Readonly<Record<string, string>> {
  if (use.kind === 'option') return { as: nameOfTarget(use.target), option: use.option.code };
  if (use.kind === 'total') return { as: `total.${use.node}` };
  if (use.kind === 'unknown') return { as: 'drop' };
  if (use.kind !== 'question') return { as: use.kind };
  const as = nameOfTarget(use.target);
  return use.values === undefined || use.values === 'label' ? { as } : { as, values: use.values };
}
