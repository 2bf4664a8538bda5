import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { publishedAs } from '../questionnaire/schema-parts.ts';
import type { CellValues } from './column-use.ts';

/** A mapping file as written: which column of a survey file is what. */
export interface MappingFile {
  readonly questionnaire?: string;
  readonly version?: string;
  readonly sheet?: string;
  readonly header?: number;
  readonly columns?: readonly MappedColumn[];
}

export interface MappedColumn {
  readonly heading: string;
  readonly as: string;
  readonly option?: string | number;
  readonly values?: CellValues;
  readonly texts?: Readonly<Record<string, string | number>>;
}

const words: JsonSchema = { type: 'string', minLength: 1 };
const code: JsonSchema = { type: ['string', 'number'] };

/** JSON Schema (2020-12) of a mapping file, published as `questionnaires/mapping.schema.json`. */
export const MAPPING_SCHEMA: JsonSchema = {
  ...publishedAs('mapping.schema.json'),
  title: 'diagnose 对应表',
  type: 'object',
  additionalProperties: false,
  properties: {
    questionnaire: { ...words, description: '对应哪份问卷（id）。' },
    version: {
      description: '文件是按哪个版本问的。',
      type: 'string',
      pattern: '^\\d+\\.\\d+\\.\\d+$',
    },
    sheet: { ...words, description: '读哪个工作表；不写就是第一个看得见的。' },
    header: { description: '表头在第几行；不写就自己找。', type: 'integer', minimum: 1 },
    columns: {
      description: '每列是什么；没有写的列自己认。',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['heading', 'as'],
        properties: {
          heading: {
            description: '列标题，照文件里写；同名的列按出现的先后写几次。',
            type: 'string',
          },
          as: {
            ...words,
            description:
              'answers.题号、profile.字段，或 id、key（认企业用）、wave（第几批）、version、total（总分）、total.节点、keep（保留）、drop（不要）、unsure（还没有定）。',
          },
          option: { ...code, description: '一列一个选项时：是哪个选项（代码）。' },
          values: {
            description: '格里写的是 label 选项文字、code 选项代码，还是 position 第几个选项。',
            enum: ['label', 'code', 'position'],
          },
          texts: {
            description: '格里别的写法：文字 → 选项代码。',
            type: 'object',
            additionalProperties: code,
          },
        },
      },
    },
  },
};
