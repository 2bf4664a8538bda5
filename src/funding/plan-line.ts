import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { ids, orNull, record, said } from '../scoring/result-schema-parts.ts';
import type { FirmPlan } from './firm-plan.ts';

/** A line of `plans.jsonl`: the plan of one firm, and which row of which survey it was made for. */
export interface PlanLine {
  readonly firm: string;
  readonly key: string;
  readonly wave: string | null;
  readonly source: { readonly file: string; readonly sheet?: string; readonly row: number };
  readonly plan: FirmPlan;
}

const word: JsonSchema = { type: 'string' };
const yuan: JsonSchema = { type: 'integer', minimum: 0 };
const amount = record({ low: yuan, high: yuan });

const policy = record({
  id: word,
  tier: { enum: ['national', 'province', 'city'] },
  status: said('counted 算得进来；别的是算不进来的原因。', word),
  low: yuan,
  high: yuan,
});

const plan = record({
  status: said('found 排出来了，none 条件内排不出，stopped 没有算完。', {
    enum: ['found', 'none', 'stopped'],
  }),
  steps: said('要做的方案，按先后。', ids),
  level: said('做完是第几级；没有等级是 null。', orNull({ type: 'integer' })),
  cost: said('要花的钱，元，三年；unpriced 是没有价格的步骤。', {
    ...record({ low: yuan, middle: yuan, high: yuan, unpriced: ids }),
  }),
  months: said('几个月做完。', { type: 'number', minimum: 0 }),
  contract: said('签合同的日子。', word),
  acceptance: said('验收的日子。', word),
  subsidies: said('能算进来的补助，元。', amount),
  policies: said('每条政策。', { type: 'array', items: policy }),
});

/** JSON Schema (2020-12) of a line of `plans.jsonl`, which `diagnose batch --plan` writes. */
export const PLAN_LINE_SCHEMA: JsonSchema = {
  title: 'diagnose 批量计划的一行',
  ...record({
    firm: word,
    key: word,
    wave: { type: ['string', 'null'] },
    source: record({ file: word, sheet: word, row: { type: 'integer', minimum: 1 } }, 'sheet'),
    plan,
  }),
};
