import { reference, text } from './schema-parts.ts';
import type { JsonSchema } from './schema-parts.ts';

const byQuestion = (description: string, value: JsonSchema): JsonSchema => ({
  description,
  type: 'object',
  minProperties: 1,
  propertyNames: reference,
  additionalProperties: { type: 'object', minProperties: 1, additionalProperties: value },
});

const reading: JsonSchema = {
  description: '另一种读法：一起换的写在一条里。',
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    answers: byQuestion('按题：选了哪个代码，改当作哪个代码。', { type: ['string', 'integer'] }),
    values: byQuestion('按题：哪个选项改成多少分，可写分数，如 5/7。', {
      type: ['number', 'string'],
      if: { type: 'string' },
      then: { pattern: '^-?\\d{1,9}/[1-9]\\d{0,8}$' },
    }),
    levels: {
      description: '总分节点的哪一级改成什么条件。',
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^\\d{1,9}$' },
      additionalProperties: { $ref: '#/$defs/need' },
    },
  },
};

/** `open_points`: what is not settled, and how else it could be read. */
export const OPEN_POINTS: JsonSchema = {
  description: '这份问卷自身还没有定论的地方；写了 instead，报告就算出它改不改变等级。',
  type: 'array',
  items: {
    ...text,
    then: {
      if: { required: ['instead'], properties: { instead: true } },
      then: {
        additionalProperties: false,
        required: ['text', 'instead'],
        properties: {
          text,
          instead: {
            description: '另一种读法，可以几种。',
            type: 'array',
            minItems: 1,
            items: reading,
          },
        },
      },
      else: { minProperties: 1, additionalProperties: { type: 'string', minLength: 1 } },
    },
  },
};
