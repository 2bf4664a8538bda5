import { describe, expect, test } from 'vitest';
import { lookAfterMigration } from '../../src/versions/after-migration.ts';
import { migrateAnswers } from '../../src/versions/migrate-answers.ts';
import type { Migration } from '../../src/versions/migrate-answers.ts';
import { answers, bytesOf, questionnaire } from '../load.ts';

const NEW = `id: check
version: 2.0.0
title: 自查
languages: [zh-CN]
sections:
  - id: part
    title: 部分
    questions:
      - { id: same, kind: single, title: 一样, options: [{ code: A, label: 甲, value: 0 }, { code: B, label: 乙, value: 1 }] }
      - id: named
        was: [first, second]
        kind: single
        title: 两道并成一道
        options: [{ code: X, was: [A, B], label: 甲, value: 0 }, { code: C, label: 丙, value: 1 }]
      - id: many
        kind: multiple
        title: 多选
        options: [{ code: N, label: 无, value: 0, exclusive: true }, { code: P, was: [A, B], label: 甲, value: 1 }, { code: C, label: 丙, value: 1 }]
      - { id: level, kind: level, title: 等级, not_applicable: false, options: [{ code: '0', label: 零 }, { code: '2', was: ['1'], label: 贰 }] }
      - id: count
        kind: number
        title: 几台
        unit: { zh-CN: 台, en: sets }
        minimum: 1
        maximum: 10
        integer: true
        bands: [{ code: few, range: '[1,5]', label: 少, value: 0 }, { code: lots, was: [many, '7'], range: '(5,10]', label: 多, value: 1 }]
      - { id: yes, kind: yes_no, title: 是否, options: [{ code: 'no', label: 否, value: 0 }, { code: 'yes', label: 是, value: 1 }] }
      - { id: words, kind: text, title: 文字, maximum_length: 3 }
      - id: shops
        was: [grid]
        kind: matrix
        title: 各车间
        required: false
        rows: [{ code: cast, label: 压铸 }, { code: paint, was: [coat], label: 喷涂 }]
        options: [{ code: A, label: 甲, value: 0 }, { code: P, was: [B], label: 乙, value: 1 }]
scoring:
  main: total
  nodes:
    - { id: left, title: 左, rule: sum, of: [same, named] }
    - { id: right, title: 右, rule: sum, of: [many, level, count, 'yes'] }
    - { id: total, title: 总分, rule: sum, of: [left, right] }
`;
const now = questionnaire(NEW);

function migrate(given: Readonly<Record<string, unknown>>): Migration {
  return migrateAnswers({ answers: given }, now.questionnaire);
}

