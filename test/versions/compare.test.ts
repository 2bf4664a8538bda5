import { describe, expect, test } from 'vitest';
import { compareQuestionnaires } from '../../src/versions/compare.ts';
import type { Comparison } from '../../src/versions/compare.ts';
import { versionStep } from '../../src/versions/version-step.ts';
import { bytesOf, questionnaire } from '../load.ts';

const OLD = `id: check
version: 1.2.0
title: 自查
languages: [zh-CN]
sections:
  - id: part
    title: 部分
    questions:
      - { id: gate, kind: single, title: 有没有仓库？, options: [{ code: A, label: 有 }, { code: B, label: 没有 }] }
      - id: q1
        kind: single
        title: 一
        help: 看账本
        capability: quality
        when: answers.gate == 'A'
        options: [{ code: A, label: 甲, value: 0 }, { code: B, label: 乙, value: 1 }]
      - { id: q2, kind: level, title: 二, scale: stage, tags: [paper] }
      - { id: q3, kind: level, title: 三, scale: stage }
      - id: q4
        kind: number
        title: 四
        unit: 台
        minimum: 0
        maximum: 100
        bands: [{ code: few, range: '[0,10]', label: 少, value: 0 }, { code: many, range: '(10,100]', label: 多, value: 4 }]
      - { id: remark, kind: text, title: 还有什么？, maximum_length: 50 }
scales:
  stage: [{ code: '0', label: 零 }, { code: '4', label: 肆 }]
scoring:
  main: total
  nodes:
    - { id: half, title: 一半, rule: mean, items: percent, of: [q1, q2] }
    - id: total
      title: 总分
      rule: mean
      items: percent
      of: [half, { id: q3, weight: 2 }, q4]
      levels:
        steps: [{ value: 0, name: 起步 }, { value: 1, name: 成形, needs: { score: total, at_least: 50 } }]
flags:
  - { id: flag, title: 红线, when: answers.gate == 'B', action: 建仓库 }
`;

