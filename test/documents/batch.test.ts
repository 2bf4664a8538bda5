import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findFormat } from '../../src/batch/find-format.ts';
import { loadMapping } from '../../src/batch/load-mapping.ts';
import { questionNames } from '../../src/batch/question-names.ts';
import { bytesOf, questionnaire, SHIPPED_PROFILE } from '../load.ts';

// docs/batch.md: its mapping is one that is read.

const page = readFileSync(new URL('../../docs/batch.md', import.meta.url), 'utf8');

test('when the mapping of the page is read, then every line of it is right', () => {
  const text = /```yaml\n(questionnaire:[\s\S]*?)```/.exec(page)?.[1] ?? '';
  const loaded = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
  const names = questionNames(loaded, SHIPPED_PROFILE);
  const { questionnaire: asked } = loaded;
  const { mapping, diagnostics } = loadMapping(new TextEncoder().encode(text), 'map.yaml', {
    questionnaire: asked,
    names,
  });
  expect(diagnostics).toEqual([]);
  expect(mapping?.columns.map(({ use }) => use.kind)).toEqual([
    'question',
    'question',
    'question',
    'keep',
    'wave',
    'total',
    'drop',
  ]);
});

test('when a mapping names what is not there, then it is refused with its places', () => {
  const loaded = questionnaire(bytesOf('questionnaires/quick/questionnaire.yaml'));
  const names = questionNames(loaded, SHIPPED_PROFILE);
  const text = `columns:
  - { heading: a, as: answers.nothing }
  - { heading: b, as: answers.finance, option: Z }
  - { heading: c, as: answers.finance, texts: { 好: Z } }
`;
  const { diagnostics } = loadMapping(new TextEncoder().encode(text), 'map.yaml', {
    questionnaire: loaded.questionnaire,
    names,
  });
  expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '2 unknown-question',
    '3 unknown-option',
    '4 unknown-option',
  ]);
});

test('when the shipped exports are looked at, then each is what its name says', () => {
  for (const name of ['wjx.csv', 'expert-team.xlsx', 'jinshuju.xlsx']) {
    const start = bytesOf(`examples/surveys/${name}`).subarray(0, 200);
    expect(name).toContain(findFormat(name, start));
  }
});
