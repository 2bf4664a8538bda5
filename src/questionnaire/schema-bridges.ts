import { reference } from './schema-parts.ts';
import type { JsonSchema } from './schema-parts.ts';

const implied: JsonSchema = {
  type: 'object',
  minProperties: 1,
  propertyNames: reference,
  additionalProperties: {
    description: '本问卷这道题选了哪个代码，对方那道题就至少（或至多）是哪个代码。',
    type: 'object',
    minProperties: 1,
    additionalProperties: { type: ['string', 'integer'] },
  },
};

/** `bridges`: what answers here imply for another questionnaire. */
export const BRIDGES: JsonSchema = {
  description: '由本问卷的答案，能推出另一份问卷的哪些界限；只写逻辑上一定成立的，不写估计。',
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['to', 'bounds'],
    properties: {
      to: {
        description: '另一份问卷的编号，要是自带的。',
        type: 'string',
        pattern: '^[a-z][a-z0-9-]{0,63}$',
      },
      bounds: {
        description: '按对方的题号写。',
        type: 'object',
        minProperties: 1,
        propertyNames: reference,
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          properties: {
            at_least: {
              ...implied,
              description: '写出的每道题都推出一个代码时，取其中最低的，作为下限。',
            },
            at_most: { ...implied, description: '写出的各题推出的代码里最低的，作为上限。' },
          },
        },
      },
    },
  },
};
