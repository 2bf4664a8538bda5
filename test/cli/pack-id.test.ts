import { expect, test } from 'vitest';
import { packId } from '../../src/cli/pack-id.ts';

test.each([
  ['/a/my-check', 'my-check'],
  ['/a/MyCheck 2', 'my-check-2'],
  ['/a/_line_3_', 'line-3'],
  ['/a/车间check', undefined],
  ['/a/2026', undefined],
  ['/a/---', undefined],
  [`/a/${'x'.repeat(65)}`, undefined],
])('when the folder is %s, then the id is %s', (folder, id) => {
  expect(packId(folder)).toBe(id);
});

test('when an id is asked for, then it is taken as it is or not at all', () => {
  expect(packId('/a/b', 'workshop-check')).toBe('workshop-check');
  expect(packId('/a/b', 'Workshop')).toBeUndefined();
});