/** The old questionnaire against one with some of its text replaced. */
function compare(...changes: readonly (readonly [string, string])[]): Comparison {
  const now = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing reads ${from}`);
    return text.replace(from, to);
  }, OLD);
  return compareQuestionnaires(questionnaire(OLD), questionnaire(now));
}

/** `effect what kind id key old→new`. */
function brief({ changes }: Comparison): readonly string[] {
  return changes.map(({ effect, what, kind, id, key = '', old, new: now }) =>
    `${effect} ${what} ${kind} ${id} ${key} ${JSON.stringify(old)}→${JSON.stringify(now)}`.replaceAll(
      '"',
      '',
    ),
  );
}

test('when nothing differs, then nothing is told and the version may stay', () => {
  const same = compare();
  expect(same).toMatchObject({
    verdict: 'comparable',
    changes: [],
    version: { step: 'same', needed: 'same', enough: true },
  });
});

describe('changes and what they do', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'a title',
      'title: 自查',
      'title: 自己查',
      ['none changed questionnaire check title 自查→自己查'],
    ],
    ['help', 'help: 看账本', 'help: 看单据', ['none changed question q1 help 看账本→看单据']],
    ['a label', 'label: 甲', 'label: 第一', ['none changed option q1.A label 甲→第一']],
    ['a level’s name', 'name: 成形', 'name: 像样', ['none changed level total.1 name 成形→像样']],
    [
      'a tag',
      'tags: [paper]',
      'tags: [paper, desk]',
      ['none changed question q2 tags [paper]→[paper,desk]'],
    ],
    [
      'what is checked of the options',
      'title: 三, scale: stage',
      'title: 三, scale: stage, ordered: true, polarity: positive',
      [
        'none changed question q3 ordered false→true',
        'none changed question q3 polarity undefined→positive',
      ],
    ],
    [
      'a flag',
      "answers.gate == 'B', action",
      "answers.gate != 'A', action",
      ["none changed flag flag when answers.gate == 'B'→answers.gate != 'A'"],
    ],
    [
      'a capability where none was',
      'title: 二',
      'title: 二, capability: quality',
      ['none changed question q2 capability undefined→quality'],
    ],
    [
      'a wider range',
      'maximum_length: 50',
      'maximum_length: 60',
      ['none changed question remark maximum_length 50→60'],
    ],
    [
      'a narrower range',
      'maximum_length: 50',
      'maximum_length: 40',
      ['answers changed question remark maximum_length 50→40'],
    ],
    [
      'no more range',
      ', maximum_length: 50',
      '',
      ['none changed question remark maximum_length 50→undefined'],
    ],
    [
      'an unscored question gone',
      '      - { id: remark, kind: text, title: 还有什么？, maximum_length: 50 }\n',
      '',
      ['answers removed question remark  undefined→undefined'],
    ],
    [
      'no more not applicable',
      'title: 三,',
      'title: 三, not_applicable: false,',
      ['answers changed question q3 not_applicable true→false'],
    ],
    [
      'an option’s points',
      '{ code: B, label: 乙, value: 1 }',
      '{ code: B, label: 乙, value: 2 }',
      ['bridging changed option q1.B value 1→2'],
    ],
    [
      'a new option',
      'label: 乙, value: 1 }',
      'label: 乙, value: 1 }, { code: C, label: 丙, value: 1 }',
      ['bridging added option q1.C  undefined→undefined'],
    ],
    ['a band', "range: '[0,10]', label: 少", "range: '[0,10)', label: 少", []],
    ['a weight', 'weight: 2', 'weight: 3', ['bridging changed input total.q3 weight 2→3']],
    [
      'a threshold',
      'at_least: 50',
      'at_least: 60',
      ['bridging changed level total.1 needs.at_least 50→60'],
    ],
    [
      'a part’s rule',
      'title: 一半, rule: mean',
      'title: 一半, rule: min',
      ['bridging changed node half rule mean→min'],
    ],
    [
      'what the states do',
      'title: 一半,',
      'title: 一半, states: { skipped: exclude },',
      ['bridging changed node half states.skipped zero→exclude'],
    ],
    [
      'a condition of a scored question',
      "when: answers.gate == 'A'",
      "when: answers.gate != 'B'",
      ["bridging changed question q1 when answers.gate == 'A'→answers.gate != 'B'"],
    ],
    [
      'a question that scored questions hang on',
      'kind: single, title: 有没有仓库？',
      'kind: single, title: 有没有仓库？, when: profile.staff > 5',
      ['bridging changed question gate when undefined→profile.staff > 5'],
    ],
    ['a unit', 'unit: 台', 'unit: 万台', ['bridging changed question q4 unit 台→万台']],
    [
      'a scored question’s kind',
      'kind: level, title: 三',
      'kind: single, title: 三',
      ['not_comparable changed question q3 kind level→single'],
    ],
    [
      'another capability',
      'capability: quality',
      'capability: work_orders',
      ['not_comparable changed question q1 capability quality→work_orders'],
    ],
    [
      'the main node’s rule',
      'title: 总分\n      rule: mean',
      'title: 总分\n      rule: min',
      ['not_comparable changed node total rule mean→min'],
    ],
    [
      'the main node',
      'main: total',
      'main: half',
      ['not_comparable changed questionnaire check main total→half'],
    ],
    [
      'what the questions measure',
      'languages: [zh-CN]',
      'languages: [zh-CN]\nmeasurement: reflective',
      ['not_comparable changed questionnaire check measurement formative→reflective'],
    ],
  ])('when %s changes, then it is told with its effect', (name, from, to, expected) => {
    if (name === 'a band') {
      const both = compare(
        ["range: '[0,10]', label: 少", "range: '[0,9]', label: 少"],
        ["range: '(10,100]'", "range: '(9,100]'"],
      );
      expect(brief(both)).toEqual([
        'bridging changed option q4.few range [0,10]→[0,9]',
        'bridging changed option q4.many range (10,100]→(9,100]',
      ]);
      return;
    }
    // Options of a level without a level’s kind have no points of their own.
    const points = name.includes('kind')
      ? brief(
          compare(
            [from, to],
            [
              "{ code: '0', label: 零 }, { code: '4', label: 肆 }",
              "{ code: '0', label: 零, value: 0, reaches: 0 }, { code: '4', label: 肆, value: 4, reaches: 4 }",
            ],
          ),
        )
      : brief(compare([from, to]));
    expect(points).toEqual(expected);
  });

  test('when a scored question goes, then its options and its inputs are not told again', () => {
    const without = compare(
      ['      - { id: q2, kind: level, title: 二, scale: stage, tags: [paper] }\n', ''],
      ['of: [q1, q2]', 'of: [q1]'],
    );
    expect(brief(without)).toEqual(['bridging removed question q2  undefined→undefined']);
    expect(without.verdict).toBe('need_bridging');
  });

  test('when a scored question is added to a sum, then the range of the total is another', () => {
    const sum = OLD.replace(
      'title: 总分\n      rule: mean\n      items: percent',
      'title: 总分\n      rule: sum',
    );
    const more = sum
      .replace(
        '      - { id: remark',
        '      - { id: q5, kind: level, title: 五, scale: stage }\n      - { id: remark',
      )
      .replace('weight: 2 }, q4]', 'weight: 2 }, q4, q5]');
    const compared = compareQuestionnaires(questionnaire(sum), questionnaire(more));
    expect(brief(compared)).toEqual([
      'not_comparable changed node total range [0,112]→[0,116]',
      'bridging added question q5  undefined→undefined',
    ]);
  });

  test('when two of five scored questions go, then too few are in both', () => {
    const few = compare(
      ['      - { id: q2, kind: level, title: 二, scale: stage, tags: [paper] }\n', ''],
      ['      - { id: q3, kind: level, title: 三, scale: stage }\n', ''],
      ['of: [q1, q2]', 'of: [q1]'],
      ['{ id: q3, weight: 2 }, ', ''],
    );
    expect(few.changes[0]).toEqual({
      what: 'changed',
      kind: 'questionnaire',
      id: 'check',
      key: 'scored_questions',
      old: 5,
      new: 3,
      in_both: 3,
      effect: 'not_comparable',
    });
    expect(few.verdict).toBe('not_comparable');
  });

  test('when only the order changes, then scores stay', () => {
    const swapped = compare([
      'code: A, label: 有 }, { code: B, label: 没有',
      'code: B, label: 没有 }, { code: A, label: 有',
    ]);
    expect(brief(swapped)).toEqual(['none changed questionnaire check order undefined→undefined']);
  });

  test('when a question and an option are renamed with was, then everything that names them is the same', () => {
    const renamed = compare(
      ['{ id: gate, kind', '{ id: yard, was: [gate], kind'],
      ['{ code: A, label: 有 }', '{ code: Y, was: [A], label: 有 }'],
      ['{ id: q3, kind', '{ id: third, was: [q3], kind'],
      ['{ id: q3, weight', '{ id: third, weight'],
      ["when: answers.gate == 'A'", "when: answers.yard == 'Y'"],
      ["when: answers.gate == 'B'", "when: answers.yard == 'B'"],
    );
    expect(brief(renamed)).toEqual([
      'answers renamed question yard  gate→yard',
      'answers renamed option yard.Y  A→Y',
      'answers renamed question third  q3→third',
    ]);
    expect(renamed).toMatchObject({ verdict: 'comparable', version: { needed: 'minor' } });
  });
});

test('when something changed, then both places are given, the new one where it is written now', () => {
  const { changes } = compare(
    ['help: 看账本\n', 'help: 看账本\n        why: 账对不上\n'],
    ['weight: 2', 'weight: 3'],
  );
  expect(
    changes.map(({ old_place: old, new_place: now }) => [
      old?.line,
      old?.column,
      now?.line,
      now?.column,
    ]),
  ).toEqual([
    [10, 9, 14, 9],
    [37, 28, 38, 28],
  ]);
});

test.each([
  ['1.2.0', '2.0.0', 'major'],
  ['1.2.9', '1.10.0', 'minor'],
  ['1.2.0', '1.2.1', 'patch'],
  ['1.2.0', '1.2.0', 'same'],
  ['1.10.0', '1.9.9', 'back'],
])('when a version goes from %s to %s, then the step is %s', (old, now, step) => {
  expect(versionStep(old, now)).toBe(step);
});

test.each([
  [[['title: 自查', 'title: 自己查']], '1.2.0', 'patch', false],
  [[['title: 自查', 'title: 自己查']], '1.2.1', 'patch', true],
  [[['weight: 2', 'weight: 3']], '1.2.1', 'minor', false],
  [[['weight: 2', 'weight: 3']], '1.3.0', 'minor', true],
  [[['maximum_length: 50', 'maximum_length: 40']], '1.2.1', 'minor', false],
  [[['weight: 2', 'weight: 3']], '1.1.0', 'minor', false],
] as const)(
  'when %j changes under version %s, then a step of %s is needed',
  (changes, version, needed, enough) => {
    const { version: step } = compare(...changes, ['version: 1.2.0', `version: ${version}`]);
    expect(step).toMatchObject({ needed, enough });
  },
);

test('when two shipped questionnaires are compared, then they are not the same measure', () => {
  const load = (id: string) => questionnaire(bytesOf(`questionnaires/${id}/questionnaire.yaml`));
  const compared = compareQuestionnaires(load('quick'), load('lighting'));
  expect(compared).toMatchObject({ verdict: 'not_comparable', version: null });
});

describe('matrices and dates', () => {
  const MATRIX = OLD.replace(
    '      - { id: remark',
    `      - id: grid
        kind: matrix
        title: 各车间
        scale: stage
        rows: [{ code: cast, label: 压铸 }, { code: coat, label: 喷涂 }]
      - { id: day, kind: date, title: 哪天, minimum: '2020-01-01' }
      - { id: remark`,
  )
    .replace(
      "[{ code: '0', label: 零 }, { code: '4', label: 肆 }]",
      "[{ code: '0', label: 零, value: 0 }, { code: '4', label: 肆, value: 4 }]",
    )
    .replace('weight: 2 }, q4]', 'weight: 2 }, q4, grid]');

  function changed(...changes: readonly (readonly [string, string])[]): readonly string[] {
    const now = changes.reduce((text, [from, to]) => text.replace(from, to), MATRIX);
    expect(now).not.toBe(MATRIX);
    return brief(compareQuestionnaires(questionnaire(MATRIX), questionnaire(now)));
  }

  test('when a row goes and another comes, then each is told', () => {
    expect(changed(['{ code: coat, label: 喷涂 }', '{ code: test, label: 老化 }'])).toEqual([
      'bridging removed question grid.coat  undefined→undefined',
      'bridging added question grid.test  undefined→undefined',
    ]);
  });

  test('when the matrix and a row are renamed with was, then the rows are known again', () => {
    expect(
      changed(
        ['- id: grid', '- id: shops\n        was: [grid]'],
        ['code: coat, label', 'code: paint, was: [coat], label'],
        ['q4, grid]', 'q4, shops]'],
      ),
    ).toEqual([
      'answers renamed question shops.cast  grid.cast→shops.cast',
      'answers renamed question shops.paint  grid.coat→shops.paint',
    ]);
  });

  test('when the first day moves, then only a later one keeps old answers out', () => {
    expect(changed(["'2020-01-01'", "'2021-01-01'"])).toEqual([
      'answers changed question day minimum 2020-01-01→2021-01-01',
    ]);
    expect(changed(["'2020-01-01'", "'2019-01-01'"])).toEqual([
      'none changed question day minimum 2020-01-01→2019-01-01',
    ]);
  });
});

test('when only a translation is gone or new, then no text counts as changed', () => {
  const plain = questionnaire(OLD);
  const title = { 'zh-CN': '自查', en: 'Self-check' };
  const translated = { ...plain, questionnaire: { ...plain.questionnaire, title } };
  expect(brief(compareQuestionnaires(translated, plain))).toEqual([
    'none changed questionnaire check title.en Self-check→undefined',
  ]);
  expect(brief(compareQuestionnaires(plain, translated))).toEqual([
    'none changed questionnaire check title.en undefined→Self-check',
  ]);
});
