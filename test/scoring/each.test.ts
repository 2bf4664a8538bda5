import { expect, test } from 'vitest';
import { score } from '../../src/scoring/score.ts';
import { answers, tiny } from '../load.ts';

// `each` looks at what applies; where nothing does, nothing is shown.

const LEVELS = `options: [{ code: '0', label: l }, { code: '1', label: m }]`;
const loaded = tiny(
  `      - { id: gate, kind: yes_no, title: g, options: [{ code: no, label: n, value: 0 }, { code: yes, label: j, value: 1 }] }
      - { id: a, kind: level, title: a, when: answers.gate == 'yes', ${LEVELS} }
      - { id: b, kind: level, title: b, ${LEVELS} }`,
  `  main: x
  nodes:
    - { id: x, title: x, rule: sum, of: [gate], levels: { steps: [{ name: low }, { name: some, needs: { each: [a, b], at_least: 1 } }] } }
`,
);

test.each([
  ['both apply and do', { gate: 'yes', a: 1, b: 1 }, 1],
  ['one of them does not', { gate: 'yes', a: 0, b: 1 }, 0],
  ['one is not asked and the other does', { gate: 'no', b: 1 }, 1],
  ['none applies', { gate: 'no', b: { state: 'not_applicable', reason: 'none' } }, 0],
])('when %s, then what is given, %j, comes to level %i', (_, given, level) => {
  const sheet = answers(loaded, given);
  expect(score(loaded, sheet).nodes['x']?.level?.value).toBe(level);
});
