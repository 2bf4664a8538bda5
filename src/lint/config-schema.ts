import { publishedAs } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { SETTABLE } from './rule-settings.ts';
import type { RuleLevel, RuleSettings } from './rule-settings.ts';

/** The shape of `diagnose.config.yaml` as written. */
export interface ConfigFile {
  readonly set?: RuleSettings['set'];
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  readonly ignore?: readonly string[];
}

const level: JsonSchema = { enum: ['error', 'warning', 'info', 'off'] };

/**
 * JSON Schema (2020-12) of `diagnose.config.yaml`, published as
 * `questionnaires/config.schema.json`.
 */
export const CONFIG_SCHEMA: JsonSchema = {
  ...publishedAs('config.schema.json'),
  title: 'diagnose lint 设置',
  type: 'object',
  additionalProperties: false,
  properties: {
    set: {
      description: '用哪一组规则：recommended（默认）查对错，strict 另查写法。',
      enum: ['recommended', 'strict'],
    },
    rules: {
      description: '单条规则的轻重：error、warning、info、off；写在这里的盖过 set。',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(SETTABLE.map((code) => [code, level])),
    },
    ignore: {
      description: '不检查的文件，通配写法，相对本文件所在的文件夹，如 drafts/**。',
      type: 'array',
      items: { type: 'string', minLength: 1 },
    },
  },
};
