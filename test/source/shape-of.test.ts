import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shapeOf } from '../../src/source/shape-of.ts';

test('when a published schema asks for a pattern, then there are words for it', () => {
  const folder = new URL('../../questionnaires/', import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const schemas = names.filter((name) => name.endsWith('.schema.json'));
  const patterns = schemas.flatMap((name) => [
    ...readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8').matchAll(
      /"pattern": ("[^\n]*")/g,
    ),
  ]);
  expect(patterns.length).toBeGreaterThan(20);
  const wordless = patterns
    .map(([, pattern = '""']) => String(JSON.parse(pattern)))
    .filter((pattern) => shapeOf(pattern) === 'other');
  expect([...new Set(wordless)]).toEqual([]);
});