describe('answers one by one', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a code', { same: 'B' }],
    ['a level as a number', { level: 2 }],
    ['several codes', { many: ['P', 'C'] }],
    ['a number', { count: 7 }],
    ['the code of a band', { count: 'few' }],
    ['yes as true', { yes: true }],
    ['words', { words: '三个字' }],
    ['nothing', { same: null }],
    ['a state', { same: { state: 'dont_know', note: '问过' } }],
    ['a value with a note', { count: { value: 3, note: '两台在修', evidence: ['清单'] } }],
  ])('when it is %s that fits, then it is taken along as it stands', (_, given) => {
    const { edits, lost, carried } = migrate(given);
    expect({ edits, lost, carried }).toEqual({ edits: [], lost: [], carried: Object.keys(given) });
  });

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a question that is gone', { gone: 'A' }, 'question_gone'],
    ['a name that every object has', { toString: 'A' }, 'question_gone'],
    ['an option that is gone', { same: 'Z' }, 'option_gone'],
    ['only options that are gone', { many: ['Y', 'Z'] }, 'option_gone'],
    ['a list where one is chosen', { same: ['A'] }, 'kind_changed'],
    ['one where several are chosen', { many: 'P' }, 'kind_changed'],
    ['words where a number is asked', { count: '很多' }, 'kind_changed'],
    ['a number below', { count: 0 }, 'out_of_range'],
    ['a number above', { count: { value: 11, note: '不少' } }, 'out_of_range'],
    ['half a number', { count: 1.5 }, 'out_of_range'],
    ['too many words', { words: '四个字了' }, 'out_of_range'],
    [
      'not applicable where all are asked',
      { level: { state: 'not_applicable', reason: '无' } },
      'not_applicable_refused',
    ],
    ['what now excludes each other', { many: ['N', 'C'] }, 'does_not_fit'],
    ['an unknown key', { same: { value: 'A', extra: 1 } }, 'does_not_fit'],
  ])('when it is %s, then it is lost with its value, and the reason said', (_, given, reason) => {
    const [id = ''] = Object.keys(given);
    const value = given[id];
    expect(migrate(given)).toEqual({
      carried: [],
      renamed: [],
      recoded: [],
      lost: [{ id, reason, value }],
      edits: [{ kind: 'remove', path: ['answers', id] }],
    });
  });

  test('when an option of several is gone, then the others stay and the one is told', () => {
    expect(migrate({ many: ['C', 'Z', 'A'] })).toMatchObject({
      carried: ['many'],
      recoded: [{ id: 'many', old: 'A', new: 'P' }],
      lost: [{ id: 'many', code: 'Z', reason: 'option_gone', value: ['C', 'Z', 'A'] }],
      edits: [{ kind: 'set', path: ['answers', 'many'], value: ['C', 'P'] }],
    });
  });

  test('when two old options became one, then it is ticked once', () => {
    expect(migrate({ many: ['A', 'B'] }).edits).toEqual([
      { kind: 'set', path: ['answers', 'many'], value: ['P'] },
    ]);
  });

  test('when a question and its option were renamed, then both are, inside a longer answer too', () => {
    expect(migrate({ second: { value: 'B', note: '记着' } })).toEqual({
      carried: ['named'],
      renamed: [{ old: 'second', new: 'named' }],
      recoded: [{ id: 'named', old: 'B', new: 'X' }],
      lost: [],
      edits: [
        { kind: 'set', path: ['answers', 'second', 'value'], value: 'X' },
        { kind: 'rename', path: ['answers', 'second'], key: 'named' },
      ],
    });
  });

  test('when a level or a band was renamed, then its code is, but no quantity', () => {
    expect(migrate({ level: 1 }).recoded).toEqual([{ id: 'level', old: '1', new: '2' }]);
    expect(migrate({ count: 'many' }).recoded).toEqual([{ id: 'count', old: 'many', new: 'lots' }]);
    expect(migrate({ count: 7 }).edits).toEqual([]);
  });

  test.each([
    [['first', 'second'], 'first'],
    [['second', 'first'], 'first'],
    [['second', 'named', 'first'], 'named'],
  ])(
    'when %j became one question, then the answer of %s counts, whatever the order',
    (ids, winner) => {
      const { carried, lost } = migrate(Object.fromEntries(ids.map((id) => [id, 'C'])));
      expect(carried).toEqual(['named']);
      expect(lost.map(({ id, reason }) => `${id} ${reason}`)).toEqual(
        ids.filter((id) => id !== winner).map((id) => `${id} answered_twice`),
      );
    },
  );
});

describe('with the older questionnaire at hand', () => {
  const older = questionnaire(
    NEW.replace('version: 2.0.0', 'version: 1.0.0')
      .replace('kind: single, title: 一样', 'kind: level, title: 一样')
      .replaceAll(
        /code: ([AB]), label: ([甲乙]), value: ([01]) \}(?=, \{ code: B|\] \}\n      - id: named)/g,
        "code: '$3', label: $2 }",
      )
      .replace('unit: { zh-CN: 台, en: sets }', 'unit: 千台')
      .replace('was: [first, second]', '# '),
  );

  test('when the kind or the unit is another, then the answer is lost even where its value fits', () => {
    const { lost } = migrateAnswers(
      { answers: { same: 'A', count: 3, level: 2 } },
      now.questionnaire,
      older.questionnaire,
    );
    expect(lost.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
      'same kind_changed',
      'count unit_changed',
    ]);
  });

  test('when only a translation of the unit is new, then the answer is kept', () => {
    const same = questionnaire(NEW.replace('unit: { zh-CN: 台, en: sets }', 'unit: 台'));
    expect(
      migrateAnswers({ answers: { count: 3 } }, now.questionnaire, same.questionnaire).lost,
    ).toEqual([]);
  });
});

