import { closed, id, publishedAs, source } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { ENTRY_SCHEMAS } from './schema.ts';

/** The most characters of a name, and of a note. */
export const LONGEST = { name: 100, note: 500 } as const;

const words = (description: string, maxLength: number = LONGEST.name): JsonSchema => ({
  description,
  type: 'string',
  minLength: 1,
  maxLength,
});

const list = (items: JsonSchema, description: string): JsonSchema => ({
  description,
  type: 'array',
  items,
});

const yuan: JsonSchema = { description: '元。', type: 'number', minimum: 0 };

const supplier = closed(['id', 'name'], {
  id,
  name: words('单位全称；不写联系人、电话、微信。'),
  also: list(words('别的叫法。'), '简称、以前的名称；核对利益关系时用。'),
  roles: list(words('角色。'), '它是什么：牵引单位、服务商、平台商……'),
});

const product = closed(['id', 'name', 'supplier'], {
  id,
  name: words('产品或服务的名称。'),
  supplier: { ...id, description: '供应商的编号。' },
  solutions: list(id, '属于哪些方案类别（solutions 的编号）。'),
  capabilities: list(id, '没有合适的类别时：提升哪些能力（capabilities 的编号）。'),
  price: {
    ...closed(['low', 'high'], {
      low: yuan,
      high: yuan,
      per: {
        description: '一次性 once、每年 year、每月 month；不知道就不写。',
        enum: ['once', 'year', 'month'],
      },
    }),
    description: '供应商的报价，元，最低到最高；不知道就不写。',
  },
  price_words: words('报价说不成一个数时，照原话写。', LONGEST.note),
  note: words('适用、限制等；不写联系方式。', LONGEST.note),
});

/** JSON Schema (2020-12) of a catalogue of one's own, published as `questionnaires/catalogue.schema.json`. */
export const LAYER_SCHEMA: JsonSchema = {
  ...publishedAs('catalogue.schema.json'),
  title: 'diagnose 自有目录',
  ...closed(['catalogue', 'source'], {
    catalogue: words('这份目录叫什么，报告里会写。'),
    source: { ...source, description: '从哪里来、哪天的。' },
    suppliers: list(supplier, '团队自己的供应商；本工具不带，也不推荐任何一家。'),
    products: list(product, '团队自己的产品，挂在方案类别或能力下面。'),
    capabilities: list(ENTRY_SCHEMAS.capability, '自己加的能力；编号与自带的一样就代替它。'),
    solutions: list(ENTRY_SCHEMAS.solution, '自己加的方案类别；编号与自带的一样就代替它。'),
    policies: list(ENTRY_SCHEMAS.policy, '自己加的政策；编号与自带的一样就代替它。'),
  }),
};
