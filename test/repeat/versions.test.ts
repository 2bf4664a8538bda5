import { expect, test } from 'vitest';
import { compareQuestionnaires } from '../../src/versions/compare.ts';
import { migrateAnswers } from '../../src/versions/migrate-answers.ts';
import { editYaml } from '../../src/source/edit-yaml.ts';
import { BY_SITE, loadBySite } from './by-site.ts';

const renamed = BY_SITE.replaceAll('sites', 'shops')
  .replace('- id: shops', '- id: shops\n        was: [sites]')
  .replaceAll('heads', 'staff')
  .replace('id: staff', 'id: staff, was: [heads]');

test('when a group and an inner question have new names, then old answers are taken along', () => {
  const text = 'answers:\n  sites:\n    - { heads: 30, dust: C }\n    - { heads: 10, gone: 1 }\n';
  const file = {
    answers: {
      sites: [
        { heads: 30, dust: 'C' },
        { heads: 10, gone: 1 },
      ],
    },
  };
  const old = loadBySite().questionnaire;
  const migration = migrateAnswers(file, loadBySite(renamed).questionnaire, old);
  expect(migration.lost).toEqual([{ id: 'sites.2.gone', reason: 'question_gone', value: 1 }]);
  expect(migration.carried).toContain('shops.2.staff');
  expect(editYaml(text, migration.edits, () => '')).toBe(
    'answers:\n  shops:\n    - { staff: 30, dust: C }\n    - { staff: 10 }\n',
  );
});

test('when an inner question changes, then that is one change, whatever the number of items', () => {
  const other = BY_SITE.replace(
    '多少人？, minimum: 1, maximum: 100',
    '几个人？, minimum: 1, maximum: 50',
  );
  const { changes } = compareQuestionnaires(loadBySite(), loadBySite(other));
  expect(changes.map(({ id, key }) => [id, key])).toEqual([
    ['sites.1.heads', 'title.zh-CN'],
    ['sites.1.heads', 'title.en'],
    ['sites.1.heads', 'maximum'],
  ]);
});

test('when answers of a group are taken along as they are, then nothing is called renamed', () => {
  const file = { answers: { sites: [{ heads: 30, dust: 'C' }] } };
  const { carried, renamed: others } = migrateAnswers(file, loadBySite().questionnaire);
  expect(carried).toEqual(['sites.1.heads', 'sites.1.dust', 'sites']);
  expect(others).toEqual([]);
});

test('when an inner question has a new name, then that is one change in scoring and levels alike', () => {
  const named = (id: string): string =>
    BY_SITE.replaceAll('dust', id).replace('each: [site_score], on: level', `each: [${id}]`);
  const now = named('fumes').replace('id: fumes,', 'id: fumes, was: [dust],');
  const { changes } = compareQuestionnaires(loadBySite(named('dust')), loadBySite(now));
  expect(changes.map(({ what, id, old }) => [what, id, old])).toEqual([
    ['renamed', 'sites.1.fumes', 'sites.1.dust'],
  ]);
});
