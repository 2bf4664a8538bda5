import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { textsIn } from '../../src/questionnaire/translate.ts';
import { BY_SITE, foundWhere, loadBySite } from './by-site.ts';

test('when a group is loaded, then the number of items is asked, and every question of each', () => {
  const [, ...questions] = loadBySite().questionnaire.sections[0]?.questions ?? [];
  expect(questions.map(({ id }) => id)).toEqual([
    'sites',
    ...[1, 2, 3].flatMap((item) => [
      `sites.${item}.heads`,
      `sites.${item}.dust`,
      `sites.${item}.why`,
    ]),
    'moving',
  ]);
  expect(questions[0]).toMatchObject({ kind: 'number', minimum: '1', maximum: '3', integer: true });
  expect(questions[6]).toMatchObject({
    title: { 'zh-CN': '车间 2：{{answers.sites.2.heads}} 人，为什么没有？' },
    when: `answers.sites >= 2 && (answers["sites.2"].dust == 'A' && answers.owner == 'yes')`,
    repeat: { id: 'sites', item: 2, of: 'why' },
  });
});

test('when nodes name inner questions, then outside all items come in, and inside the own one', () => {
  const nodes = new Map(loadBySite().questionnaire.scoring.nodes.map((node) => [node.id, node]));
  const inputs = (id: string): unknown =>
    nodes.get(id)?.of.map((input) => [input.id, input.weight, input.weightFrom]);
  expect(inputs('total')).toEqual([
    ['sites.1.dust', '1', 'sites.1.heads'],
    ['sites.2.dust', '1', 'sites.2.heads'],
    ['sites.3.dust', '1', 'sites.3.heads'],
  ]);
  expect(inputs('site_score.2')).toEqual([
    ['twice.2', '1', undefined],
    ['sites.2.dust', '1', undefined],
  ]);
  expect(inputs('twice.3')).toEqual([
    ['sites.3.dust', '2', undefined],
    ['moving', '1', undefined],
  ]);
  expect(inputs('worst')).toEqual([1, 2, 3].map((item) => [`site_score.${item}`, '1', undefined]));
  expect(nodes.get('site_score.2')?.levels?.steps[1]?.needs).toMatchObject({ id: 'sites.2.dust' });
});

test('when texts are listed for translation, then inner questions have their own keys', () => {
  const plain = BY_SITE.replace('{ zh-CN: 车间, en: Workshop }', '车间');
  const keys = textsIn(parseDocument(plain).toJS()).map(([key]) => key);
  expect(keys).toContain('dust.title');
  expect(keys).toContain('sites.item');
});

test('when words change, then the hash does not; when a maximum does, then it does', () => {
  const { hash } = loadBySite().questionnaire;
  const hashOf = (part: string, other: string): string =>
    loadBySite(BY_SITE.replace(part, other)).questionnaire.hash;
  expect(hashOf('zh-CN: 车间', 'zh-CN: 厂区')).toBe(hash);
  expect(hashOf('除尘怎么样', '有没有除尘')).toBe(hash);
  expect(hashOf('maximum: 3', 'maximum: 4')).not.toBe(hash);
});

// Each is told once, where it is written, though there are three items.
test.each([
  ['id: owner', 'id: dust', ['unknown-id owner', 'duplicate-id dust']],
  [
    'per: sites\n      title: 车',
    'per: site\n      title: 车',
    ['unknown-id sites.dust', 'unknown-id site'],
  ],
  ["answers.dust == 'A'", "answers.dusty == 'A'", ['unknown-id dusty']],
  ["answers.owner == 'yes'", "answers.moving == 'yes'", ['later-question answers.moving']],
  ['answers.sites >= 2, options', "answers.dust == 'A', options", ['unknown-id dust']],
  [
    'weight: { answer: heads }',
    'weight: [{ when: answers.dust == null, is: 1 }]',
    ['unknown-id dust'],
  ],
  ['maximum: 3', 'maximum: 21', ['number-not-allowed 21']],
  ['        maximum: 3\n', '', ['missing-key id: sites']],
  ['maximum: 3', 'maximum: 3\n        minimum: 4', ['limits-reversed 4']],
  ['kind: text, title', 'kind: repeat, title', ['value-not-allowed repeat']],
  ['scale: how, capability', 'scale: who, capability', ['unknown-scale who']],
  [
    "'{{answers.heads}} 人",
    "'{{answers.hands}} 人",
    ["unknown-id '{{answers.hands}} 人，为什么没有？'"],
  ],
  ['{ score: sites.dust', '{ score: moved', ['unknown-id moved']],
  ['kind: yes_no, title: 是', 'item: 个, kind: yes_no, title: 是', ['key-not-for-kind item']],
])('when "%s" is "%s", then it is found at its place', (part, other, found) => {
  expect(foundWhere(part, other)).toEqual(found);
});
