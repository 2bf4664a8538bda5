import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { ANSWERS_SCHEMA } from '../../src/answers/schema.ts';
import {
  CAPABILITIES_SCHEMA,
  POLICIES_SCHEMA,
  PROFILE_SCHEMA,
  SOLUTIONS_SCHEMA,
} from '../../src/catalogue/schema.ts';
import { LAYER_SCHEMA } from '../../src/catalogue/layer-schema.ts';
import { MAPPING_SCHEMA } from '../../src/batch/mapping-file.ts';
import { COHORT_SCHEMA } from '../../src/cohort/cohort-schema.ts';
import { SCORED_FIRM_SCHEMA } from '../../src/cohort/scored-firm-schema.ts';
import { CASES_SCHEMA } from '../../src/lint/cases-schema.ts';
import { CONFIG_SCHEMA } from '../../src/lint/config-schema.ts';
import { PLAN_SCHEMA } from '../../src/plan/plan-schema.ts';
import { QUESTIONNAIRE_SCHEMA } from '../../src/questionnaire/schema.ts';
import { EXTENSION_SCHEMA } from '../../src/questionnaire/schema-extension.ts';
import { TRANSLATION_SCHEMA } from '../../src/questionnaire/translate.ts';
import { NORM_SCHEMA } from '../../src/norm/norm-schema.ts';
import { THEME_SCHEMA } from '../../src/template/theme-schema.ts';
import { EXPERT_SCHEMA } from '../../src/report/expert/expert-schema.ts';
import { RESULT_SCHEMA } from '../../src/scoring/result-schema.ts';

const PUBLISHED = {
  'questionnaire.schema.json': QUESTIONNAIRE_SCHEMA,
  'extension.schema.json': EXTENSION_SCHEMA,
  'result.schema.json': RESULT_SCHEMA,
  'catalogue.schema.json': LAYER_SCHEMA,
  'mapping.schema.json': MAPPING_SCHEMA,
  'scored-firm.schema.json': SCORED_FIRM_SCHEMA,
  'cohort.schema.json': COHORT_SCHEMA,
  'answers.schema.json': ANSWERS_SCHEMA,
  'norm.schema.json': NORM_SCHEMA,
  'plan.schema.json': PLAN_SCHEMA,
  'translation.schema.json': TRANSLATION_SCHEMA,
  'cases.schema.json': CASES_SCHEMA,
  'config.schema.json': CONFIG_SCHEMA,
  'theme.schema.json': THEME_SCHEMA,
  'expert.schema.json': EXPERT_SCHEMA,
  'catalogue/profile.schema.json': PROFILE_SCHEMA,
  'catalogue/capabilities.schema.json': CAPABILITIES_SCHEMA,
  'catalogue/solutions.schema.json': SOLUTIONS_SCHEMA,
  'catalogue/policies.schema.json': POLICIES_SCHEMA,
};

test.each(Object.entries(PUBLISHED))(
  'when %s is read, then it is the schema of the program',
  async (file, schema) => {
    const published = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(published).toMatchFileSnapshot(`../../questionnaires/${file}`);
  },
);

test.each(Object.entries(PUBLISHED))(
  'when %s is checked, then it is valid JSON Schema',
  (_, schema) => {
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
  },
);

test.each(Object.entries(PUBLISHED))(
  'when an editor asks for %s by its name, then the name is where the package holds it',
  (file, schema) => {
    expect(schema['$id']).toBe(`https://unpkg.com/shuzhen/questionnaires/${file}`);
  },
);
