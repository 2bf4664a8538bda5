import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { folderName, freeName } from '../../src/ask/folder-name.ts';

const DAY = '2026-11-22';

test.each([
  ['横栏示例灯饰厂', '横栏示例灯饰厂-2026-11-22'],
  ['厂<1>:"甲"/乙\\丙|?*', '厂1甲乙丙-2026-11-22'],
  ['  .. /../etc ', 'etc-2026-11-22'],
  ['...', '2026-11-22'],
  ['CON', '_CON-2026-11-22'],
  ['nul.txt', '_nul.txt-2026-11-22'],
  ['a\u0000b\u001B[31mc', 'ab[31mc-2026-11-22'],
  ['多  空格\t厂', '多 空格厂-2026-11-22'],
  ['\u202Egnp.厂', 'gnp.厂-2026-11-22'],
])('when the firm is %j, then the folder is %j', (firm, folder) => {
  expect(folderName(firm, DAY)).toBe(folder);
});

test('when the name is long, then the folder has 60 characters and keeps its day', () => {
  const name = folderName('灯'.repeat(200), DAY);
  expect(Array.from(name)).toHaveLength(60);
  expect(name.endsWith(`-${DAY}`)).toBe(true);
});

test('when a folder is taken, then the next number is used', () => {
  const taken = new Set(['a', 'a-2']);
  expect(freeName('a', (name) => taken.has(name))).toBe('a-3');
  expect(freeName('b', (name) => taken.has(name))).toBe('b');
});

test('when a firm has any name at all, then every system takes the folder', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 90 }), (firm) => {
      const name = folderName(firm, DAY);
      expect(Array.from(name).length).toBeLessThanOrEqual(60);
      // eslint-disable-next-line no-control-regex
      expect(name).not.toMatch(/[\u0000-\u001F\u007F-\u009F/\\:*?"<>|]|^[. ]|[. ]$/);
    }),
  );
});