describe('afterwards', () => {
  const given = { same: 'B', many: ['C'] };

  test('when the older questionnaire is not at hand, then the nodes above what is missing are named', () => {
    const only = lookAfterMigration(
      migrate({ ...given, gone: 'A' }),
      { loaded: now, answers: answers(now, { ...given, named: 'C' }) },
      undefined,
    );
    expect(only.unanswered).toEqual(
      ['level', 'count', 'yes', 'words', 'shops.cast', 'shops.paint'].map((id) => ({ id })),
    );
    expect(only.scores).toEqual({ known: false, nodes: [{ id: 'right' }, { id: 'total' }] });
  });

  test('when it is, then new questions are told and the scores are given before and after', () => {
    const before = questionnaire(
      NEW.replace('{ code: B, label: 乙, value: 1 }', '{ code: B, label: 乙, value: 5 }').replace(
        '      - { id: words, kind: text, title: 文字, maximum_length: 3 }\n',
        '',
      ),
    );
    const after = lookAfterMigration(
      migrate(given),
      { loaded: now, answers: answers(now, given) },
      { loaded: before, answers: answers(before, given) },
    );
    expect(after.unanswered.filter((one) => one.is_new)).toEqual([{ id: 'words', is_new: true }]);
    expect(after.scores).toEqual({
      known: true,
      nodes: [
        { id: 'left', old: 5, new: 1 },
        { id: 'total', old: 6, new: 2 },
      ],
    });
  });

  test('when the questionnaire did not change, then no score does', () => {
    const lighting = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
    const empty = answers(lighting, {});
    const sheet = { loaded: lighting, answers: empty };
    expect(
      lookAfterMigration(migrateAnswers({}, lighting.questionnaire), sheet, sheet).scores,
    ).toEqual({ known: true, nodes: [] });
  });
});

describe('matrices', () => {
  test('when the matrix, a row and an option were renamed, then all of it is, and what is gone is told row by row', () => {
    expect(migrate({ grid: { cast: 'A', coat: { value: 'B', note: '旧线' }, weld: 'A' } })).toEqual(
      {
        carried: ['shops.cast', 'shops.paint'],
        renamed: [
          { old: 'grid.cast', new: 'shops.cast' },
          { old: 'grid.coat', new: 'shops.paint' },
        ],
        recoded: [{ id: 'shops.paint', old: 'B', new: 'P' }],
        lost: [{ id: 'grid.weld', reason: 'question_gone', value: 'A' }],
        edits: [
          { kind: 'set', path: ['answers', 'grid', 'coat', 'value'], value: 'P' },
          { kind: 'rename', path: ['answers', 'grid', 'coat'], key: 'paint' },
          { kind: 'remove', path: ['answers', 'grid', 'weld'] },
          { kind: 'rename', path: ['answers', 'grid'], key: 'shops' },
        ],
      },
    );
  });

  test('when all rows have one state, then it is kept under the new name', () => {
    const { carried, lost, edits } = migrate({ grid: { state: 'not_applicable', reason: '外发' } });
    expect(carried).toEqual(['shops.cast', 'shops.paint']);
    expect({ lost, edits }).toEqual({
      lost: [],
      edits: [{ kind: 'rename', path: ['answers', 'grid'], key: 'shops' }],
    });
  });

  test('when it is answered like one question, then it is lost', () => {
    expect(migrate({ shops: 'A' }).lost).toEqual([
      { id: 'shops', reason: 'kind_changed', value: 'A' },
    ]);
  });
});
