import { expect, test } from 'vitest';
import { viewOf } from '../../src/scoring/view.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, brief, check, questionnaire } from '../load.ts';

const loaded = questionnaire(`id: tiny
version: 1.0.0
title: 小问卷
languages: [zh-CN]
sections:
  - id: part
    title: 第一部分
    questions:
      - { id: asked, kind: yes_no, title: 有没有车间？ }
      - id: logs
        kind: matrix
        title: 记在哪里？
        when: answers.asked != 'no'
        rows: [{ code: press, label: 压铸 }, { code: weld, label: 焊接 }]
        options: [{ code: A, label: 没有, value: 0 }, { code: B, label: 有, value: 2 }]
      - { id: more, kind: text, title: 为什么？, when: answers.logs.press == 'A' && states.logs.weld == 'dont_know' }
scoring:
  main: total
  nodes: [{ id: total, title: 总分, rule: sum, of: [logs] }]
`);

const given = (logs: unknown) => answers(loaded, { logs });

test('when rows are answered, then each has its answer, with what is added to it', () => {
  const { answers: found } = given({ press: 'B', weld: { value: 'A', note: '旧' } });
  expect(found.get('logs.press')).toEqual({
    state: 'answered',
    value: { kind: 'code', code: 'B' },
    evidence: [],
  });
  expect(found.get('logs.weld')).toMatchObject({ value: { kind: 'code', code: 'A' }, note: '旧' });
});

test('when the whole matrix has a state, then every row has it', () => {
  const { answers: found } = given({ state: 'not_applicable', reason: '没有' });
  expect([...found.keys()]).toEqual(['logs.press', 'logs.weld']);
  expect(found.get('logs.weld')).toMatchObject({ state: 'not_applicable', reason: '没有' });
});

test('when a row is left out or the matrix is null, then it counts as skipped', () => {
  const result = score(loaded, given({ press: 'B' }));
  expect(result.questions['logs.weld']?.state).toBe('skipped');
  expect(result).toMatchObject({ score: 2 });
  expect(result.nodes['total']).toMatchObject({ min: 2, max: 4, answered: 1, asked: 2 });
  expect(given(null).answers.size).toBe(0);
});

test('when rows come in another order, then nothing changes', () => {
  const one = score(loaded, given({ press: 'B', weld: 'A' }));
  const other = score(loaded, given({ weld: 'A', press: 'B' }));
  expect(other).toEqual(one);
});

test('when a condition names rows, then it sees their values and states', () => {
  const asked = (logs: unknown): boolean => viewOf(loaded, given(logs)).visible.has('more');
  expect(asked({ press: 'A', weld: { state: 'dont_know' } })).toBe(true);
  expect(asked({ press: 'A', weld: 'A' })).toBe(false);
  expect(asked({ press: 'B', weld: { state: 'dont_know' } })).toBe(false);
});

test('when a matrix is hidden, then that is said once, where it stands', () => {
  const { answers: found, diagnostics } = check(
    loaded,
    'questionnaire: tiny\nprofile: { name: 厂 }\nanswers:\n  asked: no\n  logs: { press: B, weld: B }\n',
  );
  expect(brief(diagnostics)).toEqual(['5:3 answer-hidden']);
  expect(found && score(loaded, found).questions['logs.press']?.state).toBe('hidden');
});
