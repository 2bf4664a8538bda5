import { isRecord } from '../source/is-record.ts';
import { QUESTIONNAIRE_SCHEMA } from './schema.ts';
import { publishedAs } from './schema-parts.ts';
import type { JsonSchema } from './schema-parts.ts';

const name: JsonSchema = { type: 'string', pattern: '^[A-Za-z0-9_]{1,64}$' };

/**
 * JSON Schema (2020-12) of a questionnaire that extends another, published as
 * `questionnaires/extension.schema.json`: the same keys, of which only the names are required.
 */
export const EXTENSION_SCHEMA: JsonSchema = extensionSchema();

function extensionSchema(): JsonSchema {
  const { properties, ...head } = QUESTIONNAIRE_SCHEMA;
  const relaxed = isRecord(properties) ? Object.entries(properties) : [];
  const own = Object.fromEntries(relaxed.map(([key, schema]) => [key, relax(schema)]));
  const { scoring } = own;
  return {
    ...head,
    ...publishedAs('extension.schema.json'),
    title: 'diagnose 扩展问卷',
    required: ['extends', 'id', 'version'],
    properties: {
      extends: {
        description:
          '在哪一份问卷上改：自带问卷的编号，或从本文件所在的文件夹算起的位置（文件夹或 YAML 文件）。只能扩展一层。',
        type: 'string',
        minLength: 1,
        maxLength: 500,
      },
      remove: {
        description:
          '去掉的东西：部分、题、节点、红线、计算值、核对的编号；选项写「题号.代码」。先去掉，再合并。',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,63}(\\.[A-Za-z0-9_]{1,32})?$' },
      },
      ...own,
      ...(isRecord(scoring) && { scoring: { ...scoring, required: [] } }),
    },
  };
}

/** What is merged by its name needs nothing else, and may say behind which other it goes. */
function relax(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(relax);
  if (!isRecord(schema)) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, relax(value)]),
  );
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const key = ['id', 'code'].find((one) => required.includes(one));
  // Inputs of a node have an id as well, and nothing that could be left out.
  if (key === undefined || required.length === 1) return inner;
  const properties = isRecord(inner['properties']) ? inner['properties'] : {};
  const after = { ...name, description: '放在哪一个后面（编号或代码）；不写：新的放在最后。' };
  return { ...inner, required: [key], properties: { ...properties, after } };
}
