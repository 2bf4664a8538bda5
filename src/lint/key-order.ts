import { ANSWERS_SCHEMA } from '../answers/schema.ts';
import {
  CAPABILITIES_SCHEMA,
  POLICIES_SCHEMA,
  PROFILE_SCHEMA,
  SOLUTIONS_SCHEMA,
} from '../catalogue/schema.ts';
import { LAYER_SCHEMA } from '../catalogue/layer-schema.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { NORM_SCHEMA } from '../norm/norm-schema.ts';
import { QUESTIONNAIRE_SCHEMA } from '../questionnaire/schema.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { TRANSLATION_SCHEMA } from '../questionnaire/translate.ts';
import { misplacedKeys } from '../source/key-order.ts';
import type { WrittenSource } from '../source/parse-source.ts';
import { CASES_SCHEMA } from './cases-schema.ts';
import type { FileKind } from './classify.ts';

const UNORDERED = ['config', 'template', 'theme', 'expert'] as const;

type UnorderedKind = (typeof UNORDERED)[number];

function isUnordered(kind: FileKind): kind is UnorderedKind {
  return UNORDERED.some((one) => one === kind);
}

// Settings are few, and which rule comes first says nothing.
const SCHEMAS: Readonly<Record<Exclude<FileKind, UnorderedKind>, JsonSchema>> = {
  questionnaire: QUESTIONNAIRE_SCHEMA,
  answers: ANSWERS_SCHEMA,
  cases: CASES_SCHEMA,
  translation: TRANSLATION_SCHEMA,
  profile: PROFILE_SCHEMA,
  capabilities: CAPABILITIES_SCHEMA,
  solutions: SOLUTIONS_SCHEMA,
  policies: POLICIES_SCHEMA,
  layer: LAYER_SCHEMA,
  norm: NORM_SCHEMA,
};

/** Keys in another order than that of the schema: the same questionnaire, harder to compare. */
export function* keyOrder(source: WrittenSource, kind: FileKind): Generator<Diagnostic> {
  if (isUnordered(kind)) return;
  for (const { key, before, place, edits } of misplacedKeys(source, SCHEMAS[kind])) {
    const args = { key, before };
    const finding = { ...place, code: 'key-order', severity: 'info', args } as const;
    yield edits.length > 0 ? { ...finding, fix: { edits } } : finding;
  }
}
