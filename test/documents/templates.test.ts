import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BLOCKS } from '../../src/report/blocks/index.ts';
import { COHORT_BLOCKS } from '../../src/report/cohort/blocks/index.ts';
import { COHORT_SHAPES } from '../../src/report/cohort/cohort-values.ts';
import { loadExpert } from '../../src/report/expert/load-expert.ts';
import { checkReportTemplate } from '../../src/report/load-report-template.ts';
import { VALUE_SHAPES } from '../../src/report/template-values.ts';
import { LIQUID_NAMES } from '../../src/template/liquid.ts';
import { catalogue } from '../load.ts';

// docs/templates.md: its example loads, and it names every block, argument, value and filter.

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
const fenced = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1] ?? '';

test.each([
  ['report.md', 'markdown'],
  ['theme.yaml', 'yaml'],
])('when the example of %s is checked, then nothing is found', (file, language) => {
  expect(checkReportTemplate({ file, bytes: new TextEncoder().encode(fenced(language)) })).toEqual(
    [],
  );
});

test('when the example of the expert’s words is checked, then its solutions and passages are there', () => {
  const example = /```yaml\n(assessor:.*?)```/s.exec(page)?.[1] ?? '';
  const firm = readFileSync(new URL('../../templates/firm/report.md', import.meta.url), 'utf8');
  const passages = [...firm.matchAll(/\{%-? *passage +["']?(\w+)/g)];
  const { expert, diagnostics } = loadExpert(
    { file: 'expert.yaml', bytes: new TextEncoder().encode(example) },
    {
      solutions: catalogue().catalogue.solutions.map(({ id }) => id),
      passages: passages.map(([, name = '']) => name),
    },
  );
  expect(diagnostics).toEqual([]);
  expect(Object.keys(expert?.solutions ?? {})).toHaveLength(2);
});

test.each([...Object.entries(BLOCKS), ...Object.entries(COHORT_BLOCKS)])(
  'when the block "%s" is looked up, then it stands there',
  (name, block) => {
    // Values of the same name have a table of their own.
    const row = page
      .slice(page.indexOf('## 3'))
      .split('\n')
      .find((line) => line.startsWith('|') && line.includes(`\`${name}\``));
    expect(row).toBeDefined();
    for (const arg of [...(block.needs ?? []), ...(block.takes ?? [])])
      expect(row).toContain(`\`${arg}\``);
  },
);

test('when a value or filter is looked up, then it stands there', () => {
  for (const name of [
    ...Object.keys(VALUE_SHAPES),
    ...Object.keys(COHORT_SHAPES),
    ...LIQUID_NAMES.filters,
  ]) {
    expect(page, name).toMatch(new RegExp(`\`${name}[\`.]`));
  }
});
