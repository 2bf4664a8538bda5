import { expect, test } from 'vitest';
import { compareQuestionnaires } from '../../src/versions/compare.ts';
import { tiny } from '../load.ts';

const OLD = `      - { id: ways, kind: multiple, title: 从哪里接单, options: [{ code: A, label: 甲 }, { code: B, label: 乙 }] }
      - { id: logs, kind: matrix, title: 记录, options: [{ code: A, label: 无 }, { code: B, label: 有 }], rows: [{ code: press, label: 压铸 }] }
      - { id: q, kind: yes_no, title: 一, when: "answers.ways.size() > 1 && answers.logs.press == 'A'", options: [{ code: no, label: 否, value: 0 }, { code: yes, label: 是, value: 1 }] }`;
const SCORING = `  main: total
  nodes: [{ id: total, title: 总分, rule: sum, of: [q] }]
`;

test('when what a condition names is renamed, a row, its matrix or a list, then the condition has not changed', () => {
  const now = OLD.replaceAll('ways', 'channels')
    .replace('{ id: channels,', '{ id: channels, was: [ways],')
    .replaceAll('logs', 'records')
    .replace('{ id: records,', '{ id: records, was: [logs],')
    .replaceAll('press', 'die')
    .replace('{ code: die,', '{ code: die, was: [press],')
    .replace('code: A, label: 无', 'code: N, was: [A], label: 无')
    .replace(".die == 'A'", ".die == 'N'");
  const { changes } = compareQuestionnaires(tiny(OLD, SCORING), tiny(now, SCORING));
  expect([...new Set(changes.map(({ what }) => what))]).toEqual(['renamed']);
});
